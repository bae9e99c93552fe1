import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DOELEN } from '../../src/domain/doel';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { als, NU, type Wie } from './als';
import { opzet } from './opzet';
import { BEGIN, eenWereld, rij, type Wereld } from './wereld';

const van = opzet();

const EERDER = '2025-05-01T00:00:00Z';
const LATER = '2025-07-01T00:00:00Z';
/** Before a period, in it, and after it; its end is no part of it. */
const MOMENTEN = ['2025-04-30T23:59:59.999Z', NU, LATER] as const;
/** Open, as a period must be that can still be closed. */
const PERIODE = { van: EERDER, tot: null };

/** The facts of the client's dossier under the opdracht of the gemeente, on the side of this caller. */
const woorden = (db: Client, wereld: Wereld, wie: Wie, nu: string = NU): Promise<readonly string[]> =>
  als(
    db,
    wie,
    DOELEN,
    async () => {
      const { rows } = await db.query<{ woorden: readonly string[] }>(
        'SELECT tsvector_to_array(feiten) AS woorden FROM stand WHERE client_id = $1 AND opdracht_id = $2',
        [wereld.client, wereld.gemeente.opdracht_id],
      );
      return rows[0]?.woorden ?? [];
    },
    nu,
  );

async function klopt(db: Client): Promise<void> {
  expect((await db.query('SELECT * FROM pw.afwijkende_standen()')).rows).toEqual([]);
}

interface Feitrij {
  readonly tabel: string;
  readonly waarden: (wereld: Wereld) => Readonly<Record<string, unknown>>;
  readonly woorden: readonly string[];
  /** On which sides of the dossier; both, unless it is given. */
  readonly kanten?: readonly ('gemeente' | 'coach')[];
}

const vanClient = ({ organisatie, client }: Wereld) => ({ organisatie_id: organisatie, client_id: client });
const vanDossier = (wereld: Wereld) => ({
  ...vanClient(wereld),
  opdracht_id: wereld.gemeente.opdracht_id,
  opdrachtgever_id: wereld.gemeente.opdrachtgever_id,
});
const vanOpdracht = ({ gemeente }: Wereld) => ({
  organisatie_id: gemeente.organisatie_id,
  opdracht_id: gemeente.opdracht_id,
});
const TOESTEMMING = {
  doel: 'UITVOERING',
  categorie: 'BELEMMERINGEN',
  vorm: 'SCHRIFTELIJK',
  bron: 'FORMULIER',
  informatieversie: '1',
  vastgelegd_door: 'x',
};
const TOESTEMMINGSWOORDEN = [
  'TOESTEMMING/UITVOERING/BELEMMERINGEN',
  'TOESTEMMING_SCHRIFTELIJK/UITVOERING/BELEMMERINGEN',
];

