/** Which mutant the tool has switched on, by the environment that it sets; undefined while it tries the tests alone. */
const actief = () => process.env.__STRYKER_ACTIVE_MUTANT__;

let dode;
const doders = [];
const namenVan = new Map();

/** What this process knows of the mutants that died in it, and of the files of tests that it ran. */
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
  bevat: (bestand, namen) => namenVan.set(bestand, namen),
  /** Whether a test of this file has such a name, as far as is known. */
  kanHebben: (bestand, patroon) => namenVan.get(bestand)?.some((naam) => patroon.test(naam)) ?? true,
};
