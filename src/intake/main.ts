import { voorScherm } from '../log/scherm';
import { GEBRUIK, leesArgumenten } from './argumenten';
import { Gateway } from './gateway';
import { leesIndeling } from './indeling';
import { leverAan } from './intake';
import type { Resultaat, Telling } from './resultaat';

/** Errors that are printed; the results hold all of them. */
const MEESTE_GETOOND = 20;

const totaal = (telling: Telling): number => Object.values(telling).reduce((som, aantal) => som + aantal, 0);

const samenvatting = (telling: Telling, proef: boolean): string =>
  proef
    ? `${totaal(telling)} rows: ${telling.GOED} in order, ${telling.REEDS_GEREGISTREERD} registered already, ${telling.FOUT} with errors`
    : `${totaal(telling)} rows: ${telling.GEREGISTREERD} registered, ${telling.REEDS_GEREGISTREERD} registered already, ${telling.FOUT} with errors`;

/** `row 7, Geboortedatum: Geef een bestaande datum, geschreven als dd-MM-jjjj.` */
const foutregels = ({ rij, fouten = [] }: Resultaat): readonly string[] =>
  fouten.map(({ kolom, veld, regel, bericht }) => {
    const plaats = kolom ?? veld;
    return `row ${rij}${plaats === undefined ? '' : `, ${plaats}`}: ${bericht}${regel === undefined ? '' : ` (${regel})`}`;
  });

const print = (stroom: NodeJS.WriteStream, regel: string): boolean => stroom.write(`${voorScherm(regel)}\n`);

/** `npm run intake`: true when every row is in order. */
async function main(): Promise<boolean> {
  const gelezen = leesArgumenten(process.argv.slice(2));
  if (gelezen === null) {
    print(process.stdout, GEBRUIK);
    return true;
  }
  const { indeling: pad, tokenbestand, url, ...argumenten } = gelezen;
  const indeling = await leesIndeling(pad);
  const gateway = new Gateway(url, tokenbestand, (regel) => print(process.stderr, regel));
  await gateway.eisTokenVan(argumenten.integratie);
  let getoond = 0;
  const telling = await leverAan({ ...argumenten, indeling, gateway }, (resultaten, tussen) => {
    for (const regel of resultaten.flatMap(foutregels).slice(0, MEESTE_GETOOND - getoond)) {
      print(process.stdout, regel);
      getoond += 1;
    }
    print(process.stderr, samenvatting(tussen, argumenten.proef));
  });
  print(process.stdout, `${samenvatting(telling, argumenten.proef)}; see ${argumenten.resultaat}`);
  return telling.FOUT === 0;
}

// 0: every row is in order, 1: some are not, 2: it did not come to an end and can be gone on with.
process.exitCode = 2;
main().then(
  (goed) => {
    process.exitCode = goed ? 0 : 1;
  },
  (fout: unknown) => {
    print(process.stderr, `the intake did not come to an end: ${fout instanceof Error ? fout.message : String(fout)}`);
  },
);
