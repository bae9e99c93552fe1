import type { QueryRunner } from 'typeorm';
import type { Reglement } from '../../../permissions/reglement';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { dossierBereik, rapportageBereik } from '../../../src/data/bereik';
import { laadFeiten } from '../../../src/data/feiten';
import { magRij } from '../../../src/data/gegevens';
import { isOpen } from '../../../src/data/masker';
import { portfolio } from '../../../src/data/portfolio';
import type { Voorwaarde } from '../../../src/data/voorwaarde';
import type { Aanvrager } from '../../../src/domain/aanvrager';
import type { Categorie } from '../../../src/domain/categorie';
import type { DossierFeiten } from '../../../src/domain/feiten';
import type { ClientId, OpdrachtId } from '../../../src/domain/ids';
import type { Profiel } from '../../../src/domain/opsommingen';
import { Poort } from '../../../src/poort/poort';
import type { Verzoek } from '../../../src/verzoek';
import { NU, type Rij } from './bouw';
import { CATEGORIEEN_MET_RIJEN, KANTTEKENING, PORTFOLIO, TABELLEN } from './tabellen';

/** The first layer as it is compared; a control puts something broken in its place. */
export interface EersteLaag {
  readonly reglement: (profiel: Profiel) => Reglement;
  readonly laadFeiten: typeof laadFeiten;
}
export const EERSTE_LAAG: EersteLaag = { reglement: (profiel) => REGLEMENTEN[profiel], laadFeiten };

/** What the first layer says of one row, on its own: what it stands on was read past the second. */
export interface Oordeel {
  readonly tabel: string;
  readonly sleutel: string;
  readonly categorie: Categorie;
  readonly rij: Rij & { readonly clientId: ClientId; readonly opdrachtId: OpdrachtId };
  /** Under which opdrachten it stands: its own, or for what a client owns every one that is open for it. */
  readonly opdrachten: readonly OpdrachtId[];
  /** The gate serves the row. */
  readonly open: boolean;
  /** A filter or an order may look at the row, as far as the row's own facts go. */
  readonly openVoorFilter: boolean;
  /** The gate opens the category under the row's opdracht; the row's own facts apart. */
  readonly opdrachtOpen: boolean;
}

const camel = (naam: string): string => naam.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const camelRij = (rij: Rij): Rij =>
  Object.fromEntries(Object.entries(rij).map(([naam, waarde]) => [camel(naam), waarde]));

interface Gelezen {
  readonly tabel: string;
  readonly sleutel: string;
  readonly categorie: Categorie;
  readonly bereikbaar: boolean;
  readonly masker: boolean;
  readonly rij: Rij;
}

/** Every row there is, with whether the first layer reaches it and the condition that its filters put. */
function leesAlles(runner: QueryRunner, verzoek: Verzoek): Promise<Gelezen[]> {
  const parameters: Record<string, unknown> = { organisatieId: verzoek.aanvrager.organisatieId };
  const gebruik = (voorwaarde: Voorwaarde): string => {
    Object.assign(parameters, voorwaarde.parameters);
    return `coalesce((${voorwaarde.sql}), false)`;
  };
  const maskers = CATEGORIEEN_MET_RIJEN.map(
    (categorie) => `WHEN '${categorie}' THEN ${gebruik(isOpen(verzoek, categorie, 'g'))}`,
  );
  const delen = TABELLEN.map(({ tabel, categorie, sleutel, vanRapportage }) => {
    const bereik = gebruik(vanRapportage ? rapportageBereik(verzoek, 'r') : dossierBereik(verzoek, 'g'));
    const rapportage = vanRapportage
      ? 'JOIN rapportage r ON r.organisatie_id = g.organisatie_id AND r.id = g.rapportage_id'
      : '';
    const eigen = /^'(.*)'$/.exec(categorie)?.[1];
    const masker = maskers.find((deel) => deel.startsWith(`WHEN '${eigen}' `))?.replace(/^WHEN '\w+' THEN /, '');
    return `SELECT '${tabel}' AS tabel, ${sleutel}::text AS sleutel, ${categorie} AS categorie, ${bereik} AS bereikbaar,
      ${masker ?? `CASE ${categorie} ${maskers.join(' ')} END`} AS masker, to_jsonb(g) AS rij
      FROM ${tabel} g ${rapportage} WHERE g.organisatie_id = :organisatieId`;
  });
  const [sql, waarden] = runner.connection.driver.escapeQueryWithParameters(delen.join(' UNION ALL '), parameters);
  return runner.query(sql, waarden);
}

