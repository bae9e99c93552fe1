import type { DataSource, QueryRunner } from 'typeorm';
import { openBron } from '../../src/data/bron';
import type { AanvragerSoort } from '../../src/domain/aanvrager';
import { CATEGORIEEN, type Categorie } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { PROFIELEN, type Profiel } from '../../src/domain/opsommingen';
import { uuid } from '../proof/differential/bouw';
import type { Schets } from '../proof/differential/schets';
import { PORTFOLIO, TABELLEN } from '../proof/differential/tabellen';
import { bewaar, noem } from '../proof/differential/verschil';
import { rijenVan } from '../proof/differential/wereld';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import type { Stand } from './feiten';
import { type Cel, leesMatrix, type Matrix, SOORTEN, sleutel } from './matrix';
import { uitspraak, uitspraakAanmelding } from './oordeel';
import { dossiersVoor, wereldVan } from './wereld';

jest.setTimeout(120_000);
let database: EigenDatabase;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase();
  bron = await openBron(database.url, { max: 1 });
  // What follows from the facts of a world is derived once, not for each table of facts: that is most of the time.
  // That the triggers derive the same, the proof of the stand shows.
  const wachten: { tabel: string }[] = await bron.query(
    `SELECT tgrelid::regclass::text AS tabel FROM pg_trigger WHERE tgname = 'stand_insert'`,
  );
  for (const { tabel } of wachten) await bron.query(`ALTER TABLE ${tabel} DISABLE TRIGGER stand_insert`);
});
afterAll(async () => {
  await bron.destroy();
  await database.verwijder();
});

/** A row of a dossier: its table, its category, and the number of the dossier. */
interface Rij {
  readonly tabel: string;
  readonly categorie: Categorie;
  readonly client: string;
}
const RIJEN = [...TABELLEN, PORTFOLIO].map(
  ({ tabel, categorie }) =>
    `SELECT '${tabel}' AS tabel, ${categorie} AS categorie, client_id AS client FROM ${tabel} g`,
);
const naam = ({ tabel, categorie, client }: Rij): string => `${tabel} ${categorie} ${client}`;

/** What the second layer lets this caller read under these purposes: rows of dossiers, and categories of an aanmelding. */
async function vraag(runner: QueryRunner, schets: Schets, doelen: readonly Doel[]) {
  await noem(runner, schets, doelen);
  await runner.query('SAVEPOINT vraag');
  await runner.query('SET LOCAL ROLE poortwachter_gateway');
  const rijen: readonly Rij[] = await runner.query(RIJEN.join(' UNION ALL '));
  const [aanmelding]: readonly { categorieen: readonly Categorie[] }[] = await runner.query(
    'SELECT pw.aanmeldingscategorieen() AS categorieen',
  );
  await runner.query('ROLLBACK TO SAVEPOINT vraag');
  return { rijen: new Set(rijen.map(naam)), aanmelding: aanmelding?.categorieen ?? [] };
}

/** Whether the matrix has a way to this cell of a dossier. */
const leestOnder = ({ wegen }: Matrix, cel: Cel): boolean =>
  cel.doel !== 'AANMELDING' && (wegen.get(sleutel(cel)) ?? []).length > 0;

/** Where the second layer and the matrix differ, over all dossiers and under all purposes of one caller. */
async function verschillen(
  matrix: Matrix,
  wie: AanvragerSoort,
  standen: readonly Stand[],
): Promise<{ gezien: number; verschillen: readonly string[] }> {
  const runner = bron.createQueryRunner();
  await runner.startTransaction();
  try {
    const schets = wereldVan(matrix, wie, standen);
    await bewaar(runner, rijenVan(schets));
    await runner.query('SELECT pw.herbereken_alle_standen()');
    const alle: readonly Rij[] = await runner.query(RIJEN.join(' UNION ALL '));
    const nummers = new Map(standen.map((_, nummer) => [uuid(`client ${nummer}`), nummer]));
    const gevonden: string[] = [];
    let gezien = 0;
    // Purposes under which the matrix opens this caller no dossier are asked in one go: none may open any.
    const leest = DOELEN.filter((doel) =>
      CATEGORIEEN.some((categorie) => leestOnder(matrix, { wie, doel, categorie })),
    );
    const niets = await vraag(
      runner,
      schets,
      DOELEN.filter((doel) => !leest.includes(doel)),
    );
    gevonden.push(...[...niets.rijen].map((rij) => `${wie} ${rij} under a purpose that opens nothing`));
    const { aanmelding } = await vraag(runner, schets, ['AANMELDING']);
    for (const categorie of CATEGORIEEN)
      if (uitspraakAanmelding(matrix, { wie, doel: 'AANMELDING', categorie }).rij !== aanmelding.includes(categorie))
        gevonden.push(`${wie} ${categorie} of an aanmelding`);
    for (const doel of leest) {
      const antwoord = await vraag(runner, schets, [doel]);
      gezien += antwoord.rijen.size;
      for (const rij of alle) {
        const stand = standen[nummers.get(rij.client) ?? -1];
        if (stand === undefined) throw new Error('a row of no dossier');
        const zegt = uitspraak(matrix, { wie, doel, categorie: rij.categorie }, stand).rij;
        if (zegt !== antwoord.rijen.has(naam(rij)))
          gevonden.push(
            `${wie} ${doel} ${rij.categorie} in ${rij.tabel} with ${[...stand.feiten].join(' + ')}: ${zegt ? 'open' : 'closed'} in the matrix`,
          );
      }
    }
    return { gezien, verschillen: gevonden };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe.each(PROFIELEN)('the second layer of %s lets out exactly what the golden matrix opens', (profiel: Profiel) => {
  const matrix = leesMatrix(profiel);

  test.each(SOORTEN)('to %s', async (wie) => {
    const dossiers = dossiersVoor(matrix, wie);
    // A client reaches one dossier: the first.
    const { gezien, verschillen: gevonden } = await verschillen(
      matrix,
      wie,
      wie === 'BETROKKENE' ? dossiers.slice(0, 1) : dossiers,
    );
    expect(gevonden).toEqual([]);
    if (!matrix.leestNiets.includes(wie) && wie !== 'PARTNER') expect(gezien).toBeGreaterThan(0);
  });
});
