import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { doe, leegMetClient } from './inpakken';

/* The package as it is published, in programs of others. */

jest.setTimeout(120_000);

const WORTEL = join(__dirname, '..', '..');
const TSC = join(WORTEL, 'node_modules', 'typescript', 'bin', 'tsc');

let map: string;
beforeAll(async () => {
  map = await leegMetClient();
});
afterAll(() => rm(map, { recursive: true }));

const GEBRUIK = `
import { clientCredentials, nieuweRapportages, Poort, Poortfout, vastToken, waaromNull } from 'poortwachter-client';
import { aanmeldingenUitCsv } from 'poortwachter-client/csv';

const poort = new Poort({ url: 'https://poort.example/graphql', token: vastToken('x'), hoogstensMs: 5_000 });
export const token = clientCredentials({ issuer: 'https://idp.example', clientId: 'x', bewijs: { geheim: 'x' }, scopes: [] });
export const kenmerken: readonly string[] = aanmeldingenUitCsv('').map(({ kenmerk }) => kenmerk);

export async function haal(signaal: AbortSignal): Promise<number> {
  let tekens = 0;
  try {
    for await (const bladzijde of nieuweRapportages(poort, { signaal })) {
      for (const { gezondheidFunctioneel } of bladzijde.nodes) tekens += gezondheidFunctioneel?.length ?? 0;
      const waarom = waaromNull(bladzijde, 'Rapportage.gezondheidFunctioneel', []);
      // @ts-expect-error: een veld dat er niet is, zou altijd leeg zijn
      waaromNull(bladzijde, 'Rapportage.gezondheidFunctionel', []);
      if (waarom.soort !== 'LEEG') console.log(waarom.redenen[0]?.regel);
      // @ts-expect-error: van wat leeg is, zijn er geen redenen
      else console.log(waarom.redenen);
    }
  } catch (fout) {
    if (fout instanceof Poortfout && fout.code === 'TE_VEEL') return 0;
    // @ts-expect-error: een code die er niet is
    if (fout instanceof Poortfout && fout.code === 'TE_WEINIG') return 0;
    throw fout;
  }
  return tekens;
}
`;

test.each([
  ['an ES module in a browser', 'gebruik.mts', ['--lib', 'es2023,dom']],
  ['an ES module in Node', 'gebruik.mts', ['--lib', 'es2023', '--types', 'node']],
  ['a CommonJS module in Node', 'gebruik.cts', ['--lib', 'es2023', '--types', 'node']],
])('its types are whole in %s, under the strictest settings', async (_wat, bestand, eigen) => {
  await writeFile(join(map, bestand), GEBRUIK);
  const streng = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck', 'false'];
  const soorten = ['--typeRoots', join(WORTEL, 'node_modules', '@types')];
  const opdracht = [TSC, '--noEmit', '--module', 'nodenext', '--target', 'es2022', ...streng, ...soorten, ...eigen];
  const { stdout } = await doe('node', [...opdracht, bestand], { cwd: map }).catch((fout: { stdout: string }) => fout);
  expect(stdout).toBe('');
});

test('a CommonJS program can require it', async () => {
  const { stdout } = await doe('node', ['-p', `typeof require('poortwachter-client').Poort`], { cwd: map });
  expect(stdout).toBe('function\n');
});

test('it asks nothing that only Node has, but to read a CSV', async () => {
  const zonderNode = (naam: string) =>
    doe(
      'node',
      ['--input-type=module', '-e', `delete globalThis.Buffer; delete globalThis.process; await import('${naam}');`],
      {
        cwd: map,
      },
    ).then(
      () => 'GELUKT',
      () => 'MISLUKT',
    );
  expect(await zonderNode('poortwachter-client')).toBe('GELUKT');
  // The control: what does ask it fails.
  expect(await zonderNode('poortwachter-client/csv')).toBe('MISLUKT');
});
