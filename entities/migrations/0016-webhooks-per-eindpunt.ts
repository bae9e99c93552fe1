import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EIGEN_ORGANISATIE } from './0002-tweede-laag/bereik';
import { schrijftAlsEigenaar, VAN_GATEWAY } from './0002-tweede-laag/functie';
import { GATEWAY } from './0002-tweede-laag/rol';
import { altijd } from './0011-integraties/altijd';
import { BEHEERT, BEZORGER, VAN_BUITEN } from './0013-webhooks/rechten';

/*
 * Deliveries are taken by endpoint, those that wait longest first; an endpoint that rests says why, and is looked at once when
 * that ends; one that rests because nothing can be signed for it, as soon as its secrets change.
 * What is done is removed after a while. An endpoint can have a token by which it lets messages in. The gateway decides on
 * an endpoint, and writes nothing of how it fares.
 */

const KOLOMMEN = [
  'ALTER TABLE webhook ADD COLUMN gewekt_op timestamptz',
  `COMMENT ON COLUMN webhook.gewekt_op IS 'The end of a rest for which there is a job.'`,
  `ALTER TABLE webhookgeheim ADD COLUMN soort text NOT NULL DEFAULT 'ONDERTEKENING' CHECK (soort IN ('ONDERTEKENING', 'TOEGANG'))`,
  `COMMENT ON COLUMN webhookgeheim.soort IS 'Whether messages are signed with it, or it is the token by which the receiver lets them in.'`,
  `CREATE INDEX webhookaflevering_beurt ON webhookaflevering (organisatie_id, webhook_id, volgende_op, nummer) WHERE stand = 'WACHT'`,
  `CREATE INDEX webhookaflevering_gedaan ON webhookaflevering (laatste_op) WHERE stand IN ('AFGELEVERD', 'OVERGESLAGEN')`,
];

/** One value more for a column of a closed list. */
const ookMet = (tabel: string, kolom: string, ...waarden: readonly string[]): readonly string[] => [
  `ALTER TABLE ${tabel} DROP CONSTRAINT ${tabel}_${kolom}_check`,
  `ALTER TABLE ${tabel} ADD CONSTRAINT ${tabel}_${kolom}_check CHECK (${kolom} IN (${waarden.map((waarde) => `'${waarde}'`).join(', ')}))`,
];

const UITKOMSTEN = ['GOED', 'STATUS', 'OMLEIDING', 'TIJD', 'VERBINDING', 'ADRES', 'GEHEIM', 'GEEN_TOEGANG'];

const RECHTEN = [
  `GRANT SELECT (soort) ON webhookgeheim TO ${GATEWAY}`,
  `ALTER POLICY lezen ON webhookgeheim USING (${EIGEN_ORGANISATIE} AND ${BEHEERT})`,
  `ALTER POLICY toevoegen ON webhook WITH CHECK (${EIGEN_ORGANISATIE} AND ${BEHEERT} AND ${VAN_BUITEN} AND handdruk_op IS NULL)`,
  `REVOKE UPDATE (handdruk_op, mislukt_sinds, niet_voor) ON webhook FROM ${GATEWAY}`,
  `GRANT UPDATE (gewekt_op) ON webhook TO ${BEZORGER}`,
  `GRANT SELECT (tot) ON integratie TO ${BEZORGER}`,
  `GRANT DELETE ON webhookaflevering TO ${BEZORGER}`,
  `CREATE POLICY bezorger_delete ON webhookaflevering FOR DELETE TO ${BEZORGER} USING (stand IN ('AFGELEVERD', 'OVERGESLAGEN'))`,
];

/** For longer than this only the receiver itself has it left alone. */
const LANGST_OM_GEHEIM = `interval '10 minutes'`;

const GEHEIM_GEWIJZIGD = schrijftAlsEigenaar({
  naam: 'webhookgeheim_gewijzigd()',
  geeft: 'trigger',
  sql: `
  BEGIN
    UPDATE webhook SET wek = true, niet_voor = CASE WHEN niet_voor > now() + ${LANGST_OM_GEHEIM} THEN niet_voor END
      WHERE organisatie_id = NEW.organisatie_id AND id = NEW.webhook_id AND laatste_uitkomst = 'GEHEIM';
    RETURN NULL;
  END`,
});

const ALLES = [
  ...KOLOMMEN,
  ...ookMet('webhook', 'reden', 'VERDWENEN', 'MISLUKT', 'GEEN_INSTEMMING', 'BEEINDIGD'),
  ...['webhook', 'webhookaflevering'].flatMap((tabel) => ookMet(tabel, 'laatste_uitkomst', ...UITKOMSTEN)),
  ...RECHTEN,
  GEHEIM_GEWIJZIGD,
  ...altijd('webhookgeheim', 'gewijzigd', 'AFTER INSERT OR UPDATE', 'webhookgeheim_gewijzigd'),
  ...VAN_GATEWAY(),
];

export class WebhooksPerEindpunt1700000000016 implements MigrationInterface {
  readonly name = 'WebhooksPerEindpunt1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only, as the webhooks themselves. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what was delivered would be delivered again');
  }
}
