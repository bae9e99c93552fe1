import { AanmeldingResolver } from './aanmelding';
import { ClientResolver } from './client';
import { IdControleResolver } from './document';
import { GebeurtenisResolver } from './gebeurtenis';
import { IkResolver } from './ik';
import { IntegratieResolver } from './integratie';
import { KanttekeningResolver } from './kanttekening';
import { KennisgevingResolver } from './kennisgeving';
import { MUTATIE_RESOLVERS } from './mutaties';
import { NoodtoegangResolver } from './noodtoegang';
import { OpdrachtResolver } from './opdracht';
import { OpdrachtgeverResolver } from './opdrachtgever';
import { OrganisatieResolver } from './organisatie';
import { PortfolioItemResolver } from './portfolio';
import { RaadplegingResolver } from './raadpleging';
import { RapportageResolver } from './rapportage';
import { ReglementResolver } from './reglement';
import { StatistiekResolver } from './statistiek';
import { ToegangResolver } from './toegang';
import { ToegangOpResolver } from './toegang-op';
import { ToestemmingResolver } from './toestemming';
import { TrajectResolver } from './traject';
import { VerstrekkingResolver } from './verstrekking';
import { VerwerkingsregisterResolver } from './verwerkingsregister';
import { WebhookResolver } from './webhook';

/** Every resolver class: one a root noun. */
export const RESOLVERS = [
  IkResolver,
  OrganisatieResolver,
  ReglementResolver,
  OpdrachtResolver,
  OpdrachtgeverResolver,
  ClientResolver,
  TrajectResolver,
  AanmeldingResolver,
  RapportageResolver,
  GebeurtenisResolver,
  ToestemmingResolver,
  KanttekeningResolver,
  StatistiekResolver,
  ToegangResolver,
  VerwerkingsregisterResolver,
  ToegangOpResolver,
  NoodtoegangResolver,
  RaadplegingResolver,
  VerstrekkingResolver,
  KennisgevingResolver,
  IdControleResolver,
  PortfolioItemResolver,
  IntegratieResolver,
  WebhookResolver,
  ...MUTATIE_RESOLVERS,
] as const;
