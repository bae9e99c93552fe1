import type { Aanvrager } from '../../../src/domain/aanvrager';
import type { Categorie } from '../../../src/domain/categorie';
import type { Oordelen } from './oordelen';
import { type Rij, rijenVan, type Stand, type Tabel } from './stand';
import { kijktOver, loopt, type Zicht } from './zicht';

/** A row that the caller may not see: wholly, or only these columns of it. */
export interface Verborgen {
  readonly tabel: Tabel;
  readonly rij: Rij;
  /** What may change; for a row that is hidden wholly everything that no constraint speaks of. */
  readonly kolommen: readonly string[];
  readonly geheel: boolean;
}

/** The category whose verdict decides about a row of the table. */
export const CATEGORIE_VAN: Readonly<Record<string, Categorie>> = {
  client_identiteit: 'IDENTITEIT',
  client_adres: 'ADRES',
  client_telefoon: 'TELEFOON',
  client_email: 'EMAIL',
  client_bsn: 'BSN',
  client_etniciteit: 'ETNICITEIT',
  client_geboorteland: 'GEBOORTELAND',
  gezondheid_medisch: 'GEZONDHEID_MEDISCH',
  gezondheid_functioneel: 'GEZONDHEID_FUNCTIONEEL',
  belemmering: 'BELEMMERINGEN',
  omstandigheden: 'OMSTANDIGHEDEN',
  arbeid: 'ARBEID',
  uitkering: 'UITKERING',
  document: 'DOCUMENT',
  document_papier: 'DOCUMENT_PAPIER',
  legitimatie: 'LEGITIMATIE',
  id_controle: 'ID_CONTROLE',
  gespreksverslag: 'VERSLAG',
  rapportage_kosten: 'FINANCIEEL',
};

/** Of a row that is hidden by its category but stays where it is, since other facts stand on it, what may change. */
const KOLOMMEN_VAN: Readonly<Record<string, { readonly categorie: Categorie; readonly kolommen: readonly string[] }>> =
  {
    traject_verloop: { categorie: 'TRAJECT', kolommen: ['plan', 'resultaat', 'afdeling', 'uitstroom_afspraak'] },
    rapportage_tekst: { categorie: 'RAPPORTAGE', kolommen: ['werkzaamheden', 'resultaten', 'prognose'] },
  };

/** What a row bears to be served: it does not change where only the rest of the row is hidden. */
const RIJFEITEN = ['beoordeeld_door', 'deskundigheid', 'noodzaak', 'ftbv', 'relevantie'];

/** With another start a dossier could come to count in figures that are not settled. */
const TELT_MEE = 'startdatum';

const HEEL = 'HEEL';
type Oordeel = typeof HEEL | readonly string[] | null;

interface Lezer {
  readonly stand: Stand;
  readonly aanvrager: Aanvrager;
  readonly zicht: Zicht;
  readonly oordelen: Oordelen;
}

const heelAls = (verborgen: boolean): Oordeel => (verborgen ? HEEL : null);

const opId = (stand: Stand, tabel: string): ReadonlyMap<unknown, Rij> =>
  new Map(rijenVan(stand, tabel).map((rij) => [rij.id, rij]));

