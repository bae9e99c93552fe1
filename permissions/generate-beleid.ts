import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  beleidRijen,
  bereikRijen,
  noodtoegangRijen,
  profielRijen,
  statistiekRijen,
  toelatingRijen,
  uitstroomRijen,
} from './beleid';

const BESTAND = join(__dirname, '../entities/migrations/beleid.generated.ts');

const NIETS = '-';
const tekst = (naam: string, rijen: readonly (readonly string[])[]) =>
  `export const ${naam} = \`\n${rijen.map((rij) => rij.join(' ')).join('\n')}\n\`;\n`;

/** The rule table as the migration reads it: one row a line, so that a change of policy reads as a change of lines. */
export function beleidBron(): string {
  return [
    '/* Generated from permissions/reglementen: do not edit. Columns are set apart by a space; - is none. */\n',
    '/** profiel vog kanttekening overdracht */',
    tekst(
      'PROFIELEN',
      profielRijen().map(({ profiel, vog, kanttekening, overdracht }) => [
        profiel,
        String(vog),
        kanttekening ?? NIETS,
        overdracht?.join(',') ?? NIETS,
      ]),
    ),
    '/** profiel rol bereik regel */',
    tekst(
      'BEREIKEN',
      bereikRijen().map(({ profiel, rol, bereik, regel }) => [profiel, rol, bereik, regel]),
    ),
    '/** profiel soort maanden regel */',
    tekst(
      'UITSTROOM',
      uitstroomRijen().map(({ profiel, soort, maanden, regel }) => [
        profiel,
        soort,
        maanden === null ? NIETS : String(maanden),
        regel,
      ]),
    ),
    '/** profiel afnemer eis maanden regel */',
    tekst(
      'TOELATINGEN',
      toelatingRijen().map(({ profiel, afnemer, eis, maanden, regel }) => [
        profiel,
        afnemer,
        eis,
        maanden === null ? NIETS : String(maanden),
        regel,
      ]),
    ),
    '/** profiel aanvrager drempel afronding regel */',
    tekst(
      'STATISTIEK',
      statistiekRijen().map(({ profiel, aanvrager, drempel, afronding, regel }) => [
        profiel,
        aanvrager,
        String(drempel),
        String(afronding),
        regel,
      ]),
    ),
    '/** profiel rol belang minuten regel */',
    tekst(
      'NOODTOEGANG',
      noodtoegangRijen().map(({ profiel, rol, belang, minuten, regel }) => [
        profiel,
        rol,
        belang,
        String(minuten),
        regel,
      ]),
    ),
    '/** profiel volgnummer aard aanvrager doel categorie feiten regel */',
    tekst(
      'BELEID',
      beleidRijen().map(({ profiel, volgnummer, aard, aanvrager, doel, categorie, feiten, regel }) => [
        profiel,
        String(volgnummer),
        aard,
        aanvrager,
        doel ?? NIETS,
        categorie,
        feiten.join(',') || NIETS,
        regel,
      ]),
    ),
  ].join('\n');
}

/** Writes the generated rule table. */
export function schrijfBeleid(): void {
  writeFileSync(BESTAND, beleidBron());
}

/** What is wrong with the generated rule table, or null when it is what the reglementen say. */
export function controleerBeleid(): string | null {
  let huidig: string | null = null;
  try {
    huidig = readFileSync(BESTAND, 'utf8');
  } catch (fout) {
    if (!(fout instanceof Error && 'code' in fout && fout.code === 'ENOENT')) throw fout;
  }
  if (huidig === beleidBron()) return null;
  const bestand = relative(join(__dirname, '..'), BESTAND);
  return `${bestand} is not what permissions/reglementen says: run \`npm run generate\` and commit the result`;
}

if (require.main === module) {
  if (process.argv.includes('--check')) {
    const gebrek = controleerBeleid();
    if (gebrek !== null) {
      process.stderr.write(`${gebrek}\n`);
      process.exitCode = 1;
    }
  } else schrijfBeleid();
}
