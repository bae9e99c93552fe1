import 'reflect-metadata';
import { eigenDatabase } from '../../support/database';
import { alsOpdracht } from '../opdracht';
import { bewijs } from './bewijs';
import { DOELWITTEN } from './doelwit';
import { openVoorbereid } from './verbinding';

/** From here on every rule has been a target several times: one that never worked cannot. */
const ELKE_REGEL_VANAF = 250_000;

void alsOpdracht({ n: 250_000, seed: 1 }, async (omvang, meld) => {
  const database = await eigenDatabase();
  const bron = await openVoorbereid(database.url);
  const begin = Date.now();
  try {
    const { werelden, dekking, kleinste } = await bewijs(bron, omvang);
    meld(`${werelden} worlds in ${Math.round((Date.now() - begin) / 1000)} s, around ${DOELWITTEN.length} targets`);
    for (const regel of dekking.samenvatting()) meld(regel);
    const ongezien = omvang.n < ELKE_REGEL_VANAF ? [] : dekking.ongezien();
    for (const regel of ongezien) meld(`never worked: ${regel}`);
    if (kleinste !== null) {
      meld(`DIFFERENCE, shrunk: ${JSON.stringify(kleinste.schets, null, 1)}`);
      for (const verschil of kleinste.verschillen) meld(JSON.stringify(verschil));
    } else meld('differences: 0');
    return kleinste === null && ongezien.length === 0;
  } finally {
    await bron.destroy();
    await database.verwijder();
  }
});
