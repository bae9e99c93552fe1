import { DataFolders } from '../../postgres/data-folder';
import { stopAlle } from '../../support/proces';
import { proef } from './proef';

const folders = new DataFolders();
afterAll(async () => {
  await stopAlle();
  await folders.remove();
});

jest.setTimeout(120_000);

test('[WE-04] kill -9 amid mixed load leaves no answer without its record, and loses or doubles no aanmelding', async () => {
  const { gebrek, gelezen, geregistreerd } = await proef({ n: 2, seed: 2 }, await folders.fresh());
  expect(gebrek).toBeNull();
  expect(gelezen).toBeGreaterThan(20);
  expect(geregistreerd).toBeGreaterThan(5);
});

test('of a gateway that answers first and records afterwards it is found', async () => {
  const { gebrek } = await proef({ n: 5, seed: 4 }, await folders.fresh(), undefined, 'test/proof/kill/te-laat.ts');
  expect(gebrek).toMatch(/without its record|is lost/);
});
