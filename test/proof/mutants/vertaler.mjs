import { readFileSync } from 'node:fs';

/** Lets Node load TypeScript, translated as it is for jest; what was translated once is kept. */
export function vertaal(require) {
  const { transformSync } = require('@swc/core');
  const [, [, instellingen]] = Object.entries(require('./jest.config.js').transform)[0];
  const vertaald = new Map();
  require.extensions['.ts'] = (module, filename) => {
    if (!vertaald.has(filename)) {
      const { code } = transformSync(readFileSync(filename, 'utf8'), { ...instellingen, filename, sourceMaps: false });
      vertaald.set(filename, code);
    }
    module._compile(vertaald.get(filename), filename);
  };
}
