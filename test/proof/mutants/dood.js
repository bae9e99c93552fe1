/** Which mutant the tool has switched on, by the environment that it sets; undefined while it tries the tests alone. */
const actief = () => process.env.__STRYKER_ACTIVE_MUTANT__;

let dode;
const doders = [];

/** What is known of the mutants that died in this process: whether the active one is among them, and what killed. */
module.exports = {
  actief,
  isDood: () => dode !== undefined && dode === actief(),
  sterft: (bestand) => {
    dode = actief();
    const plaats = doders.indexOf(bestand);
    if (plaats >= 0) doders.splice(plaats, 1);
    doders.unshift(bestand);
  },
  /** How recently this file killed a mutant: 0 for the last that did. */
  rang: (bestand) => {
    const plaats = doders.indexOf(bestand);
    return plaats < 0 ? Number.POSITIVE_INFINITY : plaats;
  },
};
