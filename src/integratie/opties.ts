import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { leesVelden, VELDOPTIES, WIJZIGENDE, type Wijzigend } from './velden';

const uitlegVan = (opties: Readonly<Record<string, { readonly uitleg: string }>>): string =>
  Object.entries(opties)
    .map(([naam, { uitleg }]) => `  --${naam.padEnd(18)} ${uitleg}`)
    .join('\n');

export const GEBRUIK = `npm run integratie -- <command> [<which>] [options]

Reads and changes the registrations by which systems call, on the database itself.

  lijst                what runs; --alle: also what ended; --organisatie <id or name>: of one
  toon <which>         one registration, with every change of it; --invoer: as a file that wijzig reads
  registreer           a new one
  wijzig <which>       all of it anew: what is left out is not there any more
  beeindig <which>     from the next request on none of its clients is anybody

<which> is the id of a registration, or one of its OAuth client ids.

Options of all:
  --json               the output as JSON
  --help               this text

Options of registreer, wijzig and beeindig:
  --door <name>        who does it, for the record; required
  --proef              does all of it and takes it back: tells what is not in order, or what would change
  --bestand <path>     fields as JSON, as the mutations have them; - reads standard input. An option goes before it,
                       but for <which>: that must be the registration of the file

Options of registreer: --organisatie, and one of the other three, besides those of wijzig but the first two
${uitlegVan(WIJZIGENDE.registreer)}

Options of wijzig and beeindig, besides:
${uitlegVan(WIJZIGENDE.beeindig)}

Days are JJJJ-MM-DD; a moment is a day too, or ISO 8601 with its offset.
Ends with 0 when it is done, 1 when it was refused, 2 when it could not begin or went wrong.`;

/** What was asked on the command line. */
export type Opdracht =
  | {
      readonly soort: 'lijst';
      readonly json: boolean;
      readonly alle: boolean;
      readonly organisatie: unknown;
    }
  | { readonly soort: 'toon'; readonly json: boolean; readonly wie: string; readonly invoer: boolean }
  | {
      readonly soort: Wijzigend;
      readonly json: boolean;
      readonly door: string;
      readonly proef: boolean;
      /** Every way in which the registration was named; all must be of the same one. */
      readonly genoemd: readonly unknown[];
      /** As the mutation of that name has it; not validated. */
      readonly invoer: Record<string, unknown>;
    };

/** Not what is longer than a name, or more than one line: the record is read by people. */
const NAAM = /^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u;

async function leesBestand(pad: string | undefined): Promise<unknown> {
  if (pad === undefined) return {};
  const tekst = pad === '-' ? await text(process.stdin) : await readFile(pad, 'utf8');
  try {
    return JSON.parse(tekst);
  } catch {
    throw new Error('--bestand holds no JSON');
  }
}

/** What the options that fill a field say. */
type Gegeven = Readonly<Partial<Record<string, string | readonly string[]>>>;

function leesArgumenten(argumenten: readonly string[]) {
  const tekst = { type: 'string' } as const;
  const vlag = { type: 'boolean', default: false } as const;
  const velden = Object.entries(VELDOPTIES).map(([naam, { vorm }]) => [naam, { ...tekst, multiple: vorm === 'LIJST' }]);
  const eigen = { door: tekst, bestand: tekst, proef: vlag, json: vlag, alle: vlag, invoer: vlag, help: vlag };
  const { values, positionals } = parseArgs({
    args: [...argumenten],
    options: { ...(Object.fromEntries(velden) as Record<string, typeof tekst>), ...eigen },
    allowPositionals: true,
    strict: true,
  });
  const { door, bestand, proef, json, alle, invoer, help, ...gegeven } = values;
  return { door, bestand, proef, json, alle, invoer, help, gegeven: gegeven as Gegeven, positionals };
}

const isWijzigend = (naam: string | undefined): naam is Wijzigend =>
  naam !== undefined && Object.hasOwn(WIJZIGENDE, naam);

/** Null when only how it is used was asked; throws with what is wrong. */
export async function leesOpdracht(argumenten: readonly string[]): Promise<Opdracht | null> {
  const { door, bestand, proef, json, alle, invoer, help, gegeven, positionals } = leesArgumenten(argumenten);
  if (help) return null;
  const [soort, wie, ...verder] = positionals;
  if (verder.length > 0) throw new Error('name one command and one registration; a value with spaces stands in quotes');
  if (soort === 'lijst') {
    const { organisatie, ...over } = gegeven;
    if (Object.keys(over).length > 0 || wie !== undefined)
      throw new Error('lijst takes --organisatie, --alle and --json alone');
    return { soort, json, alle, organisatie };
  }
  if (soort === 'toon') {
    if (wie === undefined) throw new Error('toon which? Give the id of a registration, or an OAuth client id');
    if (Object.keys(gegeven).length > 0) throw new Error('toon takes --invoer and --json alone');
    return { soort, json, wie, invoer };
  }
  if (!isWijzigend(soort))
    throw new Error(`name a command: lijst, toon, ${Object.keys(WIJZIGENDE).join(', ')}; --help tells what each does`);
  const naam = door?.trim() ?? '';
  if (!NAAM.test(naam))
    throw new Error('--door says who does it, in at most 100 characters on one line; it is kept with the change');
  if (wie !== undefined && soort === 'registreer') throw new Error('registreer makes a new one, and takes no <which>');
  const inhoud = leesVelden(soort, await leesBestand(bestand), gegeven);
  const genoemd = [wie, inhoud.integratieId].filter((een) => een !== undefined);
  return { soort, json, door: naam, proef, genoemd, invoer: inhoud };
}
