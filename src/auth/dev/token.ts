import { z } from 'zod';
import { leesConfig } from '../../config/lees';

const Antwoord = z.union([z.object({ access_token: z.string() }), z.object({ error_description: z.string() })]);

/** Asks the server at `adres` for a token of this persona. Throws with what to do when there is none. */
export async function haalToken(adres: string, persona: string): Promise<string> {
  const vraag = await fetch(`${adres}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  }).catch(() => undefined);
  if (vraag === undefined) {
    throw new Error(`no server answers on ${adres}: start it with npm start, with the same HOST and PORT`);
  }
  const antwoord = Antwoord.safeParse(await vraag.json().catch(() => undefined));
  if (!antwoord.success) throw new Error(`${adres} gives no tokens: it is not a poortwachter in dev mode`);
  if ('access_token' in antwoord.data) return antwoord.data.access_token;
  throw new Error(`${antwoord.data.error_description} (${adres}/dev/personas)`);
}

async function main(): Promise<void> {
  const [persona] = process.argv.slice(2);
  const { host, port, dev } = leesConfig(process.env);
  if (!dev) throw new Error('tokens are given in dev mode only: not in production, and only on a loopback HOST');
  if (port === 0) throw new Error('set PORT to the port in the ready line of the server');
  const adres = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (persona === undefined)
    throw new Error(`name a persona: npm run token -- <naam>; ${adres}/dev/personas lists them`);
  process.stdout.write(`${await haalToken(adres, persona)}\n`);
}

if (require.main === module) {
  main().catch((fout: unknown) => {
    process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
    process.exitCode = 1;
  });
}
