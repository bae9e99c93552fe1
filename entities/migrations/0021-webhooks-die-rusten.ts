import type { MigrationInterface, QueryRunner } from 'typeorm';
import { schrijftAlsEigenaar, VAN_GATEWAY } from './0002-tweede-laag/functie';
import { altijd } from './0011-integraties/altijd';

/*
 * An endpoint that rests says why, also when its registration is not let in; one that rested because nothing could be signed
 * for it goes on as soon as its secrets change.
 */

const UITKOMSTEN = `'GOED', 'STATUS', 'OMLEIDING', 'TIJD', 'VERBINDING', 'ADRES', 'GEHEIM', 'GEEN_TOEGANG'`;

const ookGeenToegang = (tabel: string): readonly string[] => [
  `ALTER TABLE ${tabel} DROP CONSTRAINT ${tabel}_laatste_uitkomst_check`,
  `ALTER TABLE ${tabel} ADD CONSTRAINT ${tabel}_laatste_uitkomst_check CHECK (laatste_uitkomst IN (${UITKOMSTEN}))`,
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
  ...['webhook', 'webhookaflevering'].flatMap(ookGeenToegang),
  GEHEIM_GEWIJZIGD,
  ...altijd('webhookgeheim', 'gewijzigd', 'AFTER INSERT OR UPDATE', 'webhookgeheim_gewijzigd'),
  ...VAN_GATEWAY(),
];

export class WebhooksDieRusten1700000000021 implements MigrationInterface {
  readonly name = 'WebhooksDieRusten1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ALLES) await runner.query(statement);
  }

  /** Forward only, as the webhooks themselves. */
  async down(): Promise<void> {
    throw new Error('this migration cannot be undone: what was delivered would be delivered again');
  }
}
