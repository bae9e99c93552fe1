import { NU } from '../../support/moment';
import { ONBEKEND, Opzet } from '../schrijven/opzet';
import { betrokkene, GISTEREN, machine, medewerker, schrijf } from './boek';

/*
 * Who reads the ledger, and what it says. What is read here is recorded as well, so that every story asks for what was
 * there before it.
 */

let opzet: Opzet;
let client: string;
let buurvrouw: string;
let naamVanGemeente: string;
let naamVanCoach: string;

const IDENTITEIT = {
  IDENTITEIT: { regel: 'CV-08', grondslag: 'AVG 6(1)(c)', velden: ['Client.achternaam', 'Client.voornamen'] },
};
const ADRES = {
  ADRES: {
    regel: 'CV-16',
    grondslag: 'AVG 6(1)(b)',
    velden: ['Adres.straat', 'Adres.woonplaats', 'Client.adres'],
  },
};

interface Node {
  readonly id: string;
  readonly raadplegingId: string;
  readonly op: string;
  readonly omschrijving: string;
  readonly betrokkeneId: string;
  readonly betrokkeneSoort: string;
  readonly eerste: boolean;
  readonly noodtoegangId: string | null;
  readonly client: { readonly id: string } | null;
  readonly ontvanger: {
    readonly soort: string;
    readonly id: string | null;
    readonly naam: string | null;
    readonly rollen: string[];
  };
  readonly categorieen: readonly { readonly categorie: string; readonly veldnamen: string[] }[];
}

const VRAAG = `query ($filter: VerstrekkingFilter, $first: Int, $after: String) {
  verstrekkingen(filter: $filter, first: $first, after: $after) { totaalAantal pageInfo { hasNextPage endCursor } nodes {
    id raadplegingId op omschrijving betrokkeneSoort betrokkeneId client { id } doelen operatie eerste noodtoegangId
    ontvanger { soort id naam rollen }
    categorieen { categorie naam velden veldnamen regelId regel { id artikel } grondslag } } } }`;

async function lees(persona: string, filter: object = {}, blader: object = {}, kop: Record<string, string> = {}) {
  const wie = await opzet.als(persona);
  const { data, errors, tekst } = await wie.vraag<{
    verstrekkingen: {
      totaalAantal: number;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: readonly Node[];
    };
  }>(VRAAG, { filter: { tot: NU, ...filter }, ...blader }, kop);
  if (errors.length > 0 || !data) throw new Error(tekst);
  return data.verstrekkingen;
}
const ids = async (persona: string, filter: object = {}) =>
  (await lees(persona, filter)).nodes.map(({ raadplegingId }) => raadplegingId);
const code = async (persona: string) => {
  const { errors } = await (await opzet.als(persona)).vraag('{ verstrekkingen { nodes { id } } }');
  return errors.map(({ extensions }) => extensions.code);
};

beforeAll(async () => {
  opzet = await Opzet.maak();
  client = await opzet.client('client-1-cvites');
  buurvrouw = await opzet.client('client-2-cvites');
  naamVanGemeente = (
    await opzet.rij<{ naam: string }>(
      'SELECT g.naam FROM opdrachtgever g JOIN integratie i ON i.opdrachtgever_id = g.id WHERE i.oauth_client_id = $1',
      'gemeente-cvites',
    )
  ).naam;
  naamVanCoach = (await opzet.rij<{ naam: string }>('SELECT naam FROM medewerker WHERE subject = $1', 'coach-1-cvites'))
    .naam;
});
afterAll(() => opzet?.stop());

