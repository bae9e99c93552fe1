import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zoekKanaries } from './kanariezoeker';

/** Throws when a value of somebody stands in any log of this folder, and says in which lines. */
export function controleer(map: string): void {
  const lekken = readdirSync(map).flatMap((naam) =>
    zoekKanaries(readFileSync(join(map, naam), 'utf8')).map(({ regel, soort }) => `${naam}:${regel} holds ${soort}`),
  );
  if (lekken.length > 0)
    throw new Error(`[CV-20] logs of this run hold values of persons; they are kept in ${map}\n${lekken.join('\n')}`);
}
