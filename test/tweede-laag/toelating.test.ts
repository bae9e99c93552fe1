import { randomUUID } from 'node:crypto';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { toelatingsgebrek } from '../../permissions/toelating';
import { Willekeur } from '../../src/demo/willekeur';
import { PROFIELEN, type Profiel } from '../../src/domain/opsommingen';
import type { Afspraken } from '../../src/domain/toelating';
import { als, GEEN_RECHT, NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { eenWereld, leverAan } from './wereld';

/*
 * Who gets in at all, decided by the second layer alone: from the stored registration and the requirements of the
 * reglement, whatever the settings say of the caller.
 */

const van = opzet();

const KOLOMMEN = [
  'overeenkomst_van',
  'overeenkomst_tot',
  'overeenkomst_doelen',
  'reglement_aanvaard_op',
  'laatste_evaluatie_op',
  'geheimhouding_getekend_op',
] as const;
type Kolom = (typeof KOLOMMEN)[number];

const wijzig = (wie: Wie, kolom: Kolom, waarde: unknown) =>
  van.db.query(`UPDATE integratie SET ${kolom} = $2 WHERE id = $1`, [wie.integratie_id, waarde]);

/** A world with an aanmelding of the partner, and how much the partner sees of it. */
async function metAanmelding(profiel: Profiel) {
  const wereld = await eenWereld(van.db, profiel);
  const { partner, gemeente } = wereld;
  const id = randomUUID();
  await leverAan(van.db, { id, wie: partner, opdracht: gemeente });
  await van.db.query(`INSERT INTO aanmelding_inhoud VALUES ($1, $2, 'IDENTITEIT', '{"achternaam": "de Wit"}')`, [
    wereld.organisatie,
    id,
  ]);
  const ziet = async () => ({
    aanmelding: await telt(van.db, partner, ['AANMELDING'], 'aanmelding'),
    inhoud: await telt(van.db, partner, ['AANMELDING'], 'aanmelding_inhoud'),
    opdracht: await telt(van.db, partner, ['AANMELDING'], 'opdracht'),
  });
  return { ...wereld, ziet };
}

const ALLES = { aanmelding: 1, inhoud: 1, opdracht: 1 };
const NIETS = { aanmelding: 0, inhoud: 0, opdracht: 0 };

describe('a partner', () => {
  it.each([
    ['[CV-23] without an agreement that runs', 'CVITES', 'overeenkomst_tot', NU],
    ['[CV-23] without any agreement', 'CVITES', 'overeenkomst_tot', null],
    ['[CV-23] whose agreement begins later', 'CVITES', 'overeenkomst_van', '2026-01-01T00:00:00Z'],
    ['[CV-23] that did not sign the reglement', 'CVITES', 'reglement_aanvaard_op', null],
    ['[CV-23] that was evaluated more than two years ago', 'CVITES', 'laatste_evaluatie_op', '2023-06-01'],
    ['[CV-23] that was never evaluated', 'CVITES', 'laatste_evaluatie_op', null],
    ['[WE-21] that did not accept the reglement', 'WESTENDORP', 'reglement_aanvaard_op', null],
    ['[WE-21] that accepts the reglement tomorrow', 'WESTENDORP', 'reglement_aanvaard_op', '2025-06-03'],
    ['[IM-10] that did not sign for secrecy', 'IMPLACMENT', 'geheimhouding_getekend_op', null],
    ['[F2-18] without an agreement that runs', 'FACTOR2', 'overeenkomst_tot', NU],
  ] as const)('%s sees nothing, not even what it delivered', async (_naam, profiel, kolom, waarde) => {
    const { partner, ziet } = await metAanmelding(profiel);
    expect(await ziet()).toEqual(ALLES);
    await wijzig(partner, kolom, waarde);
    expect(await ziet()).toEqual(NIETS);
  });

  it.each([
    ['CVITES', 'laatste_evaluatie_op', '2023-06-02'],
    ['CVITES', 'geheimhouding_getekend_op', null],
    ['WESTENDORP', 'overeenkomst_tot', null],
    ['IMPLACMENT', 'reglement_aanvaard_op', null],
    ['DIT', 'overeenkomst_tot', null],
    ['FACTOR2', 'laatste_evaluatie_op', null],
  ] as const)('of %s needs no more than its reglement asks: %s may be %s', async (profiel, kolom, waarde) => {
    const { partner, ziet } = await metAanmelding(profiel);
    await wijzig(partner, kolom, waarde);
    expect(await ziet()).toEqual(ALLES);
  });

  it('[F2-19] sees what it delivered within the purposes of its agreement only', async () => {
    const { partner, ziet } = await metAanmelding('FACTOR2');
    await wijzig(partner, 'overeenkomst_doelen', ['AANMELDING']);
    expect(await ziet()).toEqual(ALLES);
    await wijzig(partner, 'overeenkomst_doelen', ['STATISTIEK']);
    expect(await ziet()).toMatchObject({ inhoud: 0 });
  });

  it('[F2-18] delivers nothing either when its agreement has ended', async () => {
    const { partner, gemeente } = await metAanmelding('FACTOR2');
    const lever = () =>
      weigert(
        van.db,
        partner,
        ['AANMELDING'],
        `INSERT INTO aanmelding (organisatie_id, id, kenmerk, bron, herkomst, integratie_id, aangemeld_door, partner_id,
           opdracht_id, opdrachtgever_id, status, ontvangen_op)
         VALUES ($1, gen_random_uuid(), 'k', 'PARTNER', 'OPDRACHTGEVER', $2, $3, $4, $5, $6, 'ONTVANGEN', $7)`,
        [
          partner.organisatie_id,
          partner.integratie_id,
          partner.sleutel,
          partner.partner_id,
          gemeente.opdracht_id,
          gemeente.opdrachtgever_id,
          NU,
        ],
      );
    expect(await lever()).toBeNull();
    await wijzig(partner, 'overeenkomst_tot', NU);
    expect(await lever()).toBe(GEEN_RECHT);
  });
});

it('[WE-21] an opdrachtgever that did not accept the reglement reads nothing of its own opdracht', async () => {
  const { gemeente, uwv } = await eenWereld(van.db, 'WESTENDORP');
  const ziet = (wie: Wie) => telt(van.db, wie, ['VERANTWOORDING'], 'client_identiteit');
  expect(await ziet(gemeente)).toBeGreaterThan(0);
  await wijzig(gemeente, 'reglement_aanvaard_op', null);
  expect(await ziet(gemeente)).toBe(0);
  expect(await ziet(uwv)).toBeGreaterThan(0);
});

it('nobody is let in by a registration of which is asked what the second layer does not know', async () => {
  const { partner, ziet } = await metAanmelding('CVITES');
  await van.db.query('ALTER TABLE beleid_toelating DROP CONSTRAINT beleid_toelating_eis_check');
  await van.db.query(`UPDATE beleid_toelating SET eis = 'IETS' WHERE profiel = 'CVITES' AND eis = 'REGLEMENT'`);
  expect(await ziet()).toEqual(NIETS);
  expect(partner.soort).toBe('PARTNER');
});

it('both layers decide the same of 250 registrations', async () => {
  const kans = new Willekeur(20261125);
  const dagen = [null, '2020-02-29', '2023-06-01', '2023-06-02', '2023-06-03', '2025-06-02', '2025-06-03'];
  const momenten = [null, '2025-06-02T09:59:59.999Z', NU, '2025-06-02T10:00:00.001Z', '2030-01-01T00:00:00Z'];
  let toegelaten = 0;
  for (const profiel of PROFIELEN) {
    const { partner, gemeente } = await eenWereld(van.db, profiel);
    for (let n = 0; n < 50; n += 1) {
      const wie = kans.kies([partner, gemeente]);
      const tot = kans.kies(momenten);
      const begin = kans.kies(
        tot === null
          ? [null]
          : [null, ...momenten.filter((moment) => moment !== null && new Date(moment) < new Date(tot))],
      );
      const afspraken: Afspraken = {
        overeenkomstVan: begin === null ? null : new Date(begin),
        overeenkomstTot: tot === null ? null : new Date(tot),
        overeenkomstDoelen: [],
        reglementAanvaardOp: kans.kies(dagen),
        laatsteEvaluatieOp: kans.kies(dagen),
        geheimhoudingGetekendOp: kans.kies(dagen),
      };
      await van.db.query(
        `UPDATE integratie SET overeenkomst_tot = $2, reglement_aanvaard_op = $3, laatste_evaluatie_op = $4,
           geheimhouding_getekend_op = $5, overeenkomst_van = $6 WHERE id = $1`,
        [
          wie.integratie_id,
          tot,
          afspraken.reglementAanvaardOp,
          afspraken.laatsteEvaluatieOp,
          afspraken.geheimhoudingGetekendOp,
          begin,
        ],
      );
      const soort = wie.soort === 'PARTNER' ? 'PARTNER' : 'OPDRACHTGEVER';
      const eerste = toelatingsgebrek(REGLEMENTEN[profiel], soort, afspraken, new Date(NU)) === null;
      const tweede = await als(van.db, wie, ['AANMELDING'], async () => {
        const { rows } = await van.db.query('SELECT pw.toegelaten() IS NOT NULL AS ja');
        return rows[0].ja;
      });
      expect({ profiel, soort, afspraken, toegelaten: tweede }).toEqual({
        profiel,
        soort,
        afspraken,
        toegelaten: eerste,
      });
      if (tweede) toegelaten += 1;
    }
  }
  // Were all of one kind, the comparison would say little.
  expect(toegelaten).toBeGreaterThan(75);
  expect(toegelaten).toBeLessThan(225);
});
