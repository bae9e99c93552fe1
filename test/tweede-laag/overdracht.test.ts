import { randomUUID } from 'node:crypto';
import { NU, telt, type Wie, weigert } from './als';
import { opzet } from './opzet';
import { BEGIN, eenWereld, type Partij, rij, type Wereld, wijsToe } from './wereld';

const van = opzet();

const DRAAG_OVER = 'SELECT pw.draag_over($1, $2, $3, $4, $5)';
const RAISE = 'P0001';
/** What the first layer had refused: it came about since. */
const GELIJKTIJDIG = '40001';

interface Geval {
  readonly wereld: Wereld;
  /** Of somebody whose opdracht the client is not under yet. */
  readonly opdracht_id: string;
  readonly ontvanger: Wie;
}

/** A client whose traject at the gemeente ended so, with consent for the work data to somebody new. */
async function eenGeval(uitstroom = 'OVERSTAP_VRIJWILLIGERSWERK'): Promise<Geval> {
  const wereld = await eenWereld(van.db, 'IMPLACMENT');
  const { organisatie: organisatie_id, client, gemeente } = wereld;
  const opdrachtgever_id = randomUUID();
  const opdracht_id = randomUUID();
  const integratie_id = randomUUID();
  await rij(van.db, 'opdrachtgever', {
    organisatie_id,
    id: opdrachtgever_id,
    soort: 'ZORG',
    naam: 'z',
    kvk: '87654321',
  });
  await rij(van.db, 'opdracht', {
    organisatie_id,
    id: opdracht_id,
    opdrachtgever_id,
    kenmerk: 'nieuw',
    product: 'p',
    wet: 'GEEN',
    van: BEGIN,
  });
  await rij(van.db, 'opdracht_voorwaarden', {
    organisatie_id,
    id: randomUUID(),
    opdracht_id,
    doelen: ['PLAATSING'],
    van: BEGIN,
  });
  await van.db.query(
    `INSERT INTO integratie SELECT (jsonb_populate_record(i, jsonb_build_object('id', $2::uuid, 'oauth_client_id', $2::text,
       'opdrachtgever_id', $3::uuid))).* FROM integratie i WHERE i.id = $1`,
    [gemeente.integratie_id, integratie_id, opdrachtgever_id],
  );
  await rij(van.db, 'toestemming', {
    organisatie_id,
    id: randomUUID(),
    client_id: client,
    doel: 'PLAATSING',
    categorie: 'ARBEID',
    ontvanger_id: opdrachtgever_id,
    vorm: 'SCHRIFTELIJK',
    bron: 'FORMULIER',
    informatieversie: '1',
    vastgelegd_door: 'x',
    van: BEGIN,
  });
  await van.db.query(
    `UPDATE traject_verloop SET status = 'BEEINDIGD', einddatum = '2025-06-01', rapportage_verschuldigd_op = NULL,
       uitstroom = $2, uitstroom_onbepaald = false WHERE traject_id = $1`,
    [gemeente.traject_id, uitstroom],
  );
  const ontvanger: Wie = {
    organisatie_id,
    soort: 'OPDRACHTGEVER',
    integratie_id,
    opdrachtgever_id,
    sleutel: `integratie:${integratie_id}`,
  };
  return { wereld, opdracht_id, ontvanger };
}

const waarden = ({ traject_id }: Partij, opdracht_id: string, categorieen: readonly string[]) => [
  traject_id,
  opdracht_id,
  randomUUID(),
  categorieen,
  Array.from({ length: 5 }, () => randomUUID()),
];

describe('handing a dossier over, without the first layer', () => {
  const probeer = ({ wereld, opdracht_id }: Geval, wie: Wie, categorieen: readonly string[] = ['ARBEID']) =>
    weigert(van.db, wie, ['UITVOERING'], DRAAG_OVER, waarden(wereld.gemeente, opdracht_id, categorieen));

  it('[IM-17] asks the role and its reach, the end of the traject, the reglement and the consent itself', async () => {
    const geval = await eenGeval();
    const { directie, coach, gemeente, betrokkene, coordinator } = geval.wereld;
    expect(await probeer(geval, directie)).toBeNull();
    // Both ends are its work: what is handed over is handed to the opdracht of a project of its own.
    expect(await probeer(geval, coordinator)).toBe(RAISE);
    await wijsToe(van.db, coordinator, { opdracht_id: geval.opdracht_id });
    expect(await probeer(geval, coordinator)).toBeNull();
    expect(await probeer(geval, { ...directie, integratie_id: randomUUID() })).toBe(RAISE);
    for (const wie of [coach, gemeente, betrokkene, geval.ontvanger]) expect(await probeer(geval, wie)).toBe(RAISE);
    for (const categorieen of [['IDENTITEIT'], ['ARBEID', 'ADRES'], ['BSN'], []])
      expect(await probeer(geval, directie, categorieen)).toBe(RAISE);
    expect(await probeer({ ...geval, opdracht_id: geval.wereld.uwv.opdracht_id }, directie)).toBe(GELIJKTIJDIG);
    await van.db.query('UPDATE toestemming SET tot = $2 WHERE client_id = $1', [geval.wereld.client, NU]);
    expect(await probeer(geval, directie)).toBe(RAISE);
    const anders = await eenGeval('SCHOLING');
    expect(await probeer(anders, anders.wereld.directie)).toBe(RAISE);
  });

  it('[IM-17] shows what was handed over as long as the client consents to it, and nothing else', async () => {
    const { wereld, opdracht_id, ontvanger } = await eenGeval();
    const { directie, gemeente, client } = wereld;
    const ziet = (tabel: string) =>
      telt(van.db, ontvanger, ['PLAATSING', 'VERANTWOORDING'], tabel, `client_id = '${client}'`);
    expect(await ziet('arbeid')).toBe(0);
    await van.db.query('SET LOCAL ROLE poortwachter_gateway');
    for (const [naam, waarde] of Object.entries({ ...directie, doelen: 'UITVOERING', nu: NU }))
      await van.db.query('SELECT set_config($1, $2, true)', [`pw.${naam}`, waarde]);
    await van.db.query(DRAAG_OVER, waarden(gemeente, opdracht_id, ['ARBEID']));
    await van.db.query('RESET ROLE');
    expect([await ziet('arbeid'), await ziet('traject_verloop'), await ziet('traject')]).toEqual([1, 0, 1]);
    await van.db.query('UPDATE toestemming SET tot = $2 WHERE client_id = $1', [client, NU]);
    expect([await ziet('arbeid'), await ziet('traject')]).toEqual([0, 1]);
  });
});
