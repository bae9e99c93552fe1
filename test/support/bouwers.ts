import type { Aanvrager, Betrokkene, Medewerker, Opdrachtgever, Partner } from '../../src/domain/aanvrager';
import type { Doel } from '../../src/domain/doel';
import type { DossierFeiten, OpdrachtFeiten, ToestemmingFeit } from '../../src/domain/feiten';
import type {
  ClientId,
  IntegratieId,
  MedewerkerId,
  NoodtoegangId,
  OpdrachtgeverId,
  OpdrachtId,
  OrganisatieId,
  PartnerId,
} from '../../src/domain/ids';
import { OPDRACHTGEVER_SOORTEN, type OpdrachtgeverSoort, type Profiel, type Rol } from '../../src/domain/opsommingen';
import { SCOPES } from '../../src/domain/scope';

/** A UUID that is the same in every run, and another for every number. */
const uuid = (nummer: number): string => `00000000-0000-4000-8000-${String(nummer).padStart(12, '0')}`;

export const eenOpdrachtId = (nummer = 1): OpdrachtId => uuid(100 + nummer) as OpdrachtId;
export const eenClientId = (nummer = 1): ClientId => uuid(200 + nummer) as ClientId;
export const eenNoodtoegangId = (nummer = 1): NoodtoegangId => uuid(400 + nummer) as NoodtoegangId;
const eenOpdrachtgeverId = (soort: OpdrachtgeverSoort): OpdrachtgeverId =>
  uuid(300 + OPDRACHTGEVER_SOORTEN.indexOf(soort)) as OpdrachtgeverId;

const eenBasis = (sleutel: string, profiel: Profiel, doelen: readonly Doel[]) => ({
  sleutel,
  organisatieId: uuid(1) as OrganisatieId,
  profiel,
  doelen,
  scopes: new Set<string>(SCOPES),
  integratieId: uuid(2) as IntegratieId,
});

/** The system of an opdrachtgever of this kind, with every scope, for these purposes. */
export const alsOpdrachtgever = (
  soort: OpdrachtgeverSoort,
  profiel: Profiel,
  ...doelen: readonly Doel[]
): Opdrachtgever => ({
  ...eenBasis(`opdrachtgever:${soort}`, profiel, doelen),
  soort: 'OPDRACHTGEVER',
  opdrachtgeverId: eenOpdrachtgeverId(soort),
  opdrachtgeverSoort: soort,
});

/** Who calls, by the profile and the purposes of the request. */
export type Als<A extends Aanvrager = Aanvrager> = (profiel: Profiel, ...doelen: readonly Doel[]) => A;
const opdrachtgever =
  (soort: OpdrachtgeverSoort): Als<Opdrachtgever> =>
  (profiel, ...doelen) =>
    alsOpdrachtgever(soort, profiel, ...doelen);

export const alsGemeente = opdrachtgever('GEMEENTE');
export const alsUwv = opdrachtgever('UWV');
export const alsWerkgever = opdrachtgever('WERKGEVER');
export const alsZorg = opdrachtgever('ZORG');
export const alsOnderwijs = opdrachtgever('ONDERWIJS');

/** The system of an integration partner. */
export const alsPartner: Als<Partner> = (profiel, ...doelen) => ({
  ...eenBasis('partner', profiel, doelen),
  soort: 'PARTNER',
  partnerId: uuid(400) as PartnerId,
  opdrachten: [eenOpdrachtId()],
});

/** Somebody who works at the organisatie with these roles. */
export const alsMedewerker = (rollen: readonly Rol[], profiel: Profiel, ...doelen: readonly Doel[]): Medewerker => ({
  ...eenBasis('medewerker', profiel, doelen),
  soort: 'MEDEWERKER',
  medewerkerId: uuid(500) as MedewerkerId,
  rollen,
});

const medewerker =
  (...rollen: readonly Rol[]): Als<Medewerker> =>
  (profiel, ...doelen) =>
    alsMedewerker(rollen, profiel, ...doelen);

export const alsCoach = medewerker('TRAJECTBEGELEIDER');
export const alsCoordinator = medewerker('COORDINATOR');
export const alsStagiair = medewerker('STAGIAIR');
export const alsAdministratie = medewerker('ADMINISTRATIE');
export const alsManager = medewerker('MANAGER');
export const alsDirectie = medewerker('DIRECTIE');
export const alsBestuur = medewerker('BESTUUR');
export const alsFg = medewerker('FG');

/** The client, about the own dossier. */
export const alsClient: Als<Betrokkene> = (profiel, ...doelen) => ({
  ...eenBasis('client', profiel, doelen),
  soort: 'BETROKKENE',
  clientId: eenClientId(),
  hoedanigheid: 'ZELF',
});

/** An opdracht under which nothing is recorded that opens anything, but for what is given. */
export const eenOpdracht = (feiten: Partial<OpdrachtFeiten> = {}): OpdrachtFeiten => ({
  opdrachtId: eenOpdrachtId(),
  opdrachtgeverId: eenOpdrachtgeverId('GEMEENTE'),
  doelen: [],
  wet: 'GEEN',
  wetCategorieen: [],
  geeist: [],
  belangAfgewogen: false,
  verenigbaar: [],
  werknemer: false,
  bsnWet: null,
  gezondheidWet: null,
  zorgbetrokken: false,
  begeleiding: false,
  geinformeerd: false,
  opdrachtgeverSoort: 'GEMEENTE',
  status: null,
  overgedragen: [],
  eigenProject: false,
  ...feiten,
});

/** A dossier with one opdracht, assigned to nobody, of which nothing is recorded but what is given. */
export const eenDossier = (feiten: Partial<DossierFeiten> = {}): DossierFeiten => ({
  clientId: eenClientId(),
  opdrachten: [eenOpdracht()],
  toestemmingen: [],
  openbaar: [],
  geheim: [],
  markeringen: [],
  grondbesluiten: [],
  toegewezen: false,
  noodtoegangen: [],
  ...feiten,
});

/** A consent in force, given freely to the organisatie itself unless another recipient or form is given. */
export const eenToestemming = (
  toestemming: Pick<ToestemmingFeit, 'doel' | 'categorie'> & Partial<ToestemmingFeit>,
): ToestemmingFeit => ({ ontvangerId: null, vorm: 'VRIJ', evaluatie: false, ...toestemming });
