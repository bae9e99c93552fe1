import { Willekeur } from '../../../src/demo/willekeur';
import type { Doel } from '../../../src/domain/doel';
import type { Beller } from '../../support/gateway';
import { NU } from '../../support/moment';
import { geldt, wereld } from '../lezen/wereld';
import { Lezer, leesbaar, onder } from './stroom';

/*
 * After whatever changes in whatever order, who kept what the stream told has what it can read, and nothing else: whichever
 * purposes it names.
 */

jest.setTimeout(180_000);

const NU_SQL = `'${NU.toISOString()}'`;
const SEED = 17;
const STAPPEN = 60;
const ONTVANGERS = ['werkgever-factor2', 'gemeente-westendorp', 'uwv-dit'] as const;
type Ontvanger = (typeof ONTVANGERS)[number];
/** For which purposes each pulls its stream side by side: by its default, and narrower. */
const ONDER: readonly (readonly Doel[])[] = [
  [],
  ['VERANTWOORDING'],
  ['GESCHIKTHEID'],
  ['VERANTWOORDING', 'FINANCIERING'],
];
const w = wereld();

/** One dossier of this recipient, drawn by chance. */
const VAN = `(SELECT t.organisatie_id, t.client_id, t.opdracht_id, t.opdrachtgever_id FROM traject t
  JOIN integratie i ON i.organisatie_id = t.organisatie_id AND i.opdrachtgever_id = t.opdrachtgever_id
  WHERE i.oauth_client_id = $1 ORDER BY md5(t.id::text || $2) LIMIT 1)`;
const IEMAND = '(SELECT m.id FROM medewerker m WHERE m.organisatie_id = v.organisatie_id ORDER BY m.id LIMIT 1)';

/** What changes, each of a dossier drawn anew. */
const WIJZIGINGEN: Readonly<Record<string, string>> = {
  'a consent is given': `INSERT INTO toestemming (organisatie_id, id, client_id, doel, categorie, ontvanger_id, vorm, bron,
      informatieversie, vastgelegd_door, van)
    SELECT v.organisatie_id, gen_random_uuid(), v.client_id, 'VERANTWOORDING', c, v.opdrachtgever_id, 'SCHRIFTELIJK', 'FORMULIER',
      'proef', 'proef', ${NU_SQL} FROM ${VAN} v, unnest(ARRAY['RAPPORTAGE', 'TRAJECT', 'IDENTITEIT']) AS c`,
  'consents are withdrawn': `UPDATE toestemming c SET tot = ${NU_SQL} FROM ${VAN} v
    WHERE c.organisatie_id = v.organisatie_id AND c.client_id = v.client_id AND c.tot IS NULL AND c.van < ${NU_SQL}`,
  'a dossier is restricted': `INSERT INTO markering (organisatie_id, id, client_id, soort, vastgelegd_door, van)
    SELECT v.organisatie_id, gen_random_uuid(), v.client_id, 'BEPERKT', ${IEMAND}, ${NU_SQL}::timestamptz - interval '1 hour'
    FROM ${VAN} v`,
  'restrictions are lifted': `UPDATE markering m SET tot = ${NU_SQL} FROM integratie i, (SELECT $2::text) x
    WHERE i.oauth_client_id = $1 AND m.organisatie_id = i.organisatie_id AND m.tot IS NULL AND m.soort = 'BEPERKT'`,
  'a rapportage is released': `UPDATE rapportage_tekst rt SET status = 'VRIJGEGEVEN', vrijgegeven_op = ${NU_SQL},
      vrijgegeven_door = vastgesteld_door
    WHERE rt.rapportage_id = (SELECT r.rapportage_id FROM rapportage_tekst r JOIN integratie i ON i.opdrachtgever_id = r.opdrachtgever_id
      WHERE i.oauth_client_id = $1 AND r.status = 'VASTGESTELD' ORDER BY md5(r.rapportage_id::text || $2) LIMIT 1)`,
  'a traject ends': `UPDATE traject_verloop tv SET status = 'BEEINDIGD', einddatum = greatest(tv.startdatum, ${NU_SQL}::date),
      resultaat = 'proef', rapportage_verschuldigd_op = NULL
    FROM ${VAN} v WHERE tv.client_id = v.client_id AND tv.opdracht_id = v.opdracht_id AND tv.status = 'GEPLAATST'`,
  'an opdracht ends': `UPDATE opdracht o SET tot = ${NU_SQL} FROM ${VAN} v
    WHERE o.id = v.opdracht_id AND ${geldt('o')} AND 1 < (SELECT count(*) FROM opdracht p
      WHERE p.opdrachtgever_id = v.opdrachtgever_id AND ${geldt('p')})`,
};

