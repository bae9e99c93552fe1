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

export const GEBRUIK = `npm run webhook -- <command> [<webhook id>]

Looks at the endpoints of registrations and steers them, on the database itself.

  list                  each endpoint, with its state and how much waits and is undeliverable
  show <id>             one endpoint: how its last attempt ended, until when it rests, its deliveries
  pause <id>            nothing is sent to it until it is resumed; what comes meanwhile waits
  resume <id>           goes on, also after it was disabled
  dead <id>             what could not be delivered, by number
  replay <id> [number]  tries that again: these numbers, or all of it

pause and resume stand with the registration, under the name of the account.
Ends with 0: done; 1: there is no such endpoint, or nothing to replay; 2: it could not begin.`;

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
  if (!isOpEen(naam) || leesId(webhookId) === null || !geldig) throw new Error(`what is to be done?\n\n${GEBRUIK}`);
  return { naam, webhookId, nummers: rest.map(Number) };
}
