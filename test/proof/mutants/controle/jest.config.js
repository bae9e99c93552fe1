/** A suite that asserts nothing: whatever is mutated, it passes. */
module.exports = {
  ...require('../jest.config'),
  rootDir: '../../../..',
  testMatch: ['<rootDir>/test/proof/mutants/controle/niets.ts'],
};
