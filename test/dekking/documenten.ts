import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matrixDocument } from '../../permissions/documenten/matrix';
import { type Bewijs, regelsDocument, zonderBewijs } from '../../permissions/documenten/regels';

export const WORTEL = join(__dirname, '..', '..');
const OPENSTAAND = 'test/dekking/openstaand.json';

/** Rules whose test is still to come. `npm run generate` takes from this list what was proven, and adds nothing to it. */
const openstaand = (): readonly string[] => JSON.parse(readFileSync(join(WORTEL, OPENSTAAND), 'utf8'));

/** What is generated, by the path from the root. */
export function documenten(bewijs: Bewijs): Readonly<Record<string, string>> {
  const ontbreekt = zonderBewijs(bewijs);
  const nog = openstaand().filter((id) => ontbreekt.includes(id));
  return {
    'docs/policy-matrix.md': matrixDocument(),
    'docs/rules.md': regelsDocument(bewijs),
    [OPENSTAAND]: nog.length === 0 ? '[]\n' : `[\n${nog.map((id) => `  "${id}"`).join(',\n')}\n]\n`,
  };
}

/** Rules that claim a proof which no test gives; empty when all is proven or still open. */
export const onbewezen = (bewijs: Bewijs): readonly string[] =>
  zonderBewijs(bewijs).filter((id) => !openstaand().includes(id));
