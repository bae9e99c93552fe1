import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scripts as packageScripts } from '../../package.json';
import { bestandsnamen, leesDocument, scripts, verwijzingen } from './markdown';

const WORTEL = join(__dirname, '..', '..');
const DOCUMENTEN = [
  'README.md',
  ...readdirSync(join(WORTEL, 'docs'))
    .filter((naam) => naam.endsWith('.md'))
    .map((naam) => `docs/${naam}`),
];

describe.each(DOCUMENTEN)('%s', (pad) => {
  const document = leesDocument(pad);

  test('every link to a file of the repository resolves', () => {
    const dood = verwijzingen(document).filter((doel) => !existsSync(join(WORTEL, dirname(pad), doel)));
    expect(dood).toEqual([]);
  });

  test('every file and folder it names is there', () => {
    const weg = bestandsnamen(document).filter((naam) => !existsSync(join(WORTEL, naam)));
    expect(weg).toEqual([]);
  });

  test('every npm script it names exists', () => {
    expect(scripts(document).filter((naam) => !Object.hasOwn(packageScripts, naam))).toEqual([]);
  });
});

test('the documents are read for what they name (a control)', () => {
  const readme = leesDocument('README.md');
  expect(verwijzingen(readme)).toContain('docs/architecture.md');
  expect(scripts(readme)).toEqual(expect.arrayContaining(['start', 'test', 'check', 'token']));
  expect(bestandsnamen(leesDocument('docs/architecture.md')).length).toBeGreaterThan(10);
});

/*
 * `npm ci` refuses a lock that lacks an optional package of another platform. A registry that does not carry such a
 * package makes `npm install` leave it out without a word.
 */
test('the lock names every optional package, so that npm ci works on every platform', () => {
  const { packages: pakketten } = JSON.parse(leesDocument('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const ontbreekt = Object.entries(pakketten).flatMap(([pad, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (naam) => !(`node_modules/${naam}` in pakketten) && !(`${pad}/node_modules/${naam}` in pakketten),
    ),
  );
  expect(ontbreekt).toEqual([]);
});
