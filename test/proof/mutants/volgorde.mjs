/** How much one run weighs in what is expected of a test. */
const GEWICHT = 0.1;

/** The tests in the order that finds one that fails soonest: by what each costs for the chance that it does. */
export class Volgorde {
  #duur = new Map();
  #kans = new Map();

  gedaan(naam, ms, faalde) {
    this.#duur.set(naam, ms);
    this.#kans.set(naam, (1 - GEWICHT) * this.#kansOp(naam) + (faalde ? GEWICHT : 0));
  }

  #kansOp(naam) {
    return this.#kans.get(naam) ?? 0.01;
  }

  van(tests) {
    const prijs = new Map(tests.map(({ id }) => [id, (1 + (this.#duur.get(id) ?? 0)) / (0.001 + this.#kansOp(id))]));
    return tests.toSorted((een, ander) => prijs.get(een.id) - prijs.get(ander.id));
  }
}
