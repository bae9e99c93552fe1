import { readFileSync } from 'node:fs';
import { Willekeur } from '../../../src/demo/willekeur';

/** Lines on which nothing stands that can be mutated. */
const LEEG = /^\s*(import\b|\/?\*|\/\/|[\])};,]*$)/;

/**
 * `n` lines of these files, drawn by the seed, as ranges that the tool mutates; every line of every file when there
 * are no more than `n`.
 */
export function kiesRegels(bestanden: readonly string[], n: number, seed: number): readonly string[] {
  const regels = bestanden.flatMap((bestand) =>
    readFileSync(bestand, 'utf8')
      .split('\n')
      .flatMap((regel, index) => (LEEG.test(regel) ? [] : [`${bestand}:${index + 1}-${index + 1}`])),
  );
  if (regels.length <= n) return bestanden;
  const willekeur = new Willekeur(seed);
  const gekozen = new Set<string>();
  while (gekozen.size < n) gekozen.add(willekeur.kies(regels));
  return [...gekozen].sort();
}