const FEITRIJEN: readonly Feitrij[] = [
  {
    tabel: 'toestemming',
    waarden: (wereld) => ({ ...vanClient(wereld), ...TOESTEMMING, ontvanger_id: wereld.gemeente.opdrachtgever_id }),
    woorden: TOESTEMMINGSWOORDEN,
    kanten: ['gemeente'],
  },
  {
    tabel: 'toestemming',
    waarden: (wereld) => ({ ...vanClient(wereld), ...TOESTEMMING }),
    woorden: TOESTEMMINGSWOORDEN,
    kanten: ['coach'],
  },
  {
    tabel: 'markering',
    waarden: (wereld) => ({
      ...vanClient(wereld),
      soort: 'VERZET',
      categorie: 'ARBEID',
      ontvanger_id: wereld.gemeente.opdrachtgever_id,
      vastgelegd_door: wereld.coach.medewerker_id,
    }),
    woorden: ['VERZET/ARBEID'],
    kanten: ['gemeente'],
  },
  {
    tabel: 'markering',
    waarden: (wereld) => ({ ...vanClient(wereld), soort: 'BEPERKT', vastgelegd_door: wereld.coach.medewerker_id }),
    woorden: ['BEPERKT/ARBEID', 'BEPERKT/BSN', 'BEPERKT/PORTFOLIO'],
  },
  {
    tabel: 'grondbesluit',
    waarden: (wereld) => ({
      ...vanClient(wereld),
      soort: 'PUBLIEKE_TAAK',
      categorie: 'ARBEID',
      ontvanger_id: wereld.gemeente.opdrachtgever_id,
      kenmerk: 'Z-1',
      besloten_door: wereld.directie.medewerker_id,
    }),
    woorden: ['PUBLIEKE_TAAK/ARBEID'],
    kanten: ['gemeente'],
  },
  {
    tabel: 'openbaarmaking',
    waarden: (wereld) => ({ ...vanClient(wereld), categorie: 'ARBEID', vindplaats: 'krant' }),
    woorden: ['OPENBAAR_GEMAAKT/ARBEID'],
  },
  {
    tabel: 'geheimhouding_contact',
    waarden: (wereld) => ({ ...vanClient(wereld), categorie: 'TELEFOON' }),
    woorden: ['GEHEIM/TELEFOON'],
  },
  {
    tabel: 'clientstatus',
    waarden: (wereld) => ({ ...vanDossier(wereld), soort: 'WERKNEMER', reden: 'ZIEKTE' }),
    woorden: ['WERKNEMER', 'UAVG_30'],
  },
  {
    tabel: 'traject_begeleiding',
    waarden: (wereld) => ({
      ...vanDossier(wereld),
      traject_id: wereld.gemeente.traject_id,
      soort: 'VOORZIENING',
      omschrijving: 'een voorziening',
    }),
    woorden: ['SPECIALE_BEGELEIDING'],
  },
  {
    tabel: 'opdracht_voorwaarden',
    waarden: (wereld) => ({
      ...vanOpdracht(wereld),
      doelen: ['PLAATSING'],
      bsn_wet: 'WMO',
      bsn_artikel: '1',
      wet_categorieen: ['ARBEID'],
      wet_artikel: '2',
    }),
    woorden: [
      'OPDRACHT_NOEMT_DOEL/PLAATSING',
      'DOEL_VERENIGBAAR/PLAATSING',
      'BSN_GROND',
      'BSN_GROND_ZORG',
      'WET_NOEMT_CATEGORIE/ARBEID',
    ],
  },
  {
    tabel: 'verenigbaarheidstoets',
    waarden: (wereld) => ({
      ...vanOpdracht(wereld),
      doel: 'WERVING',
      verwantschap: 'a',
      aard: 'b',
      gevolgen: 'c',
      verkrijging: 'd',
      waarborgen: 'e',
      besloten_door: wereld.directie.medewerker_id,
    }),
    woorden: ['DOEL_VERENIGBAAR/WERVING'],
  },
];

