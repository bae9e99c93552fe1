import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { luisterMee } from '../logmap';
import { TYPESCRIPT } from '../typescript';
import type { Draaiend, Opzet } from './opzet';

const WORTEL = join(__dirname, '../../..');

/** Starts the authorization server as a process: it is an ES module, and a party of its own. */
export async function startAutorisatieserver(opzet: Opzet): Promise<Draaiend> {
  const map = await mkdtemp(join(tmpdir(), 'poortwachter-as-'));
  const bestand = join(map, 'opzet.json');
  await writeFile(bestand, JSON.stringify(opzet));
  const proces = spawn('node', [...TYPESCRIPT, 'test/support/autorisatieserver/main.ts', bestand], {
    cwd: WORTEL,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  luisterMee(proces);
  const einde = once(proces, 'exit');
  const [regel] = await Promise.race([
    once(createInterface(proces.stdout), 'line'),
    einde.then(() => Promise.reject(new Error('the authorization server did not start'))),
  ]);
  const { issuer } = JSON.parse(String(regel)) as { issuer: string };
  return {
    issuer,
    async stop() {
      proces.kill('SIGTERM');
      await einde;
      await rm(map, { recursive: true });
    },
  };
}
