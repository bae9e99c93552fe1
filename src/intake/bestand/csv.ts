import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { type Indeling, isKolom, kolommenVan } from '../indeling';
import type { Rij } from '../rij';
import { LANGSTE_RIJ, tekstUit } from './tekst';

/** `;` or `,`, whichever the first line has most of outside quotes. */
async function herkenScheidingsteken(pad: string): Promise<string> {
  let eerste = '';
  for await (const deel of tekstUit(pad)) {
    eerste += deel;
    if (eerste.includes('\n') || eerste.length > LANGSTE_RIJ) break;
  }
  const kaal = (eerste.split('\n')[0] ?? '').replace(/"[^"]*"/g, '');
  return kaal.split(';').length > kaal.split(',').length ? ';' : ',';
}

/** The names of the columns; throws when one is there twice, or one of the mapping is not there. */
function eisKolommen(pad: string, kop: readonly string[], { velden = {} }: Indeling): readonly string[] {
  const kolommen = kop.map((naam) => naam.trim());
  const dubbel = kolommen.filter((naam, plaats) => naam !== '' && kolommen.indexOf(naam) !== plaats);
  if (dubbel.length > 0) throw new Error(`${pad} has more than one column ${[...new Set(dubbel)].join(', ')}`);
  const gevraagd = Object.values(velden).flatMap((veld) => (isKolom(veld) ? kolommenVan(veld) : []));
  const ontbreekt = gevraagd.filter((naam) => !kolommen.includes(naam));
  if (ontbreekt.length > 0) {
    const raad = kolommen.length === 1 ? '; say in the mapping, by scheidingsteken, what separates its columns' : '';
    throw new Error(
      `${pad} has no column ${ontbreekt.join(', ')}; it has ${kolommen.filter(Boolean).join(', ')}${raad}`,
    );
  }
  return kolommen;
}

/** Of what is no CSV from some row on, what to mend. */
const GEBREKEN: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote (") that opens there is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'a quote (") closes a cell before its end; within quotes it is written twice ("")',
  INVALID_OPENING_QUOTE: 'a quote (") stands within a cell that did not open with one',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${LANGSTE_RIJ} characters; is a quote (") not closed?`,
};

/** The rows of a CSV, of which the first names the columns. */
export async function* leesCsv(pad: string, indeling: Indeling): AsyncGenerator<Rij> {
  const lezer = parse({
    delimiter: indeling.scheidingsteken ?? (await herkenScheidingsteken(pad)),
    relax_column_count: true,
    max_record_size: LANGSTE_RIJ,
  });
  const aanvoer = pipeline(Readable.from(tekstUit(pad)), lezer);
  // Awaited below; until then it is not one that nobody caught.
  aanvoer.catch(() => undefined);
  let kolommen: readonly string[] | null = null;
  let rij = 0;
  try {
    for await (const cellen of lezer as AsyncIterable<string[]>) {
      rij += 1;
      if (kolommen === null) kolommen = eisKolommen(pad, cellen, indeling);
      // As spreadsheets write the rows below the last one.
      else if (cellen.every((cel) => cel.trim() === '')) continue;
      else if (cellen.length === kolommen.length)
        yield { rij, waarden: Object.fromEntries(kolommen.map((naam, plaats) => [naam, cellen[plaats]])) };
      else
        yield {
          rij,
          fouten: [
            {
              reden: 'VORM',
              bericht: `Deze rij heeft ${cellen.length} kolommen; de eerste rij heeft er ${kolommen.length}.`,
            },
          ],
        };
    }
    await aanvoer;
  } catch (fout) {
    // Its message quotes what stands there.
    if (fout instanceof CsvError)
      throw new Error(
        `${pad} cannot be read from row ${Number(fout.records) + 1} on: ${GEBREKEN[fout.code] ?? fout.code}`,
      );
    throw fout;
  }
  if (kolommen === null) throw new Error(`${pad} is empty`);
}
