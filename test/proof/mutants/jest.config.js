const alle = require('../../../jest.config');

const WORTEL = '<rootDir>/test';

/** The tests of the policy alone. They need no database, so that a mutant costs seconds. */
module.exports = {
  ...alle,
  rootDir: '../../..',
  testMatch: [
    `${WORTEL}/permissions/**/*.test.ts`,
    // By hand from the texts; the tests of the matrix itself stay out.
    `${WORTEL}/gouden-matrix/{matrix,aanmelding,gevraagd,velden}.test.ts`,
  ],
  runner: require.resolve('./jest-runner.js'),
  testRunner: require.resolve('./jest-circus.js'),
  testSequencer: '<rootDir>/test/proof/mutants/volgorde.js',
  globalSetup: undefined,
  globalTeardown: undefined,
};
