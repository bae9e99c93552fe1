import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import {
  KAAL,
  VAN_CATEGORIE,
  VAN_DOEL,
  VAN_DOEL_EN_CATEGORIE,
} from '../../../entities/migrations/0002-tweede-laag/woorden';
import { FEIT_OORDEEL, type Geval } from '../../../permissions/feiten';
import { openBron } from '../../../src/data/bron';
import { DOSSIERCATEGORIEEN } from '../../../src/domain/categorie';
import { DOELEN } from '../../../src/domain/doel';
import type { Feit } from '../../../src/domain/feit';
import type { DossierFeiten, OpdrachtFeiten } from '../../../src/domain/feiten';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { NU, type Rij } from './bouw';
import { DOELWITTEN } from './doelwit';
import { bewaar } from './verschil';
import { rijenVan } from './wereld';
import { schetsen } from './willekeur';

/*
 * The words of a dossier against the first layer's judgement of each fact, in random worlds. What the judgement stands
 * on is read here from the rows of the world themselves, and not from the database.
 */

jest.setTimeout(120_000);
let database: EigenDatabase;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase();
  bron = await openBron(database.url, { max: 1 });
});
afterAll(async () => {
  await bron.destroy();
  await database.verwijder();
});

type Rijen = ReadonlyMap<string, readonly Rij[]>;

const geldt = ({ van, tot }: Rij): boolean =>
  new Date(String(van)) <= NU && (tot === null || tot === undefined || NU < new Date(String(tot)));
const lijst = (waarde: unknown): readonly string[] => (Array.isArray(waarde) ? waarde : []);

/** The rows of a table that count now and say the same as `waar`. */
const nu = (rijen: Rijen, tabel: string, waar: Rij): readonly Rij[] =>
  (rijen.get(tabel) ?? []).filter(
    (rij) => Object.entries(waar).every(([kolom, waarde]) => rij[kolom] === waarde) && (!('van' in rij) || geldt(rij)),
  );

function opdrachtFeiten(rijen: Rijen, { client_id, opdracht_id, opdrachtgever_id }: Rij): OpdrachtFeiten {
  const vanDossier = { client_id, opdracht_id };
  const voorwaarden = nu(rijen, 'opdracht_voorwaarden', { opdracht_id });
  const elk = (kolom: string) => voorwaarden.flatMap((rij) => lijst(rij[kolom]));
  const een = (kolom: string) =>
    voorwaarden.map((rij) => rij[kolom]).find((waarde) => waarde !== null && waarde !== undefined) ?? null;
  const standen = nu(rijen, 'clientstatus', vanDossier);
  return {
    opdrachtId: opdracht_id,
    opdrachtgeverId: opdrachtgever_id,
    opdrachtgeverSoort: rijen.get('opdrachtgever')?.find(({ id }) => id === opdrachtgever_id)?.soort,
    wet: rijen.get('opdracht')?.find(({ id }) => id === opdracht_id)?.wet,
    wetCategorieen: elk('wet_categorieen'),
    geeist: elk('eist'),
    belangAfgewogen: een('belangenafweging') !== null,
    verenigbaar: nu(rijen, 'verenigbaarheidstoets', { opdracht_id }).map(({ doel }) => doel),
    doelen: elk('doelen'),
    bsnWet: een('bsn_wet'),
    gezondheidWet: een('gezondheid_wet'),
    zorgbetrokken: voorwaarden.some(({ zorgbetrokken }) => zorgbetrokken === true),
    geinformeerd: (rijen.get('traject_verloop') ?? []).some(
      (rij) =>
        rij.client_id === client_id &&
        rij.opdracht_id === opdracht_id &&
        rij.geinformeerd_op !== null &&
        new Date(String(rij.geinformeerd_op)) <= NU,
    ),
    begeleiding: nu(rijen, 'traject_begeleiding', vanDossier).length > 0,
    status: standen.find(({ soort, reden }) => soort !== 'GEEN' && reden !== 'GEEN') ?? standen[0] ?? null,
    werknemer: standen.some(({ soort }) => soort === 'WERKNEMER'),
    overgedragen: nu(rijen, 'overdracht', vanDossier).map(({ categorie }) => categorie),
  } as unknown as OpdrachtFeiten;
}

const dossierFeiten = (rijen: Rijen, client_id: unknown): DossierFeiten =>
  ({
    clientId: client_id,
    toestemmingen: nu(rijen, 'toestemming', { client_id }).map((rij) => ({
      doel: rij.doel,
      categorie: rij.categorie,
      ontvangerId: rij.ontvanger_id ?? null,
      vorm: rij.vorm,
      evaluatie: (rij.evaluatie_id ?? null) !== null,
    })),
    openbaar: nu(rijen, 'openbaarmaking', { client_id }).map(({ categorie }) => categorie),
    geheim: nu(rijen, 'geheimhouding_contact', { client_id }).map(({ categorie }) => categorie),
    markeringen: nu(rijen, 'markering', { client_id }).map((rij) => ({
      soort: rij.soort,
      categorie: rij.categorie ?? null,
      ontvangerId: rij.ontvanger_id ?? null,
    })),
    grondbesluiten: nu(rijen, 'grondbesluit', { client_id }).map((rij) => ({
      soort: rij.soort,
      categorie: rij.categorie,
      ontvangerId: rij.ontvanger_id ?? null,
    })),
  }) as unknown as DossierFeiten;

