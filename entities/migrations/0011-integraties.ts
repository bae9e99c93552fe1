import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AFSPRAKEN, aanmelden } from './0002-tweede-laag/aanmelden';
import { VAN_GATEWAY, vervangt } from './0002-tweede-laag/functie';
import { genoemd } from './0002-tweede-laag/genoemd';
import { berekenToelating } from './0002-tweede-laag/toelating';
import { verklaar } from './0009-verleden/verklaar';
import { RECHTEN, RECHTEN_VAN_GATEWAY } from './0011-integraties/rechten';
import { TABELLEN } from './0011-integraties/tabellen';
import { WACHTEN } from './0011-integraties/wachten';

/*
 * The registration of a system outside in full: by which clients and certificate it calls, with which scopes, under an
 * agreement that begins and ends, how often; and the record of every change of it.
 */

const AFSPRAKEN_MET_BEGIN = `jsonb_build_object('overeenkomstVan', i.overeenkomst_van) || ${AFSPRAKEN}`;

const VERDER = `
      'scopes', i.scopes,
      'certificaat', jsonb_build_object('oin', i.certificaat_oin, 'afdruk', i.certificaat_afdruk),
      'verzoekenPerMinuut', i.verzoeken_per_minuut,`;

const FUNCTIES = [
  aanmelden({
    gevonden: `integratie_client c
      JOIN integratie r ON r.organisatie_id = c.organisatie_id AND r.id = c.integratie_id
        AND c.issuer = p_issuer AND c.oauth_client_id = p_azp AND pw.loopt(c.van, c.tot, p_nu)`,
    afspraken: AFSPRAKEN_MET_BEGIN,
    verder: VERDER,
  }),
  genoemd(AFSPRAKEN_MET_BEGIN),
  berekenToelating('coalesce(i.overeenkomst_van <= nu, true) AND nu < i.overeenkomst_tot'),
  verklaar(`integratie_client i
      WHERE i.organisatie_id = eigen AND i.integratie_id = r.integratie_id AND pw.loopt(i.van, i.tot, nu)
      ORDER BY i.van, i.oauth_client_id LIMIT 1`),
].map(vervangt);

const ALLES = [...TABELLEN, ...RECHTEN, ...WACHTEN, ...FUNCTIES, ...VAN_GATEWAY(...RECHTEN_VAN_GATEWAY)];

export class Integraties1700000000011 implements MigrationInterface {
  readonly name = 'Integraties1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only: who changed which registration would be lost. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: the record of registrations would be lost');
  }
}
