import type { Invoergroep } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { ANKERS } from '../../src/demo/ankers';
import { laadDemo } from '../../src/demo/laden';
import { OPDRACHTGEVER_SOORTEN, PROFIELEN } from '../../src/domain/opsommingen';
import { sql } from '../postgres/sql';
import { type EigenDatabase, eigenDatabase } from '../support/database';

const NU = new Date('2026-03-04T10:30:00Z');
const nu = `timestamptz '${NU.toISOString()}'`;

let database: EigenDatabase;
const rijen = <T = Record<string, unknown>>(tekst: string): Promise<T[]> => sql(database.url, tekst) as Promise<T[]>;
const aantal = async (uit: string): Promise<number> =>
  (await rijen<{ n: number }>(`SELECT count(*)::int AS n FROM ${uit}`))[0]?.n ?? -1;

beforeAll(async () => {
  database = await eigenDatabase();
  await laadDemo(database.url, { clients: 250, seed: 4, nu: NU });
});
afterAll(() => database.verwijder());

describe('the rows of the demo set', () => {
  it('satisfy every foreign key, although the load did not check them', async () => {
    const sleutels = await rijen<{ naam: string; kind: string; ouder: string; paren: [string, string][] }>(
      `SELECT conname AS naam, conrelid::regclass::text AS kind, confrelid::regclass::text AS ouder,
         (SELECT json_agg(json_build_array(k.attname, o.attname))
          FROM unnest(conkey, confkey) AS p(kind, ouder)
          JOIN pg_attribute k ON k.attrelid = conrelid AND k.attnum = p.kind
          JOIN pg_attribute o ON o.attrelid = confrelid AND o.attnum = p.ouder) AS paren
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
    );
    expect(sleutels.length).toBeGreaterThan(100);
    for (const { naam, kind, ouder, paren } of sleutels) {
      const gelijk = paren.map(([k, o]) => `o.${o} = k.${k}`).join(' AND ');
      const gevuld = paren.map(([k]) => `k.${k} IS NOT NULL`).join(' AND ');
      const wezen = await aantal(`${kind} k WHERE ${gevuld} AND NOT EXISTS (SELECT FROM ${ouder} o WHERE ${gelijk})`);
      expect([naam, wezen]).toEqual([naam, 0]);
    }
  });

  it('number the releases of every opdrachtgever without a gap, in the order of release', async () => {
    const fout = await rijen(
      `SELECT g.naam FROM opdrachtgever g LEFT JOIN LATERAL (
         SELECT count(*) AS n, max(positie) AS hoogste, count(DISTINCT positie) AS verschillend,
           bool_and(goed) AS goed FROM (
             SELECT positie, vrijgegeven_op >= lag(vrijgegeven_op, 1, vrijgegeven_op) OVER (ORDER BY positie) AS goed
             FROM rapportage r JOIN rapportage_tekst ON rapportage_id = r.id
             WHERE r.opdrachtgever_id = g.id AND status = 'VRIJGEGEVEN') s) r ON true
       WHERE NOT (r.n = g.laatste_positie AND coalesce(r.hoogste, 0) = r.n AND r.verschillend = r.n AND coalesce(r.goed, true))`,
    );
    expect(fout).toEqual([]);
    expect(await aantal('opdrachtgever WHERE laatste_positie > 1')).toBeGreaterThan(20);
  });

  it('say of every traject how it goes and of every rapportage what it says, and of a released one its position', async () => {
    expect(
      await aantal(
        'traject t FULL JOIN traject_verloop v ON v.traject_id = t.id WHERE t.id IS NULL OR v.traject_id IS NULL',
      ),
    ).toBe(0);
    expect(
      await aantal(
        `rapportage r FULL JOIN rapportage_tekst t ON t.rapportage_id = r.id
         WHERE (r.positie IS NOT NULL) IS DISTINCT FROM (t.status = 'VRIJGEGEVEN') OR r.id IS NULL`,
      ),
    ).toBe(0);
  });

  it('say when the next rapportage is due: three months after what was last released', async () => {
    const fout = await aantal(
      `traject_verloop t WHERE einddatum IS NULL AND rapportage_verschuldigd_op <> (coalesce((SELECT max(periode_tot)
         FROM rapportage_tekst r WHERE r.traject_id = t.traject_id AND status = 'VRIJGEGEVEN'), startdatum) + interval '3 months')::date`,
    );
    expect(fout).toBe(0);
  });

  it('lie in the past, but for what is meant for the future', async () => {
    expect(await aantal(`client WHERE aangemaakt_op > ${nu}`)).toBe(0);
    expect(
      await aantal(`traject_verloop WHERE greatest(startdatum, einddatum) > ${nu}::date OR geinformeerd_op > ${nu}`),
    ).toBe(0);
    expect(await aantal(`rapportage_tekst WHERE greatest(opgesteld_op, vastgesteld_op, vrijgegeven_op) > ${nu}`)).toBe(
      0,
    );
    expect(
      await aantal(`rapportage_tekst WHERE vastgesteld_op < opgesteld_op OR vrijgegeven_op < vastgesteld_op`),
    ).toBe(0);
    expect(await aantal(`aanmelding WHERE greatest(ontvangen_op, beoordeeld_op) > ${nu}`)).toBe(0);
    expect(await aantal(`clientstatus WHERE greatest(van, tot) > ${nu}`)).toBe(0);
    expect(await aantal(`toewijzing WHERE greatest(van, tot) > ${nu}`)).toBe(0);
    expect(await aantal(`gespreksverslag WHERE greatest(opgesteld_op, gesprek_op) > ${nu}`)).toBe(0);
    expect(await aantal(`evaluatie WHERE gesloten_op > ${nu}`)).toBe(0);
    expect(await aantal(`toestemming WHERE van > ${nu}`)).toBeGreaterThan(0);
  });

  it('break the glass only where the reglement lets a trajectbegeleider do so, never for who has the client, and long ago', async () => {
    const kent = PROFIELEN.filter((profiel) => REGLEMENTEN[profiel].noodtoegang !== null);
    const bij = await rijen<{ profiel: string }>(
      'SELECT DISTINCT profiel FROM noodtoegang JOIN organisatie o ON o.id = organisatie_id ORDER BY 1',
    );
    expect(bij.map(({ profiel }) => profiel)).toEqual([...kent].sort());
    expect(await aantal(`noodtoegang WHERE greatest(tot, besproken_op) > ${nu}`)).toBe(0);
    expect(
      await aantal(`noodtoegang n JOIN toewijzing w USING (organisatie_id, client_id, medewerker_id)
        WHERE w.van <= n.van AND (w.tot IS NULL OR w.tot > n.van)`),
    ).toBe(0);
  });

  it('hand over what a client consents to, when the traject ended in voluntary work, without the klantnummer', async () => {
    expect(await aantal('overdracht')).toBeGreaterThan(0);
    const goed = `overdracht h JOIN traject_verloop v USING (organisatie_id, traject_id, client_id)
      JOIN toestemming t ON t.client_id = h.client_id AND t.ontvanger_id = h.opdrachtgever_id
        AND t.categorie = h.categorie AND t.doel = 'PLAATSING' AND t.van <= h.overgedragen_op
        AND (t.tot IS NULL OR t.tot > h.overgedragen_op)
      WHERE v.uitstroom = 'OVERSTAP_VRIJWILLIGERSWERK' AND v.opdrachtgever_id <> h.opdrachtgever_id
        AND v.einddatum < h.overgedragen_op AND h.overgedragen_op <= ${nu}`;
    expect(await aantal(goed)).toBe(await aantal('overdracht'));
    expect(
      await aantal('overdracht JOIN client_identiteit USING (client_id, opdracht_id) WHERE klantnummer IS NOT NULL'),
    ).toBe(0);
  });

  it('keep a traject within its opdracht', async () => {
    const fout = await aantal(
      `traject_verloop t JOIN opdracht o ON o.id = t.opdracht_id
       WHERE t.startdatum < o.van::date OR (o.tot <= ${nu} AND (t.einddatum IS NULL OR t.einddatum >= o.tot::date))`,
    );
    expect(fout).toBe(0);
  });

  it('give a BSN to one client of an organisatie only, the same under each opdracht', async () => {
    expect(
      await aantal(`(SELECT FROM client_bsn GROUP BY organisatie_id, bsn HAVING count(DISTINCT client_id) > 1) x`),
    ).toBe(0);
    expect(await aantal(`(SELECT FROM client_bsn GROUP BY client_id HAVING count(DISTINCT bsn) > 1) x`)).toBe(0);
    expect(await aantal(`(SELECT FROM client_bsn GROUP BY client_id HAVING count(*) > 1) x`)).toBeGreaterThan(0);
  });
});

/** The table and condition that show a group of the closed list in a dossier. */
const BEWAARD: Partial<Record<Invoergroep, string>> = {
  geboortedatum: 'client_identiteit t WHERE geboortedatum IS NOT NULL',
  geslacht: 'client_identiteit t WHERE geslacht IS NOT NULL',
  klantnummer: 'client_identiteit t WHERE klantnummer IS NOT NULL',
  adres: 'client_adres t WHERE true',
  telefoon: 'client_telefoon t WHERE true',
  email: 'client_email t WHERE true',
  bsn: 'client_bsn t WHERE true',
  etniciteit: 'client_etniciteit t WHERE true',
  hulpvraag: 'gezondheid_medisch t WHERE hulpvraag IS NOT NULL',
  omstandigheden: 'omstandigheden t WHERE true',
  arbeid: 'arbeid t WHERE true',
  uitkering: 'uitkering t WHERE true',
};

const INGEDIEND: Partial<Record<Invoergroep, string>> = {
  geboortedatum: `categorie = 'IDENTITEIT' AND waarden ? 'geboortedatum'`,
  geslacht: `categorie = 'IDENTITEIT' AND waarden ? 'geslacht'`,
  klantnummer: `categorie = 'IDENTITEIT' AND waarden ? 'klantnummer'`,
  adres: `categorie = 'ADRES'`,
  telefoon: `categorie = 'TELEFOON'`,
  email: `categorie = 'EMAIL'`,
  bsn: `categorie = 'BSN'`,
  etniciteit: `categorie = 'ETNICITEIT'`,
  hulpvraag: `waarden ? 'hulpvraag'`,
  gezondheidMedisch: `categorie = 'GEZONDHEID_MEDISCH' AND waarden ?| ARRAY['diagnose', 'behandeling']`,
  gezondheidFunctioneel: `categorie = 'GEZONDHEID_FUNCTIONEEL'`,
  belemmeringen: `categorie = 'BELEMMERINGEN'`,
  omstandigheden: `categorie = 'OMSTANDIGHEDEN'`,
  arbeid: `categorie = 'ARBEID'`,
  uitkering: `categorie = 'UITKERING'`,
};

describe.each(PROFIELEN)('the closed list of %s', (profiel) => {
  const { toegestaan, herkomsten } = REGLEMENTEN[profiel].aanmelding;
  const eigen = `organisatie_id = (SELECT id FROM organisatie WHERE profiel = '${profiel}')`;

  it('is what its dossiers hold: all of it and nothing else, health apart', async () => {
    for (const [groep, waar] of Object.entries(BEWAARD))
      expect([groep, (await aantal(`${waar} AND ${eigen}`)) > 0]).toEqual([groep, toegestaan.some((g) => g === groep)]);
  });

  it('is what its aanmeldingen brought in', async () => {
    for (const [groep, waar] of Object.entries(INGEDIEND))
      expect([groep, (await aantal(`aanmelding_inhoud WHERE ${waar} AND ${eigen}`)) > 0]).toEqual([
        groep,
        toegestaan.some((g) => g === groep),
      ]);
  });

  it('says where data come from', async () => {
    const gevonden = await rijen<{ herkomst: (typeof herkomsten)[number] }>(
      `SELECT herkomst FROM client_identiteit WHERE ${eigen} UNION SELECT herkomst FROM aanmelding WHERE ${eigen}`,
    );
    for (const { herkomst } of gevonden) expect(herkomsten).toContain(herkomst);
  });
});

describe('what a reglement asks of its rows', () => {
  const van = (profiel: string) => `organisatie_id = (SELECT id FROM organisatie WHERE profiel = '${profiel}')`;

  it('[CV-35] CVITES holds health data only with special guidance, assessed by an expert', async () => {
    for (const tabel of ['gezondheid_medisch', 'gezondheid_functioneel', 'belemmering']) {
      const zonder = await aantal(
        `${tabel} t WHERE ${van('CVITES')} AND NOT EXISTS (SELECT FROM traject_begeleiding b
           WHERE b.client_id = t.client_id AND b.opdracht_id = t.opdracht_id)`,
      );
      expect([tabel, zonder]).toEqual([tabel, 0]);
    }
    expect(await aantal(`gezondheid_functioneel WHERE ${van('CVITES')} AND beoordeeld_door IS NULL`)).toBe(0);
    expect(await aantal(`gezondheid_functioneel WHERE ${van('CVITES')}`)).toBeGreaterThan(0);
  });

  it('[DI-04] DIT holds a BSN only under an opdracht with a law of care', async () => {
    const fout = await aantal(
      `client_bsn b JOIN opdracht_voorwaarden v USING (organisatie_id, opdracht_id)
       WHERE ${van('DIT')} AND v.bsn_wet NOT IN ('WMO', 'JEUGDWET', 'WLZ', 'ZVW')`,
    );
    expect(fout).toBe(0);
  });

  it.each([
    ['DIT', 'noodzaak', 'gezondheid_medisch'],
    ['FACTOR2', 'ftbv', 'gezondheid_functioneel'],
    ['IMPLACMENT', 'relevantie', 'omstandigheden'],
  ])('%s mostly gives %s, and sometimes not', async (profiel, kolom, tabel) => {
    const met = await aantal(`${tabel} WHERE ${van(profiel)} AND ${kolom} IS NOT NULL`);
    const zonder = await aantal(`${tabel} WHERE ${van(profiel)} AND ${kolom} IS NULL`);
    expect(zonder).toBeGreaterThan(0);
    expect(met).toBeGreaterThan(zonder);
  });

  it('[DI-11] DIT has deelbeslissingen in force, replaced and withdrawn', async () => {
    const vervangen = await aantal(
      `toestemming oud JOIN toestemming nieuw USING (organisatie_id, client_id, doel, categorie, ontvanger_id)
       WHERE ${van('DIT')} AND oud.bron = 'EVALUATIE' AND nieuw.bron = 'EVALUATIE'
         AND oud.tot = nieuw.van AND nieuw.tot IS NULL AND oud.evaluatie_id <> nieuw.evaluatie_id`,
    );
    expect(vervangen).toBeGreaterThan(0);
    expect(await aantal(`toestemming WHERE ${van('DIT')} AND bron = 'EVALUATIE' AND tot < ${nu}`)).toBeGreaterThan(0);
  });

  it('[CV-37] CVITES has explicit consent with data made public', async () => {
    const beide = await aantal(
      `toestemming t JOIN openbaarmaking o USING (organisatie_id, client_id, categorie)
       WHERE ${van('CVITES')} AND t.vorm = 'UITDRUKKELIJK' AND t.tot IS NULL`,
    );
    expect(beide).toBeGreaterThan(0);
  });

  it('[F2-14] FACTOR2 has contact data that stay secret', async () => {
    expect(await aantal(`geheimhouding_contact WHERE ${van('FACTOR2')} AND tot IS NULL`)).toBeGreaterThan(0);
    expect(await aantal(`geheimhouding_contact WHERE NOT ${van('FACTOR2')}`)).toBe(0);
  });
});

describe.each(PROFIELEN)('the fixed dossiers of %s', (profiel) => {
  const eigen = `organisatie_id = (SELECT id FROM organisatie WHERE profiel = '${profiel}')`;
  /** Running trajecten of clients under the first opdracht of this kind of opdrachtgever. */
  const onder = (soort: string) =>
    `traject t JOIN opdrachtgever g USING (organisatie_id) JOIN opdracht o USING (organisatie_id)
     WHERE ${eigen} AND g.id = t.opdrachtgever_id AND o.id = t.opdracht_id AND g.soort = '${soort}'
       AND EXISTS (SELECT FROM traject_verloop v WHERE v.traject_id = t.id AND v.status = 'GEPLAATST') AND o.tot IS NULL`;
  const clientsOnder = (soort: string) => `SELECT t.client_id FROM ${onder(soort)}`;
  const schriftelijk = (waar: string) =>
    `SELECT c.client_id FROM toestemming c WHERE c.${eigen} AND c.vorm = 'SCHRIFTELIJK' AND c.categorie = 'IDENTITEIT'
       AND c.van <= ${nu} AND ${waar}`;

  it('has a client under both the gemeente and the employer', async () => {
    expect(await aantal(`(${clientsOnder('GEMEENTE')} INTERSECT ${clientsOnder('WERKGEVER')}) x`)).toBeGreaterThan(0);
  });

  it.each(OPDRACHTGEVER_SOORTEN)('has a running traject for %s, and a released rapportage of it', async (soort) => {
    expect(
      await aantal(`${onder(soort)} AND EXISTS (SELECT FROM rapportage r WHERE r.traject_id = t.id AND r.positie > 0)`),
    ).toBeGreaterThan(0);
  });

  it('has UWV clients with health data, with a ground and without', async () => {
    const status = (waar: string) =>
      aantal(
        `gezondheid_functioneel f JOIN clientstatus s USING (organisatie_id, client_id, opdracht_id)
         WHERE ${eigen} AND s.tot IS NULL AND ${waar} AND client_id IN (${clientsOnder('UWV')})`,
      );
    expect(await status(`s.soort = 'UITKERINGSGERECHTIGD' AND s.reden = 'ARBEIDSONGESCHIKTHEID'`)).toBeGreaterThan(0);
    expect(await status(`s.soort = 'GEEN' AND s.reden = 'GEEN'`)).toBeGreaterThan(0);
  });

  it('has a traject under an opdracht that has ended', async () => {
    expect(
      await aantal(`traject t JOIN opdracht o ON o.id = t.opdracht_id WHERE t.${eigen} AND o.tot < ${nu}`),
    ).toBeGreaterThan(0);
    expect(await aantal(`opdracht WHERE ${eigen} AND tot < ${nu}`)).toBeGreaterThan(0);
  });

  if (profiel === 'FACTOR2')
    it('has clients of the employer with, without and with withdrawn written consent', async () => {
      const werkgever = clientsOnder('WERKGEVER');
      const geldig = schriftelijk(`(c.tot IS NULL OR c.tot > ${nu})`);
      const ingetrokken = schriftelijk(`c.tot <= ${nu}`);
      expect(await aantal(`(${werkgever} INTERSECT ${geldig}) x`)).toBeGreaterThan(0);
      expect(await aantal(`(${werkgever} EXCEPT ${geldig}) x`)).toBeGreaterThan(0);
      expect(await aantal(`((${werkgever} INTERSECT ${ingetrokken}) EXCEPT ${geldig}) x`)).toBeGreaterThan(0);
    });
  else if (profiel !== 'WESTENDORP')
    it('has consent that was withdrawn', async () => {
      expect(await aantal(`toestemming WHERE ${eigen} AND tot < ${nu}`)).toBeGreaterThan(0);
    });

  it('has every persona', async () => {
    const naam = profiel.toLowerCase();
    const namen = await rijen<{ naam: string }>(
      `SELECT oauth_client_id AS naam FROM integratie WHERE ${eigen} UNION SELECT subject FROM medewerker WHERE ${eigen}
       UNION SELECT subject FROM client_account WHERE ${eigen}`,
    );
    const verwacht = [
      ...OPDRACHTGEVER_SOORTEN.map((soort) => soort.toLowerCase()),
      ...['partner', 'frontend', 'portaal', 'directie-1', 'manager-1', 'coordinator-1', 'stagiair-1'],
      ...['administratie-1', 'fg-1', 'coach-1', 'coach-2', 'coach-3', 'coach-4', 'coach-zonder-autorisatie'],
      ...['client-1', 'client-2', ...(profiel === 'FACTOR2' ? ['bestuur-1'] : [])],
    ];
    expect(namen.map(({ naam: gevonden }) => gevonden)).toEqual(
      expect.arrayContaining(verwacht.map((persona) => `${persona}-${naam}`)),
    );
  });

  it('has an application for who works there, and another for its clients', async () => {
    const naam = profiel.toLowerCase();
    expect(
      await rijen(
        `SELECT oauth_client_id AS naam, soort FROM integratie
         WHERE ${eigen} AND soort NOT IN ('OPDRACHTGEVER', 'PARTNER') ORDER BY 1`,
      ),
    ).toEqual([
      { naam: `frontend-${naam}`, soort: 'FRONTEND' },
      { naam: `portaal-${naam}`, soort: 'PORTAAL' },
    ]);
  });

  it('has as many anchors in the hands of coach-1', async () => {
    const clients = await aantal(
      `toewijzing t JOIN medewerker m ON m.id = t.medewerker_id
       WHERE t.${eigen} AND t.tot IS NULL AND m.subject = 'coach-1-${profiel.toLowerCase()}'`,
    );
    expect(clients).toBeGreaterThanOrEqual(ANKERS.length);
  });

  it('has aanmeldingen of every status, and of a partner', async () => {
    const gevonden = await rijen<{ status: string }>(
      `SELECT DISTINCT status FROM aanmelding WHERE ${eigen} ORDER BY 1`,
    );
    expect(gevonden.map(({ status }) => status)).toEqual(['AFGEWEZEN', 'GEACCEPTEERD', 'ONTVANGEN']);
    expect(await aantal(`aanmelding WHERE ${eigen} AND partner_id IS NOT NULL`)).toBeGreaterThan(0);
  });
});
