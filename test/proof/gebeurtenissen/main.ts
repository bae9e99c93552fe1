import 'reflect-metadata';
import { DataFolders } from '../../postgres/data-folder';
import { eigenDatabase } from '../../support/database';
import { stopAlle } from '../../support/proces';
import { alsOpdracht } from '../opdracht';
import { houdt, proef } from './proef';

/*
 * `npm run proof:gebeurtenissen -- --n 20000 --seed 1`: eight writers and a puller, and a gateway that is killed three
 * times. A pull misses nothing and repeats nothing.
 */

void alsOpdracht({ n: 20_000, seed: 1 }, async (omvang, meld) => {
  const folders = new DataFolders();
  const database = await eigenDatabase('DEMO');
  const begin = Date.now();
  try {
    const uitkomst = await proef(
      { ...omvang, databaseUrl: database.url, dataDir: await folders.fresh(), doden: 3 },
      meld,
    );
    const { vast, ongedaan, gemist, herhaald, verzonnen, vasteVolgorde, gedood } = uitkomst;
    meld(`${vast} changes committed by eight writers and ${ongedaan} undone; the gateway was killed ${gedood} times`);
    meld(`missed: ${gemist}, repeated: ${herhaald}, told of what was undone: ${verzonnen}`);
    meld(`pulled again from the beginning: ${vasteVolgorde ? 'the same' : 'another'} stream`);
    meld(`in ${Math.round((Date.now() - begin) / 1000)} s`);
    return houdt(uitkomst);
  } finally {
    await stopAlle();
    await database.verwijder();
    await folders.remove();
  }
});
