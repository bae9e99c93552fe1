import { join } from 'node:path';

/** The options of a Node that runs a TypeScript file, from whichever folder. */
export const TYPESCRIPT: readonly string[] = ['-r', join(__dirname, '..', '..', 'src', 'typescript.cjs')];
