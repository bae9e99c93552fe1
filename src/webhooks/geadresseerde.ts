import type { KeyObject } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { GebeurtenisObject } from '../domain/gebeurtenis';
import type { Geheimsoort } from '../domain/webhook';
import type { Eindpunt } from './eindpunt';
import { ontsluit } from './geheim';

/** By what a receiver knows a message for ours, and lets it in. */
export interface Bewijs {
  /** Secrets to sign with, the newest first: at least one. */
  readonly geheimen: readonly string[];
  /** For the header `Authorization`; null: it asks for none. */
  readonly token: string | null;
}

/** An endpoint as it is at the moment of an attempt. */
export interface Geadresseerde {
  /** Of which objects it is told. */
  readonly over: readonly GebeurtenisObject[];
  /** Null: nothing is valid to sign with, or what there is cannot be opened with this key. */
  readonly bewijs: Bewijs | null;
}

/** In one statement, so that a token is never sent to another address than the one for which it was given. */
const GEADRESSEERDE = `SELECT w.over, g.soort, g.versloten FROM webhook w
  LEFT JOIN webhookgeheim g ON g.organisatie_id = w.organisatie_id AND g.webhook_id = w.id AND (g.tot IS NULL OR g.tot > $4)
  WHERE w.organisatie_id = $1 AND w.id = $2 AND w.url = $3 AND w.stand = 'ACTIEF' ORDER BY g.van DESC, g.id DESC`;

interface Rij {
  readonly over: readonly GebeurtenisObject[];
  readonly soort: Geheimsoort | null;
  readonly versloten: Buffer;
}

function bewijsVan(rijen: readonly Rij[], webhookId: string, sleutel: KeyObject): Bewijs | null {
  const van = (soort: Geheimsoort): readonly Buffer[] =>
    rijen.filter((rij) => rij.soort === soort).map(({ versloten }) => versloten);
  const geheimen = ontsluit(van('ONDERTEKENING'), webhookId, 'ONDERTEKENING', sleutel);
  const tokens = van('TOEGANG').slice(0, 1);
  const [token = null] = ontsluit(tokens, webhookId, 'TOEGANG', sleutel);
  return geheimen.length === 0 || (tokens.length > 0 && token === null) ? null : { geheimen, token };
}

/** Null: it is at another address by now, or not called any more. */
export async function geadresseerdeVan(
  manager: EntityManager,
  { organisatieId, webhookId, url }: Eindpunt,
  nu: Date,
  sleutel: KeyObject,
): Promise<Geadresseerde | null> {
  const rijen: Rij[] = await manager.query(GEADRESSEERDE, [organisatieId, webhookId, url, nu]);
  const [rij] = rijen;
  return rij === undefined ? null : { over: rij.over, bewijs: bewijsVan(rijen, webhookId, sleutel) };
}
