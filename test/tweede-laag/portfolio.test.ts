import { randomUUID } from 'node:crypto';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenWereld, rij, type Wereld } from './wereld';

const van = opzet();

/** An item of the client, shared with these recipients since the beginning. */
async function eenItem({ organisatie, client }: Wereld, ...ontvangers: readonly (string | null)[]): Promise<string> {
  const id = randomUUID();
  const eigen = { organisatie_id: organisatie, client_id: client };
  await rij(van.db, 'portfolio_item', { ...eigen, id, titel: 't', inhoud: 'i', toegevoegd_op: BEGIN });
  for (const ontvanger_id of ontvangers)
    await rij(van.db, 'portfolio_deling', { ...eigen, id: randomUUID(), item_id: id, ontvanger_id, van: BEGIN });
  return id;
}

describe('a portfolio without the first layer', () => {
  it('[CV-32] shows an item to its client and to whom it is shared with, and its sharing to no other', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const { gemeente, uwv, coach, andereCoach, betrokkene, directie } = wereld;
    await eenItem(wereld, null, gemeente.opdrachtgever_id);
    await eenItem(wereld);
    const gezien = (wie: Wie, doel: 'UITVOERING' | 'VERANTWOORDING' | 'RECHTEN') =>
      telt(van.db, wie, [doel], 'portfolio_item');
    expect(await gezien(betrokkene, 'RECHTEN')).toBe(2);
    expect(await gezien(coach, 'UITVOERING')).toBe(1);
    expect(await gezien(gemeente, 'VERANTWOORDING')).toBe(1);
    for (const [wie, doel] of [
      [uwv, 'VERANTWOORDING'],
      [andereCoach, 'UITVOERING'],
      [directie, 'UITVOERING'],
    ] as const)
      expect(await gezien(wie, doel)).toBe(0);
    expect(await telt(van.db, uwv, ['VERANTWOORDING'], 'portfolio_deling')).toBe(0);
    expect(await telt(van.db, gemeente, ['VERANTWOORDING'], 'portfolio_deling')).toBe(1);
  });

  it('[CV-32] is written and shared by its client alone', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const { gemeente, coach, betrokkene, client } = wereld;
    const item_id = await eenItem(wereld, null);
    const deel = (wie: Wie) =>
      weigert(
        van.db,
        wie,
        ['RECHTEN', 'UITVOERING', 'VERANTWOORDING'],
        `INSERT INTO portfolio_deling (organisatie_id, id, client_id, item_id, ontvanger_id, van)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5)`,
        [wereld.organisatie, client, item_id, gemeente.opdrachtgever_id, NU],
      );
    expect(await deel(betrokkene)).toBeNull();
    for (const wie of [coach, gemeente]) expect(await deel(wie)).toBe(GEEN_RECHT);
    const stop = (wie: Wie, doel: 'RECHTEN' | 'UITVOERING') =>
      als(van.db, wie, [doel], async () => {
        const { rowCount } = await van.db.query('UPDATE portfolio_deling SET tot = $1 WHERE item_id = $2', [
          NU,
          item_id,
        ]);
        return rowCount;
      });
    expect(await stop(coach, 'UITVOERING')).toBe(0);
    expect(await stop(betrokkene, 'RECHTEN')).toBe(1);
  });
});