/** Per table what is hidden of a row of the caller's own organisatie. */
function regelsVan({ stand, aanvrager, zicht, oordelen }: Lezer): Readonly<Record<string, (rij: Rij) => Oordeel>> {
  const { soort, sleutel, integratieId } = aanvrager;
  const eigen = {
    opdrachtgever: soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : null,
    partner: soort === 'PARTNER' ? aanvrager.partnerId : null,
    medewerker: soort === 'MEDEWERKER' ? aanvrager.medewerkerId : null,
    client: soort === 'BETROKKENE' ? aanvrager.clientId : null,
  };
  const binnen = soort === 'MEDEWERKER' || soort === 'BETROKKENE';
  const bekend = new Set<unknown>([
    eigen.opdrachtgever,
    ...rijenVan(stand, 'opdracht')
      .filter(({ id }) => zicht.opdracht(id))
      .map(({ opdrachtgever_id }) => opdrachtgever_id),
    ...rijenVan(stand, 'toestemming')
      .filter(({ client_id }) => binnen && zicht.client(client_id))
      .map(({ ontvanger_id }) => ontvanger_id),
  ]);
  const aanmeldingen = opId(stand, 'aanmelding');
  const rapportages = opId(stand, 'rapportage');
  // Who may be explained what another may read, sees by it who takes part and how far each reaches; a client, of those
  // who have an opdracht about it.
  const noemt = kijktOver(aanvrager);
  const vanEigenOpdracht = new Set<unknown>(
    soort === 'BETROKKENE'
      ? rijenVan(stand, 'opdracht')
          .filter(({ id }) => zicht.opdracht(id))
          .map(({ opdrachtgever_id }) => opdrachtgever_id)
      : [],
  );
  const vanMedewerker = (rij: Rij): Oordeel => heelAls(!noemt && rij.medewerker_id !== eigen.medewerker);
  // A portfolio is its client's; another knows of what is shared with themselves.
  const gedeeld = (deling: Rij): boolean => deling.ontvanger_id === eigen.opdrachtgever && loopt(deling);
  const gedeeldeItems = new Set(
    rijenVan(stand, 'portfolio_deling')
      .filter(gedeeld)
      .map(({ item_id }) => item_id),
  );
  const portfolioOpen = (clientId: unknown): boolean =>
    rijenVan(stand, 'traject').some(
      ({ client_id, opdracht_id }) => client_id === clientId && !oordelen.dicht(client_id, opdracht_id, 'PORTFOLIO'),
    );
  const inRapportage = (rij: Rij, categorie: Categorie): Oordeel => {
    const rapportage = rapportages.get(rij.rapportage_id);
    if (!rapportage || !zicht.rapportage(rapportage)) return HEEL;
    if (oordelen.dicht(rij.client_id, rij.opdracht_id, categorie)) return HEEL;
    return oordelen.rijDicht(rij, categorie) ? ['tekst'] : null;
  };
  const cijfers = new Map(rijenVan(stand, 'statistiek').map((rij) => [rij.id, rij.opdrachtgever_id]));
  // An opdrachtgever is given its own figures, whoever works inside those over all together.
  const andereCijfers = (id: unknown): Oordeel => heelAls(!zicht.telt || cijfers.get(id) !== eigen.opdrachtgever);
  return {
    organisatie: () => null,
    opdrachtgever: ({ id }) => heelAls(!noemt && !bekend.has(id)),
    partner: ({ id }) => heelAls(id !== eigen.partner),
    contactpersoon: (rij) => heelAls(rij.opdrachtgever_id === null || oordelen.contactenDicht(rij.opdrachtgever_id)),
    opdracht: ({ id }) => heelAls(!zicht.opdracht(id)),
    opdracht_voorwaarden: (rij) => heelAls(!zicht.opdracht(rij.opdracht_id)),
    integratie: ({ id, opdrachtgever_id }) =>
      heelAls(!noemt && id !== integratieId && !vanEigenOpdracht.has(opdrachtgever_id)),
    integratie_opdracht: (rij) => heelAls(rij.integratie_id !== integratieId),
    medewerker: ({ id }) => heelAls(!noemt && id !== eigen.medewerker),
    autorisatie: vanMedewerker,
    toewijzing: vanMedewerker,
    idempotentie: (rij) => heelAls(rij.aanvrager !== sleutel),
    // When a dossier was made speaks of every opdracht of the client.
    client: ({ id }) => (zicht.client(id) ? ['aangemaakt_op'] : HEEL),
    aanmelding: (rij) => heelAls(!zicht.aanmelding(rij)),
    aanmelding_inhoud: (rij) => {
      const aanmelding = aanmeldingen.get(rij.aanmelding_id);
      return heelAls(
        !aanmelding || !zicht.aanmelding(aanmelding) || oordelen.aanmeldingDicht(rij.categorie as Categorie),
      );
    },
    toestemming: (rij) =>
      heelAls(!zicht.client(rij.client_id) || (!binnen && rij.ontvanger_id !== eigen.opdrachtgever)),
    // Outside one knows of what was decided for oneself, and of what holds against everybody.
    grondbesluit: (rij) =>
      heelAls(!zicht.client(rij.client_id) || (soort === 'OPDRACHTGEVER' && rij.ontvanger_id !== eigen.opdrachtgever)),
    markering: (rij) =>
      heelAls(
        !zicht.client(rij.client_id) ||
          (soort === 'OPDRACHTGEVER' && rij.ontvanger_id !== null && rij.ontvanger_id !== eigen.opdrachtgever),
      ),
    verenigbaarheidstoets: (rij) => heelAls(!zicht.opdracht(rij.opdracht_id)),
    rapportage: (rij) => heelAls(!zicht.rapportage(rij)),
    rapportage_tekst: (rij) => {
      const rapportage = rapportages.get(rij.rapportage_id);
      return heelAls(!rapportage || !zicht.rapportage(rapportage));
    },
    rapportage_onderdeel: (rij) => inRapportage(rij, rij.categorie as Categorie),
    rapportage_kosten: (rij) => inRapportage(rij, 'FINANCIEEL'),
    portfolio_item: (rij) =>
      heelAls(!portfolioOpen(rij.client_id) || (soort !== 'BETROKKENE' && !gedeeldeItems.has(rij.id))),
    portfolio_deling: (rij) => heelAls(!portfolioOpen(rij.client_id) || (soort !== 'BETROKKENE' && !gedeeld(rij))),
    noodtoegang: (rij) => heelAls(!zicht.noodtoegang(rij)),
    statistiek: ({ id }) => andereCijfers(id),
    statistiek_cel: ({ statistiek_id }) => andereCijfers(statistiek_id),
    // By it a client calls at all.
    client_account: ({ client_id }) => heelAls(client_id !== eigen.client && !zicht.client(client_id)),
    kanttekening: (rij) =>
      heelAls(
        !loopt(rij) ||
          !zicht.dossier(rij.client_id, rij.opdracht_id) ||
          oordelen.dicht(rij.client_id, rij.opdracht_id, rij.categorie as Categorie),
      ),
  };
}

