import 'reflect-metadata';
import { alsOpdracht } from '../opdracht';
import { proef, stelOp } from './proef';
import { beschrijf } from './verklein';

/*
 * `npm run proof:paths -- --n 20000 --seed 1`: random queries by every kind of caller, of rows that change all the
 * while, each answered by the hot path and by the guarded path. Every byte is the same.
 */

const PER_RONDE = 30;

void alsOpdracht({ n: 2_000, seed: 1 }, async (omvang, meld) => {
  const begin = Date.now();
  const opstelling = await stelOp();
  const { dekking, verschil } = await proef(opstelling, { ...omvang, perRonde: PER_RONDE, meld }).finally(() =>
    opstelling.stop(),
  );
  for (const regel of dekking.regels()) meld(regel);
  meld(`in ${Math.round((Date.now() - begin) / 1000)} s`);
  if (verschil) meld(beschrijf(verschil, omvang.seed));
  const tekorten = dekking.tekorten();
  for (const tekort of tekorten) meld(`too little to prove it by: ${tekort}`);
  return verschil === null && tekorten.length === 0;
});
