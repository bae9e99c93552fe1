import { parseArgs } from 'node:util';
import { leesId } from '../../domain/ids';

const OP_EEN = ['show', 'pause', 'resume', 'dead', 'replay'] as const;
export type OpEen = (typeof OP_EEN)[number];

/** What was asked on the command line. */
export type Opdracht =
  | { readonly naam: 'list' }
  | {
      readonly naam: OpEen;
      readonly webhookId: string;
      /** Of deliveries to replay; none: all of them. */
      readonly nummers: readonly number[];
    };

export const GEBRUIK = `npm run webhook -- list | <${OP_EEN.join('|')}> <webhook id> [numbers to replay]`;

const isOpEen = (naam: string): naam is OpEen => OP_EEN.some((een) => een === naam);

/** Null when only how it is used was asked; throws for words that say nothing. */
export function leesArgumenten(argumenten: readonly string[]): Opdracht | null {
  const { values, positionals } = parseArgs({
    args: [...argumenten],
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: true,
  });
  if (values.help) return null;
  const [naam = '', webhookId = '', ...rest] = positionals;
  if (naam === 'list' && webhookId === '') return { naam };
  const geldig = rest.every((nummer) => /^\d{1,15}$/.test(nummer)) && (naam === 'replay' || rest.length === 0);
  if (!isOpEen(naam) || leesId(webhookId) === null || !geldig) throw new Error(GEBRUIK);
  return { naam, webhookId, nummers: rest.map(Number) };
}
