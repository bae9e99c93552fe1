/**
 * Tests that assert nothing: whatever is mutated, they pass.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
module.exports = {
  ...require('../stryker.config'),
  loper: { tests: ['test/proof/mutants/controle/niets.ts'] },
};
