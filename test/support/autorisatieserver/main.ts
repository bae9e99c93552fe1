import { readFileSync } from 'node:fs';
import type { Opzet } from './opzet';
import { draaiAutorisatieserver } from './server';

/*
 * A real authorization server (oidc-provider) as a process of its own: `npm run autorisatieserver -- opzet.json`, where the
 * file holds `{"audience": "…", "scopes": ["…"], "clients": [<client metadata>]}`. It prints one line of JSON once it
 * answers, `{"issuer": "http://127.0.0.1:…"}`, and runs until it is told to stop.
 */
async function main([bestand]: readonly string[]): Promise<void> {
  if (bestand === undefined) throw new Error('name the file with audience, scopes and clients');
  const opzet = JSON.parse(readFileSync(bestand, 'utf8')) as Opzet;
  const { issuer, stop } = await draaiAutorisatieserver(opzet);
  process.once('SIGTERM', () => void stop());
  process.stdout.write(`${JSON.stringify({ issuer })}\n`);
}

main(process.argv.slice(2)).catch((fout: unknown) => {
  process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exitCode = 1;
});
