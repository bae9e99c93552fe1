import 'reflect-metadata';
import { alsOpdracht } from '../opdracht';
import { proef } from './proef';
import { beschrijf } from './verklein';

/*
 * `npm run proof:noninterference -- --n 10000 --seed 1`: random queries by every kind of caller, each asked of ten
 * worlds that differ from the first only in what that caller may not see. Every byte of every answer is the same.
 */

const WERELDEN = 10;
const PER_RONDE = 25;

void alsOpdracht({ n: 1_000, seed: 1, pad: 'SNEL' }, async (omvang, meld) => {
  const begin = Date.now();
  const { cijfers, invloed, tabellen } = await proef({ ...omvang, werelden: WERELDEN, perRonde: PER_RONDE, meld });
  for (const regel of cijfers.regels(omvang.seed, WERELDEN, tabellen)) meld(regel);
  meld(`in ${Math.round((Date.now() - begin) / 1000)} s`);
  if (invloed) meld(beschrijf(invloed));
  const tekorten = cijfers.tekorten();
  for (const tekort of tekorten) meld(`too little to prove it by: ${tekort}`);
  return invloed === null && tekorten.length === 0;
});
