import { REGLEMENTEN } from '../../../permissions/reglementen';
import type { Aanvrager } from '../../../src/domain/aanvrager';
import { DOELEN, type Doel } from '../../../src/domain/doel';
import type {
  ClientId,
  IntegratieId,
  MedewerkerId,
  OpdrachtgeverId,
  OpdrachtId,
  OrganisatieId,
  PartnerId,
} from '../../../src/domain/ids';
import { ONDERDEEL_CATEGORIEEN } from '../../../src/domain/onderdeel';
import type { OpdrachtgeverSoort } from '../../../src/domain/opsommingen';
import { SCOPES } from '../../../src/domain/scope';
import { BEGIN, metMedewerker } from '../../tweede-laag/wereld';
import { Bouw, isVanKracht, ORGANISATIE, type Rij, TIJDVAK, uuid } from './bouw';
import type { Autorisatie, Schets, Vrager } from './schets';
import { CATEGORIEEN_MET_RIJEN, GEGEVENS } from './tabellen';
import { VASTLEGGERS } from './vastleggers';

const ISSUER = 'https://idp.test';
const opdrachtgeverId = (nummer: number) => uuid(`opdrachtgever ${nummer}`) as OpdrachtgeverId;
const opdrachtId = (nummer: number) => uuid(`opdracht ${nummer}`) as OpdrachtId;
const clientId = (nummer: number) => uuid(`client ${nummer}`) as ClientId;
/** A number in a description counts round, so that whatever shrinks still points at something. */
const rond = (nummer: number, aantal: number): number => nummer % Math.max(1, aantal);

const GEKEND = { EERDER: '2024-01-01', VANDAAG: '2026-06-01', MORGEN: '2026-06-02' } as const;
const GELDIG_TOT = { LATER: '2027-01-01', VANDAAG: '2026-06-01', GISTEREN: '2026-05-31' } as const;

function integratie(bouw: Bouw, soort: string, van: Rij = {}): void {
  bouw.voeg('integratie', {
    id: uuid(`integratie ${soort}`),
    issuer: ISSUER,
    oauth_client_id: uuid(`integratie ${soort}`),
    soort,
    doelen: [...DOELEN],
    standaard_doelen: [],
    overeenkomst_tot: '2090-01-01T00:00:00Z',
    overeenkomst_doelen: [...DOELEN],
    reglement_aanvaard_op: '2024-01-01',
    laatste_evaluatie_op: '2026-01-01',
    geheimhouding_getekend_op: '2024-01-01',
    van: BEGIN,
    ...van,
  });
}

function partijen(bouw: Bouw, { profiel, opdrachtgevers, opdrachten, vrager }: Schets): void {
  bouw.van('organisatie').push({ id: ORGANISATIE, naam: profiel, profiel, contact: 'c' });
  opdrachtgevers.forEach((soort, nummer) => {
    bouw.voeg('opdrachtgever', { id: opdrachtgeverId(nummer), soort, naam: soort, kvk: String(10_000_000 + nummer) });
  });
  opdrachten.forEach(({ opdrachtgever, periode }, nummer) => {
    bouw.voeg('opdracht', {
      id: opdrachtId(nummer),
      opdrachtgever_id: opdrachtgeverId(rond(opdrachtgever, opdrachtgevers.length)),
      kenmerk: `o-${nummer}`,
      product: 'p',
      wet: 'GEEN',
      ...TIJDVAK[periode],
    });
  });
  bouw.voeg('partner', { id: uuid('partner'), naam: 'een verwijzer' });
  integratie(bouw, 'FRONTEND');
  integratie(bouw, 'PORTAAL');
  integratie(bouw, 'PARTNER', { partner_id: uuid('partner') });
  if (vrager.soort === 'OPDRACHTGEVER')
    integratie(bouw, 'OPDRACHTGEVER', {
      opdrachtgever_id: opdrachtgeverId(rond(vrager.opdrachtgever, opdrachtgevers.length)),
    });
  for (const naam of ['schrijver', 'vrager'])
    bouw.voeg('medewerker', { id: uuid(naam), issuer: ISSUER, subject: naam, naam });
  // Who takes the decisions that are recorded is of the directie (IM-09).
  bouw.voeg('autorisatie', { medewerker_id: uuid('schrijver'), rol: 'DIRECTIE', van: BEGIN, tot: null });
}

/** A client, with an item in the portfolio that is shared with nobody yet. */
function eenClient(bouw: Bouw, id: ClientId): void {
  bouw.voeg('client', { id, aangemaakt_op: BEGIN });
  bouw.voeg('portfolio_item', { client_id: id, titel: 'een item', inhoud: 'van mij', toegevoegd_op: BEGIN });
}