/** Every word there could be, with what it says. */
const WOORDEN: readonly { woord: string; feit: Feit; doel: string; categorie: string }[] = [
  ...KAAL.map((feit) => ({ woord: feit, feit, doel: DOELEN[0], categorie: DOSSIERCATEGORIEEN[0] ?? '' })),
  ...VAN_DOEL.flatMap((feit) =>
    DOELEN.map((doel) => ({ woord: `${feit}/${doel}`, feit, doel, categorie: DOSSIERCATEGORIEEN[0] ?? '' })),
  ),
  ...VAN_CATEGORIE.flatMap((feit) =>
    DOSSIERCATEGORIEEN.map((categorie) => ({ woord: `${feit}/${categorie}`, feit, doel: DOELEN[0], categorie })),
  ),
  ...VAN_DOEL_EN_CATEGORIE.flatMap((feit) =>
    DOELEN.flatMap((doel) =>
      DOSSIERCATEGORIEEN.map((categorie) => ({ woord: `${feit}/${doel}/${categorie}`, feit, doel, categorie })),
    ),
  ),
];

interface Stand {
  readonly client_id: string;
  readonly opdracht_id: string;
  readonly opdrachtgever_id: string;
  readonly kant: 'BINNEN' | 'BUITEN';
  readonly woorden: readonly string[];
}

test('the words of every dossier are the facts that the first layer finds in it', async () => {
  const werelden = fc.sample(
    fc.constantFrom(...DOELWITTEN).chain((doelwit) => schetsen(doelwit)),
    { seed: 20261126, numRuns: 150 },
  );
  const verschillen: string[] = [];
  const gezien = new Set<string>();
  let dossiers = 0;
  for (const schets of werelden) {
    const rijen = rijenVan(schets);
    const runner = bron.createQueryRunner();
    await runner.startTransaction();
    await bewaar(runner, rijen);
    const standen: Stand[] = await runner.query(
      `SELECT client_id, opdracht_id, opdrachtgever_id, kant, tsvector_to_array(feiten) AS woorden FROM dossierstand
       WHERE van <= $1 AND $1 < tot`,
      [NU],
    );
    expect(await runner.query('SELECT * FROM pw.afwijkende_standen()')).toEqual([]);
    await runner.rollbackTransaction();
    await runner.release();
    const trajecten = new Set((rijen.get('traject') ?? []).map((rij) => `${rij.client_id} ${rij.opdracht_id}`));
    expect(standen).toHaveLength(2 * trajecten.size);
    for (const stand of standen) {
      dossiers += 1;
      const geval = {
        aanvrager:
          stand.kant === 'BUITEN'
            ? { soort: 'OPDRACHTGEVER', opdrachtgeverId: stand.opdrachtgever_id }
            : { soort: 'MEDEWERKER' },
        dossier: dossierFeiten(rijen, stand.client_id),
        opdracht: opdrachtFeiten(rijen, { ...stand }),
      };
      const verwacht = WOORDEN.filter(({ feit, doel, categorie }) =>
        FEIT_OORDEEL[feit as keyof typeof FEIT_OORDEEL]({ ...geval, doel, categorie } as unknown as Geval),
      ).map(({ woord, feit }) => {
        gezien.add(feit);
        return woord;
      });
      // No fact, but told beside them: that there is a statement.
      const dossier = { client_id: stand.client_id, opdracht_id: stand.opdracht_id };
      const verklaard = nu(rijen, 'kanttekening', dossier).map(({ categorie }) => `KANTTEKENING/${categorie}`);
      // A world records facts of any category; a contact person stands in no dossier.
      const er = new Set(stand.woorden.filter((woord) => !woord.endsWith('/CONTACTPERSOON')));
      for (const woord of new Set([...verwacht, ...verklaard]))
        if (!er.delete(woord)) verschillen.push(`${stand.kant}: ${woord} is missing`);
      verschillen.push(...[...er].map((woord) => `${stand.kant}: ${woord} should not be there`));
    }
  }
  expect(verschillen).toEqual([]);
  expect(dossiers).toBeGreaterThan(300);
  // Each of the facts held somewhere.
  expect(
    [...KAAL, ...VAN_DOEL, ...VAN_CATEGORIE, ...VAN_DOEL_EN_CATEGORIE].filter((feit) => !gezien.has(feit)),
  ).toEqual([]);
});
