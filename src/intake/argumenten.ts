import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What was asked on the command line. */
export interface Argumenten {
  readonly bestand: string;
  /** The OAuth client id of the integratie in whose name is delivered; its mapping bears it as its name. */
  readonly integratie: string;
  readonly indeling: string;
  readonly tokenbestand: string;
  readonly url: string;
  readonly resultaat: string;
  readonly proef: boolean;
  readonly verder: boolean;
}

const GEBRUIK = `npm run intake -- --bestand <file.csv or .jsonl> --integratie <client id> --token <file with an access token>
  [--url http://127.0.0.1:4000] [--indelingen <folder with mappings>] [--resultaat <file>] [--proef] [--verder]`;

/** Throws with what is missing. */
export function leesArgumenten(argumenten: readonly string[]): Argumenten {
  const { values } = parseArgs({
    args: [...argumenten],
    options: {
      bestand: { type: 'string' },
      integratie: { type: 'string' },
      token: { type: 'string' },
      url: { type: 'string', default: 'http://127.0.0.1:4000' },
      indelingen: { type: 'string', default: 'intake' },
      resultaat: { type: 'string' },
      proef: { type: 'boolean', default: false },
      verder: { type: 'boolean', default: false },
    },
    strict: true,
  });
  const { bestand, integratie, token, proef, verder } = values;
  if (bestand === undefined || integratie === undefined || token === undefined)
    throw new Error(`a file, an integratie and a token are needed:\n${GEBRUIK}`);
  if (!/^[\w.-]+$/.test(integratie))
    throw new Error('--integratie is an OAuth client id, by which its mapping is named');
  return {
    bestand,
    integratie,
    indeling: join(values.indelingen, `${integratie}.json`),
    tokenbestand: token,
    url: values.url.replace(/\/+$/, ''),
    resultaat: values.resultaat ?? `${bestand}.${proef ? 'proef' : 'resultaat'}.jsonl`,
    proef,
    verder,
  };
}
