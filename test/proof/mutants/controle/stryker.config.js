/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
module.exports = {
  ...require('../stryker.config'),
  jest: { configFile: 'test/proof/mutants/controle/jest.config.js', enableFindRelatedTests: false },
};
