import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { maakAanvrager, meldAan } from '../auth/aanvrager';
import { toegestaneDoelen } from '../auth/doelkeuze';
import type { Gevonden } from '../auth/gevonden';
import { type Aanvrager, isBuiten } from '../domain/aanvrager';
import { PoortFout } from '../domain/fouten';
import type { IntegratieId, OpdrachtgeverId, OpdrachtId, OrganisatieId } from '../domain/ids';
import { SCOPES } from '../domain/scope';
import { BELEID } from '../ledger/beleidsversie';

/** A registration outside that is kept informed. */
export interface Ontvanger {
  readonly organisatieId: OrganisatieId;
  readonly integratieId: IntegratieId;
  /** By which client it calls; null: it has none. */
  readonly issuer: string | null;
  readonly azp: string | null;
  readonly opdrachtgeverId: OpdrachtgeverId | null;
  readonly kenmerk: string | null;
  readonly veeg: string | null;
}

/** Of a registration one of its clients, and one that runs if there is any: whichever it calls by, it is let in as the same. */
const ONTVANGERS = `SELECT v.organisatie_id AS "organisatieId", v.integratie_id AS "integratieId", c.issuer,
    c.oauth_client_id AS azp, i.opdrachtgever_id AS "opdrachtgeverId", v.kenmerk, v.veeg
  FROM gebeurtenisontvanger v JOIN integratie i ON i.organisatie_id = v.organisatie_id AND i.id = v.integratie_id
  LEFT JOIN LATERAL (SELECT issuer, oauth_client_id FROM integratie_client c
    WHERE c.organisatie_id = v.organisatie_id AND c.integratie_id = v.integratie_id
    ORDER BY c.van <= $2 AND (c.tot IS NULL OR c.tot > $2) DESC, c.van DESC LIMIT 1) c ON true
  WHERE ($1::uuid[] IS NULL OR v.organisatie_id = ANY ($1)) AND ($3::uuid IS NULL OR v.integratie_id = $3)
  ORDER BY v.organisatie_id, v.integratie_id`;

/** Who is kept informed, of these organisaties or of all, and how it calls at this moment; as the bode. */
export const ontvangers = (
  manager: EntityManager,
  van: readonly OrganisatieId[] | null,
  nu: Date,
): Promise<Ontvanger[]> => manager.query(ONTVANGERS, [van, nu, null]);

/** The same of one registration; undefined when it is not kept informed. */
export async function ontvangerVan(
  manager: EntityManager,
  { organisatieId, integratieId }: Pick<Ontvanger, 'organisatieId' | 'integratieId'>,
  nu: Date,
): Promise<Ontvanger | undefined> {
  const [zelf]: Ontvanger[] = await manager.query(ONTVANGERS, [[organisatieId], nu, integratieId]);
  return zelf;
}

/** For all purposes that it may name; null when it would be refused. */
function aanvragerVan(claims: Parameters<typeof maakAanvrager>[0], gevonden: Gevonden, nu: Date): Aanvrager | null {
  if (gevonden.soort !== 'OPDRACHTGEVER' && gevonden.soort !== 'PARTNER') return null;
  const doelen = toegestaneDoelen(gevonden, REGLEMENTEN[gevonden.profiel]);
  try {
    const aanvrager = maakAanvrager(claims, gevonden, doelen.join(','), nu);
    return isBuiten(aanvrager) ? aanvrager : null;
  } catch (fout) {
    if (fout instanceof PoortFout) return null;
    throw fout;
  }
}

/** The recipient as it would call now; null while it would not be let in. Asked of the gate's database, as any caller is. */
export async function beller(poort: DataSource, { issuer, azp, integratieId }: Ontvanger, nu: Date) {
  if (issuer === null || azp === null) return { tekst: null, aanvrager: null };
  const claims = { issuer, azp, sub: azp, scopes: new Set<string>(SCOPES), jti: '' };
  const { tekst, gevonden } = await meldAan(poort, claims, nu);
  const zelf = gevonden?.integratieId === integratieId ? gevonden : null;
  return { tekst, aanvrager: zelf && aanvragerVan(claims, zelf, nu) };
}

const LOPENDE = `SELECT array_agg(id ORDER BY id) AS lopend FROM opdracht
  WHERE organisatie_id = $1 AND ($2::uuid IS NULL OR opdrachtgever_id = $2) AND van <= $3 AND (tot IS NULL OR tot > $3)`;

/** As whom it would call, and a digest of how it is let in and how far it reaches. */
interface Toelating {
  readonly aanvrager: Aanvrager | null;
  readonly kenmerk: string;
}

/**
 * The recipient as `beller` has it, with a digest of all that decides how it is let in and how far it reaches, but for the
 * dossiers themselves: its registration, whether that is admitted now, the opdrachten that run now, and the policy. When
 * it differs, anything may look otherwise.
 */
export async function toelatingVan(
  manager: EntityManager,
  poort: DataSource,
  ontvanger: Ontvanger,
  nu: Date,
): Promise<Toelating> {
  const { tekst, aanvrager } = await beller(poort, ontvanger, nu);
  const [rij]: { lopend: OpdrachtId[] | null }[] = await manager.query(LOPENDE, [
    ontvanger.organisatieId,
    ontvanger.opdrachtgeverId,
    nu,
  ]);
  const kenmerk = createHash('sha256')
    .update(JSON.stringify([BELEID, tekst, aanvrager?.doelen ?? null, rij?.lopend ?? []]))
    .digest('hex');
  return { aanvrager, kenmerk };
}
