import { parseArgs } from 'node:util';
import { migrate } from '../data/migrate';
import { vertel } from '../log/fout';
import { laadDemo } from './laden';

/** Loads the demo set: `npm run demo -- --clients 2000 --seed 1`, into the database of DATABASE_URL. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      clients: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      nu: { type: 'string' },
    },
  });
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '')
    throw new Error('DATABASE_URL is missing: name the PostgreSQL database to fill, postgres://user@host:5432/name');
  const getal = (naam: 'clients' | 'seed'): number => {
    if (!/^[0-9]+$/.test(values[naam])) throw new Error(`--${naam} must be a whole number, not '${values[naam]}'`);
    return Number(values[naam]);
  };
  const opties = {
    clients: getal('clients'),
    seed: getal('seed'),
    nu: values.nu === undefined ? new Date() : new Date(values.nu),
  };
  if (Number.isNaN(opties.nu.getTime())) throw new Error(`--nu must be a date such as 2026-01-31, not '${values.nu}'`);

  const begin = performance.now();
  await migrate(url);
  const telling = await laadDemo(url, opties);
  const seconden = ((performance.now() - begin) / 1000).toFixed(1);
  for (const [tabel, aantal] of Object.entries(telling)) process.stdout.write(`${tabel.padEnd(24)}${aantal}\n`);
  process.stdout.write(`loaded in ${seconden} s\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`demo: ${vertel(error)}\n`);
  process.exitCode = 1;
});
