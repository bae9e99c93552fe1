import { NU } from '../../support/moment';
import { metScopes } from '../../support/scopes';
import { geldt, wereld } from '../lezen/wereld';
import { type Gebeurtenis, Lezer, leesbaar } from './stroom';
import { type OpToestemming, opToestemming } from './toestemming';

jest.setTimeout(120_000);

const NU_SQL = `'${NU.toISOString()}'`;
const w = wereld();

const lezers = new Map<string, Promise<Lezer>>();
/** A recipient whose stream holds all that it may see. */
function lezerVan(persona: string): Promise<Lezer> {
  const lezer =
    lezers.get(persona) ??
    w.als(persona).then(async (wie) => {
      const nieuw = new Lezer(wie);
      await nieuw.opgebouwd();
      return nieuw;
    });
  lezers.set(persona, lezer);
  return lezer;
}

/** What the recipient was told of these since it last pulled, as soon as it was told of each of them. */
async function nieuws(lezer: Lezer, ids: readonly string[]): Promise<readonly Gebeurtenis[]> {
  const vanaf = lezer.gekregen.length;
  const sinds = () => lezer.gekregen.slice(vanaf).filter(({ objectId }) => ids.includes(objectId));
  await lezer.totdat(() => new Set(sinds().map(({ objectId }) => objectId)).size === ids.length);
  return sinds();
}

const soorten = (gebeurtenissen: readonly Gebeurtenis[]) => [...new Set(gebeurtenissen.map(({ soort }) => soort))];

/** The client consents again, as before. */
const geefOpnieuw = ({ id }: OpToestemming) =>
  w.db.query(
    `INSERT INTO toestemming (organisatie_id, id, client_id, doel, categorie, ontvanger_id, vorm, bron, informatieversie,
       evaluatie_id, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), client_id, doel, categorie, ontvanger_id, vorm, bron, informatieversie,
       evaluatie_id, vastgelegd_door, ${NU_SQL} FROM toestemming WHERE id = $1`,
    [id],
  );

