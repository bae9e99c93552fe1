import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GEEN_VEILIG_ADRES, isVeiligAdres } from '../config/vormen';

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

export const GEBRUIK = `npm run intake -- --bestand <file.csv or .jsonl> --integratie <client id> --token <file with an access token>
  [--url http://127.0.0.1:4000] [--indelingen <folder with mappings>] [--resultaat <file>] [--proef] [--verder]

  --bestand     what is delivered
  --integratie  OAuth client id of your registration; its mapping is <client id>.json
  --token       file with its access token; read again for each batch
  --url         the gateway
  --indelingen  folder of the mappings; default intake
  --resultaat   file to which the results go; default <bestand>.resultaat.jsonl, and .proef.jsonl of a trial
  --proef       registers nothing, and tells what would be wrong
  --verder      goes on after the last row in the results

Ends with 0 when every row is in order, 1 when some have errors, 2 when it did not come to an end: docs/intake.md`;

/** Null when only how it is used was asked; throws with what is missing. */
export function leesArgumenten(argumenten: readonly string[]): Argumenten | null {
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
      help: { type: 'boolean', default: false },
    },
    strict: true,
  });
  const { bestand, integratie, token, proef, verder, help } = values;
  if (help) return null;
  if (bestand === undefined || integratie === undefined || token === undefined)
    throw new Error(`--bestand, --integratie and --token are needed; --help tells what each says`);
  if (!isVeiligAdres(values.url)) throw new Error(`--url ${GEEN_VEILIG_ADRES}: a token and what a file holds go there`);
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
