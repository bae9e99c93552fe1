import { readdirSync } from 'node:fs';
import { leesOmvang } from '../argumenten';
import { kiesRegels } from './keuze';
import { muteer } from './stryker';
import { houdt, vertel } from './uitslag';

const MAPPEN = ['permissions', 'permissions/reglementen'] as const;

/** Whatever of permissions/ decides; the same as in stryker.config.js. */
const BESTANDEN = MAPPEN.flatMap((map) =>
  readdirSync(map)
    .filter((naam) => naam.endsWith('.ts') && !naam.startsWith('generate-'))
    .map((naam) => `${map}/${naam}`),
);

async function main(): Promise<void> {
  const { n, seed } = leesOmvang(process.argv.slice(2), { n: 1_000_000, seed: 1 });
  process.stdout.write(`--n ${n} --seed ${seed}\n`);
  const uitslag = await muteer(kiesRegels(BESTANDEN, n, seed));
  process.stdout.write(`${vertel(uitslag).join('\n')}\n`);
  if (!houdt(uitslag)) process.exitCode = 1;
}

void main();