/** Any other table: by dossier, then by its category. */
function overig({ zicht, oordelen }: Lezer, { naam, kolommen, vrij }: Tabel, rij: Rij): Oordeel {
  if (!kolommen.has('client_id')) return null;
  if (!kolommen.has('opdracht_id')) return heelAls(!zicht.client(rij.client_id));
  if (!zicht.dossier(rij.client_id, rij.opdracht_id)) return HEEL;
  const categorie = CATEGORIE_VAN[naam];
  if (categorie === undefined) return null;
  if (oordelen.dicht(rij.client_id, rij.opdracht_id, categorie)) return HEEL;
  if (!oordelen.rijDicht(rij, categorie)) return null;
  return vrij.map((kolom) => kolom.naam).filter((kolom) => !RIJFEITEN.includes(kolom));
}

function deelVan({ oordelen }: Lezer, tabel: Tabel, rij: Rij): Oordeel {
  const deel = KOLOMMEN_VAN[tabel.naam];
  if (!deel || !oordelen.dicht(rij.client_id, rij.opdracht_id, deel.categorie)) return null;
  return deel.kolommen.filter((kolom) => tabel.vrij.some(({ naam }) => naam === kolom));
}

/** Everything in the state that the caller may not see, by the model. */
export function verborgenVoor(lezer: Lezer): readonly Verborgen[] {
  const regels = regelsVan(lezer);
  return [...lezer.stand.tabellen.values()].flatMap((tabel) =>
    rijenVan(lezer.stand, tabel.naam).flatMap((rij): Verborgen[] => {
      const elders = tabel.naam !== 'organisatie' && rij.organisatie_id !== lezer.aanvrager.organisatieId;
      const regel = regels[tabel.naam];
      const oordeel = elders ? HEEL : ((regel ? regel(rij) : overig(lezer, tabel, rij)) ?? deelVan(lezer, tabel, rij));
      if (oordeel === null || oordeel.length === 0) return [];
      const geheel = oordeel === HEEL;
      const vrij = tabel.vrij.map(({ naam }) => naam).filter((naam) => !lezer.zicht.telt || naam !== TELT_MEE);
      return [{ tabel, rij, geheel, kolommen: geheel ? vrij : oordeel }];
    }),
  );
}
