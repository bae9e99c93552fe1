import { geldt, wereld } from './wereld';

/* What changes between two questions: as it is shipped, and by the guarded path alone. */
describe.each(['SNEL', 'BEWAAKT'] as const)('by the path %s', (pad) => {
  const w = wereld(undefined, pad);
  const NU_SQL = "'2026-11-02T09:00:00Z'";

  const vraagNaam = async (persona: string, id: string, kop: Record<string, string> = {}) =>
    (await w.als(persona)).vraag<{ client: { achternaam: string | null } }>(
      'query ($id: ID!) { client(id: $id) { achternaam } }',
      { id },
      kop,
    );

  /** Clients of the employer at Factor Two whose name it may read: written consent, in force. */
  const MET_TOESTEMMING = `SELECT c.client_id AS id, c.id AS toestemming FROM toestemming c
  JOIN integratie i ON i.organisatie_id = c.organisatie_id AND i.opdrachtgever_id = c.ontvanger_id
  JOIN traject t ON t.client_id = c.client_id AND t.opdrachtgever_id = i.opdrachtgever_id
  JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')}
  WHERE i.oauth_client_id = 'werkgever-factor2' AND c.doel = 'VERANTWOORDING' AND c.categorie = 'IDENTITEIT'
    AND c.vorm = 'SCHRIFTELIJK' AND ${geldt('c')} AND c.tot IS NULL
    AND c.client_id NOT IN (SELECT client_id FROM client_account)
    AND 1 = (SELECT count(*) FROM toestemming d WHERE d.client_id = c.client_id AND d.ontvanger_id = c.ontvanger_id
      AND d.doel = c.doel AND d.categorie = c.categorie AND ${geldt('d')}) ORDER BY c.id LIMIT 1`;

  describe('now means now', () => {
    test('[F2-04] consent that is closed counts from the next request', async () => {
      const [gevonden] = await w.rijen<{ id: string; toestemming: string }>(MET_TOESTEMMING);
      if (!gevonden) throw new Error('nobody consented');
      expect((await vraagNaam('werkgever-factor2', gevonden.id)).data?.client.achternaam).toEqual(expect.any(String));
      await w.db.query(`UPDATE toestemming SET tot = ${NU_SQL} WHERE id = $1`, [gevonden.toestemming]);
      const { data, errors, afgeschermd } = await vraagNaam('werkgever-factor2', gevonden.id);
      expect([data, errors, afgeschermd]).toEqual([
        { client: { achternaam: null } },
        [],
        [{ veld: 'Client.achternaam', aantal: 1, code: 'GEEN_TOESTEMMING', regel: 'F2-04' }],
      ]);
    });

    test('[F2-04] consent that the client withdraws counts from the next request', async () => {
      const id = await w.waarde<string>("SELECT client_id FROM client_account WHERE subject = 'client-1-factor2'");
      const [eigen] = await w.kolom<string>(
        `SELECT c.id FROM toestemming c JOIN integratie i ON i.opdrachtgever_id = c.ontvanger_id
       WHERE c.client_id = $1 AND i.oauth_client_id = 'werkgever-factor2' AND c.doel = 'VERANTWOORDING'
         AND c.categorie = 'IDENTITEIT' AND c.vorm = 'SCHRIFTELIJK' AND ${geldt('c')}`,
        id,
      );
      expect((await vraagNaam('werkgever-factor2', id)).data?.client.achternaam).toEqual(expect.any(String));
      const client = await w.als('client-1-factor2');
      const ingetrokken = await client.vraag(
        'mutation ($input: TrekToestemmingInInput!) { trekToestemmingIn(input: $input) { toestemming { id tot } } }',
        { input: { toestemmingId: eigen } },
      );
      expect(ingetrokken.errors).toEqual([]);
      const { data, afgeschermd } = await vraagNaam('werkgever-factor2', id);
      expect([data?.client.achternaam, afgeschermd]).toEqual([
        null,
        [{ veld: 'Client.achternaam', aantal: 1, code: 'GEEN_TOESTEMMING', regel: 'F2-04' }],
      ]);
    });

    test('an opdracht that ends is gone at the next request, with all that was collected under it', async () => {
      const gemeente = await w.als('gemeente-westendorp');
      const [traject] = await w.rijen<{ id: string; client_id: string; opdracht_id: string; rapportage: string }>(
        `SELECT t.id, t.client_id, t.opdracht_id, r.id AS rapportage FROM traject t
       JOIN integratie i ON i.organisatie_id = t.organisatie_id AND i.opdrachtgever_id = t.opdrachtgever_id
       JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')}
       JOIN rapportage r ON r.traject_id = t.id AND r.positie IS NOT NULL
       WHERE i.oauth_client_id = 'gemeente-westendorp'
         AND 1 = (SELECT count(*) FROM traject u WHERE u.client_id = t.client_id AND u.opdrachtgever_id = t.opdrachtgever_id)
       ORDER BY r.id LIMIT 1`,
      );
      if (!traject) throw new Error('no traject');
      const vraag = () =>
        gemeente.vraag(
          `query ($c: ID!, $t: ID!, $r: ID!, $o: ID!) { client(id: $c) { id } traject(id: $t) { id } rapportage(id: $r) { id }
           trajecten(filter: { opdrachtId: $o }) { totaalAantal } clients(filter: { opdrachtId: $o }) { totaalAantal } }`,
          { c: traject.client_id, t: traject.id, r: traject.rapportage, o: traject.opdracht_id },
        );
      expect((await vraag()).errors).toEqual([]);
      await w.db.query(`UPDATE opdracht SET tot = ${NU_SQL} WHERE id = $1`, [traject.opdracht_id]);
      const { data, errors } = await vraag();
      expect(errors.map(({ path, extensions }) => [path?.[0], extensions.code]).sort()).toEqual([
        ['client', 'NOT_FOUND'],
        ['rapportage', 'NOT_FOUND'],
        ['traject', 'NOT_FOUND'],
      ]);
      expect(data).toEqual({
        client: null,
        traject: null,
        rapportage: null,
        trajecten: { totaalAantal: 0 },
        clients: { totaalAantal: 0 },
      });
    });
  });

  describe('[F2-14] a telephone number that is secret on request', () => {
    const PLAATSING = { 'Poortwachter-Doel': 'PLAATSING' };
    const metTelefoon = (geheim: string) => `SELECT g.client_id AS id, g.nummer FROM client_telefoon g
    JOIN integratie i ON i.organisatie_id = g.organisatie_id AND i.opdrachtgever_id = g.opdrachtgever_id
    JOIN opdracht o ON o.id = g.opdracht_id AND ${geldt('o')}
    JOIN opdracht_voorwaarden v ON v.opdracht_id = o.id AND ${geldt('v')} AND 'PLAATSING' = ANY (v.doelen)
    WHERE i.oauth_client_id = 'werkgever-factor2'
      AND EXISTS (SELECT FROM toestemming c WHERE c.client_id = g.client_id AND c.ontvanger_id = i.opdrachtgever_id
        AND c.doel = 'PLAATSING' AND c.categorie = 'TELEFOON' AND c.vorm = 'SCHRIFTELIJK' AND ${geldt('c')})
      AND ${geheim} (SELECT FROM geheimhouding_contact s WHERE s.client_id = g.client_id AND s.categorie = 'TELEFOON'
        AND ${geldt('s')}) LIMIT 1`;
    const TELEFOON = 'query ($id: ID!) { client(id: $id) { telefoon } }';

    test('is given for a placement to nobody outside, with written consent and all', async () => {
      const [geheim] = await w.rijen<{ id: string; nummer: string }>(metTelefoon('EXISTS'));
      const [gewoon] = await w.rijen<{ id: string; nummer: string }>(metTelefoon('NOT EXISTS'));
      const werkgever = await w.als('werkgever-factor2');
      const open = await werkgever.vraag(TELEFOON, { id: gewoon?.id }, PLAATSING);
      expect([open.data, open.afgeschermd]).toEqual([{ client: { telefoon: gewoon?.nummer } }, []]);
      const dicht = await werkgever.vraag(TELEFOON, { id: geheim?.id }, PLAATSING);
      expect([dicht.data, dicht.afgeschermd]).toEqual([
        { client: { telefoon: null } },
        [{ veld: 'Client.telefoon', aantal: 1, code: 'GEHEIM_OP_VERZOEK', regel: 'F2-14' }],
      ]);
    });

    test('is known inside', async () => {
      const [geheim] = await w.rijen<{ id: string; nummer: string }>(metTelefoon('EXISTS'));
      const { data } = await (await w.als('directie-1-factor2')).vraag(TELEFOON, { id: geheim?.id });
      expect(data).toEqual({ client: { telefoon: geheim?.nummer } });
    });

    test('is given again when the client asks no secrecy any more', async () => {
      const [geheim] = await w.rijen<{ id: string; nummer: string }>(metTelefoon('EXISTS'));
      await w.db.query(`UPDATE geheimhouding_contact SET tot = ${NU_SQL} WHERE client_id = $1 AND tot IS NULL`, [
        geheim?.id,
      ]);
      const { data } = await (await w.als('werkgever-factor2')).vraag(TELEFOON, { id: geheim?.id }, PLAATSING);
      expect(data).toEqual({ client: { telefoon: geheim?.nummer } });
    });
  });

  describe('extensions.afgeschermd is the exact account of what was withheld', () => {
    const VERANTWOORDING = { 'Poortwachter-Doel': 'VERANTWOORDING' };

    test('each field with its rule, sorted, and as many as there are nulls: also under aliases', async () => {
      const { data, tekst, afgeschermd } = await (await w.als('gemeente-dit')).vraag<{ clients: { nodes: unknown[] } }>(
        `{ clients(first: 100) { nodes { id achternaam nogEens: achternaam voornamen
           trajecten(first: 5) { nodes { startdatum plan } }
           rapportages(first: 10) { nodes { werkzaamheden prognose status } } } } }`,
        {},
        VERANTWOORDING,
      );
      const nullen = (naam: string) => [...tekst.matchAll(new RegExp(`"${naam}":null`, 'g'))].length;
      const verwacht = [
        ['Client.achternaam', nullen('achternaam') + nullen('nogEens')],
        ['Client.voornamen', nullen('voornamen')],
        ['Rapportage.prognose', nullen('prognose')],
        ['Rapportage.status', nullen('status')],
        ['Rapportage.werkzaamheden', nullen('werkzaamheden')],
        ['Traject.plan', nullen('plan')],
        ['Traject.startdatum', nullen('startdatum')],
      ];
      expect(data?.clients.nodes.length).toBeGreaterThan(5);
      expect(nullen('voornamen')).toBeGreaterThan(0);
      expect(nullen('voornamen')).toBeLessThan(data?.clients.nodes.length ?? 0);
      expect(afgeschermd.map(({ veld, aantal }) => [veld, aantal])).toEqual(verwacht);
      expect(new Set(afgeschermd.map(({ code, regel }) => `${code} ${regel}`))).toEqual(
        new Set(['GEEN_TOESTEMMING DI-15']),
      );
    });

    test('is empty when nothing was withheld, and there is none when nothing was asked', async () => {
      const gemeente = await w.als('gemeente-cvites');
      expect((await gemeente.vraag('{ ik { soort } }')).tekst).toContain('"afgeschermd":[]');
      expect((await gemeente.vraag('{ bestaatNiet }')).tekst).not.toContain('afgeschermd');
    });

    test.each(['gemeente-cvites', 'werkgever-westendorp', 'uwv-implacment', 'zorg-dit', 'werkgever-factor2'])(
      'for %s a withheld value and no value are the same bytes',
      async (persona) => {
        const beller = await w.als(persona);
        const AFGESCHERMD = {
          client_adres: 'adres { straat }',
          client_telefoon: 'telefoon',
          client_email: 'email',
          client_etniciteit: 'nationaliteit jarenInNederland',
          client_geboorteland: 'geboorteland',
          gezondheid_medisch: 'gezondheidMedisch { diagnose }',
          gezondheid_functioneel: 'gezondheidFunctioneel { mogelijkheden }',
          belemmering: 'belemmeringen { omschrijving }',
          omstandigheden: 'omstandigheden { omschrijving }',
          arbeid: 'arbeid { talen }',
          uitkering: 'uitkering { soort }',
        };
        const vraag = `{ clients(first: 100) { totaalAantal nodes { id ${Object.values(AFGESCHERMD).join(' ')}
        toestemmingen { id } rapportages(first: 3) { nodes { id kosten { uren } gezondheidMedisch gezondheidFunctioneel
          belemmeringen omstandigheden arbeid uitkering } } } } }`;
        const met = await beller.vraag(vraag, {}, VERANTWOORDING);
        const eigen = `opdrachtgever_id = (SELECT opdrachtgever_id FROM integratie WHERE oauth_client_id = $1)`;
        let weg = 0;
        await w.db.query('SET session_replication_role = replica');
        for (const tabel of [
          ...Object.keys(AFGESCHERMD),
          'rapportage_onderdeel',
          'rapportage_kosten',
          'gespreksverslag',
        ])
          weg += (await w.db.query(`DELETE FROM ${tabel} WHERE ${eigen}`, [persona])).rowCount ?? 0;
        await w.db.query('SET session_replication_role = origin');
        expect(weg).toBeGreaterThan(20);
        expect((await beller.vraag(vraag, {}, VERANTWOORDING)).tekst).toBe(met.tekst);
      },
    );
  });
});
