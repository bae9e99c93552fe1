import type { KeyObject } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Geheimsoort } from '../domain/webhook';
import { ontsluit } from './geheim';
import type { Bestemming } from './wachtrij';

/** By what a receiver knows a message for ours, and lets it in. */
export interface Bewijs {
  /** Secrets to sign with, the newest first: at least one. */
  readonly geheimen: readonly string[];
  /** For the header `Authorization`; null: it asks for none. */
  readonly token: string | null;
}

const GELDIGE = `SELECT soort, versloten FROM webhookgeheim WHERE organisatie_id = $1 AND webhook_id = $2 AND van <= $3
  AND (tot IS NULL OR tot > $3) ORDER BY van DESC, id DESC`;

/** Null: nothing is valid to sign with, or what there is cannot be opened with this key. */
export async function bewijsVan(
  manager: EntityManager,
  { organisatieId, webhookId }: Bestemming,
  nu: Date,
  sleutel: KeyObject,
): Promise<Bewijs | null> {
  const rijen: { soort: Geheimsoort; versloten: Buffer }[] = await manager.query(GELDIGE, [
    organisatieId,
    webhookId,
    nu,
  ]);
  const van = (soort: Geheimsoort): readonly Buffer[] =>
    rijen.filter((rij) => rij.soort === soort).map(({ versloten }) => versloten);
  const geheimen = ontsluit(van('ONDERTEKENING'), webhookId, 'ONDERTEKENING', sleutel);
  const tokens = van('TOEGANG').slice(0, 1);
  const [token = null] = ontsluit(tokens, webhookId, 'TOEGANG', sleutel);
  return geheimen.length === 0 || (tokens.length > 0 && token === null) ? null : { geheimen, token };
}
