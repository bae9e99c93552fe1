import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A part of a document under its own heading. */
export interface Deel {
  readonly kop: string;
  readonly tekst: string;
}

/** A document of this folder by its headings; what stands before the first has an empty one. */
export function delenVan(bestand: string): readonly Deel[] {
  const [vooraf = '', ...delen] = readFileSync(join(__dirname, bestand), 'utf8').split(/^## /m);
  return [
    { kop: '', tekst: vooraf },
    ...delen.map((deel) => {
      const [kop = '', ...rest] = deel.split('\n');
      return { kop, tekst: rest.join('\n') };
    }),
  ];
}

/** The rows of the table in a text, the headings first. */
export const tabelIn = (tekst: string): readonly (readonly string[])[] =>
  tekst
    .split('\n')
    .filter((regel) => regel.startsWith('|') && !regel.startsWith('| ---'))
    .map((regel) =>
      regel
        .split('|')
        .slice(1, -1)
        .map((cel) => cel.trim()),
    );

/** What is listed in a cell; – is nothing. */
export const opgesomd = (cel: string): readonly string[] => (cel === '–' ? [] : cel.split(', '));

/** A name that the code knows: whoever reads the matrix meets no other. */
export function uit<N extends string>(namen: readonly N[], naam: string): N {
  const gevonden = namen.find((bekend) => bekend === naam);
  if (gevonden === undefined) throw new Error(`'${naam}' is none of ${namen.join(', ')}`);
  return gevonden;
}
