import { randomUUID } from 'node:crypto';
import type { UitstroomSoort } from '../../../src/domain/opsommingen';
import { geldt, wereld } from './wereld';

const w = wereld();
const DOEL = { 'Poortwachter-Doel': 'STATISTIEK' };

/** Profiles that know the purpose, with the rule for figures and that for purposes, and two opdrachten of the gemeente. */
const MET_CIJFERS = [
  ['cvites', 'CV-03', 'CVI-GEM-01', 'CVI-GEM-02'],
  ['factor2', 'F2-07', 'FAC-GEM-01', 'FAC-GEM-02'],
] as const;

interface Begin {
  readonly opdracht: string;
  readonly op: string;
  readonly aantal: number;
  readonly uitstroom?: UitstroomSoort | null;
  /** Another traject of somebody who has one already. */
  readonly van?: readonly string[];
}

/** Persons who begin a traject under an opdracht; the ids of the persons. */
async function begint({ opdracht, op, aantal, uitstroom = null, van }: Begin): Promise<readonly string[]> {
  const personen = van ?? Array.from({ length: aantal }, () => randomUUID());
  await w.db.query(
    `WITH o AS (SELECT organisatie_id, id AS opdracht_id, opdrachtgever_id FROM opdracht WHERE kenmerk = $1),
       p AS (SELECT c.id, gen_random_uuid() AS traject_id FROM unnest($2::uuid[]) AS c (id)),
       c AS (INSERT INTO client (organisatie_id, id, aangemaakt_op)
         SELECT organisatie_id, p.id, $3::date FROM o, p ON CONFLICT DO NOTHING RETURNING id),
       t AS (INSERT INTO traject (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, aangemaakt_op)
         SELECT organisatie_id, traject_id, p.id, opdracht_id, opdrachtgever_id, $3::date FROM o, p)
     INSERT INTO traject_verloop (organisatie_id, traject_id, client_id, opdracht_id, opdrachtgever_id, status,
       startdatum, geplande_einddatum, einddatum, plan, uitstroom, uitstroom_onbepaald, rapportage_verschuldigd_op)
     SELECT organisatie_id, traject_id, p.id, opdracht_id, opdrachtgever_id,
       CASE WHEN $4::text IS NULL THEN 'GEPLAATST' ELSE 'BEEINDIGD' END, $3::date, $3::date + 300,
       CASE WHEN $4::text IS NOT NULL THEN $3::date + 200 END, 'p', $4::text,
       CASE WHEN $4::text IS NOT NULL THEN false END, CASE WHEN $4::text IS NULL THEN $3::date + 90 END
     FROM o, p`,
    [opdracht, personen, op, uitstroom],
  );
  return personen;
}

interface Cijfers {
  readonly totaal: number | null;
  readonly perVoorziening: readonly { product: string; wet: string; aantal: number }[];
  readonly perUitstroom: readonly { uitstroom: string; aantal: number }[];
}

const vraagVan = (kwartaal: string) =>
  `{ statistiek(kwartaal: "${kwartaal}") { kwartaal peildatum totaal
     perVoorziening { product wet aantal } perUitstroom { uitstroom aantal } } }`;

const vraag = async (persona: string, kwartaal: string, headers: Record<string, string> = DOEL) =>
  (await w.als(persona)).vraag<{ statistiek: Cijfers | null }>(vraagVan(kwartaal), {}, headers);

async function cijfers(persona: string, kwartaal: string): Promise<Cijfers> {
  const { data, tekst } = await vraag(persona, kwartaal);
  if (!data?.statistiek) throw new Error(tekst);
  return data.statistiek;
}

const fout = async (persona: string, kwartaal: string, headers?: Record<string, string>) => {
  const { data, errors } = await vraag(persona, kwartaal, headers);
  return [data?.statistiek ?? null, errors[0]?.extensions];
};

const voorziening = async (kenmerk: string) => {
  const [rij] = await w.rijen<{ product: string; wet: string }>(
    'SELECT product, wet FROM opdracht WHERE kenmerk = $1',
    kenmerk,
  );
  return rij ?? { product: '', wet: '' };
};