describe('a client', () => {
  test('[WE-04 CV-46 F2-37 IM-16] reads who, in which role, when, which data, why and on which article, in plain Dutch', async () => {
    const gemeente = await machine(opzet, 'gemeente-cvites');
    const raadpleging = await schrijf(opzet, gemeente, {
      operatie: 'Voortgang',
      patronen: [ADRES, IDENTITEIT],
      over: [
        { soort: 'CLIENT', id: buurvrouw, patroon: 0 },
        { soort: 'CLIENT', id: client, patroon: 1, eerste: true },
      ],
    });
    const { nodes } = await lees('client-1-cvites', { raadplegingId: raadpleging });
    expect(nodes).toEqual([
      {
        id: `${raadpleging}.2`,
        raadplegingId: raadpleging,
        op: GISTEREN.toISOString(),
        omschrijving: `Op 1 november 2026 om 10:00 uur kreeg ${naamVanGemeente} (gemeente) dit over u te zien: persoonsgegevens (achternaam, voornamen). Dat was om te volgen hoe het traject loopt; het mag volgens artikel Inl Gr-3 van het reglement en AVG 6(1)(c). Het was de eerste keer dat deze ontvanger iets over u kreeg.`,
        betrokkeneSoort: 'CLIENT',
        betrokkeneId: client,
        client: { id: client },
        doelen: ['VERANTWOORDING'],
        operatie: 'Voortgang',
        eerste: true,
        noodtoegangId: null,
        ontvanger: {
          soort: 'OPDRACHTGEVER',
          id: gemeente.opdrachtgever_id,
          naam: naamVanGemeente,
          rollen: ['gemeente'],
        },
        categorieen: [
          {
            categorie: 'IDENTITEIT',
            naam: 'persoonsgegevens',
            velden: ['Client.achternaam', 'Client.voornamen'],
            veldnamen: ['achternaam', 'voornamen'],
            regelId: 'CV-08',
            regel: { id: 'CV-08', artikel: 'Inl Gr-3' },
            grondslag: 'AVG 6(1)(c)',
          },
        ],
      },
    ]);
  });

  test('[F2-37 IM-21] reads who works there by role, and directie and the FG by name; neither finds by a filter what is not told', async () => {
    const coach = await medewerker(opzet, 'coach-1-cvites', 'TRAJECTBEGELEIDER', 'COORDINATOR');
    const raadplegingId = await schrijf(opzet, coach, {
      doelen: ['UITVOERING'],
      patronen: [ADRES],
      over: [{ soort: 'CLIENT', id: client, patroon: 0 }],
    });
    const [eigen] = (await lees('client-1-cvites', { raadplegingId })).nodes;
    expect(eigen?.ontvanger).toEqual({
      soort: 'MEDEWERKER',
      id: null,
      naam: null,
      rollen: ['begeleider', 'coördinator'],
    });
    expect(eigen?.omschrijving).toMatch(
      /^Op 1 november 2026 om 10:00 uur bekeek een medewerker van \S.* \(begeleider en coördinator\) dit over u: adres \(straat, woonplaats\)\. /,
    );
    expect(JSON.stringify(eigen)).not.toContain(naamVanCoach);
    for (const toezicht of ['fg-1-cvites', 'directie-1-cvites']) {
      const [gezien] = (await lees(toezicht, { raadplegingId })).nodes;
      expect(gezien?.ontvanger).toMatchObject({ id: coach.medewerker_id, naam: naamVanCoach });
      expect(gezien?.omschrijving).toContain(`${naamVanCoach} van `);
      expect(gezien?.omschrijving).toContain('dit over de cliënt: adres');
      expect(await ids(toezicht, { medewerkerId: coach.medewerker_id })).toContain(raadplegingId);
    }
    expect(await ids('client-1-cvites', { medewerkerId: coach.medewerker_id })).toEqual([]);
  });

  test('[WE-04] reads of the own reading, and of who reads on the own behalf', async () => {
    const zelf = await betrokkene(opzet, 'client-1-cvites');
    const over = [{ soort: 'CLIENT', id: client, patroon: 0 } as const];
    const rechten = { doelen: ['RECHTEN'], patronen: [ADRES], over };
    const eigen = await schrijf(opzet, zelf, rechten);
    const namens = await schrijf(opzet, { ...zelf, hoedanigheid: 'GEMACHTIGDE' }, rechten);
    const zin = async (persona: string, raadplegingId: string) =>
      (await lees(persona, { raadplegingId })).nodes[0]?.omschrijving;
    expect(await zin('client-1-cvites', eigen)).toContain('bekeek u zelf dit over u: adres');
    expect(await zin('client-1-cvites', namens)).toContain('bekeek uw gemachtigde dit over u: adres');
    expect(await zin('fg-1-cvites', namens)).toContain('bekeek de gemachtigde dit over de cliënt: adres');
  });

  test('[CV-50 IM-21] reads of what was shown when there was an aanmelding and no dossier yet, and by a recipient it has no opdracht of', async () => {
    const partner = await machine(opzet, 'partner-cvites');
    // Of two clients who can call, an aanmelding each.
    const [mijn, haar] = await opzet.rijen<{ id: string; client_id: string; subject: string }>(
      `SELECT DISTINCT ON (a.client_id) a.id, a.client_id, c.subject FROM aanmelding a
       JOIN client_account c ON c.client_id = a.client_id WHERE a.organisatie_id = $1 ORDER BY a.client_id LIMIT 2`,
      partner.organisatie_id,
    );
    if (!mijn || !haar) throw new Error('no aanmeldingen');
    const raadplegingId = await schrijf(opzet, partner, {
      doelen: ['AANMELDING'],
      patronen: [{}],
      over: [
        { soort: 'AANMELDING', id: mijn.id, patroon: 0 },
        { soort: 'AANMELDING', id: haar.id, patroon: 0 },
      ],
    });
    const { naam } = await opzet.rij<{ naam: string }>('SELECT naam FROM partner WHERE id = $1', partner.partner_id);
    const { nodes } = await lees(mijn.subject, { raadplegingId });
    expect(nodes).toMatchObject([
      { betrokkeneSoort: 'AANMELDING', betrokkeneId: mijn.id, client: null, categorieen: [], ontvanger: { naam } },
    ]);
    expect(nodes[0]?.omschrijving).toBe(
      `Op 1 november 2026 om 10:00 uur kreeg ${naam} (partner die mensen aanmeldt) dit over u te zien: alleen dat er een dossier of een aanmelding is. Dat was om aanmeldingen te behandelen.`,
    );
    expect(await ids(mijn.subject, { clientId: mijn.client_id })).toContain(raadplegingId);
    expect(await ids('fg-1-cvites', { clientId: mijn.client_id, partnerId: partner.partner_id })).toEqual([
      raadplegingId,
    ]);
  });

  test('[WE-04] reads of nobody else, whatever is asked', async () => {
    const gemeente = await machine(opzet, 'gemeente-cvites');
    const raadplegingId = await schrijf(opzet, gemeente, {
      patronen: [IDENTITEIT],
      over: [
        { soort: 'CLIENT', id: buurvrouw, patroon: 0 },
        { soort: 'CONTACTPERSOON', id: gemeente.opdrachtgever_id ?? '', patroon: 0 },
      ],
    });
    expect(await ids('client-1-cvites', { raadplegingId })).toEqual([]);
    expect(await ids('client-1-cvites', { clientId: buurvrouw })).toEqual([]);
    expect((await lees('client-1-cvites', { raadplegingId })).totaalAantal).toBe(0);
    expect(await ids('client-2-cvites', { raadplegingId })).toEqual([raadplegingId]);
    for (const { betrokkeneId } of (await lees('client-1-cvites')).nodes) expect(betrokkeneId).not.toBe(buurvrouw);
  });
});

