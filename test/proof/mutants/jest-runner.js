const { default: Runner } = require('jest-runner');
const { isDood } = require('./dood');

/**
 * Runs the files one by one until the active mutant is dead: what the rest would say of it nobody asks. Jest's `bail`
 * would end the process, and so the tool leaves it off.
 */
module.exports = class extends Runner {
  async runTests(tests, ...rest) {
    for (const test of tests) {
      if (isDood()) return;
      await super.runTests([test], ...rest);
    }
  }
};
