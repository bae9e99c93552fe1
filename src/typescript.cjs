/*
 * Loads TypeScript as it stands: node -r ./src/typescript.cjs src/main.ts. What it makes of a file it keeps to itself:
 * the loader's cache is in the temporary folder of the machine, under a name that anybody may take first, and what
 * stands there would be run as the gateway's own. It saves no time that can be measured, and nothing clears it.
 */
process.env.SWC_NODE_CACHE = 'off';
require('@swc-node/register');
