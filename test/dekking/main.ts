import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documenten, onbewezen, WORTEL } from './documenten';
import { bewijsUitTests } from './titels';

/*
 * Writes docs/policy-matrix.md, docs/register.md and docs/rules.md, or with --check compares them and exits 1 when they differ, or when a
 * rule is said to be enforced that no test proves.
 */
const toetst = process.argv.includes('--check');
const bewijs = bewijsUitTests();
const gebreken = onbewezen(bewijs).map(
  (id) => `${id} has no test: add one with [${id}] in its title, or give it another stand in permissions/regelboeken`,
);
for (const [naam, tekst] of Object.entries(documenten(bewijs))) {
  const bestand = join(WORTEL, naam);
  if (!toetst) writeFileSync(bestand, tekst);
  else if (!existsSync(bestand) || readFileSync(bestand, 'utf8') !== tekst)
    gebreken.push(`${naam} differs from what it is made of: run \`npm run generate\` and commit the result`);
}
process.stderr.write(gebreken.map((gebrek) => `${gebrek}\n`).join(''));
if (toetst && gebreken.length > 0) process.exitCode = 1;
