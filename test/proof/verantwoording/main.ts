import 'reflect-metadata';
import { alsOpdracht } from '../opdracht';
import { proef } from './proef';

/*
 * `npm run proof:verantwoording -- --n 5000 --seed 1 [--pad SNEL]`: random queries by every kind of caller over HTTP.
 * Every guarded value that came back is covered by exactly one record, and no record covers what was withheld.
 */

void alsOpdracht({ n: 1_000, seed: 1 }, async (omvang, meld) => {
  const begin = Date.now();
  const { vragen, metGegevens, metAfgeschermd, plekken, gebrek } = await proef(omvang);
  meld(
    `${vragen} answers, ${metGegevens} with data, ${metAfgeschermd} with something withheld; ${plekken} values covered`,
  );
  meld(`in ${Math.round((Date.now() - begin) / 1000)} s`);
  if (gebrek !== null) meld(gebrek);
  return gebrek === null;
});
