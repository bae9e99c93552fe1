/**
 * What is mutated, bestanden.ts says.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
module.exports = {
  testRunner: 'loper',
  plugins: ['./test/proof/mutants/loper.mjs', './test/proof/mutants/proza.mjs'],
  ignorers: ['proza'],
  loper: {
    tests: [
      'test/permissions',
      // What the golden matrix says of the policy; not the tests of itself, nor those of the second layer.
      ...['matrix', 'aanmelding', 'gevraagd', 'velden', 'argumenten'].map(
        (naam) => `test/gouden-matrix/${naam}.test.ts`,
      ),
    ],
  },
  coverageAnalysis: 'perTest',
  reporters: ['json'],
  jsonReporter: { fileName: '.stryker-tmp/verslag.json' },
  // A busy machine is no mutant that never ends.
  dryRunTimeoutMinutes: 30,
  timeoutMS: 60_000,
  timeoutFactor: 4,
  concurrency: 2,
  tempDirName: '.stryker-tmp/kopie',
  ignorePatterns: ['.data', '.stryker-tmp', 'bench', 'clients', 'docs/decisions'],
  warnings: { slow: false, unknownOptions: false },
};
