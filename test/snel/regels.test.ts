import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { allow, deny } from 'graphql-shield';
import type { DataSource } from 'typeorm';
import { type Behandeling, GEGEVENS } from '../../permissions/gegevens';
import { maakBoom, type Schildboom, type Schildregel } from '../../permissions/shield';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { type Persona, personas } from '../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { openBron } from '../../src/data/bron';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { BELEID } from '../../src/ledger/beleidsversie';
import { alles, SCHEMA } from '../journeys/lezen/vragen';
import { ONDERDELEN } from '../proof/noninterference/beginstand';
import { BEWAAKT } from '../proof/paths/dekking';
import { TweePaden, type Uitslag } from '../proof/paths/twee-paden';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

/*
 * The shield's own tree decides for both paths: with another rule for a field both answer otherwise, and alike. An
 * operation that selects one field is judged by the rules of that field and of those that lead to it, so that many
 * fields may be judged otherwise in one tree, as long as none of them leads to another.
 */

/** From the root to what a person reads: each is asked while those before it are open. */
const TREDEN = ['WORTEL', 'SCHAKEL', 'GEGEVEN', 'TOESTEMMING'] as const;
type Trede = (typeof TREDEN)[number];

interface Regel {
  readonly type: string;
  readonly veld: string;
  readonly coordinaat: string;
  readonly trede: Trede;
  readonly scope: string | null;
}

const tredeVan = (type: string, { aard }: Behandeling): Trede | null =>
  aard === 'OPEN' || aard === 'VIA' ? null : type === 'Toestemming' ? 'TOESTEMMING' : aard;

/** Every rule of the tree that a query can meet. */
const REGELS: readonly Regel[] = Object.entries(GEGEVENS)
  .filter(
    ([type]) => type === 'Query' || (type !== 'Mutation' && !type.endsWith('Resultaat') && type !== 'Kanttekening'),
  )
  .flatMap(([type, velden]) =>
    Object.entries(velden).flatMap(([veld, behandeling]): Regel[] => {
      const trede = tredeVan(type, behandeling);
      const scope = 'scope' in behandeling ? behandeling.scope : null;
      return trede === null ? [] : [{ type, veld, coordinaat: `${type}.${veld}`, trede, scope }];
    }),
  );

const boomMet = (regel: Schildregel, treden: readonly Trede[]): Schildboom =>
  Object.fromEntries(
    Object.entries(maakBoom()).map(([type, velden]) => [
      type,
      Object.fromEntries(
        Object.entries(velden).map(([veld, eigen]) => {
          const behandeling = GEGEVENS[type]?.[veld];
          const trede = behandeling && tredeVan(type, behandeling);
          return [veld, trede && treden.includes(trede) ? regel : eigen];
        }),
      ),
    ]),
  );

const IEDEREEN = ['OPDRACHTGEVER', 'PARTNER', 'MEDEWERKER', 'BETROKKENE'];

/** How a query comes to objects of each type. */
const WEG: Readonly<Record<string, (selectie: string) => string>> = {
  Client: (selectie) => `clients(first: 100) { nodes { ${selectie} } }`,
  Toestemming: (selectie) => `clients(first: 100) { nodes { toestemmingen { ${selectie} } } }`,
  Traject: (selectie) => `trajecten(first: 100) { nodes { ${selectie} } }`,
  Rapportage: (selectie) => `rapportages(first: 100) { nodes { ${selectie} } }`,
  Aanmelding: (selectie) => `aanmeldingen(first: 100) { nodes { ${selectie} } }`,
  Opdracht: (selectie) => `opdrachten(first: 100) { nodes { ${selectie} } }`,
  Opdrachtgever: (selectie) => `opdrachten(first: 100) { nodes { opdrachtgever { ${selectie} } } }`,
  Noodtoegang: (selectie) => `noodtoegangen(first: 100) { nodes { ${selectie} } }`,
  Verstrekking: (selectie) => `verstrekkingen(first: 100) { nodes { ${selectie} } }`,
  Kennisgeving: (selectie) => `kennisgevingen(first: 100) { nodes { ${selectie} } }`,
  Gebeurtenis: (selectie) => `gebeurtenissen(first: 100) { nodes { ${selectie} } }`,
};

/** What a root field that the guarded path answers leads to, it answers too. */
const isBewaakt = ({ type, veld }: Regel): boolean =>
  BEWAAKT.has(type === 'Query' ? veld : (/^\w+/.exec(WEG[type]?.('') ?? '')?.[0] ?? ''));

