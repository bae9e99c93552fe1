import { AanmeldingInhoudRij, AanmeldingRij } from './aanmelding';
import { BeleidsversieRij } from './beleidsversie';
import { ClientAccountRij, ClientRij, ClientstatusRij } from './client';
import { ContactpersoonRij } from './contactpersoon';
import { DocumentPapierRij, DocumentRij, IdControleRij, LegitimatieRij } from './document';
import { GebeurtenisontvangerRij, GebeurtenisRij, GebeurtenisstandRij, GebeurteniswendingRij } from './gebeurtenis';
import { BelemmeringRij, GezondheidFunctioneelRij, GezondheidMedischRij } from './gezondheid';
import { GrondbesluitRij, MarkeringRij, VerenigbaarheidstoetsRij } from './gronden';
import { IdempotentieRij } from './idempotentie';
import { IntegratieClientRij, IntegratieOpdrachtRij, IntegratieRij, IntegratiewijzigingRij } from './integratie';
import { KanttekeningRij } from './kanttekening';
import { LogboekachterblijverRij, LogboekstandRij } from './logboek';
import { ArbeidRij, OmstandighedenRij, UitkeringRij } from './maatschappelijk';
import { AutorisatieRij, MedewerkerRij, ToewijzingRij } from './medewerker';
import { NoodtoegangRij } from './noodtoegang';
import { OpdrachtRij, OpdrachtVoorwaardenRij } from './opdracht';
import { OpdrachtgeverRij } from './opdrachtgever';
import { OrganisatieRij } from './organisatie';
import { OverdrachtRij } from './overdracht';
import { PartnerRij } from './partner';
import {
  ClientAdresRij,
  ClientBsnRij,
  ClientEmailRij,
  ClientEtniciteitRij,
  ClientGeboortelandRij,
  ClientIdentiteitRij,
  ClientTelefoonRij,
} from './persoonsgegevens';
import { PortfolioDelingRij, PortfolioItemRij } from './portfolio';
import { RapportageKostenRij, RapportageOnderdeelRij, RapportageRij } from './rapportage';
import { RapportageTekstRij } from './rapportage-tekst';
import { StatistiekCelRij, StatistiekRij } from './statistiek';
import { GeheimhoudingContactRij, OpenbaarmakingRij, ToestemmingRij } from './toestemming';
import { EvaluatieRij, GespreksverslagRij, TrajectBegeleidingRij, TrajectRij } from './traject';
import { TrajectVerloopRij } from './traject-verloop';
import { KennisgevingRij, RaadplegingRij, VerstrekkingRij } from './verstrekking';
import { WebhookafleveringRij, WebhookgeheimRij, WebhookRij } from './webhook';
import { ZegelRij } from './zegel';

export * from './aanmelding';
export * from './beleidsversie';
export * from './client';
export * from './contactpersoon';
export * from './document';
export * from './gebeurtenis';
export * from './gezondheid';
export * from './idempotentie';
export * from './integratie';
export * from './kanttekening';
export * from './logboek';
export * from './maatschappelijk';
export * from './medewerker';
export * from './noodtoegang';
export * from './opdracht';
export * from './opdrachtgever';
export * from './organisatie';
export * from './overdracht';
export * from './partner';
export * from './persoonsgegevens';
export * from './portfolio';
export * from './rapportage';
export * from './rapportage-tekst';
export * from './statistiek';
export * from './toestemming';
export * from './traject';
export * from './traject-verloop';
export * from './verstrekking';
export * from './webhook';
export * from './zegel';

/** Every table of the gateway, in the order of the migrations: participants, dossier, categories, reports. */
export const ENTITEITEN = [
  OrganisatieRij,
  OpdrachtgeverRij,
  PartnerRij,
  ContactpersoonRij,
  OpdrachtRij,
  OpdrachtVoorwaardenRij,
  IntegratieRij,
  IntegratieClientRij,
  IntegratieOpdrachtRij,
  IntegratiewijzigingRij,
  MedewerkerRij,
  AutorisatieRij,
  ClientRij,
  ClientAccountRij,
  ToewijzingRij,
  AanmeldingRij,
  AanmeldingInhoudRij,
  TrajectRij,
  TrajectVerloopRij,
  TrajectBegeleidingRij,
  ClientstatusRij,
  EvaluatieRij,
  ToestemmingRij,
  OpenbaarmakingRij,
  GeheimhoudingContactRij,
  VerenigbaarheidstoetsRij,
  GrondbesluitRij,
  MarkeringRij,
  NoodtoegangRij,
  ClientIdentiteitRij,
  ClientAdresRij,
  ClientTelefoonRij,
  ClientEmailRij,
  ClientBsnRij,
  ClientEtniciteitRij,
  ClientGeboortelandRij,
  GezondheidMedischRij,
  GezondheidFunctioneelRij,
  BelemmeringRij,
  OmstandighedenRij,
  ArbeidRij,
  UitkeringRij,
  DocumentRij,
  DocumentPapierRij,
  LegitimatieRij,
  IdControleRij,
  PortfolioItemRij,
  PortfolioDelingRij,
  RapportageRij,
  RapportageTekstRij,
  RapportageOnderdeelRij,
  RapportageKostenRij,
  GespreksverslagRij,
  KanttekeningRij,
  OverdrachtRij,
  IdempotentieRij,
  StatistiekRij,
  StatistiekCelRij,
  RaadplegingRij,
  VerstrekkingRij,
  KennisgevingRij,
  BeleidsversieRij,
  ZegelRij,
  LogboekstandRij,
  LogboekachterblijverRij,
  GebeurtenisontvangerRij,
  GebeurtenisstandRij,
  GebeurteniswendingRij,
  GebeurtenisRij,
  WebhookRij,
  WebhookgeheimRij,
  WebhookafleveringRij,
] as const;
