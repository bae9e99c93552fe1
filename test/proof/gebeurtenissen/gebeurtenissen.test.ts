import { DataFolders } from '../../postgres/data-folder';
import { type EigenDatabase, eigenDatabase } from '../../support/database';
import { stopAlle } from '../../support/proces';
import { houdt, proef } from './proef';

jest.setTimeout(180_000);

const folders = new DataFolders();
let database: EigenDatabase;
beforeEach(async () => {
  database = await eigenDatabase('DEMO');
});
afterEach(async () => {
  await stopAlle();
  await database.verwijder();
});
afterAll(() => folders.remove());

test('eight writers and a gateway that is killed: a pull misses nothing and repeats nothing', async () => {
  const uitkomst = await proef({
    n: 600,
    seed: 3,
    databaseUrl: database.url,
    dataDir: await folders.fresh(),
    doden: 1,
  });
  expect(uitkomst).toMatchObject({ gemist: 0, herhaald: 0, verzonnen: 0, vasteVolgorde: true, gedood: 1 });
  expect(uitkomst.ongedaan).toBeGreaterThan(10);
});

test('of changes that leave no signal it is found', async () => {
  const uitkomst = await proef({
    n: 60,
    seed: 4,
    databaseUrl: database.url,
    dataDir: await folders.fresh(),
    doden: 0,
    kapot: 'ALTER TABLE aanmelding DISABLE TRIGGER signaal_insert',
  });
  expect(houdt(uitkomst)).toBe(false);
  expect(uitkomst.gemist).toBeGreaterThan(10);
});