/** One disclosure to tell of, the first to its recipient. */
const GROOTBOEK = [
  `INSERT INTO raadpleging (organisatie_id, id, uitkomst, soort, integratie_id, opdrachtgever_id, sleutel, op, rollen, doelen,
     operatie_hash, wortels, trace_id, beleid, patronen, transactie, momentopname)
   SELECT organisatie_id, id, 'BEANTWOORD', 'OPDRACHTGEVER', id, opdrachtgever_id, 'proef', $1, '{GEMEENTE}', '{VERANTWOORDING}',
     sha256('proef'), '{clients}', md5('proef'), $2, '[{}]', pg_current_xact_id()::text, pg_current_snapshot()::text
   FROM integratie WHERE oauth_client_id = 'gemeente-cvites'`,
  `INSERT INTO verstrekking (organisatie_id, raadpleging_id, nummer, betrokkene_soort, betrokkene_id, patroon, eerste)
   SELECT r.organisatie_id, r.id, 1, 'CLIENT', (SELECT c.id FROM client c WHERE c.organisatie_id = r.organisatie_id ORDER BY 1 LIMIT 1),
     0, true FROM raadpleging r WHERE r.op = $1`,
  `INSERT INTO kennisgeving (organisatie_id, client_id, ontvanger_id, raadpleging_id, op)
   SELECT v.organisatie_id, v.betrokkene_id, r.opdrachtgever_id, r.id, r.op
   FROM verstrekking v JOIN raadpleging r ON r.id = v.raadpleging_id WHERE r.op = $1`,
];

/** A stream that tells of a traject, a rapportage and an aanmelding of the caller's own opdrachten. */
const STROOM = [
  `INSERT INTO gebeurtenisontvanger (organisatie_id, integratie_id)
   SELECT organisatie_id, id FROM integratie WHERE oauth_client_id = 'gemeente-cvites'`,
  `INSERT INTO gebeurtenis (organisatie_id, integratie_id, nummer, soort, betreft, object_id, client_id, opdracht_id, op)
   SELECT g.organisatie_id, g.integratie_id, row_number() OVER (ORDER BY x.betreft, x.id), 'VERSCHENEN', x.betreft, x.id, x.client_id,
     x.opdracht_id, now()
   FROM gebeurtenisontvanger g JOIN integratie i ON i.id = g.integratie_id, LATERAL (
     SELECT 'TRAJECT' AS betreft, t.id, t.client_id, t.opdracht_id FROM traject t WHERE t.opdrachtgever_id = i.opdrachtgever_id
     UNION ALL SELECT 'RAPPORTAGE', r.id, r.client_id, r.opdracht_id FROM rapportage r
       WHERE r.opdrachtgever_id = i.opdrachtgever_id AND r.positie IS NOT NULL
     UNION ALL SELECT 'AANMELDING', a.id, NULL, NULL FROM aanmelding a WHERE a.opdrachtgever_id = i.opdrachtgever_id) x
   WHERE (SELECT count(*) FROM opdracht o WHERE o.id = x.opdracht_id AND o.tot IS NOT NULL) = 0`,
  'UPDATE gebeurtenisontvanger SET nummer = (SELECT max(nummer) FROM gebeurtenis)',
];

function selectie(type: string, veld: string, args = ''): string {
  const ouder = SCHEMA.getType(type);
  const soort = isObjectType(ouder) ? ouder.getFields()[veld]?.type : undefined;
  if (!soort) throw new Error(`no field ${type}.${veld}`);
  const naam = getNamedType(soort).name;
  if (isLeafType(getNamedType(soort))) return `${veld}${args}`;
  if (naam.endsWith('Connection')) return `${veld}(first: 5) { nodes { id } }`;
  return `${veld}${args} { ${alles(naam, []).split(' ').includes('id') ? 'id' : alles(naam, [])} }`;
}

/** The arguments of a root field that takes one. */
const ARGUMENTEN: Readonly<Record<string, string>> = {
  client: 'clients',
  traject: 'trajecten',
  rapportage: 'rapportages',
  aanmelding: 'aanmeldingen',
  toegang: 'clients',
  integratie: 'integraties',
};

/** Values at the places of this field. */
function waarden(data: unknown, veld: string): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap((deel) => waarden(deel, veld));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([naam, waarde]) => (naam === veld ? [waarde] : waarden(waarde, veld)));
}
const heeftWaarde = (waarde: unknown): boolean => waarde !== null && !(Array.isArray(waarde) && waarde.length === 0);

