import { namenVan } from '../../src/demo/namen';
import * as teksten from '../../src/demo/teksten';
import { KANARIE } from './kanaries';

/* Searches logs for what was planted, and for all that the demo set invents of people: its names, numbers and texts. */

/** Texts and names of the demo set that are long enough to be no ordinary word. */
function vanDeDemo(): readonly string[] {
  const { achternamen, straten, bedrijven } = namenVan(1);
  const alle = [Object.values(teksten), achternamen, straten, bedrijven].flat(3);
  return alle.flatMap((deel) => (typeof deel === 'string' ? [deel] : Object.values(deel).flat())).filter(isTekst);
}
const isTekst = (deel: unknown): deel is string => typeof deel === 'string' && deel.length >= 8;

const letterlijk = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Each kind of value, as it would stand in a line. */
const SOORTEN: readonly (readonly [soort: string, patroon: RegExp])[] = [
  ['a planted value', /kanarie/i],
  ['a planted number', new RegExp(`\\b(?:${KANARIE.bsn}|${KANARIE.telefoon}|${KANARIE.postcode}|97531\\d\\d24)\\b`)],
  ['a BSN of the demo set', /\b9999\d{5}\b/],
  ['a telephone number', /(?<![\w.:-])(?:\+31\d{9}|0[1-9]\d{8})\b/],
  ['an e-mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/i],
  ['a text of the demo set', new RegExp([...new Set(vanDeDemo())].map(letterlijk).join('|'))],
];

/** A line that holds what it may not. The value itself is not repeated. */
export interface Vondst {
  readonly regel: number;
  readonly soort: string;
}

/** Every line of a log with a value of somebody in it. */
export function zoekKanaries(log: string): readonly Vondst[] {
  return log
    .split('\n')
    .flatMap((tekst, nummer) =>
      SOORTEN.flatMap(([soort, patroon]) => (patroon.test(tekst) ? [{ regel: nummer + 1, soort }] : [])),
    );
}
