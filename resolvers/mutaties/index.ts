import { AanmeldingMutaties } from './aanmelding';
import { DocumentMutaties } from './document';
import { GeboortelandMutaties } from './geboorteland';
import { IntegratieMutaties } from './integratie';
import { KanttekeningMutaties } from './kanttekening';
import { NoodtoegangMutaties } from './noodtoegang';
import { PortfolioMutaties } from './portfolio';
import { RapportageMutaties } from './rapportage';
import { ToestemmingMutaties } from './toestemming';
import { TrajectMutaties } from './traject';
import { WebhookMutaties } from './webhook';

/** Every resolver of the mutations. */
export const MUTATIE_RESOLVERS = [
  AanmeldingMutaties,
  TrajectMutaties,
  RapportageMutaties,
  ToestemmingMutaties,
  KanttekeningMutaties,
  NoodtoegangMutaties,
  DocumentMutaties,
  GeboortelandMutaties,
  PortfolioMutaties,
  IntegratieMutaties,
  WebhookMutaties,
] as const;
