import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const WORTEL = join(__dirname, '..');
const MAPPEN = ['src', 'schema', 'entities', 'resolvers', 'permissions'];

const bestanden = MAPPEN.flatMap((map) =>
  readdirSync(join(WORTEL, map), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.ts'))
    .map((naam) => join(map, naam)),
);

/** What a file imports: our own files as a path from the root, packages by their name. */
function importsVan(bestand: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(WORTEL, bestand), 'utf8'));
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? relative(WORTEL, resolve(WORTEL, dirname(bestand), fileName)) : fileName,
  );
}

/** The house's direction: who may import whom. Each row: files, what they may not import, and why. */
const RICHTING: readonly { van: RegExp; nooit: RegExp; waarom: string }[] = [
  {
    van: /^src\/domain\//,
    nooit: /^(?!src\/domain\/)(src|schema|entities|resolvers|permissions|ormconfig)/,
    waarom: 'the domain imports nothing of ours',
  },
  {
    van: /^(permissions|schema|entities)\//,
    nooit: /^src\/(?!domain\/)/,
    waarom: 'permissions, schema and entities know the domain only',
  },
  {
    van: /^permissions\//,
    nooit: /^(entities|resolvers|schema|typeorm)/,
    waarom: 'the policy does no I/O and knows no API',
  },
  {
    van: /^schema\//,
    nooit: /^(entities|resolvers|permissions)/,
    waarom: 'a column is never one decorator from the public API',
  },
  {
    van: /^entities\//,
    nooit: /^(schema|resolvers|permissions)/,
    waarom: 'a column is never one decorator from the public API',
  },
  { van: /^resolvers\//, nooit: /^(permissions|typeorm|pg$)/, waarom: 'no resolver decides or queries' },
  {
    van: /^(?!permissions\/shield)/,
    nooit: /^graphql-shield/,
    waarom: 'permissions/shield.ts is the only importer of graphql-shield',
  },
  { van: /^(?!src\/log\/)/, nooit: /^pino/, waarom: 'whoever logs does so through the sieve of src/log' },
  { van: /./, nooit: /^src\/main$/, waarom: 'nothing imports main' },
];

describe('the house keeps its direction', () => {
  test.each(RICHTING)('$waarom', ({ van, nooit }) => {
    const fouten = bestanden
      .filter((bestand) => van.test(bestand))
      .flatMap((bestand) =>
        importsVan(bestand)
          .filter((doel) => nooit.test(doel))
          .map((doel) => `${bestand} → ${doel}`),
      );
    expect(fouten).toEqual([]);
  });

  test('the reader of imports sees imports (a control)', () => {
    expect(importsVan('src/server.ts')).toContain('@apollo/server');
    expect(importsVan('src/poort/poort.ts')).toContain('permissions/beoordeel');
  });

  test('only what is run by hand prints for itself; nothing else goes around the log', () => {
    const afdruk = /\bconsole\.|process\.(?:stdout|stderr|emitWarning)|\b(?:write|append)\w*Sync\(\s*[12]\b/;
    const drukkers = bestanden.filter((bestand) => afdruk.test(readFileSync(join(WORTEL, bestand), 'utf8')));
    expect(drukkers.sort()).toEqual([
      'permissions/generate-beleid.ts',
      'src/auth/dev/token.ts',
      'src/data/migrate.ts',
      'src/demo/main.ts',
      'src/export/main.ts',
      'src/intake/main.ts',
      'src/integratie/main.ts',
      'src/ledger/zegel/controle/main.ts',
      'src/ledger/zegel/sleutel.ts',
      'src/main.ts',
      'src/server/generate-schema.ts',
      'src/webhooks/beheer/main.ts',
    ]);
  });

  test('only the configuration reads the environment', () => {
    const lezers = bestanden.filter((bestand) => /process\.env/.test(readFileSync(join(WORTEL, bestand), 'utf8')));
    expect(lezers.sort()).toEqual([
      'src/auth/dev/token.ts',
      'src/data/migrate.ts',
      'src/demo/main.ts',
      'src/export/main.ts',
      'src/integratie/main.ts',
      'src/ledger/zegel/controle/main.ts',
      'src/ledger/zegel/sleutel.ts',
      'src/main.ts',
      'src/webhooks/beheer/main.ts',
    ]);
  });
});
