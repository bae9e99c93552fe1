import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { vertaal } from './vertaler.mjs';
import { verzamelaar } from './verzamelaar.mjs';
import { Volgorde } from './volgorde.mjs';

/** What does not follow from the policy, and is loaded once: the classes of a schema register themselves as they load. */
const BLIJFT = /^(\.\.|node_modules|schema|resolvers|entities|src\/domain|src\/data)\//;

/**
 * Runs the tests as jest would, in one process that loads them once: a mutant costs the tests that come past it, up to
 * the first that fails. Only for a mutant of what runs while loading are the policy and its tests loaded again.
 */
class Loper {
  static inject = tokens(commonTokens.options);
  #wortel = process.cwd();
  #require = createRequire(join(this.#wortel, 'package.json'));
  #verzamel;
  #waar;
  #bestanden;
  #volgorde = new Volgorde();
  #schoon;
  #ns;

  /** @param options `loper.tests`: the files with tests, or folders of them. */
  constructor({ loper: { tests: waar } }) {
    this.#waar = waar;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Loads every test without a mutant. */
  async init() {
    globalThis.__stryker__ ??= {};
    this.#ns = globalThis.__stryker__;
    vertaal(this.#require);
    this.#verzamel = verzamelaar(this.#require);
    this.#bestanden = this.#waar.flatMap((pad) =>
      pad.endsWith('.ts')
        ? [pad]
        : readdirSync(pad)
            .filter((naam) => naam.endsWith('.test.ts'))
            .map((naam) => `${pad}/${naam}`),
    );
    this.#schoon = new Map(this.#bestanden.flatMap((bestand) => this.#laad(bestand)).map((test) => [test.id, test]));
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#schoon.values()) tests.push(await this.#voerUit(test));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#ns.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation }) {
    const gedaan = await this.#met({ activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 }, async () => {
      const tests =
        mutantActivation === 'runtime' && testFilter
          ? await this.#totEenFaalt(testFilter.map((id) => this.#schoon.get(id)))
          : await this.#opnieuw();
      return determineHitLimitReached(this.#ns.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests };
    });
    const faalde = gedaan.tests?.find(({ status }) => status === TestStatus.Failed);
    if (faalde && (await this.#faaltOokZonder(faalde)))
      return { status: MutantRunStatus.Error, errorMessage: `${faalde.id} fails without a mutant as well` };
    return toMutantRunResult(gedaan, disableBail);
  }

  /** What the instrumented code reads, for as long as it takes. */
  async #met(stand, doe) {
    Object.assign(this.#ns, stand);
    try {
      return await doe();
    } finally {
      for (const naam of Object.keys(stand)) this.#ns[naam] = undefined;
    }
  }

  /** A test that only a mutant names did not run without one: then it is enough that the tests load. */
  async #faaltOokZonder({ id }) {
    const zelfde = this.#schoon.get(id);
    if (zelfde) return (await this.#voerUit(zelfde)).status === TestStatus.Failed;
    try {
      this.#laadOpnieuw();
      return false;
    } catch {
      return true;
    }
  }

  #laad(bestand) {
    return this.#verzamel(join(this.#wortel, bestand)).map((test) => ({
      ...test,
      id: `${bestand} ${test.id}`,
      bestand,
    }));
  }

  #laadOpnieuw() {
    for (const bestand of Object.keys(this.#require.cache))
      if (!BLIJFT.test(relative(this.#wortel, bestand))) delete this.#require.cache[bestand];
    return this.#bestanden.flatMap((bestand) => this.#laad(bestand));
  }

  /** Runs the tests, loaded while the mutant is active. When they do not load then, they failed. */
  async #opnieuw() {
    try {
      return await this.#totEenFaalt(this.#laadOpnieuw());
    } catch (fout) {
      const id = 'the tests load';
      return [{ id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(fout) }];
    }
  }

  async #totEenFaalt(tests) {
    const gedaan = [];
    for (const test of this.#volgorde.van(tests)) {
      gedaan.push(await this.#voerUit(test));
      if (gedaan.at(-1).status === TestStatus.Failed) break;
    }
    return gedaan;
  }

  /** What a hook does is done once for all tests after it, and so is no part of any one of them. */
  async #voerUit({ id, bestand, hooks, doe }) {
    const begin = performance.now();
    const uitslag = { id, name: id, fileName: bestand, status: TestStatus.Success };
    try {
      for (const hook of hooks) await hook();
      this.#ns.currentTestId = id;
      await doe();
    } catch (fout) {
      Object.assign(uitslag, { status: TestStatus.Failed, failureMessage: String(fout) });
    } finally {
      this.#ns.currentTestId = undefined;
    }
    const timeSpentMs = performance.now() - begin;
    this.#volgorde.gedaan(id, timeSpentMs, uitslag.status === TestStatus.Failed);
    return { ...uitslag, timeSpentMs };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loper', Loper)];
