import { CsvError, parse } from 'csv-parse/sync';
import type { RegistreerAanmeldingInput } from './operaties.generated.ts';

/** Kolommen met gewone tekst; een punt wijst een veld binnen een groep aan. */
const KOLOMMEN = [
  'kenmerk',
  'voornamen',
  'achternaam',
  'opdrachtId',
  'geboortedatum',
  'geslacht',
  'bsn',
  'klantnummer',
  'telefoon',
  'email',
  'adres.straat',
  'adres.huisnummer',
  'adres.postcode',
  'adres.woonplaats',
  'uitkering.soort',
  'uitkering.ingangsdatum',
  'uitkering.einddatum',
] as const;

type Kolom = (typeof KOLOMMEN)[number];
const VERPLICHT: readonly Kolom[] = ['kenmerk', 'voornamen', 'achternaam'];

/** `;` of `,`: wat de eerste regel buiten aanhalingstekens het meest heeft. Nederlandse spreadsheets schrijven `;`. */
function herkenScheidingsteken(csv: string): string {
  const kop = (csv.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  return kop.split(';').length > kop.split(',').length ? ';' : ',';
}

function eisKolommen(kop: readonly string[]): string[] {
  const dubbel = kop.filter((naam, plaats) => kop.indexOf(naam) !== plaats);
  const vreemd = kop.filter((naam) => !(KOLOMMEN as readonly string[]).includes(naam));
  const mist = VERPLICHT.filter((naam) => !kop.includes(naam));
  if (vreemd.length > 0)
    throw new Error(`Onbekende kolommen: ${vreemd.join(', ')}. Een kolom is een van: ${KOLOMMEN.join(', ')}.`);
  if (dubbel.length > 0) throw new Error(`Deze kolommen staan er meer dan een keer: ${dubbel.join(', ')}.`);
  if (mist.length > 0) throw new Error(`Deze kolommen ontbreken: ${mist.join(', ')}.`);
  return [...kop];
}

function aanmelding(rij: Readonly<Record<string, string>>): RegistreerAanmeldingInput {
  const { kenmerk = '', voornamen = '', achternaam = '', ...overig } = rij;
  const velden: Record<string, string | Record<string, string>> = {};
  for (const [kolom, waarde] of Object.entries(overig)) {
    if (waarde === '') continue;
    const [groep = '', veld] = kolom.split('.');
    const bestaand = velden[groep];
    velden[groep] = veld === undefined ? waarde : { ...(typeof bestaand === 'object' ? bestaand : {}), [veld]: waarde };
  }
  return { ...velden, kenmerk, voornamen, achternaam };
}

const GEBREKEN: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'heeft een ander aantal kolommen dan de eerste regel',
  CSV_QUOTE_NOT_CLOSED: 'heeft een aanhalingsteken dat niet wordt gesloten',
  CSV_INVALID_CLOSING_QUOTE: 'heeft een aanhalingsteken binnen een cel; schrijf het daar dubbel',
  INVALID_OPENING_QUOTE: 'heeft een aanhalingsteken binnen een cel zonder; zet de hele cel ertussen',
};

/** Zegt op welke rij het geen CSV meer is, en niet wat er staat. */
function geenCsv(fout: unknown): never {
  if (!(fout instanceof CsvError)) throw fout;
  throw new Error(
    `Rij ${Number(fout.records) + Number(fout.empty_lines) + 2} ${GEBREKEN[fout.code] ?? `is niet te lezen (${fout.code})`}.`,
  );
}

/**
 * Leest aanmeldingen uit CSV: een eerste regel met namen van kolommen, zoals `kenmerk`, `achternaam` en `adres.postcode`, en
 * daarna een aanmelding per rij. Een lege cel geeft geen veld, en een rij van lege cellen geen aanmelding. Gooit bij een onbekende, dubbele of ontbrekende kolom, en
 * bij tekst die niet als UTF-8 bewaard was: anders werd een naam verminkt geregistreerd.
 * @param scheidingsteken standaard `;` of `,`, wat de eerste regel het meest heeft.
 */
export function aanmeldingenUitCsv(
  csv: string,
  scheidingsteken = herkenScheidingsteken(csv),
): RegistreerAanmeldingInput[] {
  if (csv.includes('\uFFFD')) throw new Error('Dit is geen UTF-8. Bewaar het bestand als CSV UTF-8.');
  try {
    const rijen = parse(csv, {
      columns: eisKolommen,
      bom: true,
      delimiter: scheidingsteken,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    return rijen.map((rij) => aanmelding(rij as Record<string, string>));
  } catch (fout) {
    return geenCsv(fout);
  }
}