describe('a stream of events', () => {
  test.each(['gemeente-cvites', 'uwv-westendorp', 'werkgever-factor2'])(
    'gives %s at its first pulls all that it may see, and then nothing',
    async (persona) => {
      const lezer = await lezerVan(persona);
      const wie = await w.als(persona);
      expect(lezer.bewaard('RAPPORTAGE')).toEqual(await leesbaar(wie, 'rapportages', 'status'));
      expect(lezer.bewaard('TRAJECT')).toEqual(await leesbaar(wie, 'trajecten', 'status'));
      expect(lezer.bewaard('TRAJECT').length).toBeGreaterThan(0);
      expect(soorten(lezer.gekregen)).toEqual(['VERSCHENEN']);
      expect(await lezer.haal()).toEqual([]);
    },
  );

  test('is the recipient’s own: another cannot go on from its place', async () => {
    const { na } = await lezerVan('gemeente-cvites');
    const ander = await (await w.als('uwv-westendorp')).vraag(
      'query ($na: String) { gebeurtenissen(na: $na) { inOpbouw } }',
      { na },
    );
    expect(ander.errors.map(({ extensions }) => [extensions.code, extensions.veld])).toEqual([
      ['BAD_USER_INPUT', 'na'],
    ]);
  });

  test('has no place for what the scopes of a token do not reach', async () => {
    await lezerVan('uwv-westendorp');
    const wie = await w.als('uwv-westendorp');
    const plaatsen = async (...scopes: readonly string[]) => {
      const { data } = await (await metScopes(w.gateway, wie, scopes)).vraag<{ gebeurtenissen: unknown }>(
        '{ gebeurtenissen(first: 1) { nodes { betreft } pageInfo { hasNextPage endCursor } } }',
      );
      return data?.gebeurtenissen;
    };
    expect(await plaatsen('gezondheid:lezen')).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    for (const [scope, betreft] of [
      ['trajecten:lezen', 'TRAJECT'],
      ['rapportages:lezen', 'RAPPORTAGE'],
    ] as const)
      expect(await plaatsen(scope)).toEqual({
        nodes: [{ betreft }],
        pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
      });
  });

  test('is for nobody inside', async () => {
    const { errors } = await (await w.als('directie-1-cvites')).vraag('{ gebeurtenissen { inOpbouw } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});

describe('what changes takes a place of its own', () => {
  test('[F2-04] a consent that is withdrawn, and one that is given after the cursor passed', async () => {
    const lezer = await lezerVan('werkgever-factor2');
    const gevonden = await opToestemming(w, lezer);
    await w.db.query(`UPDATE toestemming SET tot = ${NU_SQL} WHERE id = $1`, [gevonden.id]);
    const weg = await nieuws(lezer, gevonden.rapportages);
    expect(weg).toEqual(
      gevonden.rapportages.map((objectId) =>
        expect.objectContaining({ soort: 'INGETROKKEN', betreft: 'RAPPORTAGE', objectId, reden: null }),
      ),
    );
    await geefOpnieuw(gevonden);
    const terug = await nieuws(lezer, gevonden.rapportages);
    expect(terug.map(({ soort, objectId }) => [soort, objectId])).toEqual(
      gevonden.rapportages.map((id) => ['VERSCHENEN', id]),
    );
  });

  test('[F2-04] and nothing is told of what cannot be read when it is asked, whoever looked before', async () => {
    const wie = await w.als('werkgever-factor2');
    const gevonden = await opToestemming(w, await lezerVan('werkgever-factor2'));
    const genoemd = async () => {
      const opnieuw = new Lezer(wie);
      await opnieuw.haal();
      return opnieuw.gekregen.filter(
        ({ objectId, soort }) => soort !== 'INGETROKKEN' && gevonden.rapportages.includes(objectId),
      ).length;
    };
    expect(await genoemd()).toBeGreaterThan(0);
    await w.db.query(`UPDATE toestemming SET tot = ${NU_SQL} WHERE id = $1`, [gevonden.id]);
    expect(await genoemd()).toBe(0);
    await geefOpnieuw(gevonden);
  });

  test('[F2-30] a restriction takes all of a dossier back, and says so', async () => {
    const lezer = await lezerVan('werkgever-factor2');
    const gevonden = await opToestemming(w, lezer);
    const id = await w.waarde<string>(
      `INSERT INTO markering (organisatie_id, id, client_id, soort, vastgelegd_door, van)
       SELECT c.organisatie_id, gen_random_uuid(), c.id, 'BEPERKT',
         (SELECT m.id FROM medewerker m WHERE m.organisatie_id = c.organisatie_id LIMIT 1), ${NU_SQL}
       FROM client c WHERE c.id = $1 RETURNING id`,
      gevonden.client_id,
    );
    const weg = await nieuws(lezer, gevonden.rapportages);
    expect(weg.map(({ soort, reden }) => [soort, reden])).toEqual(
      gevonden.rapportages.map(() => ['INGETROKKEN', 'BEPERKT']),
    );
    await w.db.query(`UPDATE markering SET tot = ${NU_SQL} WHERE id = $1`, [id]);
    expect(soorten(await nieuws(lezer, gevonden.rapportages))).toEqual(['VERSCHENEN']);
  });

  test('a rapportage when it is released, once, and not before', async () => {
    const [{ rapportage, persona } = { rapportage: '', persona: '' }] = await w.rijen<Record<string, string>>(
      `SELECT rt.rapportage_id::text AS rapportage, i.oauth_client_id AS persona FROM rapportage_tekst rt
       JOIN integratie i ON i.opdrachtgever_id = rt.opdrachtgever_id JOIN opdracht o ON o.id = rt.opdracht_id AND ${geldt('o')}
       WHERE i.oauth_client_id IN ('gemeente-cvites', 'uwv-westendorp', 'gemeente-westendorp', 'uwv-dit')
         AND rt.status = 'VASTGESTELD' ORDER BY 1 LIMIT 1`,
    );
    const lezer = await lezerVan(persona);
    expect(lezer.gekregen.filter(({ objectId }) => objectId === rapportage)).toEqual([]);
    await w.db.query(
      `UPDATE rapportage_tekst SET status = 'VRIJGEGEVEN', vrijgegeven_op = ${NU_SQL}, vrijgegeven_door = vastgesteld_door
       WHERE rapportage_id = $1`,
      [rapportage],
    );
    expect(soorten(await nieuws(lezer, [rapportage]))).toEqual(['VERSCHENEN']);
    await lezer.haal();
    expect(lezer.gekregen.filter(({ objectId }) => objectId === rapportage)).toHaveLength(1);
  });

  test('a traject that ends is changed, and all that stands under an opdracht is gone when that has ended', async () => {
    const lezer = await lezerVan('uwv-westendorp');
    const [traject] = await w.rijen<{ id: string; opdracht_id: string }>(
      `SELECT tv.traject_id AS id, tv.opdracht_id FROM traject_verloop tv
       WHERE tv.traject_id::text = ANY ($1) AND tv.status = 'GEPLAATST' ORDER BY 1 LIMIT 1`,
      lezer.bewaard('TRAJECT'),
    );
    if (!traject) throw new Error('no traject');
    await w.db.query(
      `UPDATE traject_verloop SET status = 'BEEINDIGD', einddatum = greatest(startdatum, ${NU_SQL}::date), resultaat = 'proef',
         rapportage_verschuldigd_op = NULL WHERE traject_id = $1`,
      [traject.id],
    );
    expect((await nieuws(lezer, [traject.id])).map(({ soort }) => soort)).toEqual(['GEWIJZIGD']);
    const eronder = await w.kolom<string>(
      'SELECT id::text FROM traject WHERE opdracht_id = $1 AND id::text = ANY ($2)',
      traject.opdracht_id,
      lezer.bewaard('TRAJECT'),
    );
    await w.db.query(`UPDATE opdracht SET tot = ${NU_SQL} WHERE id = $1`, [traject.opdracht_id]);
    expect((await nieuws(lezer, eronder)).map(({ soort }) => soort)).toEqual(eronder.map(() => 'INGETROKKEN'));
    expect(lezer.bewaard('RAPPORTAGE')).toEqual(await leesbaar(await w.als('uwv-westendorp'), 'rapportages', 'status'));
  });

  test('an aanmelding when it is delivered and when it is judged, to the partner that delivered it', async () => {
    const lezer = await lezerVan('partner-cvites');
    const aanmelding = await w.waarde<string>(
      `SELECT id FROM aanmelding WHERE id::text = ANY ($1) AND status = 'ONTVANGEN' ORDER BY 1 LIMIT 1`,
      lezer.bewaard('AANMELDING'),
    );
    await w.db.query(
      `UPDATE aanmelding SET status = 'AFGEWEZEN', beoordeeld_op = ${NU_SQL}, motivering = 'proef', versie = versie + 1,
         beoordeeld_door = (SELECT m.id FROM medewerker m WHERE m.organisatie_id = aanmelding.organisatie_id LIMIT 1)
       WHERE id = $1`,
      [aanmelding],
    );
    expect((await nieuws(lezer, [aanmelding])).map(({ soort, betreft }) => [soort, betreft])).toEqual([
      ['GEWIJZIGD', 'AANMELDING'],
    ]);
  });
});

test('[WE-04] the ledger has of everybody of whom a stream told', async () => {
  const { gekregen } = await lezerVan('werkgever-factor2');
  const clienten = await w.kolom<string>(
    `SELECT DISTINCT coalesce(g.client_id, g.object_id)::text FROM gebeurtenis g JOIN integratie i ON i.id = g.integratie_id
     WHERE g.id::text = ANY ($1) ORDER BY 1`,
    gekregen.map(({ id }) => id),
  );
  const opgetekend = await w.kolom<string>(
    `SELECT DISTINCT v.betrokkene_id::text FROM verstrekking v JOIN raadpleging r ON r.id = v.raadpleging_id
     JOIN integratie i ON i.id = r.integratie_id
     WHERE i.oauth_client_id = 'werkgever-factor2' AND r.wortels = '{gebeurtenissen}' ORDER BY 1`,
  );
  expect(opgetekend).toEqual(clienten);
  expect(clienten.length).toBeGreaterThan(0);
});

/* Last: it moves the clock. */
test('[F2-04] a consent that runs out is taken back by time alone', async () => {
  const lezer = await lezerVan('werkgever-factor2');
  const gevonden = await opToestemming(w, lezer);
  await w.db.query(`UPDATE toestemming SET tot = ${NU_SQL}::timestamptz + interval '1 hour' WHERE id = $1`, [
    gevonden.id,
  ]);
  const wending = () => w.kolom<Date>('SELECT op FROM gebeurteniswending WHERE client_id = $1', gevonden.client_id);
  await lezer.haal();
  while ((await wending())[0]?.getTime() !== NU.getTime() + 3_600_000) await new Promise(setImmediate);
  expect(lezer.bewaard('RAPPORTAGE')).toEqual(expect.arrayContaining([...gevonden.rapportages]));
  w.gateway.zetKlok(new Date(NU.getTime() + 3_600_000));
  expect(soorten(await nieuws(lezer, gevonden.rapportages))).toEqual(['INGETROKKEN']);
});
