import { parseArgs } from 'node:util';
import { EXPORTLIJSTEN, type Exportnaam } from './lijsten';

export const GEBRUIK = `npm run export -- --integratie <id or OAuth client id> [options]

Writes what a registered system may read as JSON Lines on standard output, as that system would get it from
GET /export/<list>: judged by the same rules, and on record in its name.

  --integratie  registration in whose name; its id, or one of its OAuth client ids
  --lijst       ${Object.keys(EXPORTLIJSTEN).join(', ')}; default rapportages
  --na          position of the last part that was processed; without it from the beginning
  --velden      what is asked of each row, as a GraphQL selection
  --per         rows in a part, at most 100
  --doel        purposes, separated by commas; default those of the registration

Ends with 0 when all of it was written (the last line is {"einde": …}), 1 when it was refused or broke off, 2 when it could
not begin.`;

/** What was asked on the command line. */
export interface Exportopties {
  readonly integratie: string;
  readonly lijst: Exportnaam;
  /** The query of `GET /export/<list>`. */
  readonly zoekdeel: Readonly<Record<string, string>>;
  readonly doel: string | undefined;
}

const isLijst = (naam: string): naam is Exportnaam => Object.hasOwn(EXPORTLIJSTEN, naam);

/** Null when only how it is used was asked; throws with what is wrong. */
export function leesOpties(argumenten: readonly string[]): Exportopties | null {
  const tekst = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argumenten],
    options: {
      integratie: tekst,
      lijst: { ...tekst, default: 'rapportages' },
      na: tekst,
      velden: tekst,
      per: tekst,
      doel: tekst,
      help: { type: 'boolean', default: false },
    },
    strict: true,
  });
  if (values.help) return null;
  const { integratie, lijst, doel, na, velden, per } = values;
  if (!integratie) throw new Error('--integratie says in whose name: the id or an OAuth client id of a registration');
  if (!isLijst(lijst)) throw new Error(`--lijst knows ${Object.keys(EXPORTLIJSTEN).join(', ')}`);
  const zoekdeel = Object.entries({ na, velden, per }).flatMap(([naam, waarde]) =>
    waarde === undefined ? [] : [[naam, waarde] as const],
  );
  return { integratie, lijst, zoekdeel: Object.fromEntries(zoekdeel), doel };
}
