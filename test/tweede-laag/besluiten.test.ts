import { randomUUID } from 'node:crypto';
import { DOELEN } from '../../src/domain/doel';
import { als, GEEN_RECHT, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenMedewerker, eenWereld, rij, type Wereld } from './wereld';

const van = opzet();

const besluit = (wereld: Wereld, door: string | undefined, vanaf = BEGIN) => ({
  organisatie_id: wereld.organisatie,
  id: randomUUID(),
  client_id: wereld.client,
  soort: 'PUBLIEKE_TAAK',
  categorie: 'ARBEID',
  ontvanger_id: wereld.gemeente.opdrachtgever_id,
  kenmerk: 'Z-1',
  besloten_door: door,
  van: vanaf,
});
const toets = (wereld: Wereld, door: string | undefined) => ({
  organisatie_id: wereld.organisatie,
  id: randomUUID(),
  opdracht_id: wereld.gemeente.opdracht_id,
  doel: 'PLAATSING',
  verwantschap: 'a',
  aard: 'b',
  gevolgen: 'c',
  verkrijging: 'd',
  waarborgen: 'e',
  besloten_door: door,
  van: BEGIN,
});

/** Records it as the owner of the database does, whom no policy binds; what was tried is undone. */
async function legtVast(tabel: string, waarden: Readonly<Record<string, unknown>>): Promise<string | null> {
  await van.db.query('SAVEPOINT besluit');
  try {
    await rij(van.db, tabel, waarden);
    return null;
  } catch (fout) {
    return fout instanceof Error ? fout.message : String(fout);
  } finally {
    await van.db.query('ROLLBACK TO SAVEPOINT besluit');
  }
}

const VAN_LEIDING = /^a row of \w+ is decided by the directie or the bestuur/;

describe('the directie is responsible', () => {
  it('[IM-09] a decision on a ground and a test of a purpose are taken by the directie, and by nobody else who works there', async () => {
    const wereld = await eenWereld(van.db, 'IMPLACMENT');
    expect(await legtVast('grondbesluit', besluit(wereld, wereld.directie.medewerker_id))).toBeNull();
    expect(await legtVast('verenigbaarheidstoets', toets(wereld, wereld.directie.medewerker_id))).toBeNull();
    const manager = await eenMedewerker(van.db, wereld.organisatie, wereld.frontend, ['MANAGER', 'FG', 'COORDINATOR']);
    for (const { medewerker_id } of [wereld.coach, wereld.coordinator, manager]) {
      expect(await legtVast('grondbesluit', besluit(wereld, medewerker_id))).toMatch(VAN_LEIDING);
      expect(await legtVast('verenigbaarheidstoets', toets(wereld, medewerker_id))).toMatch(VAN_LEIDING);
    }
  });

  it('[IM-09] by one who was of the directie at that moment, at this organisatie', async () => {
    const wereld = await eenWereld(van.db, 'IMPLACMENT');
    const afgetreden = await eenMedewerker(van.db, wereld.organisatie, wereld.frontend, ['DIRECTIE'], {
      tot: '2025-01-01T00:00:00Z',
    });
    const op = (moment: string) => legtVast('grondbesluit', besluit(wereld, afgetreden.medewerker_id, moment));
    expect(await op('2024-06-01T00:00:00Z')).toBeNull();
    expect(await op('2025-01-01T00:00:00Z')).toMatch(VAN_LEIDING);
    const elders = await eenWereld(van.db, 'IMPLACMENT');
    expect(await legtVast('grondbesluit', besluit(wereld, elders.directie.medewerker_id))).toMatch(/foreign key/);
  });

  it('[IM-09] the directie reaches every dossier, also one of which nobody else does', async () => {
    const wereld = await eenWereld(van.db, 'IMPLACMENT');
    const ziet = (wie: Wie) =>
      als(van.db, wie, ['UITVOERING'], async () => {
        const { rows } = await van.db.query<{ client_id: string }>('SELECT DISTINCT client_id FROM traject_verloop');
        return rows.map(({ client_id }) => client_id).sort();
      });
    expect(await ziet(wereld.directie)).toEqual([wereld.client, wereld.buurman].sort());
    expect(await ziet(wereld.coach)).toEqual([wereld.client]);
    expect(await ziet(wereld.andereCoach)).toEqual([]);
  });
});

describe('policy and roles cannot be changed through the gateway', () => {
  /** What says who may do what, and on which terms. */
  const BELEID = [
    'beleid',
    'organisatie',
    'medewerker',
    'autorisatie',
    'opdrachtgever',
    'opdracht',
    'opdracht_voorwaarden',
    'partner',
    'verenigbaarheidstoets',
    'grondbesluit',
    'markering',
  ];
  const mag = async (tabel: string) => {
    const { rows } = await van.db.query<{ recht: string }>(
      `SELECT recht FROM unnest(ARRAY['INSERT', 'UPDATE']) AS recht
       WHERE has_any_column_privilege('poortwachter_gateway', $1, recht)
       UNION ALL SELECT recht FROM unnest(ARRAY['DELETE', 'TRUNCATE']) AS recht
       WHERE has_table_privilege('poortwachter_gateway', $1, recht)`,
      [tabel],
    );
    return rows.map(({ recht }) => recht);
  };

  it.each(BELEID)('[IM-11] %s is written by nobody who comes through it, the directie included', async (tabel) => {
    expect(await mag(tabel)).toEqual([]);
    const { directie } = await eenWereld(van.db, 'IMPLACMENT');
    expect(await weigert(van.db, directie, DOELEN, `INSERT INTO ${tabel} DEFAULT VALUES`)).toBe(GEEN_RECHT);
    expect(await weigert(van.db, directie, DOELEN, `DELETE FROM ${tabel}`)).toBe(GEEN_RECHT);
  });

  it('[IM-11] dossiers are written through it, as the regulation lets (a control)', async () => {
    expect(await mag('rapportage')).toContain('INSERT');
    expect(await mag('toestemming')).toEqual(['INSERT', 'UPDATE']);
  });
});
