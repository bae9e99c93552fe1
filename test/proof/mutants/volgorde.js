const Sequencer = require('@jest/test-sequencer').default;

/** The quickest first: a mutant is dead at the first test that fails. */
const EERST = [
  'reglementen',
  'cvites',
  'westendorp',
  'implacment',
  'dit',
  'factor2',
  'argumenten',
  'selectie',
  'shield',
];

const plaats = ({ path }) => {
  const index = EERST.findIndex((naam) => path.endsWith(`permissions/${naam}.test.ts`));
  if (index >= 0) return index;
  return path.includes('gouden-matrix') ? EERST.length + 1 : EERST.length;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => plaats(a) - plaats(b) || a.path.localeCompare(b.path));
  }
};
