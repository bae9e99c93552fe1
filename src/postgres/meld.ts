import type { Logvelden } from '../log/log';
import type { Melding } from '../log/meldingen';

/** Told of what is done to have a server. */
export type Meld = (melding: Melding, velden?: Logvelden) => void;
