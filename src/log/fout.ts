import { join } from 'node:path';
import type { Logvelden } from './log';
import { foutcode, plaats, SQLSTATE } from './vormen';

const WORTEL = `${join(__dirname, '..', '..')}/`;
const MEESTE_PLAATSEN = 12;

/** The place of a frame, without the folders of this machine. */
function plaatsIn(frame: string): string | undefined {
  const volledig = /\(?(?:file:\/\/)?(\/[^()]+:\d+:\d+|node:[^()]+:\d+:\d+)\)?$/.exec(frame)?.[1];
  if (volledig === undefined) return undefined;
  const pakket = volledig.lastIndexOf('/node_modules/');
  const kort = pakket === -1 ? volledig.replace(WORTEL, '') : volledig.slice(pakket + 1);
  return plaats(kort) === undefined ? undefined : kort;
}

/** Where it arose: the frames behind the message, which may itself look like frames. */
function plaatsenVan({ message, stack = '' }: Error): readonly string[] {
  const begin = stack.indexOf(message);
  if (begin === -1) return [];
  return stack
    .slice(begin + message.length)
    .split('\n')
    .flatMap((frame) => plaatsIn(frame) ?? [])
    .slice(0, MEESTE_PLAATSEN);
}

const tekstIn = (fout: object, naam: string): string => {
  const waarde: unknown = Reflect.get(fout, naam);
  return typeof waarde === 'string' ? waarde : '';
};

/**
 * What a log line tells of an error: its class, its code, and where it arose. Never its message or detail: PostgreSQL and
 * GraphQL quote values in theirs.
 */
export function beschrijf(fout: unknown): Logvelden {
  if (!(fout instanceof Error)) return { fout: typeof fout };
  const code = tekstIn(fout, 'code');
  return {
    // The name can be set to anything; the class cannot.
    fout: fout.constructor.name,
    ...(SQLSTATE.test(code) ? { sqlstate: code } : foutcode(code) !== undefined ? { code } : {}),
    plaatsen: plaatsenVan(fout),
  };
}

/** Classes of errors of PostgreSQL that are about connecting and rights: they quote names of roles and databases alone. */
const ZONDER_WAARDEN = /^(?:08|28|3D|53|57|42501)/;

/** Why it did not work, for who started it at a terminal: the message, but of an error of the database that may quote values. */
export function vertel(fout: unknown): string {
  if (!(fout instanceof Error)) return typeof fout === 'string' ? fout : typeof fout;
  const sqlstate = tekstIn(fout, 'code');
  const vanDatabase = SQLSTATE.test(sqlstate) && !ZONDER_WAARDEN.test(sqlstate);
  if (vanDatabase) return `the database answered with ${fout.constructor.name} ${sqlstate}`;
  // Of a name with several addresses, none of which answered, each says why.
  if (fout instanceof AggregateError && fout.message === '') return fout.errors.map(vertel).join('; ');
  return fout.message || fout.name;
}