let database: EigenDatabase;
let bron: DataSource;
let alle: readonly Persona[];
const bomen = new Map<string, TweePaden>();

const paden = (naam: string, boom: () => Schildboom): TweePaden => {
  const bekend = bomen.get(naam) ?? new TweePaden(bron, undefined, boom());
  bomen.set(naam, bekend);
  return bekend;
};
/** With all that stands above it open. */
const openTot = (aantal: number): TweePaden => paden(`open ${aantal}`, () => boomMet(allow, TREDEN.slice(0, aantal)));
const dicht = (trede: Trede): TweePaden => paden(`dicht ${trede}`, () => boomMet(deny, [trede]));

async function als(naam: string, zonder: string | null = null, doel?: string): Promise<Aanvrager> {
  const persona = alle.find((een) => een.persona === naam);
  if (!persona) throw new Error(`no persona ${naam}`);
  const { azp, sub } = persona;
  const scopes = new Set<string>(persona.scopes.filter((scope) => scope !== zonder));
  return zoekAanvrager(bron, { issuer: DEV_ISSUER, azp, sub, scopes, jti: '' }, doel, NU);
}

async function stel(van: TweePaden, wie: Aanvrager, query: string): Promise<Uitslag> {
  const uitslag = await van.vraag(wie, { query: `{ ${query} }`, variables: {} });
  if (!uitslag) throw new Error(`too dear: ${query}`);
  // Which statements travel with a value, the table says; the tree of another rule opens the value alone.
  if (uitslag.verschil !== 'KANTTEKENINGEN')
    expect({ query, verschil: uitslag.verschil }).toEqual({ query, verschil: null });
  return uitslag;
}

/** What there is of the ledger. */
async function eenVerstrekking(): Promise<string> {
  const [rij]: { id: string }[] = await bron.query(`SELECT raadpleging_id || '.' || nummer AS id FROM verstrekking`);
  return rij?.id ?? '';
}

/** The first id of a root list, or of a list that is no connection. */
async function eersteId(lijst: string, wie: Aanvrager): Promise<string> {
  const { data } = await stel(
    openTot(4),
    wie,
    lijst === 'integraties' ? 'integraties { id }' : `${lijst}(first: 1) { nodes { id } }`,
  );
  return String(waarden(data, 'id')[0] ?? '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11');
}

async function vraagNaar({ type, veld }: Regel, wie: Aanvrager): Promise<string> {
  if (type !== 'Query') return WEG[type]?.(selectie(type, veld)) ?? '';
  const lijst = ARGUMENTEN[veld];
  if (veld === 'statistiek') return selectie(type, veld, '(kwartaal: "2026-Q1")');
  if (veld === 'toegangOp') return selectie(type, veld, `(verstrekkingId: "${await eenVerstrekking()}")`);
  if (veld === 'reglement') return selectie(type, veld, '(id: CVITES)');
  if (lijst === undefined) return selectie(type, veld);
  return selectie(type, veld, `(${veld === 'toegang' ? 'clientId' : 'id'}: "${await eersteId(lijst, wie)}")`);
}

/** Between them they may read a value of everything. */
const LEZERS = [
  'directie-1-cvites',
  'coach-1-cvites',
  'coach-1-dit',
  'directie-1-factor2',
  'coach-1-factor2',
  'coach-1-westendorp',
  'directie-1-implacment',
  'coach-1-implacment',
];
const isGegeven = ({ trede }: Regel): boolean => trede === 'GEGEVEN' || trede === 'TOESTEMMING';

/** Who asks for figures asks for them alone. */
const doelVan = ({ coordinaat }: Regel): string | undefined =>
  coordinaat === 'Query.statistiek' ? 'STATISTIEK' : undefined;

/** To whom each field gives a value when its rule allows; who is no reader of values reads what leads to them. */
const lezers = new Map<string, string>();
const lezerVan = ({ coordinaat, type }: Regel): string => {
  if (['Query.statistiek', 'Query.gebeurtenissen'].includes(coordinaat) || type === 'Gebeurtenis')
    return 'gemeente-cvites';
  const kijktToe =
    ['Noodtoegang', 'Verstrekking', 'Kennisgeving'].includes(type) || coordinaat === 'Query.noodtoegangen';
  return lezers.get(coordinaat) ?? (kijktToe ? 'fg-1-cvites' : 'directie-1-cvites');
};