describe.each(MET_CIJFERS)('figures at %s', (organisatie, doelRegel, een, twee) => {
  const gemeente = `gemeente-${organisatie}`;

  test('are counts of persons without a key, in groups of at least ten, rounded to fives [CV-13] [F2-17]', async () => {
    const [eerste] = await begint({ opdracht: een, op: '2015-02-01', aantal: 13, uitstroom: 'BETAALD_WERK' });
    await begint({ opdracht: twee, op: '2015-01-01', aantal: 11, uitstroom: 'SCHOLING' });
    await begint({ opdracht: twee, op: '2015-03-31', aantal: 2, uitstroom: 'PARTICIPATIE' });
    // Neither before nor after the quarter, nor the second traject of somebody in it, counts.
    for (const op of ['2014-12-31', '2015-04-01']) await begint({ opdracht: een, op, aantal: 30 });
    await begint({ opdracht: twee, op: '2015-03-01', aantal: 1, van: [eerste ?? ''] });
    const { data, tekst } = await vraag(gemeente, '2015-Q1');
    const [a, b] = [await voorziening(een), await voorziening(twee)];
    expect(data?.statistiek).toEqual({
      kwartaal: '2015-Q1',
      peildatum: '2026-11-02',
      totaal: 25,
      perVoorziening: expect.arrayContaining([
        { ...a, aantal: 15 },
        { ...b, aantal: 15 },
      ]),
      perUitstroom: [
        { uitstroom: 'MEEDOEN', aantal: 15 },
        { uitstroom: 'WERK', aantal: 15 },
      ],
    });
    expect(tekst).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test('a group below the threshold keeps its whole division back, and fewer than ten persons all [CV-13] [F2-17]', async () => {
    await begint({ opdracht: een, op: '2019-05-01', aantal: 22, uitstroom: 'GEEN' });
    await begint({ opdracht: twee, op: '2019-05-01', aantal: 9, uitstroom: 'GEEN' });
    expect(await cijfers(gemeente, '2019-Q2')).toMatchObject({ totaal: 30, perVoorziening: [], perUitstroom: [] });
    await begint({ opdracht: een, op: '2019-08-01', aantal: 9 });
    const niets = { totaal: null, perVoorziening: [], perUitstroom: [] };
    expect(await cijfers(gemeente, '2019-Q3')).toMatchObject(niets);
    expect(await cijfers(gemeente, '2001-Q1')).toMatchObject(niets);
  });

  test('stay the same for ever once they were asked: nobody shows by coming or going later [CV-13] [F2-17]', async () => {
    await begint({ opdracht: een, op: '2016-02-01', aantal: 12 });
    const { tekst } = await vraag(gemeente, '2016-Q1');
    const [later] = await begint({ opdracht: een, op: '2016-02-02', aantal: 10 });
    expect((await vraag(gemeente, '2016-Q1')).tekst).toBe(tekst);
    await w.db.query('DELETE FROM traject_verloop WHERE client_id = $1', [later]);
    expect((await vraag(gemeente, '2016-Q1')).tekst).toBe(tekst);
    // Without having been asked before, the ten do show.
    await begint({ opdracht: een, op: '2016-05-01', aantal: 12 });
    await begint({ opdracht: een, op: '2016-05-02', aantal: 10 });
    expect([(await cijfers(gemeente, '2016-Q1')).totaal, (await cijfers(gemeente, '2016-Q2')).totaal]).toEqual([
      10, 20,
    ]);
  });

  test('asked for the first time by many at once they are settled once [CV-13] [F2-17]', async () => {
    await begint({ opdracht: een, op: '2017-02-01', aantal: 12 });
    const antwoorden = await Promise.all(
      [...Array(8).fill(gemeente), ...Array(4).fill(`directie-1-${organisatie}`)].map((wie) => vraag(wie, '2017-Q1')),
    );
    expect(antwoorden.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(antwoorden.slice(0, 8).map(({ tekst }) => tekst)).size).toBe(1);
    const aantal = `SELECT count(*)::int FROM statistiek s JOIN integratie i USING (organisatie_id, opdrachtgever_id)
      WHERE i.oauth_client_id = $1 AND s.kwartaal = '2017-01-01'`;
    expect(await w.waarde(aantal, gemeente)).toBe(1);
  });

  test('over all together they are the sums of what each is given: to subtract one’s own leaves no small group [CV-13] [F2-17]', async () => {
    const uwv = `${een.slice(0, 4)}UWV-01`;
    const zorg = `${een.slice(0, 4)}ZOR-01`;
    await begint({ opdracht: een, op: '2018-02-01', aantal: 12 });
    await begint({ opdracht: uwv, op: '2018-02-01', aantal: 21 });
    await begint({ opdracht: zorg, op: '2018-02-01', aantal: 3 });
    const alles = await cijfers(`directie-1-${organisatie}`, '2018-Q1');
    const eigen = await Promise.all(
      ['gemeente', 'uwv', 'zorg'].map((wie) => cijfers(`${wie}-${organisatie}`, '2018-Q1')),
    );
    expect([alles.totaal, ...eigen.map(({ totaal }) => totaal)]).toEqual([30, 10, 20, null]);
  });

  test('are of quarters that are over: no other period is asked [CV-13] [F2-17]', async () => {
    const gebrek = (reden: string) => expect.objectContaining({ code: 'BAD_USER_INPUT', veld: 'kwartaal', reden });
    expect(await fout(gemeente, '2026-Q4')).toEqual([null, gebrek('BEREIK')]);
    expect(await fout(gemeente, '1999-Q4')).toEqual([null, gebrek('BEREIK')]);
    for (const anders of ['2026-Q5', '2026', '2026-02', '2026-Q1-Q2'])
      expect(await fout(gemeente, anders)).toEqual([null, gebrek('VORM')]);
    expect((await cijfers(gemeente, '2026-Q3')).totaal).toBeNull();
  });

  test('are asked under STATISTIEK and nothing else, by an opdrachtgever or who runs the organisatie [CV-13] [F2-17]', async () => {
    const geweigerd = (reden: string, regel: unknown) => [
      null,
      expect.objectContaining({ code: 'FORBIDDEN', reden, regel }),
    ];
    const doel = geweigerd('DOEL_NIET_TOEGESTAAN', doelRegel);
    expect(await fout(gemeente, '2015-Q1', {})).toEqual(doel);
    expect(await fout(gemeente, '2015-Q1', { 'Poortwachter-Doel': 'VERANTWOORDING' })).toEqual(doel);
    expect(await fout(gemeente, '2015-Q1', { 'Poortwachter-Doel': 'STATISTIEK, VERANTWOORDING' })).toEqual(doel);
    const rol = geweigerd('ROL', expect.any(String));
    for (const wie of ['coach-1', 'administratie-1', 'fg-1'])
      expect(await fout(`${wie}-${organisatie}`, '2015-Q1')).toEqual(rol);
    for (const wie of [`directie-1-${organisatie}`, `manager-1-${organisatie}`])
      expect((await vraag(wie, '2015-Q1')).errors).toEqual([]);
  });

  test('show no person: under STATISTIEK there is no dossier, nor a count of them [CV-41]', async () => {
    const [id] = await w.kolom<string>(
      `SELECT t.id FROM traject t JOIN integratie i USING (organisatie_id, opdrachtgever_id)
       JOIN opdracht o ON o.id = t.opdracht_id WHERE i.oauth_client_id = $1 AND ${geldt('o')} LIMIT 1`,
      gemeente,
    );
    const alles = `{ clients(first: 5) { totaalAantal nodes { id } } trajecten(first: 5) { totaalAantal nodes { id } }
      rapportages(first: 5) { totaalAantal nodes { id } } aanmeldingen(first: 5) { totaalAantal nodes { id } }
      opdrachten(first: 5) { nodes { trajecten(first: 5) { totaalAantal } } } traject(id: "${id}") { id } }`;
    const niets = { totaalAantal: 0, nodes: [] };
    for (const wie of [gemeente, `directie-1-${organisatie}`]) {
      const { data, errors } = await (await w.als(wie)).vraag<{ opdrachten: { nodes: unknown[] } }>(alles, {}, DOEL);
      expect(data).toMatchObject({ clients: niets, trajecten: niets, rapportages: niets, aanmeldingen: niets });
      expect(data?.opdrachten.nodes.length).toBeGreaterThan(0);
      for (const opdracht of data?.opdrachten.nodes ?? []) expect(opdracht).toEqual({ trajecten: { totaalAantal: 0 } });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
    const gewoon = await (await w.als(gemeente)).vraag<{ traject: unknown; trajecten: { totaalAantal: number } }>(
      alles,
    );
    expect([gewoon.errors, gewoon.data?.traject]).toEqual([[], { id }]);
    expect(gewoon.data?.trajecten.totaalAantal).toBeGreaterThan(0);
  });
});

test.each([
  ['westendorp', 'WE-14'],
  ['implacment', 'IM-05'],
  ['dit', 'DI-01'],
])('at %s the purpose does not exist', async (organisatie, regel) => {
  const antwoord = await vraag(`gemeente-${organisatie}`, '2015-Q1');
  expect([antwoord.data, antwoord.errors[0]?.extensions]).toEqual([
    undefined,
    expect.objectContaining({ code: 'FORBIDDEN', reden: 'DOEL_NIET_TOEGESTAAN', regel }),
  ]);
});