/** Who kept what it was told has what it can read now. */
async function isGelijk(lezer: Lezer, wie: Beller): Promise<boolean> {
  const [trajecten, rapportages] = [
    await leesbaar(wie, 'trajecten', 'status'),
    await leesbaar(wie, 'rapportages', 'status'),
  ];
  const gelijk = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);
  return gelijk(lezer.bewaard('TRAJECT'), trajecten) && gelijk(lezer.bewaard('RAPPORTAGE'), rapportages);
}

/** Until all that changed was looked at, and as long again as it takes to look at how a recipient is let in. */
async function totBekeken(): Promise<void> {
  const bezig = () =>
    w.waarde<boolean>(
      'SELECT EXISTS (SELECT FROM gebeurtenissignaal) OR EXISTS (SELECT FROM gebeurtenisontvanger WHERE veeg IS NOT NULL)',
    );
  for (const _ of ['what changed', 'what reaches otherwise since']) {
    await new Promise((klaar) => setTimeout(klaar, 3_000));
    while (await bezig()) await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

test(`a stream leads to what can be read, after ${STAPPEN} changes drawn by seed ${SEED}`, async () => {
  const kans = new Willekeur(SEED);
  const lezers: { naam: Ontvanger; doelen: readonly Doel[]; wie: Beller; lezer: Lezer }[] = [];
  for (const naam of ONTVANGERS)
    for (const doelen of ONDER) {
      const wie = doelen.length === 0 ? await w.als(naam) : onder(await w.als(naam), ...doelen);
      lezers.push({ naam, doelen, wie, lezer: new Lezer(wie) });
    }
  for (const { lezer } of lezers) await lezer.opgebouwd();
  const gedaan = new Set<string>();
  for (let stap = 0; stap < STAPPEN; stap += 1) {
    const [naam, sql] = kans.kies(Object.entries(WIJZIGINGEN));
    const ontvanger = kans.kies(ONTVANGERS);
    const { rowCount } = await w.db.query(sql, [ontvanger, String(kans.uint32())]);
    if ((rowCount ?? 0) > 0) gedaan.add(naam);
    for (const { naam, lezer } of lezers) if (naam === ontvanger && kans.kans(0.3)) await lezer.haal();
  }
  await totBekeken();
  for (const { naam, doelen, wie, lezer } of lezers) {
    await lezer.haal();
    expect({ naam, doelen, gelijk: await isGelijk(lezer, wie) }).toEqual({ naam, doelen, gelijk: true });
    const nummers = new Set(lezer.gekregen.map(({ id }) => id));
    expect(nummers.size).toBe(lezer.gekregen.length);
  }
  expect([...gedaan].sort()).toEqual(Object.keys(WIJZIGINGEN).sort());
  const ingetrokken = (onderDeze: readonly Doel[]) =>
    lezers
      .filter(({ doelen }) => doelen === onderDeze)
      .flatMap(({ lezer }) =>
        lezer.gekregen.filter(({ soort, betreft }) => soort === 'INGETROKKEN' && betreft !== 'AANMELDING'),
      ).length;
  const [standaard, opent, opentNiets] = ONDER.map(ingetrokken);
  expect([Number(standaard) > 5, Number(opent) > 5, opentNiets]).toEqual([true, true, 0]);
});

/* Last: it breaks what makes the streams. */
test('and of changes that leave no signal it is found that it does not', async () => {
  const wie = await w.als('werkgever-factor2');
  const lezer = new Lezer(wie);
  await lezer.opgebouwd();
  expect(await isGelijk(lezer, wie)).toBe(true);
  await w.db.query('ALTER TABLE markering DISABLE TRIGGER signaal_insert');
  const [gelezen] = await w.kolom<string>(
    'SELECT client_id FROM traject WHERE id::text = ANY ($1) ORDER BY 1 LIMIT 1',
    lezer.bewaard('TRAJECT'),
  );
  await w.db.query(
    `INSERT INTO markering (organisatie_id, id, client_id, soort, vastgelegd_door, van)
     SELECT c.organisatie_id, gen_random_uuid(), c.id, 'BEPERKT',
       (SELECT m.id FROM medewerker m WHERE m.organisatie_id = c.organisatie_id LIMIT 1), ${NU_SQL} FROM client c WHERE c.id = $1`,
    [gelezen],
  );
  await totBekeken();
  await lezer.haal();
  expect(await isGelijk(lezer, wie)).toBe(false);
});
