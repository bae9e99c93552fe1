import { NU } from '../../support/moment';
import { geldt, type Wereld } from '../lezen/wereld';
import { Lezer, onder } from './stroom';

/*
 * Who is told what of streams, whichever of the two layers is off: its own, of the own organisatie, and of that only what it
 * may read at the moment it asks.
 */

/** Two of one organisatie, one of another with the same name of opdrachtgever, and one that reads nothing of dossiers. */
const ONTVANGERS = ['gemeente-cvites', 'werkgever-factor2', 'gemeente-factor2', 'partner-cvites'] as const;
type Ontvanger = (typeof ONTVANGERS)[number];

const STROOM_VAN = `SELECT g.id::text FROM gebeurtenis g JOIN integratie i ON i.organisatie_id = g.organisatie_id AND i.id = g.integratie_id
  WHERE i.oauth_client_id = $1 ORDER BY 1`;

/** Of what the employer at Factor Two was told, the rapportages that it reads by consents, and those consents. */
const OP_TOESTEMMING = `SELECT array_agg(DISTINCT c.id) AS toestemmingen, array_agg(DISTINCT g.id::text ORDER BY g.id::text) AS gebeurtenissen
  FROM gebeurtenis g JOIN integratie i ON i.organisatie_id = g.organisatie_id AND i.id = g.integratie_id
  JOIN toestemming c ON c.organisatie_id = g.organisatie_id AND c.client_id = g.client_id AND c.ontvanger_id = i.opdrachtgever_id
  WHERE i.oauth_client_id = 'werkgever-factor2' AND g.betreft = 'RAPPORTAGE' AND c.categorie = 'RAPPORTAGE' AND ${geldt('c')}`;

/** What a recipient is told that begins anew. */
export async function gelezen(w: Wereld, persona: string): Promise<readonly string[]> {
  const lezer = new Lezer(await w.als(persona));
  await lezer.haal();
  return lezer.gekregen.map(({ id }) => id).sort();
}

/** Makes the streams of all; gives the ids of each, as the database has them. */
export async function bouwStromen(w: Wereld): Promise<ReadonlyMap<Ontvanger, readonly string[]>> {
  const stromen = new Map<Ontvanger, readonly string[]>();
  for (const persona of ONTVANGERS) {
    await new Lezer(await w.als(persona)).opgebouwd();
    stromen.set(persona, await w.kolom<string>(STROOM_VAN, persona));
  }
  return stromen;
}

/** Tests that hold of a gateway as long as one of its layers does; `zetUit` takes one away, where the modules do not. */
export function alleenDeEigenStroom(w: Wereld, zetUit: (w: Wereld) => Promise<unknown> = async () => undefined): void {
  let stromen: ReadonlyMap<Ontvanger, readonly string[]>;
  beforeAll(async () => {
    stromen = await bouwStromen(w);
    await zetUit(w);
  }, 120_000);

  test.each(ONTVANGERS)('%s is told its own stream, all of it and nothing of another', async (persona) => {
    const eigen = stromen.get(persona) ?? [];
    expect(eigen.length).toBeGreaterThan(0);
    expect(await gelezen(w, persona)).toEqual(eigen);
  });

  test('nobody inside is told anything of a stream', async () => {
    for (const persona of ['directie-1-cvites', 'client-1-cvites']) {
      const { tekst } = await (await w.als(persona)).vraag('{ gebeurtenissen { nodes { id } } }');
      for (const id of [...stromen.values()].flat()) expect(tekst).not.toContain(id);
    }
  });

  test('[F2-04] what cannot be read any more is not told of, before anybody looked', async () => {
    const [{ toestemmingen, gebeurtenissen } = { toestemmingen: [], gebeurtenissen: [] }] = await w.rijen<{
      toestemmingen: string[];
      gebeurtenissen: string[];
    }>(OP_TOESTEMMING);
    const ervan = async () => (await gelezen(w, 'werkgever-factor2')).filter((id) => gebeurtenissen.includes(id));
    expect(await ervan()).toEqual(gebeurtenissen);
    expect(gebeurtenissen.length).toBeGreaterThan(0);
    await w.db.query('UPDATE toestemming SET tot = $2 WHERE id = ANY ($1)', [toestemmingen, NU]);
    expect(await ervan()).toEqual([]);
  });

  test('what differs for another purpose alone is nothing to a call', async () => {
    const [elders = ''] = await w.kolom<string>(
      `UPDATE gebeurtenis g SET soort = 'VERMINDERD', doelen_voor = doelen_na, doelen_anders = '{WETTELIJKE_PLICHT}',
         doelen_minder = '{WETTELIJKE_PLICHT}' FROM integratie i
       WHERE i.id = g.integratie_id AND i.oauth_client_id = 'gemeente-cvites' AND g.betreft = 'TRAJECT'
         AND g.nummer = (SELECT max(nummer) FROM gebeurtenis m WHERE m.integratie_id = i.id AND m.betreft = 'TRAJECT')
       RETURNING g.id::text`,
    );
    expect(stromen.get('gemeente-cvites')).toContain(elders);
    expect(await gelezen(w, 'gemeente-cvites')).not.toContain(elders);
  });

  /* Last: it changes what was told. */
  test('under a purpose that opens no dossier nothing is told of one, also not what was there', async () => {
    const smal = async () => {
      const lezer = new Lezer(onder(await w.als('werkgever-factor2'), 'GESCHIKTHEID'));
      await lezer.haal();
      return lezer.gekregen.filter(({ betreft }) => betreft !== 'AANMELDING').map(({ id }) => id);
    };
    expect(await smal()).toEqual([]);
    const [weg = ''] = await w.kolom<string>(
      `UPDATE gebeurtenis g SET soort = 'INGETROKKEN', doelen_voor = doelen_na, doelen_na = '{}' FROM integratie i
       WHERE i.id = g.integratie_id AND i.oauth_client_id = 'werkgever-factor2' AND g.betreft = 'RAPPORTAGE'
         AND g.nummer = (SELECT max(nummer) FROM gebeurtenis m WHERE m.integratie_id = i.id AND m.betreft = 'RAPPORTAGE')
       RETURNING g.id::text`,
    );
    expect(await smal()).toEqual([]);
    expect(await gelezen(w, 'werkgever-factor2')).toContain(weg);
  });
}
