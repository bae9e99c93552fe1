import { isDeepStrictEqual } from 'node:util';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Doel } from '../../../src/domain/doel';
import type { DossierFeiten } from '../../../src/domain/feiten';
import type { ClientId } from '../../../src/domain/ids';
import { NU, type Rij } from './bouw';
import type { Dekking } from './dekking';
import { EERSTE_LAAG, type EersteLaag, type Oordeel, vraagEersteLaag, vraagTweedeLaag } from './lagen';
import type { Schets } from './schets';
import { KANTTEKENING } from './tabellen';
import { aanvragerVan, rijenVan } from './wereld';

/** One row of which two forms of the policy say something else. */
export interface Verschil {
  readonly tabel: string;
  readonly categorie: string;
  readonly doelen: readonly Doel[];
  readonly client: string;
  readonly opdracht: string;
  /** What each form says: that it is open. */
  readonly eersteLaag: boolean;
  readonly tweedeLaag: boolean;
  readonly eersteLaagAchterTweede: boolean;
  readonly filter: boolean;
  readonly filterHoort: boolean;
}

/** What is compared; a control breaks one of them. */
export interface Vergelijking {
  readonly eersteLaag: EersteLaag;
  /** Statements that change the second layer, before anything is asked. */
  readonly tweedeLaag: readonly string[];
}
export const ZOALS_HET_IS: Vergelijking = { eersteLaag: EERSTE_LAAG, tweedeLaag: [] };

/** Stores all rows in one statement, so that a row may refer to any other. */
export async function bewaar(runner: QueryRunner, rijen: ReadonlyMap<string, readonly Rij[]>): Promise<void> {
  const gevuld = [...rijen].filter(([, van]) => van.length > 0);
  const delen = gevuld.map(([tabel, van], nummer) => {
    const kolommen = [...new Set(van.flatMap((rij) => Object.keys(rij)))]
      .filter((naam) => naam !== 'van_kracht')
      .join();
    return `w${nummer} AS (INSERT INTO ${tabel} (${kolommen})
      SELECT ${kolommen} FROM jsonb_populate_recordset(NULL::${tabel}, $1::jsonb -> '${tabel}'))`;
  });
  await runner.query(`WITH ${delen.join(', ')} SELECT`, [JSON.stringify(Object.fromEntries(gevuld))]);
}

/**
 * Says who calls, as src/data/transactie.ts does for every request. Also to the first layer on its own, which asks one
 * fact of a view: that a client was informed by now.
 */
export async function noem(runner: QueryRunner, schets: Schets, doelen: readonly Doel[]): Promise<void> {
  const aanvrager = aanvragerVan(schets, doelen);
  const instellingen = {
    organisatie_id: aanvrager.organisatieId,
    soort: aanvrager.soort,
    integratie_id: aanvrager.integratieId,
    opdrachtgever_id: aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : '',
    partner_id: aanvrager.soort === 'PARTNER' ? aanvrager.partnerId : '',
    medewerker_id: aanvrager.soort === 'MEDEWERKER' ? aanvrager.medewerkerId : '',
    client_id: aanvrager.soort === 'BETROKKENE' ? (aanvrager.clientId ?? '') : '',
    sleutel: aanvrager.sleutel,
    doelen: doelen.join(),
    nu: NU.toISOString(),
  };
  const paren = Object.entries(instellingen);
  const aanroepen = paren.map((_, nummer) => `set_config('pw.' || $${2 * nummer + 1}, $${2 * nummer + 2}, true)`);
  await runner.query(`SELECT ${aanroepen.join(', ')}`, paren.flat());
}

async function binnen<T>(runner: QueryRunner, werk: () => Promise<T>): Promise<T> {
  await runner.query('SAVEPOINT vraag');
  try {
    return await werk();
  } finally {
    await runner.query('ROLLBACK TO SAVEPOINT vraag');
  }
}

/** Under which name a row is the same row, whichever order the database gives rows in. */
const naamVan = ({ tabel, sleutel, categorie }: Oordeel): string => `${tabel} ${sleutel} ${categorie}`;

const perClient = (dossiers: readonly DossierFeiten[]): ReadonlyMap<ClientId, DossierFeiten> =>
  new Map(dossiers.map((dossier) => [dossier.clientId, dossier]));

/**
 * Stores the world, asks every form of the policy for every row under every set of purposes, and undoes the world:
 * the first layer on its own, the first layer on facts it read behind the second, its form for filters, and the second.
 */
export async function zoekVerschillen(
  bron: DataSource,
  schets: Schets,
  dekking: Dekking | null,
  { eersteLaag, tweedeLaag }: Vergelijking = ZOALS_HET_IS,
): Promise<readonly Verschil[]> {
  const runner = bron.createQueryRunner();
  const verschillen: Verschil[] = [];
  await runner.startTransaction();
  try {
    const rijen = rijenVan(schets);
    const clienten = (rijen.get('client') ?? []).map(({ id }) => id as ClientId);
    await bewaar(runner, rijen);
    for (const statement of tweedeLaag) await runner.query(statement);
    const { manager } = runner;
    for (const doelen of schets.doelen) {
      await noem(runner, schets, doelen);
      const aanvrager = aanvragerVan(schets, doelen);
      const laad = async () => perClient(await eersteLaag.laadFeiten({ aanvrager, manager, nu: NU }, clienten));
      const dossiers = await laad();
      const oordelen = await vraagEersteLaag(runner, aanvrager, dossiers, eersteLaag);
      const { uitgelaten, erachter } = await binnen(runner, async () => {
        await runner.query('SET LOCAL ROLE poortwachter_gateway');
        return { uitgelaten: await vraagTweedeLaag(runner), erachter: await laad() };
      });
      const achter = isDeepStrictEqual(dossiers, erachter)
        ? oordelen
        : await vraagEersteLaag(runner, aanvrager, erachter, eersteLaag);
      const openAchterTweede = new Set(achter.filter(({ open }) => open).map(naamVan));
      for (const oordeel of oordelen) {
        const { tabel, categorie, rij, open, opdrachtOpen, openVoorFilter } = oordeel;
        const open2 = uitgelaten.has(naamVan(oordeel));
        const openAchter = openAchterTweede.has(naamVan(oordeel));
        if (tabel !== KANTTEKENING) dekking?.tel({ schets, aanvrager, oordeel, dossiers });
        if (open === open2 && open === openAchter && openVoorFilter === opdrachtOpen) continue;
        verschillen.push({
          tabel,
          categorie,
          doelen,
          client: String(rij.clientId),
          opdracht: String(rij.opdrachtId),
          eersteLaag: open,
          tweedeLaag: open2,
          eersteLaagAchterTweede: openAchter,
          filter: openVoorFilter,
          filterHoort: opdrachtOpen,
        });
      }
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
  return verschillen;
}