describe('the facts of a dossier as words', () => {
  it.each(
    FEITRIJEN.map((feitrij) => [`${feitrij.woorden[0]} of ${feitrij.kanten?.join() ?? 'both'}`, feitrij] as const),
  )(
    'follow %s: given, ended and struck out, before, in and after its period',
    async (_naam, { tabel, waarden, woorden: verwacht, kanten = ['gemeente', 'coach'] }) => {
      const { db } = van;
      const wereld = await eenWereld(db, 'WESTENDORP');
      const id = randomUUID();
      /** On which sides all of the words stand at each moment; never some of them. */
      const gezien = async () => {
        const perMoment: string[][] = [];
        for (const nu of MOMENTEN) {
          const ziet: string[] = [];
          for (const kant of ['gemeente', 'coach'] as const) {
            const er = await woorden(db, wereld, wereld[kant], nu);
            const aantal = verwacht.filter((woord) => er.includes(woord)).length;
            if (aantal > 0) ziet.push(aantal === verwacht.length ? kant : `${kant}: ${aantal}`);
          }
          perMoment.push(ziet);
        }
        return perMoment;
      };
      await rij(db, tabel, { id, ...waarden(wereld), ...PERIODE });
      expect(await gezien()).toEqual([[], kanten, kanten]);
      await klopt(db);
      await db.query(`UPDATE ${tabel} SET tot = $2 WHERE id = $1`, [id, LATER]);
      expect(await gezien()).toEqual([[], kanten, []]);
      await klopt(db);
      // Nobody strikes out what decided access; whoever leaves out the triggers that see to that does not leave out these.
      await db.query('SET LOCAL session_replication_role = replica');
      await db.query(`DELETE FROM ${tabel} WHERE id = $1`, [id]);
      expect(await gezien()).toEqual([[], [], []]);
      await klopt(db);
    },
  );

  it('tell from when on the client was informed', async () => {
    const { db } = van;
    const wereld = await eenWereld(db, 'WESTENDORP');
    const geinformeerd = (er: readonly string[]) => er.filter((woord) => woord.endsWith('GEINFORMEERD'));
    expect(geinformeerd(await woorden(db, wereld, wereld.coach))).toEqual(['NIET_GEINFORMEERD']);
    await db.query('UPDATE traject_verloop SET geinformeerd_op = $2 WHERE traject_id = $1', [
      wereld.gemeente.traject_id,
      NU,
    ]);
    expect(geinformeerd(await woorden(db, wereld, wereld.coach, EERDER))).toEqual(['NIET_GEINFORMEERD']);
    expect(geinformeerd(await woorden(db, wereld, wereld.coach))).toEqual(['GEINFORMEERD']);
    expect(geinformeerd(await woorden(db, wereld, wereld.gemeente))).toEqual(['GEINFORMEERD']);
    await klopt(db);
  });

  it('have an objection give way to the law on the opdracht while it runs, and for what gemeente and UWV are always told', async () => {
    const { db } = van;
    const wereld = await eenWereld(db, 'WESTENDORP');
    await rij(db, 'markering', {
      ...vanClient(wereld),
      id: randomUUID(),
      soort: 'VERZET',
      ontvanger_id: wereld.gemeente.opdrachtgever_id,
      vastgelegd_door: wereld.coach.medewerker_id,
      van: BEGIN,
    });
    await rij(db, 'opdracht_voorwaarden', {
      ...vanOpdracht(wereld),
      id: randomUUID(),
      doelen: [],
      wet_categorieen: ['ARBEID'],
      wet_artikel: '2',
      van: EERDER,
      tot: LATER,
    });
    const verzet = async (nu: string) =>
      (await woorden(db, wereld, wereld.gemeente, nu)).filter((woord) => /^VERZET.(ARBEID|BSN|EMAIL)$/.test(woord));
    expect([await verzet(MOMENTEN[0]), await verzet(NU), await verzet(LATER)]).toEqual([
      ['VERZET/ARBEID', 'VERZET/EMAIL'],
      ['VERZET/EMAIL'],
      ['VERZET/ARBEID', 'VERZET/EMAIL'],
    ]);
    await db.query(`UPDATE opdrachtgever SET soort = 'WERKGEVER' WHERE id = $1`, [wereld.gemeente.opdrachtgever_id]);
    expect(await verzet(NU)).toEqual(['VERZET/BSN', 'VERZET/EMAIL']);
    await klopt(db);
  });

  it('follow the law under which the opdracht is given', async () => {
    const { db } = van;
    const wereld = await eenWereld(db, 'WESTENDORP');
    expect(await woorden(db, wereld, wereld.coach)).toContain('OPDRACHT_ONDER_WET');
    await db.query(`UPDATE opdracht SET wet = 'GEEN' WHERE id = $1`, [wereld.gemeente.opdracht_id]);
    expect(await woorden(db, wereld, wereld.coach)).not.toContain('OPDRACHT_ONDER_WET');
    await klopt(db);
  });

  it('close what was handed over, but for what went along, as long as the client consents', async () => {
    const { db } = van;
    const wereld = await eenWereld(db, 'WESTENDORP');
    await rij(db, 'overdracht', {
      ...vanDossier(wereld),
      categorie: 'ARBEID',
      traject_id: wereld.uwv.traject_id,
      overgedragen_op: BEGIN,
      overgedragen_door: wereld.directie.medewerker_id,
    });
    await rij(db, 'toestemming', {
      ...vanClient(wereld),
      ...TOESTEMMING,
      id: randomUUID(),
      doel: 'PLAATSING',
      categorie: 'ARBEID',
      ontvanger_id: wereld.gemeente.opdrachtgever_id,
      van: EERDER,
      tot: LATER,
    });
    const dicht = async (nu: string) =>
      (await woorden(db, wereld, wereld.coach, nu)).filter((woord) => /^OVERDRACHT_DICHT.(ARBEID|BSN)$/.test(woord));
    expect([await dicht(MOMENTEN[0]), await dicht(NU), await dicht(LATER)]).toEqual([
      ['OVERDRACHT_DICHT/ARBEID', 'OVERDRACHT_DICHT/BSN'],
      ['OVERDRACHT_DICHT/BSN'],
      ['OVERDRACHT_DICHT/ARBEID', 'OVERDRACHT_DICHT/BSN'],
    ]);
    await db.query('DELETE FROM overdracht WHERE client_id = $1', [wereld.client]);
    expect(await dicht(NU)).toEqual([]);
    await klopt(db);
  });

  it('are gone with the last traject, and with a table that is emptied', async () => {
    const { db } = van;
    const wereld = await eenWereld(db, 'WESTENDORP');
    await rij(db, 'openbaarmaking', {
      ...vanClient(wereld),
      id: randomUUID(),
      categorie: 'BSN',
      vindplaats: 'x',
      van: BEGIN,
    });
    await db.query('TRUNCATE openbaarmaking');
    expect(await woorden(db, wereld, wereld.coach)).not.toContain('OPENBAAR_GEMAAKT/BSN');
    await klopt(db);
    await db.query('SET LOCAL session_replication_role = replica');
    await db.query('DELETE FROM traject WHERE client_id = $1', [wereld.client]);
    expect(await woorden(db, wereld, wereld.coach)).toEqual([]);
    await klopt(db);
  });

  it('are told of no dossier out of reach, nor of another side of it', async () => {
    const { db } = van;
    const wereld = await eenWereld(db, 'WESTENDORP');
    const ander = await eenWereld(db, 'WESTENDORP');
    const dossiers = (wie: Wie) =>
      als(db, wie, DOELEN, async () => (await db.query('SELECT client_id FROM stand ORDER BY 1')).rows.length);
    expect(await dossiers(wereld.gemeente)).toBe(1);
    expect(await dossiers(wereld.uwv)).toBe(2);
    expect(await dossiers(wereld.coach)).toBe(4);
    expect(await dossiers(wereld.directie)).toBe(5);
    expect(await dossiers(wereld.betrokkene)).toBe(4);
    expect(await dossiers(wereld.partner)).toBe(0);
    expect(await dossiers({ ...ander.gemeente, opdrachtgever_id: wereld.gemeente.opdrachtgever_id })).toBe(0);
    await expect(als(db, wereld.directie, DOELEN, () => db.query('SELECT FROM dossierstand'))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('two at once', () => {
  let database: EigenDatabase;
  const verbindingen: Client[] = [];
  async function verbind(): Promise<Client> {
    const db = new Client({ connectionString: database.url });
    await db.connect();
    verbindingen.push(db);
    return db;
  }
  beforeAll(async () => {
    database = await eigenDatabase();
  });
  afterAll(async () => {
    for (const db of verbindingen) await db.end();
    await database.verwijder();
  });

  const openbaar = (db: Client, wereld: Wereld, categorie: string) =>
    rij(db, 'openbaarmaking', { ...vanClient(wereld), id: randomUUID(), categorie, vindplaats: 'x', van: BEGIN });

  it('who change facts of one client take turns, and both are in its words', async () => {
    const [een, ander] = [await verbind(), await verbind()];
    const wereld = await eenWereld(een, 'WESTENDORP');
    await een.query('BEGIN');
    await ander.query('BEGIN');
    await openbaar(een, wereld, 'ARBEID');
    const wacht = openbaar(ander, wereld, 'BSN');
    await een.query('COMMIT');
    await wacht;
    await ander.query('COMMIT');
    await een.query('BEGIN');
    expect(await woorden(een, wereld, wereld.coach)).toEqual(
      expect.arrayContaining(['OPENBAAR_GEMAAKT/ARBEID', 'OPENBAAR_GEMAAKT/BSN']),
    );
    await een.query('COMMIT');
    await klopt(een);
  });

  it('a new traject and new terms of its opdracht both count, whichever comes first', async () => {
    const [een, ander] = [await verbind(), await verbind()];
    const wereld = await eenWereld(een, 'WESTENDORP');
    const traject = (db: Client) =>
      rij(db, 'traject', { ...vanDossier(wereld), client_id: wereld.buurman, id: randomUUID(), aangemaakt_op: BEGIN });
    const voorwaarden = (db: Client, doel: string, tot: string | null) =>
      rij(db, 'opdracht_voorwaarden', { ...vanOpdracht(wereld), id: randomUUID(), doelen: [doel], van: BEGIN, tot });
    for (const [eerst, dan] of [
      [() => traject(een), () => voorwaarden(ander, 'PLAATSING', LATER)],
      [() => voorwaarden(een, 'WERVING', null), () => traject(ander)],
    ] as const) {
      await een.query('BEGIN');
      await ander.query('BEGIN');
      await eerst();
      const wacht = dan();
      await een.query('COMMIT');
      await wacht;
      await ander.query('COMMIT');
      await klopt(een);
    }
  });
});
