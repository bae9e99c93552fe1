import Module from 'node:module';

/** Runs it the first time that somebody waits for it, and never again. */
const eenmaal = (doe) => {
  let klaar;
  return () => {
    klaar ??= Promise.resolve(doe());
    return klaar;
  };
};

/**
 * Collects the tests of a file as jest does: with jest's own `expect`, `each` and mocks, and its own names. A hook
 * that they do not use here is not known, and so is an error.
 * @param require of the folder that the tests stand in.
 */
export function verzamelaar(require) {
  const { bind } = require('jest-each');
  let tests = [];
  let pad = [];

  const metEach = (melder) => Object.assign(melder, { each: bind(melder, false) });
  const describe = metEach((naam, inhoud) => {
    const buiten = pad;
    pad = [...buiten, { naam, voor: [] }];
    inhoud();
    pad = buiten;
  });
  const test = metEach((naam, doe) => {
    tests.push({ naam: [...pad.slice(1).map((deel) => deel.naam), naam].join(' '), pad, doe });
  });
  const beforeAll = (doe) => pad.at(-1).voor.push(eenmaal(doe));
  const { expect } = require('expect');
  Object.assign(globalThis, { describe, test, it: test, beforeAll, expect, jest: require('jest-mock') });

  return (bestand) => {
    tests = [];
    pad = [{ naam: '', voor: [] }];
    // Nobody holds on to the module: it is loaded again and again.
    Module._load(bestand, null, false);
    const vaker = new Map();
    return tests.map(({ naam, pad: daar, doe }) => {
      const nummer = (vaker.get(naam) ?? 0) + 1;
      vaker.set(naam, nummer);
      return { id: nummer > 1 ? `${naam} (${nummer})` : naam, doe, hooks: daar.flatMap(({ voor }) => voor) };
    });
  };
}