/** Of every item of a portfolio whether the first layer serves it. */
async function portfolioOordelen(runner: QueryRunner, verzoek: Verzoek): Promise<readonly Oordeel[]> {
  const { aanvrager, nu, poort } = verzoek;
  const rijen: { rij: Rij }[] = await runner.query(
    `SELECT to_jsonb(g) || jsonb_build_object('gedeeld', CASE WHEN EXISTS (SELECT FROM portfolio_deling d
       WHERE d.item_id = g.id AND d.van <= $2 AND (d.tot IS NULL OR d.tot > $2)
         AND d.ontvanger_id IS NOT DISTINCT FROM $3) THEN true END) AS rij
     FROM portfolio_item g WHERE g.organisatie_id = $1 ORDER BY g.id`,
    [aanvrager.organisatieId, nu, aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : null],
  );
  return Promise.all(
    rijen.map(async ({ rij }) => {
      const eigen = camelRij(rij) as Oordeel['rij'];
      const geserveerd = await portfolio(verzoek, eigen.clientId);
      return {
        tabel: PORTFOLIO.tabel,
        sleutel: String(rij.id),
        categorie: 'PORTFOLIO' as const,
        rij: eigen,
        opdrachten: [...(await poort.oordeel(eigen.clientId, 'PORTFOLIO')).rijen.keys()],
        open: geserveerd.some(({ id }) => id === rij.id),
        openVoorFilter: false,
        opdrachtOpen: false,
      };
    }),
  );
}

/** Every statement there is, with whether the first layer reaches its dossier. */
function leesKanttekeningen(runner: QueryRunner, verzoek: Verzoek): Promise<Gelezen[]> {
  const bereik = dossierBereik(verzoek, 'g');
  const [sql, waarden] = runner.connection.driver.escapeQueryWithParameters(
    `SELECT '${KANTTEKENING}' AS tabel, g.id::text AS sleutel, g.categorie, (${bereik.sql}) AS bereikbaar,
       to_jsonb(g) AS rij FROM ${KANTTEKENING} g WHERE g.organisatie_id = :organisatieId`,
    { organisatieId: verzoek.aanvrager.organisatieId, ...bereik.parameters },
  );
  return runner.query(sql, waarden);
}

/** A statement goes with a value: it is open when a row of its category, client and opdracht is. */
function kanttekeningOordeel({ sleutel, categorie, bereikbaar, rij }: Gelezen, waarden: readonly Oordeel[]): Oordeel {
  const eigen = camelRij(rij) as Oordeel['rij'];
  const open = waarden.some(
    (waarde) =>
      waarde.open &&
      waarde.categorie === categorie &&
      waarde.rij.clientId === eigen.clientId &&
      waarde.opdrachten.includes(eigen.opdrachtId),
  );
  return {
    tabel: KANTTEKENING,
    sleutel,
    categorie,
    rij: eigen,
    opdrachten: [eigen.opdrachtId],
    open: bereikbaar && open,
    openVoorFilter: false,
    opdrachtOpen: false,
  };
}

/** What the first layer serves of the world that is stored, in a transaction of the owner's. */
export async function vraagEersteLaag(
  runner: QueryRunner,
  aanvrager: Aanvrager,
  dossiers: ReadonlyMap<ClientId, DossierFeiten>,
  laag: EersteLaag,
): Promise<readonly Oordeel[]> {
  const poort = new Poort(aanvrager, laag.reglement(aanvrager.profiel), async (ids) =>
    ids.map((id) => {
      const dossier = dossiers.get(id);
      if (dossier === undefined) throw new Error(`no facts of client ${id}`);
      return dossier;
    }),
  );
  // What a request holds besides is for writing.
  const verzoek = { aanvrager, nu: NU, poort, manager: runner.manager } as Verzoek;
  const gelezen = await leesAlles(runner, verzoek);
  const waarden = await Promise.all(
    gelezen.map(async ({ tabel, sleutel, categorie, bereikbaar, masker, rij }) => {
      const eigen = camelRij(rij) as Oordeel['rij'];
      const { rijen } = await poort.oordeel(eigen.clientId, categorie);
      return {
        tabel,
        sleutel,
        categorie,
        rij: eigen,
        opdrachten: [eigen.opdrachtId],
        open: bereikbaar && (await magRij(verzoek, categorie, eigen)),
        openVoorFilter: bereikbaar && masker,
        opdrachtOpen: bereikbaar && rijen.has(eigen.opdrachtId),
      };
    }),
  );
  const alle = [...waarden, ...(await portfolioOordelen(runner, verzoek))];
  const kanttekeningen = await leesKanttekeningen(runner, verzoek);
  return [...alle, ...kanttekeningen.map((een) => kanttekeningOordeel(een, alle))];
}

/** Of which rows the second layer lets out, `tabel sleutel categorie`; the transaction is the caller's already. */
export async function vraagTweedeLaag(runner: QueryRunner): Promise<ReadonlySet<string>> {
  const kanttekening = { tabel: KANTTEKENING, categorie: 'g.categorie', sleutel: 'g.id' };
  const delen = [...TABELLEN, PORTFOLIO, kanttekening].map(
    ({ tabel, categorie, sleutel }) =>
      `SELECT concat_ws($1, '${tabel}', ${sleutel}, ${categorie}) AS naam FROM ${tabel} g`,
  );
  // With a value, so that the connection prepares it.
  const rijen: { naam: string }[] = await runner.query(delen.join(' UNION ALL '), [' ']);
  return new Set(rijen.map(({ naam }) => naam));
}