async function zoekLezers(): Promise<void> {
  for (const naam of LEZERS) {
    const wie = await als(naam);
    for (const [type, weg] of Object.entries(WEG)) {
      const gezocht = REGELS.filter(
        (regel) => regel.type === type && isGegeven(regel) && !lezers.has(regel.coordinaat),
      );
      if (gezocht.length === 0) continue;
      const { data } = await stel(openTot(4), wie, weg(gezocht.map(({ veld }) => selectie(type, veld)).join(' ')));
      for (const { coordinaat, veld } of gezocht)
        if (waarden(data, veld).some(heeftWaarde)) lezers.set(coordinaat, naam);
    }
  }
}

beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bron = await openBron(database.url, { max: 2, prepared: 50 });
  await bron.query(ONDERDELEN);
  for (const [nummer, sql] of GROOTBOEK.entries()) await bron.query(sql, nummer === 0 ? [NU, BELEID] : [NU]);
  for (const sql of STROOM) await bron.query(sql);
  alle = await personas(bron, NU);
  await zoekLezers();
});
afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});

jest.setTimeout(120_000);

/** Who is refused it: for want of the scope, or where none is asked as a caller of another kind. Null: nobody is. */
async function geweigerdeVan(regel: Regel): Promise<Aanvrager | null> {
  if (regel.scope !== null) return als(lezerVan(regel), regel.scope, doelVan(regel));
  const behandeling = GEGEVENS[regel.type]?.[regel.veld];
  if (behandeling?.aard !== 'WORTEL') return null;
  if (!behandeling.voor.includes('MEDEWERKER')) return als('directie-1-cvites');
  return behandeling.voor.includes('OPDRACHTGEVER') ? null : als('gemeente-cvites');
}

test.each(REGELS.map((regel) => [regel.coordinaat, regel] as const))(
  '%s denied: refused, and left to the guarded path',
  async (_, regel) => {
    const wie = await als(lezerVan(regel), null, doelVan(regel));
    const vraag = await vraagNaar(regel, wie);
    const gewoon = await stel(openTot(0), wie, vraag);
    expect({ fouten: gewoon.fouten, snel: gewoon.snel !== null }).toEqual({
      fouten: [],
      snel: !isBewaakt(regel),
    });
    const geweigerd = await stel(dicht(regel.trede), wie, vraag);
    expect({ fouten: new Set(geweigerd.fouten), snel: geweigerd.snel }).toEqual({
      fouten: new Set(['FORBIDDEN']),
      snel: null,
    });
  },
);

test.each(REGELS.filter(isGegeven).map((regel) => [regel.coordinaat, regel] as const))(
  '%s allowed in the tree alone: left to the guarded path, which knows on what ground it goes out',
  async (coordinaat, regel) => {
    const wie = await als(lezerVan(regel), regel.scope, doelVan(regel));
    const vraag = await vraagNaar(regel, wie);
    const trede = TREDEN.indexOf(regel.trede);
    const voor = await stel(openTot(trede), wie, vraag);
    expect(waarden(voor.data, regel.veld).filter(heeftWaarde)).toEqual([]);
    // What leads to a consent is open in that tree.
    if (regel.trede === 'GEGEVEN')
      expect(voor.snel?.afgeschermd.filter((deel) => deel.coordinaat === coordinaat)).toHaveLength(
        waarden(voor.data, regel.veld).length,
      );
    const na = await stel(openTot(trede + 1), wie, vraag);
    expect({ fouten: na.fouten, snel: na.snel }).toEqual({ fouten: [], snel: null });
    expect(waarden(na.data, regel.veld).some(heeftWaarde)).toBe(true);
  },
);

test.each(REGELS.filter((regel) => !isGegeven(regel)).map((regel) => [regel.coordinaat, regel] as const))(
  '%s allowed: both answer what was refused, if it was of anybody',
  async (_, regel) => {
    const wie = await geweigerdeVan(regel);
    if (wie === null) return expect(GEGEVENS.Query?.[regel.veld]).toMatchObject({ voor: IEDEREEN, onder: null });
    const vraag = await vraagNaar(regel, wie);
    const trede = TREDEN.indexOf(regel.trede);
    const voor = await stel(openTot(trede), wie, vraag);
    expect({ fouten: new Set(voor.fouten), snel: voor.snel }).toEqual({ fouten: new Set(['FORBIDDEN']), snel: null });
    const na = await stel(openTot(trede + 1), wie, vraag);
    expect({ fouten: na.fouten, snel: na.snel !== null }).toEqual({ fouten: [], snel: !isBewaakt(regel) });
  },
);
