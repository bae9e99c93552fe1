import { readdirSync } from 'node:fs';

const MAPPEN = ['permissions', 'permissions/reglementen'] as const;

/**
 * What is mutated: all of permissions/ that decides. Not the register of rules and the documents, which are prose that
 * `npm run check:generated` compares to the letter, nor the command that writes.
 */
export const BESTANDEN: readonly string[] = MAPPEN.flatMap((map) =>
  readdirSync(map)
    .filter((naam) => naam.endsWith('.ts') && !naam.startsWith('generate-'))
    .map((naam) => `${map}/${naam}`),
);
