import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const WORTEL = join(__dirname, '..', '..');

/** A fenced block: its language, and what stands in it with the closing newline. */
export interface Blok {
  readonly taal: string;
  readonly tekst: string;
}

export const leesDocument = (pad: string): string => readFileSync(join(WORTEL, pad), 'utf8');

/** What stands under a heading, up to the next heading of the same or a higher level. Throws when it is not there. */
export function paragraaf(document: string, kop: string): string {
  const regels = document.split('\n');
  const begin = regels.indexOf(kop);
  if (begin < 0) throw new Error(`there is no heading '${kop}'`);
  const niveau = kop.indexOf(' ');
  let inBlok = false;
  const eind = regels.findIndex((regel, nummer) => {
    if (nummer > begin && regel.startsWith('```')) inBlok = !inBlok;
    return nummer > begin && !inBlok && /^#+ /.test(regel) && regel.indexOf(' ') <= niveau;
  });
  return regels.slice(begin + 1, eind < 0 ? undefined : eind).join('\n');
}

export const blokken = (tekst: string): readonly Blok[] =>
  [...tekst.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, taal = '', inhoud = '']) => ({ taal, tekst: inhoud }));

/** The rows of the first table, without its head; a cell is without its surrounding spaces. */
export function tabel(tekst: string): readonly (readonly string[])[] {
  const regels = tekst.split('\n');
  const streep = regels.findIndex((regel) => /^\|[-| ]+\|$/.test(regel));
  if (streep < 0) throw new Error('there is no table');
  const einde = regels.findIndex((regel, nummer) => nummer > streep && !regel.startsWith('|'));
  return regels.slice(streep + 1, einde < 0 ? undefined : einde).map((regel) =>
    regel
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cel) => cel.trim().replaceAll('\\|', '|')),
  );
}

/** Links to files of this repository, without their anchors. */
export const verwijzingen = (document: string): readonly string[] =>
  [...document.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, doel = '']) => doel.replace(/#.*$/, ''))
    .filter((doel) => doel !== '' && !/^[a-z]+:/.test(doel));

/** Files and folders of this repository that a text names as code. */
export const bestandsnamen = (document: string): readonly string[] =>
  [...document.matchAll(/`((?:src|schema|entities|resolvers|permissions|test|docs|clients)\/[\w./-]*)`/g)].map(
    ([, pad = '']) => pad,
  );

/** Every `npm run x`, `npm start` and `npm test` that a text names, by the name of the script. */
export const scripts = (document: string): readonly string[] =>
  [...document.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(([, run, kort]) => run ?? kort ?? '');
