import { IN_BEREIK } from './bereik';
import type { Beveiliging } from './beveiliging';

/** Written by pw.draag_over alone. */
export const OVERDRACHT: Beveiliging = { tabel: 'overdracht', lezen: IN_BEREIK };
