import 'reflect-metadata';
import { alsOpdracht } from '../opdracht';
import { bewijs, houdt } from './bewijs';
import { stelOp } from './opstelling';

void alsOpdracht({ n: 2_000, seed: 1, pad: 'SNEL' }, async (omvang, meld) => {
  const opstelling = await stelOp(omvang.pad);
  const begin = Date.now();
  try {
    const tellingen = await bewijs(opstelling, omvang);
    for (const { naam, rondes, ervoor, erna, verouderd, gemist } of tellingen) {
      meld(`${naam}: ${rondes} times given and taken away; ${ervoor} reads showed it before, ${erna} were sent after`);
      meld(`  stale: ${verouderd.length}${verouderd.map((waar) => `\n    ${waar}`).join('')}`);
      if (gemist.length > 0) meld(`  given, and not seen: ${gemist.length}, such as ${gemist[0]}`);
    }
    meld(`in ${Math.round((Date.now() - begin) / 1000)} s, at two gateways`);
    return houdt(tellingen);
  } finally {
    await opstelling.stop();
  }
});
