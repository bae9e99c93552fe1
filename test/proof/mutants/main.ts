import { leesOmvang } from '../argumenten';
import { BESTANDEN } from './bestanden';
import { kiesRegels } from './keuze';
import { muteer } from './stryker';
import { houdt, vertel } from './uitslag';

async function main(): Promise<void> {
  const { n, seed } = leesOmvang(process.argv.slice(2), { n: 1_000_000, seed: 1 });
  process.stdout.write(`--n ${n} --seed ${seed}\n`);
  const uitslag = await muteer(kiesRegels(BESTANDEN, n, seed));
  process.stdout.write(`${vertel(uitslag).join('\n')}\n`);
  if (!houdt(uitslag)) process.exitCode = 1;
}

void main();
