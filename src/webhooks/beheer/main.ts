import { userInfo } from 'node:os';
import { Client } from 'pg';
import { leesConfig } from '../../config/lees';
import { kiesDatabase } from '../../database';
import { vertel } from '../../log/fout';
import { maakLog } from '../../log/log';
import { voorScherm } from '../../log/scherm';
import { GEBRUIK, leesArgumenten } from './argumenten';
import { Onuitvoerbaar, voerUit } from './opdrachten';

/** `npm run webhook -- …`: what an operator does with endpoints, on the database of the configuration. */
async function main(): Promise<void> {
  const opdracht = leesArgumenten(process.argv.slice(2));
  if (opdracht === null) {
    process.stdout.write(`${GEBRUIK}\n`);
    return;
  }
  const database = await kiesDatabase(leesConfig(process.env), maakLog('silent'));
  const client = new Client({ connectionString: database.url, application_name: 'poortwachter-webhook' });
  try {
    await client.connect();
    for (const regel of await voerUit(client, opdracht, userInfo().username))
      process.stdout.write(`${voorScherm(regel)}\n`);
  } finally {
    await client.end();
    await database.stop();
  }
}

main().catch((fout: unknown) => {
  process.stderr.write(`${vertel(fout)}\n`);
  process.exitCode = fout instanceof Onuitvoerbaar ? 1 : 2;
});
