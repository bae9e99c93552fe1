import type { Willekeur } from '../../../src/demo/willekeur';
import { kiesUit, type Maker } from '../noninterference/bron';
import type { Vrij } from '../noninterference/stand';

/*
 * Values that nobody writes and PostgreSQL can hold: what is a mark, a quote or a parameter elsewhere, and nothing.
 */

const TEKSTEN = [
  '',
  ' ',
  '"',
  '\\',
  "'; DROP TABLE client; --",
  '\\u0001',
  '\u0001\u0002\u0003',
  '\u00010\u0002\u0003',
  '\u00040\u0002[]\u0003',
  '\u0005x\u0002IDENTITEIT\u0002y\u0002',
  '\u0006[]\u0003\u0007\u0008',
  'regel\nregel\r\n\ttab\f\b',
  'één 𝔘nicode 👩‍👩‍👧 \u2028\u2029\u007f\u0085\ufeff',
  '$1 :nu {"a":1} [null]',
  '</script><!-- & &amp;',
  'lang '.repeat(400),
] as const;

const DATA = ['0001-01-01', '1582-10-15', '1969-12-31', '9999-12-31'] as const;
const MOMENTEN = ['1969-12-31T23:59:59.999999Z', '2020-02-29T12:34:56.123987Z', '2026-07-01T00:00:00.0005Z'] as const;

/** A name out of a closed list, or a day: what is written is kept to those. */
const GESLOTEN = /^([A-Z][A-Z_]*|\d{4}-\d\d-\d\d)$/;

/** The same value of JSON, with strange texts in it, lists without members, and objects without some of theirs. */
function anders(waarde: unknown, willekeur: Willekeur): unknown {
  if (typeof waarde === 'string') return GESLOTEN.test(waarde) ? waarde : willekeur.kies(TEKSTEN);
  if (Array.isArray(waarde)) return willekeur.kans(0.2) ? [] : waarde.map((deel) => anders(deel, willekeur));
  if (waarde === null || typeof waarde !== 'object') return waarde;
  return Object.fromEntries(
    Object.entries(waarde).flatMap(([naam, deel]): [string, unknown][] => {
      if (willekeur.kans(0.1)) return willekeur.kans(0.5) ? [] : [[naam, null]];
      return [[naam, willekeur.kans(0.4) ? deel : anders(deel, willekeur)]];
    }),
  );
}

/** What an aanmelding says under one category; of its form the table asks only that it is an object. */
const INHOUD = 'aanmelding_inhoud';

function waarde({ type, leeg }: Vrij, oud: unknown, willekeur: Willekeur): unknown {
  if (leeg && willekeur.kans(0.4)) return null;
  switch (type) {
    case 'text':
      return willekeur.kies(TEKSTEN);
    case 'text[]':
      return Array.from({ length: willekeur.geheel(0, 3) }, () => willekeur.kies(TEKSTEN));
    case 'date':
      return willekeur.kies(DATA);
    case 'timestamp with time zone':
      return willekeur.kies(MOMENTEN);
    default:
      return oud;
  }
}

/** A row of which several columns, or all that may be, hold something strange or nothing. */
export const raar: Maker = ({ verborgen }, willekeur) => {
  const gekozen = kiesUit(verborgen, willekeur);
  if (!gekozen) return null;
  const { tabel, rij } = gekozen;
  const kolommen = tabel.vrij.filter(() => willekeur.kans(0.7));
  const waarden: Record<string, unknown> = willekeur.kans(0.2)
    ? Object.fromEntries(tabel.vrij.filter(({ leeg }) => leeg).map(({ naam }) => [naam, null]))
    : Object.fromEntries(kolommen.map((kolom) => [kolom.naam, waarde(kolom, rij[kolom.naam], willekeur)]));
  if (tabel.naam === INHOUD) Object.assign(waarden, { waarden: anders(rij.waarden, willekeur) });
  return { omschrijving: `a row of ${tabel.naam} holds something strange`, stappen: [{ tabel, rij, waarden }] };
};
