import { Client } from 'pg';
import { leesConfig } from '../../../config/lees';
import { kiesDatabase } from '../../../database';
import { vertel } from '../../../log/fout';
import { maakLog } from '../../../log/log';
import { leidSleutelsAf } from '../../../sleutels';
import { publiekeSleutel } from '../hoofd';
import { Hoofdenboek } from '../hoofdenboek';
import { hoofdenIn, hoogsteVan, leesArgumenten, leesSleutels, samen } from './argumenten';
import { controleer } from './controleer';
import { beschrijf } from './gebrek';

/** `npm run ledger:verify`: true when the ledger is what was sealed, and what the held heads say. */
async function main(): Promise<boolean> {
  const argumenten = leesArgumenten(process.argv.slice(2));
  const config = leesConfig(process.env);
  const eigen = await publiekeSleutel(leidSleutelsAf(config.geheim).hoofden);
  const sleutels = [eigen, ...(await Promise.all(argumenten.sleutels.map(leesSleutels))).flat()];
  const bronnen = [argumenten.vanaf ?? [], argumenten.gehouden].flat().map(hoofdenIn);
  const boek = new Hoofdenboek(config.ledger.heads);
  const database = await kiesDatabase(config, maakLog('silent'));
  const client = new Client({ connectionString: database.url, application_name: 'poortwachter-ledger-verify' });
  try {
    await client.connect();
    await client.query('SET default_transaction_read_only = on; SET jit = off');
    const { gebreken, laatste, raadplegingen, hoofden } = await controleer(
      async (tekst, waarden) => (await client.query(tekst, waarden && [...waarden])).rows,
      {
        sleutels,
        hoofden: samen([...bronnen, () => boek.alle()]),
        vanaf: argumenten.vanaf === undefined ? undefined : await hoogsteVan(hoofdenIn(argumenten.vanaf), sleutels),
        bezegeldVoor: new Date(Date.now() - argumenten.geduld * 1000),
      },
    );
    process.stdout.write(`${raadplegingen} raadplegingen recomputed, up to seal ${laatste}; ${hoofden} heads\n`);
    for (const gebrek of gebreken) process.stdout.write(`${beschrijf(gebrek)}\n`);
    process.stdout.write(gebreken.length === 0 ? 'the ledger is whole\n' : 'the ledger is NOT whole\n');
    return gebreken.length === 0;
  } finally {
    await client.end();
    await database.stop();
  }
}

// 0: whole, 1: not whole, 2: not known.
process.exitCode = 2;
main().then(
  (heel) => {
    process.exitCode = heel ? 0 : 1;
  },
  (fout: unknown) => {
    process.stderr.write(`the ledger could not be verified: ${vertel(fout)}\n`);
  },
);
