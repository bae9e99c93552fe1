import type { EntityManager } from 'typeorm';
import type { Doel } from '../domain/doel';
import type { IntegratieId, OrganisatieId } from '../domain/ids';
import { type Beeld, sleutelVan, type Verteld, verschil } from './verschil';
import type { Onderwerpen } from './zicht';

/* What each recipient was told, and the next of its stream; as the bode, whose turn it is. */

/** Whose stream it is, and for which purposes its recipient may call now. */
interface Stroom {
  readonly organisatieId: OrganisatieId;
  readonly integratieId: IntegratieId;
  readonly noembaar: readonly Doel[];
}

const BEKEND = `SELECT betreft, object_id AS "objectId", client_id AS "clientId", opdracht_id AS "opdrachtId", merk, delen, doelen
  FROM gebeurtenisstand WHERE organisatie_id = $1 AND integratie_id = $2
    AND (client_id = ANY ($3) OR (betreft = 'AANMELDING' AND object_id = ANY ($4)))`;

/** The numbers are those of the row that all who write in this stream wait for; there is one at a time. */
const NUMMER = `UPDATE gebeurtenisontvanger SET nummer = nummer + $3 WHERE organisatie_id = $1 AND integratie_id = $2
  RETURNING nummer - $3 AS vorige`;

const RIJEN = `jsonb_to_recordset($3::jsonb) AS x (plaats bigint, soort text, betreft text, "objectId" uuid, "clientId" uuid,
    "opdrachtId" uuid, merk text, delen text[], doelen text[],
    "doelenVoor" text[], "doelenNa" text[], "doelenAnders" text[], "doelenMinder" text[])`;

const VERTEL = `INSERT INTO gebeurtenis (organisatie_id, integratie_id, nummer, soort, betreft, object_id, client_id, opdracht_id,
    doelen_voor, doelen_na, doelen_anders, doelen_minder, op)
  SELECT $1, $2, x.plaats, x.soort, x.betreft, x."objectId", x."clientId", x."opdrachtId", x."doelenVoor", x."doelenNa",
    x."doelenAnders", x."doelenMinder", $4 FROM ${RIJEN}`;

const VERGEET = `DELETE FROM gebeurtenisstand s USING ${RIJEN} WHERE s.organisatie_id = $1 AND s.integratie_id = $2
    AND s.betreft = x.betreft AND s.object_id = x."objectId" AND x.soort = 'INGETROKKEN'`;

const ONTHOUD = `INSERT INTO gebeurtenisstand (organisatie_id, integratie_id, betreft, object_id, client_id, opdracht_id, merk, delen, doelen)
  SELECT $1, $2, x.betreft, x."objectId", x."clientId", x."opdrachtId", x.merk, x.delen, x.doelen FROM ${RIJEN} WHERE x.soort <> 'INGETROKKEN'
  ON CONFLICT (organisatie_id, integratie_id, betreft, object_id) DO UPDATE
    SET merk = excluded.merk, delen = excluded.delen, doelen = excluded.doelen`;

const VUL_AAN = `UPDATE gebeurtenisstand s SET delen = x.delen, doelen = x.doelen
  FROM jsonb_to_recordset($3::jsonb) AS x (betreft text, "objectId" uuid, delen text[], doelen text[])
  WHERE s.organisatie_id = $1 AND s.integratie_id = $2 AND s.betreft = x.betreft AND s.object_id = x."objectId"`;

/** For which purposes it is seen, of what was told before that was kept. */
async function vulAan(
  manager: EntityManager,
  wie: readonly string[],
  bekend: readonly Verteld[],
  gezien: readonly Beeld[],
): Promise<void> {
  const zonder = new Set(bekend.filter(({ doelen }) => doelen === null).map(sleutelVan));
  const aanTeVullen = gezien.filter((beeld) => zonder.has(sleutelVan(beeld)));
  if (aanTeVullen.length > 0) await manager.query(VUL_AAN, [...wie, JSON.stringify(aanTeVullen)]);
}

/**
 * Adds to the stream of this recipient how what it sees of these now differs from what it was told, and keeps that as
 * told. Gives how many it was. Nothing, where nothing differs: it may be done again at any time.
 */
export async function vertel(
  manager: EntityManager,
  { organisatieId, integratieId, noembaar }: Stroom,
  { clienten, aanmeldingen }: Onderwerpen,
  gezien: readonly Beeld[],
  nu: Date,
): Promise<number> {
  const wie = [organisatieId, integratieId];
  const bekend: Verteld[] = await manager.query(BEKEND, [...wie, clienten, aanmeldingen]);
  const stappen = verschil(bekend, gezien, noembaar);
  await vulAan(manager, wie, bekend, gezien);
  if (stappen.length === 0) return 0;
  const [[rij]]: [{ vorige: number }[]] = await manager.query(NUMMER, [...wie, stappen.length]);
  if (rij === undefined) throw new Error('a stream has no recipient');
  const rijen = JSON.stringify(
    stappen.map(({ beeld, ...stap }, nummer) => ({ ...beeld, ...stap, plaats: Number(rij.vorige) + nummer + 1 })),
  );
  await manager.query(VERTEL, [...wie, rijen, nu]);
  await manager.query(VERGEET, [...wie, rijen]);
  await manager.query(ONTHOUD, [...wie, rijen]);
  return stappen.length;
}