/** A traject with a row of every category, and a rapportage with all its parts. */
function dossier(bouw: Bouw, herkomst: Rij, status: string): void {
  const { id: traject_id } = bouw.voeg('traject', { ...herkomst, aangemaakt_op: BEGIN });
  bouw.van('traject_verloop').push({
    organisatie_id: ORGANISATIE,
    ...herkomst,
    traject_id,
    status: 'GEPLAATST',
    startdatum: '2025-01-01',
    geplande_einddatum: '2026-12-31',
    plan: 'een plan',
    rapportage_verschuldigd_op: '2026-07-01',
    geinformeerd_op: null,
  });
  const schrijver = uuid('schrijver');
  for (const { tabel, inhoud } of GEGEVENS)
    bouw.voeg(tabel, {
      ...herkomst,
      herkomst: 'OPDRACHTGEVER',
      vastgelegd_op: BEGIN,
      ...leeg(tabel),
      ...inhoud,
      ...metMedewerker(tabel, schrijver),
    });
  const vrij = status === 'VRIJGEGEVEN';
  const gezet = vrij ? { op: BEGIN, door: schrijver, positie: bouw.van('rapportage').length + 1 } : null;
  const { id: rapportage_id } = bouw.voeg('rapportage', {
    ...herkomst,
    traject_id,
    positie: gezet?.positie ?? null,
  });
  bouw.van('rapportage_tekst').push({
    organisatie_id: ORGANISATIE,
    ...herkomst,
    rapportage_id,
    traject_id,
    status,
    periode_van: '2025-01-01',
    periode_tot: '2025-03-31',
    werkzaamheden: 'w',
    resultaten: 'r',
    prognose: 'p',
    opgesteld_op: BEGIN,
    opgesteld_door: schrijver,
    vastgesteld_op: gezet?.op ?? null,
    vastgesteld_door: gezet?.door ?? null,
    vrijgegeven_op: gezet?.op ?? null,
    vrijgegeven_door: gezet?.door ?? null,
  });
  for (const categorie of ONDERDEEL_CATEGORIEEN)
    bouw.van('rapportage_onderdeel').push({
      organisatie_id: ORGANISATIE,
      ...herkomst,
      rapportage_id,
      categorie,
      tekst: 'een tekst',
      ...leeg('rapportage_onderdeel'),
    });
  bouw
    .van('rapportage_kosten')
    .push({ organisatie_id: ORGANISATIE, ...herkomst, rapportage_id, uren: 3, bedrag_in_centen: 30000 });
  bouw.voeg('gespreksverslag', {
    ...herkomst,
    traject_id,
    gesprek_op: '2025-02-01',
    tekst: 'een gesprek',
    opgesteld_op: BEGIN,
    opgesteld_door: schrijver,
  });
  for (const categorie of CATEGORIEEN_MET_RIJEN)
    bouw.voeg('kanttekening', {
      ...herkomst,
      categorie,
      soort: 'KANTTEKENING',
      tekst: 'een kanttekening',
      vastgelegd_door: 'schrijver',
      van: BEGIN,
      tot: null,
    });
}

/** The columns by which a row of this table can bear a fact itself, empty. */
const RIJKOLOMMEN: Readonly<Record<string, readonly string[]>> = {
  gezondheid_medisch: ['noodzaak', 'ftbv'],
  gezondheid_functioneel: ['beoordeeld_door', 'deskundigheid', 'noodzaak', 'ftbv'],
  belemmering: ['noodzaak', 'ftbv'],
  omstandigheden: ['relevantie'],
  rapportage_onderdeel: ['beoordeeld_door', 'noodzaak', 'ftbv', 'relevantie'],
};
const leeg = (tabel: string): Rij => Object.fromEntries((RIJKOLOMMEN[tabel] ?? []).map((kolom) => [kolom, null]));

function vragersrijen(bouw: Bouw, { vrager, clienten, opdrachten }: Schets): void {
  if (vrager.soort !== 'MEDEWERKER') return;
  const medewerker_id = uuid('vrager');
  for (const { rol, periode, getekend, vog } of vrager.autorisaties)
    bouw.voegPeriode(
      'autorisatie',
      {
        medewerker_id,
        rol,
        geheimhouding_getekend_op: getekend === null ? null : GEKEND[getekend],
        vog_geldig_tot: vog === null ? null : GELDIG_TOT[vog],
      },
      periode,
    );
  for (const { aan, nummer, periode } of vrager.toewijzingen)
    bouw.voegPeriode(
      'toewijzing',
      {
        medewerker_id,
        client_id: aan === 'client' ? clientId(rond(nummer, clienten)) : null,
        opdracht_id: aan === 'opdracht' ? opdrachtId(rond(nummer, opdrachten.length)) : null,
      },
      periode,
    );
}

