import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AANMELDEN_FUNCTIE, AANMELDEN_VAN_GATEWAY } from './0002-tweede-laag/aanmelden';
import { AANMELDING_VAN_GATEWAY, AANMELDINGEN, ZIET_AANMELDING_VAN } from './0002-tweede-laag/aanmelding';
import { AFGELEID, AFGELEID_VAN_GATEWAY, VOORBEREIDING } from './0002-tweede-laag/afgeleid';
import { BELEID, BELEID_VAN_GATEWAY, BELEIDSTABELLEN } from './0002-tweede-laag/beleid';
import { BEREIK, BEREIK_VAN_GATEWAY } from './0002-tweede-laag/bereik';
import { beveilig, beveiligPersonen } from './0002-tweede-laag/beveiliging';
import {
  CONTACTPERSOON,
  CONTACTPERSOON_VAN_GATEWAY,
  OPDRACHTGEVERCATEGORIEEN,
} from './0002-tweede-laag/contactpersoon';
import { BEKEND, BEKEND_VAN_GATEWAY, DEELNEMERS } from './0002-tweede-laag/deelnemers';
import { DOSSIER } from './0002-tweede-laag/dossier';
import { DOSSIERSTAND } from './0002-tweede-laag/dossierstand';
import { FEITEN, FEITEN_VAN_GATEWAY } from './0002-tweede-laag/feiten';
import { VAN_GATEWAY } from './0002-tweede-laag/functie';
import { GEGEVENS } from './0002-tweede-laag/gegevens';
import { GEINFORMEERD } from './0002-tweede-laag/geinformeerd';
import { GENOEMD_FUNCTIE, GENOEMD_VAN_GATEWAY } from './0002-tweede-laag/genoemd';
import { INSTELLINGEN, INSTELLINGEN_VAN_GATEWAY } from './0002-tweede-laag/instellingen';
import { KANTTEKENING, KANTTEKENING_FUNCTIES, KANTTEKENING_VAN_GATEWAY } from './0002-tweede-laag/kanttekening';
import { NOODTOEGANG, NOODTOEGANG_VAN_GATEWAY, NOODTOEGANGEN } from './0002-tweede-laag/noodtoegang';
import { OVERDRACHT } from './0002-tweede-laag/overdracht';
import { PORTFOLIO } from './0002-tweede-laag/portfolio';
import { GATEWAY, maakRol } from './0002-tweede-laag/rol';
import { STAND } from './0002-tweede-laag/stand';
import { STANDWACHTEN } from './0002-tweede-laag/standwachten';
import { CIJFERS, STATISTIEK, STATISTIEK_VAN_GATEWAY } from './0002-tweede-laag/statistiek';
import { TOELATING, TOELATING_VAN_GATEWAY } from './0002-tweede-laag/toelating';
import { UITSTROOM_TELT, UITSTROOM_VAN_GATEWAY } from './0002-tweede-laag/uitstroom';
import { VERSLAGEN } from './0002-tweede-laag/verslagen';
import { WOORDEN } from './0002-tweede-laag/woorden';

/*
 * The second layer: PostgreSQL decides by itself, from stored rows and the rule table, what a caller of the gateway
 * sees and writes. It takes who calls from the settings of the transaction and believes nothing else of the first
 * layer. Without settings nothing is visible.
 */

const ALLES = [
  ...maakRol(GATEWAY),
  'CREATE SCHEMA pw',
  `GRANT USAGE ON SCHEMA pw, public TO ${GATEWAY}`,
  ...WOORDEN,
  ...BELEIDSTABELLEN,
  ...INSTELLINGEN,
  ...AFGELEID,
  ...TOELATING,
  ...STATISTIEK,
  ...NOODTOEGANG,
  ...BEREIK,
  ...BEKEND,
  ...FEITEN,
  ...BELEID,
  ...VOORBEREIDING,
  OPDRACHTGEVERCATEGORIEEN,
  ...AANMELDEN_FUNCTIE,
  ZIET_AANMELDING_VAN,
  ...GENOEMD_FUNCTIE,
  UITSTROOM_TELT,
  ...KANTTEKENING_FUNCTIES,
  ...DOSSIERSTAND,
  ...STANDWACHTEN,
  ...VAN_GATEWAY(
    ...INSTELLINGEN_VAN_GATEWAY,
    ...AFGELEID_VAN_GATEWAY,
    ...TOELATING_VAN_GATEWAY,
    ...BEREIK_VAN_GATEWAY,
    ...BEKEND_VAN_GATEWAY,
    ...AANMELDING_VAN_GATEWAY,
    ...FEITEN_VAN_GATEWAY,
    ...BELEID_VAN_GATEWAY,
    ...CONTACTPERSOON_VAN_GATEWAY,
    ...AANMELDEN_VAN_GATEWAY,
    ...GENOEMD_VAN_GATEWAY,
    ...UITSTROOM_VAN_GATEWAY,
    ...NOODTOEGANG_VAN_GATEWAY,
    ...KANTTEKENING_VAN_GATEWAY,
    ...STATISTIEK_VAN_GATEWAY,
  ),
  ...STAND,
  ...[...DEELNEMERS, ...CIJFERS].flatMap(beveilig),
  ...[
    ...AANMELDINGEN,
    ...DOSSIER,
    ...NOODTOEGANGEN,
    ...GEGEVENS,
    ...PORTFOLIO,
    ...VERSLAGEN,
    KANTTEKENING,
    OVERDRACHT,
    CONTACTPERSOON,
  ].flatMap(beveiligPersonen),
  ...GEINFORMEERD,
];

export class TweedeLaag1700000000002 implements MigrationInterface {
  readonly name = 'TweedeLaag1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: without it every dossier would be open to the gateway. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: it would take the second layer away');
  }
}
