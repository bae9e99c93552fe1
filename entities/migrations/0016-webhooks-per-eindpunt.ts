import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EIGEN_ORGANISATIE } from './0002-tweede-laag/bereik';
import { GATEWAY } from './0002-tweede-laag/rol';
import { BEHEERT, BEZORGER, VAN_BUITEN } from './0013-webhooks/rechten';

/*
 * Deliveries are taken by endpoint, those that wait longest first; an endpoint that rests is looked at once when that ends.
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

const UITKOMSTEN = ['GOED', 'STATUS', 'OMLEIDING', 'TIJD', 'VERBINDING', 'ADRES', 'GEHEIM'];

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

const ALLES = [
  ...KOLOMMEN,
  ...ookMet('webhook', 'reden', 'VERDWENEN', 'MISLUKT', 'GEEN_INSTEMMING', 'BEEINDIGD'),
  ...['webhook', 'webhookaflevering'].flatMap((tabel) => ookMet(tabel, 'laatste_uitkomst', ...UITKOMSTEN)),
  ...RECHTEN,
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
