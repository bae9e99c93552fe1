const alle = require('../../../jest.config');

/** The tests of the policy alone. They need no database, so that a mutant costs seconds. */
module.exports = {
  ...alle,
  rootDir: '../../..',
  testMatch: ['<rootDir>/test/permissions/**/*.test.ts', '<rootDir>/test/gouden-matrix/matrix.test.ts'],
  testSequencer: '<rootDir>/test/proof/mutants/volgorde.js',
  globalSetup: undefined,
  globalTeardown: undefined,
};
