const { default: Runner } = require('jest-runner');
const { isDood, kanHebben } = require('./dood');

/**
 * Runs the files one by one until the active mutant is dead: what the rest would say of it nobody asks. Jest's `bail`
 * would end the process, and so the tool leaves it off. A file without a test that comes past the mutant is left out.
 */
module.exports = class extends Runner {
  async runTests(tests, ...rest) {
    const { testNamePattern } = this._globalConfig;
    const gevraagd = testNamePattern ? new RegExp(testNamePattern, 'i') : /^/;
    for (const test of tests) {
      if (isDood()) return;
      if (kanHebben(test.path, gevraagd)) await super.runTests([test], ...rest);
    }
  }
};
