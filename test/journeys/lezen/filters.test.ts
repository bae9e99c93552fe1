import { zonderScopes } from '../../support/scopes';
import { geldt, ORGANISATIES, wereld } from './wereld';

const w = wereld();
type Clients = { clients: { totaalAantal: number; nodes: { id: string; achternaam: string | null }[] } };

const OP_NAAM = 'query ($f: ClientFilter) { clients(first: 100, filter: $f) { totaalAantal nodes { id achternaam } } }';

/** [DI-15] Names under the gemeente's running opdrachten, and whether the last evaluation opened them. */
const NAMEN = `SELECT g.client_id AS id, g.achternaam, g.geboortedatum::text,
    EXISTS (SELECT FROM toestemming c WHERE c.client_id = g.client_id AND c.ontvanger_id = g.opdrachtgever_id
      AND c.doel = 'VERANTWOORDING' AND c.categorie = 'IDENTITEIT' AND c.bron = 'EVALUATIE' AND ${geldt('c')}) AS open
  FROM client_identiteit g JOIN integratie i USING (organisatie_id, opdrachtgever_id)
  JOIN opdracht o ON o.id = g.opdracht_id AND ${geldt('o')} WHERE i.oauth_client_id = 'gemeente-dit'`;
interface Naam {
  id: string;
  achternaam: string;
  geboortedatum: string | null;
  open: boolean;
}

