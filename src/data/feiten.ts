import type { EntityManager } from 'typeorm';
import type { Aanvrager } from '../domain/aanvrager';
import type { Categorie } from '../domain/categorie';
import type {
  DossierFeiten,
  Grondbesluit,
  Markering,
  NoodtoegangFeit,
  OpdrachtFeiten,
  ToestemmingFeit,
} from '../domain/feiten';
import type { ClientId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { dossierBereik, noodbelangenVan } from './bereik';

/** Sub-selects of the facts of one opdracht `o` and client `t.client_id`, as the first layer reads them. */
const OPDRACHTFEITEN = `
  t.client_id AS "clientId", o.id AS "opdrachtId", o.opdrachtgever_id AS "opdrachtgeverId", og.soort AS "opdrachtgeverSoort",
  o.wet, coalesce(v.wet_categorieen, '{}') AS "wetCategorieen", coalesce(v.eist, '{}') AS geeist,
  v.belangenafweging IS NOT NULL AS "belangAfgewogen",
  ARRAY(SELECT k.doel FROM verenigbaarheidstoets k WHERE k.organisatie_id = :organisatieId AND k.opdracht_id = o.id
    AND k.van <= :nu AND (k.tot IS NULL OR k.tot > :nu)) AS verenigbaar,
  coalesce(v.doelen, '{}') AS doelen, v.bsn_wet AS "bsnWet", v.gezondheid_wet AS "gezondheidWet",
  coalesce(v.zorgbetrokken, false) AS zorgbetrokken,
  EXISTS (SELECT FROM geinformeerd gi WHERE gi.organisatie_id = :organisatieId AND gi.client_id = t.client_id
    AND gi.opdracht_id = o.id) AS geinformeerd,
  EXISTS (SELECT FROM traject_begeleiding b WHERE b.organisatie_id = :organisatieId AND b.client_id = t.client_id
    AND b.opdracht_id = o.id AND b.van <= :nu AND (b.tot IS NULL OR b.tot > :nu)) AS begeleiding,
  (SELECT jsonb_build_object('soort', s.soort, 'reden', s.reden) FROM clientstatus s
    WHERE s.organisatie_id = :organisatieId AND s.client_id = t.client_id AND s.opdracht_id = o.id
      AND s.van <= :nu AND (s.tot IS NULL OR s.tot > :nu) ORDER BY (s.soort <> 'GEEN' AND s.reden <> 'GEEN') DESC, s.van DESC, s.id DESC LIMIT 1) AS status,
  EXISTS (SELECT FROM clientstatus w WHERE w.organisatie_id = :organisatieId AND w.client_id = t.client_id
    AND w.opdracht_id = o.id AND w.soort = 'WERKNEMER' AND w.van <= :nu AND (w.tot IS NULL OR w.tot > :nu)) AS werknemer,
  ARRAY(SELECT od.categorie FROM overdracht od WHERE od.organisatie_id = :organisatieId AND od.client_id = t.client_id
    AND od.opdracht_id = o.id ORDER BY od.categorie) AS overgedragen,
  EXISTS (SELECT FROM toewijzing p WHERE p.organisatie_id = :organisatieId AND p.medewerker_id = :medewerkerId
    AND p.opdracht_id = o.id AND p.van <= :nu AND (p.tot IS NULL OR p.tot > :nu)) AS "eigenProject"`;

const NU_GELDIG = 'van <= $3 AND (tot IS NULL OR tot > $3)';

interface Rijen {
  readonly toestemmingen: readonly (ToestemmingFeit & { clientId: ClientId })[];
  readonly openbaar: readonly { clientId: ClientId; categorie: Categorie }[];
  readonly geheim: readonly { clientId: ClientId; categorie: Categorie }[];
  readonly markeringen: readonly (Markering & { clientId: ClientId })[];
  readonly grondbesluiten: readonly (Grondbesluit & { clientId: ClientId })[];
  readonly toegewezen: readonly { clientId: ClientId }[];
  readonly noodtoegangen: readonly (Omit<NoodtoegangFeit, 'tot'> & { clientId: ClientId; tot: string })[];
}

const medewerkerId = (aanvrager: Aanvrager): string | null =>
  aanvrager.soort === 'MEDEWERKER' ? aanvrager.medewerkerId : null;

/** In a sub-select the number of ids is no part of the plan: one serves them all. */
async function perClient(
  manager: EntityManager,
  aanvrager: Aanvrager,
  nu: Date,
  ids: readonly ClientId[],
): Promise<Rijen> {
  const [rij]: Rijen[] = await manager.query(
    `WITH gevraagd AS (SELECT unnest((SELECT $2::uuid[])) AS client_id)
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('clientId', client_id, 'doel', doel, 'categorie', categorie,
        'ontvangerId', ontvanger_id, 'vorm', vorm, 'evaluatie', bron = 'EVALUATIE')), '[]')
        FROM toestemming JOIN gevraagd USING (client_id) WHERE organisatie_id = $1 AND ${NU_GELDIG}) AS toestemmingen,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('clientId', client_id, 'categorie', categorie)), '[]')
        FROM openbaarmaking JOIN gevraagd USING (client_id) WHERE organisatie_id = $1 AND ${NU_GELDIG}) AS openbaar,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('clientId', client_id, 'categorie', categorie)), '[]')
        FROM geheimhouding_contact JOIN gevraagd USING (client_id) WHERE organisatie_id = $1 AND ${NU_GELDIG}) AS geheim,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('clientId', client_id, 'soort', soort, 'categorie', categorie,
        'ontvangerId', ontvanger_id)), '[]')
        FROM markering JOIN gevraagd USING (client_id) WHERE organisatie_id = $1 AND ${NU_GELDIG}) AS markeringen,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('clientId', client_id, 'soort', soort, 'categorie', categorie,
        'ontvangerId', ontvanger_id)), '[]')
        FROM grondbesluit JOIN gevraagd USING (client_id) WHERE organisatie_id = $1 AND ${NU_GELDIG}) AS grondbesluiten,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('clientId', client_id)), '[]')
        FROM toewijzing JOIN gevraagd USING (client_id)
        WHERE organisatie_id = $1 AND medewerker_id = $4::uuid AND ${NU_GELDIG}) AS toegewezen,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('clientId', client_id, 'id', id, 'belang', belang, 'tot', tot)), '[]')
        FROM noodtoegang JOIN gevraagd USING (client_id)
        WHERE organisatie_id = $1 AND medewerker_id = $4::uuid AND belang = ANY($5) AND ${NU_GELDIG}) AS noodtoegangen`,
    [aanvrager.organisatieId, ids, nu, medewerkerId(aanvrager), noodbelangenVan(aanvrager)],
  );
  if (rij === undefined) throw new Error('a selection without a FROM gives one row');
  return rij;
}

/** The facts of dossiers that decide access, as far as the caller reaches: two statements for any number of clients. */
export async function laadFeiten(
  verzoek: Pick<Verzoek, 'aanvrager' | 'manager' | 'nu'>,
  ids: readonly ClientId[],
): Promise<readonly DossierFeiten[]> {
  const { aanvrager, manager, nu } = verzoek;
  const bereik = dossierBereik(verzoek, 't');
  const opdrachten: (OpdrachtFeiten & { clientId: ClientId })[] = await manager
    .createQueryBuilder()
    .select(OPDRACHTFEITEN)
    .from('traject', 't')
    .innerJoin('opdracht', 'o', 'o.organisatie_id = t.organisatie_id AND o.id = t.opdracht_id')
    .innerJoin('opdrachtgever', 'og', 'og.organisatie_id = o.organisatie_id AND og.id = o.opdrachtgever_id')
    .leftJoin(
      'opdracht_voorwaarden',
      'v',
      'v.organisatie_id = o.organisatie_id AND v.opdracht_id = o.id AND v.van <= :nu AND (v.tot IS NULL OR v.tot > :nu)',
    )
    .where('t.client_id = ANY(:ids)', { ids })
    .andWhere(bereik.sql, bereik.parameters)
    .groupBy(
      't.client_id, o.id, o.opdrachtgever_id, og.soort, o.wet, v.doelen, v.bsn_wet, v.gezondheid_wet, v.zorgbetrokken, v.wet_categorieen, v.eist, v.belangenafweging',
    )
    .orderBy('o.id')
    .setParameters({ nu, organisatieId: aanvrager.organisatieId, medewerkerId: medewerkerId(aanvrager) })
    .getRawMany();
  const rijen = await perClient(manager, aanvrager, nu, ids);
  return ids.map((clientId) => {
    const van = <T extends { clientId: ClientId }>(lijst: readonly T[]) =>
      lijst.filter((rij) => rij.clientId === clientId);
    return {
      clientId,
      opdrachten: van(opdrachten),
      toestemmingen: van(rijen.toestemmingen),
      openbaar: van(rijen.openbaar).map(({ categorie }) => categorie),
      geheim: van(rijen.geheim).map(({ categorie }) => categorie),
      markeringen: van(rijen.markeringen),
      grondbesluiten: van(rijen.grondbesluiten),
      toegewezen: van(rijen.toegewezen).length > 0,
      noodtoegangen: van(rijen.noodtoegangen).map(({ id, belang, tot }) => ({ id, belang, tot: new Date(tot) })),
    };
  });
}
