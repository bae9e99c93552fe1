import { randomUUID } from 'node:crypto';
import { beoordeelOpdrachtgever } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { DOELEN, type Doel } from '../../src/domain/doel';
import type { OpdrachtgeverId } from '../../src/domain/ids';
import { PROFIELEN, type Profiel, ROLLEN } from '../../src/domain/opsommingen';
import {
  type Als,
  alsClient,
  alsGemeente,
  alsMedewerker,
  alsPartner,
  alsUwv,
  alsWerkgever,
  alsZorg,
} from '../support/bouwers';
import { als, GEEN_RECHT, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld, type Partij, rij, type Wereld } from './wereld';

const van = opzet();

/** A caller as the second layer knows it by its settings, and as the first knows it. */
type Beller = readonly [wie: Wie, als: Als];

async function bellers({ organisatie, frontend, partner, betrokkene, ...wereld }: Wereld): Promise<readonly Beller[]> {
  const { gemeente, uwv, werkgever, zorg } = wereld;
  const buiten = (partij: Partij, als: Als): Beller => [
    partij,
    (...vraag) => ({ ...als(...vraag), opdrachtgeverId: partij.opdrachtgever_id as OpdrachtgeverId }) as Aanvrager,
  ];
  const binnen: Beller[] = [];
  for (const rol of ROLLEN)
    binnen.push([
      await eenMedewerker(van.db, organisatie, frontend, [rol]),
      (...vraag) => alsMedewerker([rol], ...vraag),
    ]);
  return [
    buiten(gemeente, alsGemeente),
    buiten(uwv, alsUwv),
    buiten(werkgever, alsWerkgever),
    buiten(zorg, alsZorg),
    [partner, alsPartner],
    [betrokkene, alsClient],
    ...binnen,
  ];
}

/** Somebody to call at each opdrachtgever, and at the partner. */
async function contacten({ organisatie, gemeente, uwv, werkgever, zorg, partner }: Wereld): Promise<void> {
  const contact = (bij: Readonly<Record<string, unknown>>) =>
    rij(van.db, 'contactpersoon', { organisatie_id: organisatie, id: randomUUID(), naam: 'n', ...bij });
  for (const { opdrachtgever_id } of [gemeente, uwv, werkgever, zorg]) await contact({ opdrachtgever_id });
  await contact({ partner_id: partner.partner_id });
}

/** At whom the caller sees somebody. */
const ziet = (wie: Wie, doelen: readonly Doel[]) =>
  als(van.db, wie, doelen, async () => {
    const { rows } = await van.db.query<{ bij: string }>(
      'SELECT coalesce(opdrachtgever_id, partner_id) AS bij FROM contactpersoon ORDER BY 1',
    );
    return rows.map(({ bij }) => bij);
  });

/** What the first layer would serve: to a colleague who reads any also whom the partner has. */
function verwacht(profiel: Profiel, [, als]: Beller, wereld: Wereld, doelen: readonly Doel[]): readonly string[] {
  const aanvrager = als(profiel, ...doelen);
  const open = [wereld.gemeente, wereld.uwv, wereld.werkgever, wereld.zorg]
    .map(({ opdrachtgever_id }) => opdrachtgever_id as OpdrachtgeverId)
    .filter(
      (id) => beoordeelOpdrachtgever(REGLEMENTEN[profiel], aanvrager, id, 'CONTACTPERSOON').uitkomst === 'TOEGESTAAN',
    );
  const partner = aanvrager.soort === 'MEDEWERKER' && open.length > 0 ? [wereld.partner.partner_id ?? ''] : [];
  return [...open, ...partner].sort();
}

describe('contact persons without the first layer', () => {
  it.each(PROFIELEN)('[F2-02] at %s are seen by exactly those who work with them', async (profiel) => {
    const wereld = await eenWereld(van.db, profiel);
    await contacten(wereld);
    let gezien = 0;
    for (const beller of await bellers(wereld))
      for (const doelen of [...DOELEN.map((doel) => [doel]), DOELEN]) {
        const bij = await ziet(beller[0], doelen);
        expect([beller[0].soort, doelen, bij]).toEqual([
          beller[0].soort,
          doelen,
          verwacht(profiel, beller, wereld, doelen),
        ]);
        gezien += bij.length;
      }
    // Neither nobody nor everybody: who works with them, and each opdrachtgever its own.
    expect(gezien).toBeGreaterThan(20);
    expect(await ziet(wereld.uwv, ['VERANTWOORDING'])).toEqual([wereld.uwv.opdrachtgever_id]);
    expect(await ziet(wereld.partner, DOELEN)).toEqual([]);
  });

  it('[F2-02] are written by nobody who calls', async () => {
    const wereld = await eenWereld(van.db, 'FACTOR2');
    await contacten(wereld);
    const { organisatie, gemeente, directie } = wereld;
    for (const wie of [gemeente, directie]) {
      const nieuw = 'INSERT INTO contactpersoon (organisatie_id, id, opdrachtgever_id, naam) VALUES ($1, $2, $3, $4)';
      expect(
        await weigert(van.db, wie, DOELEN, nieuw, [organisatie, randomUUID(), gemeente.opdrachtgever_id, 'n']),
      ).toBe(GEEN_RECHT);
      expect(await weigert(van.db, wie, DOELEN, `UPDATE contactpersoon SET naam = 'm'`)).toBe(GEEN_RECHT);
      expect(await weigert(van.db, wie, DOELEN, 'DELETE FROM contactpersoon')).toBe(GEEN_RECHT);
    }
  });
});