/** … and where the caller broke the glass. */
function noodrijen(bouw: Bouw, { vrager, clienten }: Schets): void {
  if (vrager.soort !== 'MEDEWERKER') return;
  for (const { client, belang, periode } of vrager.noodtoegangen)
    bouw.noodtoegang(uuid('vrager'), clientId(rond(client, clienten)), belang, periode);
}

/** The rows that the description stands for, by table, in the order in which they can be stored. */
export function rijenVan(schets: Schets): ReadonlyMap<string, readonly Rij[]> {
  const bouw = new Bouw();
  const { opdrachtgevers, opdrachten, clienten, trajecten, vastleggingen } = schets;
  partijen(bouw, schets);
  for (let nummer = 0; nummer < clienten; nummer += 1) eenClient(bouw, clientId(nummer));
  const plek = (client: number, opdracht: number): Rij => {
    const nummer = rond(opdracht, opdrachten.length);
    return {
      client_id: clientId(rond(client, clienten)),
      opdracht_id: opdrachtId(nummer),
      opdrachtgever_id: opdrachtgeverId(rond(opdrachten[nummer]?.opdrachtgever ?? 0, opdrachtgevers.length)),
    };
  };
  for (const { client, opdracht } of trajecten)
    dossier(bouw, plek(client, opdracht), schets.vrijgegeven ? 'VRIJGEGEVEN' : 'CONCEPT');
  vragersrijen(bouw, schets);
  noodrijen(bouw, schets);
  for (const vastlegging of vastleggingen) {
    const waar = plek(vastlegging.client, vastlegging.opdracht) as Record<
      'client_id' | 'opdracht_id' | 'opdrachtgever_id',
      string
    >;
    const ontvanger_id =
      vastlegging.ontvanger === null ? null : opdrachtgeverId(rond(vastlegging.ontvanger, opdrachtgevers.length));
    VASTLEGGERS[vastlegging.feit]?.({ bouw, ...waar, ontvanger_id }, vastlegging);
  }
  return bouw.rijen;
}

const isVanKrachtNu = ({ periode, getekend, vog }: Autorisatie, eistVog: boolean): boolean =>
  isVanKracht(periode) &&
  (getekend === 'EERDER' || getekend === 'VANDAAG') &&
  (!eistVog || vog === 'LATER' || vog === 'VANDAAG');

function wie(vrager: Vrager, { profiel, opdrachtgevers, clienten }: Schets) {
  switch (vrager.soort) {
    case 'OPDRACHTGEVER': {
      const nummer = rond(vrager.opdrachtgever, opdrachtgevers.length);
      return {
        soort: 'OPDRACHTGEVER' as const,
        opdrachtgeverId: opdrachtgeverId(nummer),
        opdrachtgeverSoort: opdrachtgevers[nummer] as OpdrachtgeverSoort,
      };
    }
    case 'PARTNER':
      return { soort: 'PARTNER' as const, partnerId: uuid('partner') as PartnerId, opdrachten: [] };
    case 'BETROKKENE':
      return {
        soort: 'BETROKKENE' as const,
        clientId: vrager.client === null ? null : clientId(rond(vrager.client, clienten)),
        hoedanigheid: 'ZELF' as const,
      };
    case 'MEDEWERKER': {
      const eistVog = REGLEMENTEN[profiel].autorisatie.vog !== null;
      const rollen = vrager.autorisaties.filter((autorisatie) => isVanKrachtNu(autorisatie, eistVog));
      return {
        soort: 'MEDEWERKER' as const,
        medewerkerId: uuid('vrager') as MedewerkerId,
        rollen: [...new Set(rollen.map(({ rol }) => rol))],
      };
    }
  }
}

const INTEGRATIE = {
  OPDRACHTGEVER: 'OPDRACHTGEVER',
  PARTNER: 'PARTNER',
  BETROKKENE: 'PORTAAL',
  MEDEWERKER: 'FRONTEND',
};

/** Who asks, as the first layer knows them: the roles in force are worked out here, without the database. */
export const aanvragerVan = (schets: Schets, doelen: readonly Doel[]): Aanvrager => ({
  sleutel: 'vrager',
  organisatieId: ORGANISATIE as OrganisatieId,
  profiel: schets.profiel,
  doelen,
  scopes: new Set<string>(SCOPES),
  integratieId: uuid(`integratie ${INTEGRATIE[schets.vrager.soort]}`) as IntegratieId,
  ...wie(schets.vrager, schets),
});
