import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

export interface Chromium {
  readonly browser: Browser;
  stop(): Promise<void>;
}

/**
 * A headless Chromium of this run alone, out of an npm package: it is there wherever `npm ci` was done. Everything that it
 * keeps from pages is on, except its sandbox, which an account such as root cannot have.
 */
export async function startChromium(): Promise<Chromium> {
  const map = await mkdtemp(join(tmpdir(), 'poortwachter-chromium-'));
  const { stdout: executablePath } = await promisify(execFile)(process.execPath, [join(__dirname, 'uitpakken.mjs')], {
    env: { ...process.env, TMPDIR: map, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    env: { ...process.env, LD_LIBRARY_PATH: join(map, 'al2023', 'lib'), HOME: map },
  });
  return {
    browser,
    async stop() {
      await browser.close();
      await rm(map, { recursive: true });
    },
  };
}
