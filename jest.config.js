/** Packages that are published as ES modules only; jest's CommonJS runtime gets them transformed. */
const esmOnly = ['jose', 'oauth4webapi', 'graphql-request', '@faker-js/faker', 'temporal-polyfill', 'temporal-utils'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: [
    '<rootDir>/\\.data/',
    '<rootDir>/clients/typescript/dist/',
    '<rootDir>/bench/node_modules/',
  ],
  watchPathIgnorePatterns: ['<rootDir>/\\.data/', '<rootDir>/bench/node_modules/'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['<rootDir>/test/support/uitvoer.ts', '<rootDir>/test/support/graphql-als-in-bedrijf.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
  // What a suite leaves behind makes every collection of the next ones longer.
  workerIdleMemoryLimit: '600MB',
};