describe('who watches', () => {
  test('[WE-04 IM-03] reads all of the organisatie, and of no other', async () => {
    const gemeente = await machine(opzet, 'gemeente-cvites');
    const over = [{ soort: 'CLIENT', id: client, patroon: 0 } as const];
    const raadplegingId = await schrijf(opzet, gemeente, { patronen: [IDENTITEIT], over });
    for (const wie of ['fg-1-cvites', 'directie-1-cvites']) expect(await ids(wie, { raadplegingId })).toHaveLength(1);
    for (const wie of ['fg-1-dit', 'directie-1-dit', 'bestuur-1-factor2', 'client-1-dit'])
      expect([wie, await ids(wie, { raadplegingId })]).toEqual([wie, []]);
  });

  test('[WE-04] is nobody with another role; outside there is no such list', async () => {
    const gemeente = await machine(opzet, 'gemeente-cvites');
    await schrijf(opzet, gemeente, { patronen: [IDENTITEIT], over: [{ soort: 'CLIENT', id: client, patroon: 0 }] });
    for (const wie of ['coach-1-cvites', 'coordinator-1-cvites', 'administratie-1-cvites', 'manager-1-cvites'])
      expect([wie, (await lees(wie)).totaalAantal]).toEqual([wie, 0]);
    for (const wie of ['gemeente-cvites', 'partner-cvites']) expect(await code(wie)).toEqual(['FORBIDDEN']);
  });

  test('[WE-04] finds by client, caller, period, category, purpose, first disclosure and broken glass', async () => {
    const [gemeente, uwv, coach] = [
      await machine(opzet, 'gemeente-cvites'),
      await machine(opzet, 'uwv-cvites'),
      await medewerker(opzet, 'coach-2-cvites', 'TRAJECTBEGELEIDER'),
    ];
    const dag = (nummer: number) => new Date(Date.UTC(2025, 2, 1) + (nummer - 1) * 86_400_000);
    const glas = ONBEKEND;
    const eerste = await schrijf(opzet, gemeente, {
      op: dag(1),
      patronen: [IDENTITEIT],
      over: [{ soort: 'CLIENT', id: client, patroon: 0, eerste: false }],
    });
    const tweede = await schrijf(opzet, uwv, {
      op: dag(2),
      doelen: ['FINANCIERING'],
      patronen: [ADRES, IDENTITEIT],
      over: [
        { soort: 'CLIENT', id: buurvrouw, patroon: 0, eerste: true },
        { soort: 'CLIENT', id: client, patroon: 1 },
      ],
    });
    const derde = await schrijf(opzet, coach, {
      op: dag(3),
      doelen: ['UITVOERING'],
      patronen: [ADRES],
      over: [{ soort: 'CLIENT', id: client, patroon: 0, noodtoegang: glas }],
    });
    const maart = { van: dag(1), tot: dag(4) };
    const vind = async (filter: object) => ids('fg-1-cvites', { ...maart, ...filter });
    expect(await vind({})).toEqual([derde, tweede, tweede, eerste]);
    expect(await vind({ van: dag(2) })).toEqual([derde, tweede, tweede]);
    expect(await vind({ tot: dag(2) })).toEqual([eerste]);
    expect(await vind({ clientId: buurvrouw })).toEqual([tweede]);
    expect(await vind({ opdrachtgeverId: gemeente.opdrachtgever_id })).toEqual([eerste]);
    expect(await vind({ medewerkerId: coach.medewerker_id })).toEqual([derde]);
    expect(await vind({ soort: 'OPDRACHTGEVER' })).toEqual([tweede, tweede, eerste]);
    expect(await vind({ doel: 'FINANCIERING' })).toEqual([tweede, tweede]);
    expect(await vind({ categorie: 'ADRES' })).toEqual([derde, tweede]);
    expect(await vind({ categorie: 'BSN' })).toEqual([]);
    expect(await vind({ eerste: true })).toEqual([tweede]);
    expect(await vind({ metGegevens: true })).toEqual([derde, tweede, tweede, eerste]);
    const las = await schrijf(opzet, coach, {
      op: dag(3.5),
      wortels: ['verstrekkingen'],
      patronen: [{}],
      over: [{ soort: 'CLIENT', id: client, patroon: 0 }],
    });
    expect(await vind({ metGegevens: true })).toEqual([derde, tweede, tweede, eerste]);
    expect(await vind({ metGegevens: false })).toEqual([las]);
    expect(await vind({ noodtoegang: true })).toEqual([derde]);
    expect(await vind({ noodtoegang: false })).toEqual([las, tweede, tweede, eerste]);
    expect(await vind({ clientId: ONBEKEND })).toEqual([]);
    const [nood] = (await lees('fg-1-cvites', { raadplegingId: derde })).nodes;
    expect(nood?.noodtoegangId).toBe(glas);
    expect(nood?.omschrijving).toContain('Dit was een noodgeval');
  });

  test('is asked for a period, a client or a raadpleging with what could be looked for through all records; a client is not', async () => {
    const fout = async (persona: string, filter: object) => {
      const { errors } = await (await opzet.als(persona)).vraag(VRAAG, { filter });
      return errors.map(({ extensions: { veld, reden } }) => [veld, reden]);
    };
    const verplicht = [['filter.van', 'VERPLICHT']];
    expect(await fout('fg-1-cvites', { metGegevens: true })).toEqual([]);
    for (const filter of [{ metGegevens: false }, { categorie: 'BSN' }, { doel: 'PLAATSING' }, { soort: 'PARTNER' }]) {
      expect(await fout('fg-1-cvites', filter)).toEqual(verplicht);
      expect(await fout('fg-1-cvites', { ...filter, opdrachtgeverId: ONBEKEND })).toEqual(verplicht);
      expect(await fout('fg-1-cvites', { ...filter, clientId: client })).toEqual([]);
      expect(await fout('fg-1-cvites', { ...filter, raadplegingId: ONBEKEND })).toEqual([]);
      expect(await fout('client-1-cvites', filter)).toEqual([]);
    }
    const kwartaal = (dagen: number) => ({ categorie: 'BSN', van: new Date(NU.getTime() - dagen * 86_400_000) });
    expect(await fout('fg-1-cvites', kwartaal(92))).toEqual([]);
    expect(await fout('fg-1-cvites', kwartaal(93))).toEqual([['filter.van', 'BEREIK']]);
    expect(await fout('fg-1-cvites', { ...kwartaal(200), tot: new Date(NU.getTime() - 150 * 86_400_000) })).toEqual([]);
    expect(await fout('fg-1-cvites', { van: 'gisteren' })).toEqual([['filter.van', 'VORM']]);
  });

  test('is led page by page through all of it, each once', async () => {
    const gemeente = await machine(opzet, 'gemeente-cvites');
    const van = new Date(Date.UTC(2024, 0, 1));
    const tot = new Date(Date.UTC(2024, 0, 2));
    const over = [client, buurvrouw, client].map((id) => ({ soort: 'CLIENT', id, patroon: 0 }) as const);
    for (const op of [van, van, new Date(van.getTime() + 1)])
      await schrijf(opzet, gemeente, { op, patronen: [IDENTITEIT], over });
    const gezien: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo, totaalAantal } = await lees('fg-1-cvites', { van, tot }, { first: 2, after });
      expect(totaalAantal).toBe(9);
      gezien.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(gezien).size).toBe(9);
    expect(gezien).toEqual((await lees('fg-1-cvites', { van, tot })).nodes.map(({ id }) => id));
  });

  test('is told which rule it was also when the reglement has lost it', async () => {
    const gemeente = await machine(opzet, 'gemeente-cvites');
    const raadplegingId = await schrijf(opzet, gemeente, {
      patronen: [{ IDENTITEIT: { regel: 'CV-999', grondslag: 'AVG 6(1)(e)', velden: ['Client.achternaam'] } }],
      over: [{ soort: 'CLIENT', id: client, patroon: 0 }],
    });
    const [node] = (await lees('client-1-cvites', { raadplegingId })).nodes;
    expect(node?.categorieen).toMatchObject([{ regelId: 'CV-999', regel: null }]);
    expect(node?.omschrijving).toContain('het mag volgens AVG 6(1)(e).');
  });

  test('[CV-41] of who asks for figures alone there is nothing', async () => {
    const gemeente = await machine(opzet, 'gemeente-cvites');
    await schrijf(opzet, gemeente, { patronen: [IDENTITEIT], over: [{ soort: 'CLIENT', id: client, patroon: 0 }] });
    expect((await lees('directie-1-cvites', {}, {}, { 'Poortwachter-Doel': 'STATISTIEK' })).totaalAantal).toBe(0);
  });
});