describe('a filter sees what the reader sees', () => {
  beforeAll(async () => {
    // One name for all, so that the name decides nothing and the ground everything.
    await w.db.query(
      `UPDATE client_identiteit SET achternaam = 'Van der Één' WHERE client_id IN (SELECT id FROM (${NAMEN}) n)`,
    );
  });

  test('[DI-15] a gemeente at DIT that asks for a name finds only whom it may know by name', async () => {
    const namen = await w.rijen<Naam>(NAMEN);
    const open = namen.filter((naam) => naam.open);
    expect([open.length > 0, open.length < namen.length]).toEqual([true, true]);
    const gemeente = await w.als('gemeente-dit');
    for (const achternaam of ['Van der Één', 'van der één', 'VAN DER ÉÉN', 'Van der Één'.normalize('NFD')]) {
      const { data } = await gemeente.vraag<Clients>(OP_NAAM, { f: { achternaam } });
      expect(data?.clients.nodes.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
      expect(data?.clients.totaalAantal).toBe(open.length);
    }
  });

  test('a name is not a pattern', async () => {
    const gemeente = await w.als('gemeente-dit');
    for (const achternaam of ['%', 'Van%', '_____________', 'Van der', '']) {
      const { data } = await gemeente.vraag<Clients>(OP_NAAM, { f: { achternaam } });
      expect([achternaam, data?.clients]).toEqual([achternaam, { totaalAantal: 0, nodes: [] }]);
    }
  });

  test('so does a date of birth', async () => {
    const gemeente = await w.als('gemeente-dit');
    for (const { geboortedatum } of (await w.rijen<Naam>(NAMEN)).filter((naam) => naam.geboortedatum !== null)) {
      const { data } = await gemeente.vraag<Clients>(OP_NAAM, { f: { geboortedatum } });
      const verwacht = await w.kolom<string>(
        `SELECT id FROM (${NAMEN}) n WHERE open AND geboortedatum = $1`,
        geboortedatum,
      );
      expect([geboortedatum, data?.clients.nodes.map(({ id }) => id).sort()]).toEqual([geboortedatum, verwacht.sort()]);
    }
  });

  test('the state of a traject, where that asks consent', async () => {
    const { data } = await (await w.als('gemeente-dit')).vraag<{
      trajecten: { totaalAantal: number; nodes: { id: string }[] };
    }>('{ trajecten(first: 100, filter: { startdatumVanaf: "1900-01-01" }) { totaalAantal nodes { id } } }');
    const verwacht = await w.kolom<string>(
      `SELECT t.id FROM traject t JOIN integratie i USING (organisatie_id, opdrachtgever_id)
       JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')} WHERE i.oauth_client_id = 'gemeente-dit'
         AND EXISTS (SELECT FROM toestemming c WHERE c.client_id = t.client_id AND c.ontvanger_id = t.opdrachtgever_id
           AND c.doel = 'VERANTWOORDING' AND c.categorie = 'TRAJECT' AND c.bron = 'EVALUATIE' AND ${geldt('c')})`,
    );
    expect(data?.trajecten.nodes.map(({ id }) => id).sort()).toEqual(verwacht.sort());
    expect(verwacht.length).toBeGreaterThan(0);
  });
});

describe('an order or a filter that would tell is refused, with the place of the argument', () => {
  test.each([
    ['gemeente-dit', 'trajecten(orderBy: { veld: STARTDATUM, richting: OPLOPEND })', 'orderBy.veld', 'DI-01'],
    [
      'gemeente-dit',
      'trajecten(orderBy: { veld: RAPPORTAGE_VERSCHULDIGD_OP, richting: AFLOPEND })',
      'orderBy.veld',
      'DI-01',
    ],
    ['werkgever-factor2', 'rapportages(orderBy: { veld: PERIODE_TOT, richting: OPLOPEND })', 'orderBy.veld', 'F2-07'],
  ])('%s: %s', async (persona, veld, pad, regel) => {
    const { data, errors } = await (await w.als(persona)).vraag(`{ ${veld} { totaalAantal } }`);
    expect([data, errors.map(({ extensions }) => extensions)]).toEqual([
      null,
      [{ code: 'FORBIDDEN', regel, reden: 'DOEL_NIET_TOEGESTAAN', veld: pad }],
    ]);
  });

  test.each(ORGANISATIES)('at %s no filter on what no rule opens under the purpose', async (organisatie) => {
    const gemeente = await w.als(`gemeente-${organisatie}`);
    for (const [veld, pad] of [
      ['clients(filter: { achternaam: "Jansen" })', 'filter.achternaam'],
      ['clients(filter: { geboortedatum: "1980-01-01" })', 'filter.geboortedatum'],
      ['trajecten(filter: { status: GEPLAATST })', 'filter.status'],
      ['rapportages(filter: { periodeVanaf: "2020-01-01" })', 'filter.periodeVanaf'],
    ]) {
      const { data, errors } = await gemeente.vraag(
        `{ ${veld} { totaalAantal } }`,
        {},
        { 'Poortwachter-Doel': 'FINANCIERING' },
      );
      expect([data, errors[0]?.extensions]).toMatchObject([null, { code: 'FORBIDDEN', veld: pad }]);
    }
  });

  test('a partner reads no dossiers, and filters none', async () => {
    const partner = await w.als('partner-cvites');
    for (const veld of ['clients(filter: { achternaam: "Jansen" })', 'clients', 'trajecten', 'rapportages']) {
      const { data, errors } = await partner.vraag(`{ ${veld} { totaalAantal } }`);
      expect([data, errors[0]?.extensions]).toEqual([null, { code: 'FORBIDDEN', regel: 'CV-22', reden: 'ROL' }]);
    }
  });

  test.each([
    ['rapportages(filter: { clientId: "x" })', 'filter.clientId', 'clients:lezen'],
    ['rapportages(filter: { trajectId: "x" })', 'filter.trajectId', 'trajecten:lezen'],
    ['rapportages(filter: { opdrachtId: "x" })', 'filter.opdrachtId', 'trajecten:lezen'],
    ['clients(filter: { opdrachtId: "x" })', 'filter.opdrachtId', 'trajecten:lezen'],
  ] as const)('without the scope of what it uses: %s', async (veld, pad, scope) => {
    const gemeente = await w.als('gemeente-cvites');
    const vraag = `{ ${veld} { totaalAantal } }`;
    expect((await gemeente.vraag(vraag)).errors).toEqual([]);
    const zonder = await zonderScopes(w.gateway, gemeente, scope);
    const { data, errors } = await zonder.vraag(vraag);
    expect([data, errors.map(({ extensions }) => extensions)]).toEqual([
      null,
      [{ code: 'FORBIDDEN', regel: 'CV-22', reden: 'SCOPE', veld: pad }],
    ]);
    // The list itself is still the caller's.
    expect((await zonder.vraag(`{ ${veld.split('(')[0]} { totaalAantal } }`)).errors).toEqual([]);
  });

  test('through a variable, a nested list or null values it is the same', async () => {
    const zonder = await zonderScopes(w.gateway, await w.als('coach-1-cvites'), 'clients:lezen');
    const genest = `query ($f: RapportageFilter) { trajecten(first: 1) { nodes { rapportages(filter: $f) { totaalAantal } } } }`;
    const { errors } = await zonder.vraag(genest, { f: { clientId: 'x' } });
    expect(errors.map(({ extensions }) => [extensions.code, extensions.veld])).toEqual([
      ['FORBIDDEN', 'filter.clientId'],
    ]);
    expect((await zonder.vraag(genest, { f: { clientId: null, status: null } })).errors).toEqual([]);
    expect((await zonder.vraag(genest, { f: null })).errors).toEqual([]);
  });

  test('inside, the order of release is for who may know what was released; outside it is the pull', async () => {
    const positie =
      '{ rapportages(first: 2, orderBy: { veld: POSITIE, richting: OPLOPEND }) { pageInfo { endCursor } } }';
    const anders: string[] = [];
    for (const organisatie of ORGANISATIES) {
      const { errors } = await (await w.als(`gemeente-${organisatie}`)).vraag(positie);
      expect([organisatie, errors]).toEqual([organisatie, []]);
      for (const wie of ['directie-1', 'coordinator-1', 'coach-1', 'administratie-1', 'fg-1']) {
        const medewerker = await w.als(`${wie}-${organisatie}`);
        const antwoord = await medewerker.vraag(positie);
        const volgorde = await medewerker.vraag(positie.replace('POSITIE', 'PERIODE_TOT'));
        // Both tell what RAPPORTAGE guards, so both are allowed or neither is.
        expect([wie, antwoord.errors.map(({ extensions }) => extensions)]).toEqual([
          wie,
          volgorde.errors.map(({ extensions }) => extensions),
        ]);
        if (antwoord.errors[0]?.extensions.veld === 'orderBy.veld') anders.push(`${wie}-${organisatie}`);
        const na = await medewerker.vraag('{ rapportages(na: "x") { totaalAantal } }');
        if (antwoord.errors[0]?.extensions.veld === 'orderBy.veld')
          expect(na.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', veld: 'na' });
      }
    }
    expect(anders.length).toBeGreaterThan(0);
  });

  test('where every dossier shows it, the order is allowed and right', async () => {
    const { data } = await (await w.als('gemeente-westendorp')).vraag<{ trajecten: { nodes: { id: string }[] } }>(
      '{ trajecten(first: 100, orderBy: { veld: STARTDATUM, richting: AFLOPEND }) { nodes { id } } }',
    );
    const verwacht = await w.kolom<string>(
      `SELECT t.id FROM traject t JOIN integratie i USING (organisatie_id, opdrachtgever_id)
       JOIN opdracht o ON o.id = t.opdracht_id AND ${geldt('o')} JOIN traject_verloop v ON v.traject_id = t.id
       WHERE i.oauth_client_id = 'gemeente-westendorp' ORDER BY v.startdatum DESC, t.id DESC`,
    );
    expect(data?.trajecten.nodes.map(({ id }) => id)).toEqual(verwacht);
  });
});
