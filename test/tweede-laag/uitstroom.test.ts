import { randomUUID } from 'node:crypto';
import { DOELEN } from '../../src/domain/doel';
import type { Profiel } from '../../src/domain/opsommingen';
import { als, GEEN_RECHT, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenMedewerker, eenWereld, rij } from './wereld';

const van = opzet();

/** How the second layer takes this end of a traject, of a client with this status under the opdracht. */
async function eindigt(profiel: Profiel, status: string, uitstroom: string) {
  const { organisatie, client, gemeente, coach } = await eenWereld(van.db, profiel);
  const { opdracht_id, opdrachtgever_id } = gemeente;
  await rij(van.db, 'clientstatus', {
    organisatie_id: organisatie,
    id: randomUUID(),
    client_id: client,
    opdracht_id,
    opdrachtgever_id,
    soort: status,
    reden: 'GEEN',
    van: BEGIN,
  });
  return weigert(
    van.db,
    coach,
    ['UITVOERING'],
    `UPDATE traject_verloop SET status = 'BEEINDIGD', einddatum = '2025-06-02', rapportage_verschuldigd_op = NULL,
       ${uitstroom} WHERE traject_id = $1`,
    [gemeente.traject_id],
  );
}

const naar = (soort: string, rest = '') => `uitstroom = '${soort}', uitstroom_onbepaald = false${rest}`;

describe('the end of a traject without the first layer', () => {
  it.each([
    ['WESTENDORP', 'UITKERINGSGERECHTIGD', naar('BETAALD_WERK', ', uitstroom_maanden = 5'), GEEN_RECHT],
    ['WESTENDORP', 'UITKERINGSGERECHTIGD', naar('BETAALD_WERK'), GEEN_RECHT],
    ['WESTENDORP', 'UITKERINGSGERECHTIGD', naar('PARTICIPATIE', ', uitstroom_maanden = 9'), GEEN_RECHT],
    ['WESTENDORP', 'UITKERINGSGERECHTIGD', naar('BETAALD_WERK', ', uitstroom_maanden = 6'), null],
    ['WESTENDORP', 'UITKERINGSGERECHTIGD', "uitstroom = 'BETAALD_WERK', uitstroom_onbepaald = true", null],
    ['WESTENDORP', 'UITKERINGSGERECHTIGD', naar('PARTICIPATIE', ", uitstroom_afspraak = 'a'"), null],
    ['WESTENDORP', 'UITKERINGSGERECHTIGD', naar('DUURZAAM_BIJ_NIEUWE_WERKGEVER'), null],
    ['WESTENDORP', 'WERKNEMER', naar('BETAALD_WERK', ', uitstroom_maanden = 5'), null],
    ['FACTOR2', 'UITKERINGSGERECHTIGD', naar('BETAALD_WERK', ', uitstroom_maanden = 5'), null],
  ] as const)('counts as the reglement has it: %s, %s, %s [WE-13]', async (profiel, status, uitstroom, verwacht) => {
    expect(await eindigt(profiel, status, uitstroom)).toBe(verwacht);
  });

  it('[WE-13] tells nobody of a benefit by what counts but who may end the traject', async () => {
    const { organisatie, frontend, client, gemeente, uwv, betrokkene, coach } = await eenWereld(van.db, 'WESTENDORP');
    const { opdracht_id, opdrachtgever_id } = gemeente;
    await rij(van.db, 'clientstatus', {
      organisatie_id: organisatie,
      id: randomUUID(),
      client_id: client,
      opdracht_id,
      opdrachtgever_id,
      soort: 'UITKERINGSGERECHTIGD',
      reden: 'GEEN',
      van: BEGIN,
    });
    const telt = (wie: Wie) =>
      als(van.db, wie, DOELEN, async () => {
        const { rows } = await van.db.query(
          `SELECT pw.uitstroom_telt($1, $2, 'BETAALD_WERK', 6, false, NULL) AS lang,
             pw.uitstroom_telt($1, $2, 'BETAALD_WERK', 5, false, NULL) AS kort`,
          [client, opdracht_id],
        );
        return rows[0];
      });
    expect(await telt(coach)).toEqual({ lang: true, kort: false });
    const vreemd = await eenMedewerker(van.db, organisatie, frontend, ['TRAJECTBEGELEIDER']);
    for (const wie of [gemeente, uwv, betrokkene, vreemd])
      expect(await telt(wie)).toEqual({ lang: false, kort: false });
  });

  it('records an outflow', async () => {
    expect(await eindigt('DIT', 'GEEN', "resultaat = 'r'")).toBe(GEEN_RECHT);
    expect(await eindigt('DIT', 'GEEN', naar('GEEN'))).toBeNull();
  });
});
