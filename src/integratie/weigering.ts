import type { Gebrek, PoortFout } from '../domain/fouten';
import { metOptie, type Wijzigend } from './velden';

/** Where to find what a field asks, when its message does not say so. */
const RAAD: Readonly<Record<string, string>> = { 'input.versie': ' Het is de versie die toon noemt.' };

const GEHEEL =
  'A change gives all of it anew: begin with toon <which> --invoer > <file>, and give that as --bestand.\n';

/** What a refusal of this command says, at a terminal: every defect with its field, and the option that fills it. */
export function tekstVanWeigering(
  { code, message, extensions }: PoortFout,
  soort: Wijzigend | 'lijst' | 'toon',
): string {
  const velden = (extensions.velden ?? []) as readonly Gebrek[];
  if (velden.length === 0) {
    const raad =
      code === 'NOT_FOUND' ? ' Wat u noemt, is niet van deze organisatie: kijk de opdrachten na (--opdracht).' : '';
    return `refused: ${message}${raad}\n`;
  }
  const regels = velden.map(
    ({ veld, bericht, regel }) =>
      `  ${metOptie(veld)}: ${bericht}${RAAD[veld] ?? ''}${regel === undefined ? '' : ` [${regel}]`}\n`,
  );
  const mist = soort === 'wijzig' && velden.some(({ reden }) => reden === 'VERPLICHT');
  return `refused\n${regels.join('')}${mist ? GEHEEL : ''}`;
}
