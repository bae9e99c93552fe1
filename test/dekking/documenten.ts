import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { matrixDocument } from '../../permissions/documenten/matrix';
import { type Bewijs, regelsDocument, zonderBewijs } from '../../permissions/documenten/regels';
import { registerDocument } from '../../permissions/documenten/register';

export const WORTEL = join(__dirname, '..', '..');
const OPENSTAAND = 'test/dekking/openstaand.json';

/** Rules whose test is still to come. `npm run generate` takes from this list what was proven, and adds nothing to it. */
const openstaand = (): readonly string[] => JSON.parse(readFileSync(join(WORTEL, OPENSTAAND), 'utf8'));

const BREEDSTE_REGEL = 120;

/** As the formatter has it: on one line when it fits. */
function alsLijst(ids: readonly string[]): string {
  const opEenRegel = `[${ids.map((id) => `"${id}"`).join(', ')}]`;
  return opEenRegel.length <= BREEDSTE_REGEL
    ? `${opEenRegel}\n`
    : `[\n${ids.map((id) => `  "${id}"`).join(',\n')}\n]\n`;
}

/** What is generated, by the path from the root. */
export function documenten(bewijs: Bewijs): Readonly<Record<string, string>> {
  const ontbreekt = zonderBewijs(bewijs);
  const nog = openstaand().filter((id) => ontbreekt.includes(id));
  return {
    'docs/policy-matrix.md': matrixDocument(),
    'docs/register.md': registerDocument(buildSchema(readFileSync(join(WORTEL, 'schema/schema.graphql'), 'utf8'))),
    'docs/rules.md': regelsDocument(bewijs),
    [OPENSTAAND]: alsLijst(nog),
  };
}

/** Rules that claim a proof which no test gives; empty when all is proven or still open. */
export const onbewezen = (bewijs: Bewijs): readonly string[] =>
  zonderBewijs(bewijs).filter((id) => !openstaand().includes(id));
