import 'reflect-metadata';
import { DataFolders } from '../../postgres/data-folder';
import { stopAlle } from '../../support/proces';
import { alsOpdracht } from '../opdracht';
import { proef } from './proef';

/*
 * `npm run proof:kill -- --n 50 --seed 1`: kill -9 of the gateway amid mixed load, again and again. No answer without its
 * record, no acknowledged aanmelding lost or doubled.
 */

void alsOpdracht({ n: 50, seed: 1 }, async (omvang, meld) => {
  const folders = new DataFolders();
  try {
    const { gedood, gelezen, geregistreerd, gebrek } = await proef(omvang, await folders.fresh(), meld);
    meld(`killed ${gedood} times; ${gelezen} answers and ${geregistreerd} acknowledgements, each with its record`);
    if (gebrek !== null) meld(gebrek);
    return gebrek === null;
  } finally {
    await stopAlle();
    await folders.remove();
  }
});
