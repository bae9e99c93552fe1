import { Temporal } from 'temporal-polyfill';

/** Where dates of the law are counted: a birthday or a deadline is a day in the Netherlands. */
const TIJDZONE = 'Europe/Amsterdam';

const UUR = 3_600_000;
/** The date of the hour that was asked last: a request asks it of one moment, many times. */
let laatst = { uur: Number.NaN, datum: '' };

const reken = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(TIJDZONE).toPlainDate().toString();

/** The calendar date of a moment, 'YYYY-MM-DD'. */
export function datumVan(moment: Date): string {
  const ms = moment.getTime();
  // Since 1970 the Netherlands are whole hours from UTC: a date begins and ends with an hour.
  if (!(ms >= 0)) return reken(ms);
  const uur = Math.floor(ms / UUR);
  if (laatst.uur !== uur) laatst = { uur, datum: reken(ms) };
  return laatst.datum;
}

/** The moment at which a calendar date begins. */
export const beginVan = (datum: string): Date =>
  new Date(Temporal.PlainDate.from(datum).toZonedDateTime(TIJDZONE).epochMilliseconds);

/** The date so many months later; 31 January plus three months is 30 April. */
export const maandenLater = (datum: string, maanden: number): string =>
  Temporal.PlainDate.from(datum).add({ months: maanden }).toString();

/** The last date of birth of who is so many years old on a date; who was born on 29 February has a birthday on 1 March in other years (BW 1:233 counts whole years). */
export const uiterlijkGeboren = (datum: string, jaren: number): string =>
  Temporal.PlainDate.from(datum).subtract({ years: jaren }).toString();

const DAG_EN_TIJD = new Intl.DateTimeFormat('nl-NL', {
  timeZone: TIJDZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as it is told, such as '2 november 2026 om 10:00 uur'. */
export const dagEnTijdVan = (moment: Date): string => `${DAG_EN_TIJD.format(moment)} uur`;
