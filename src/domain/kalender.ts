import { Temporal } from 'temporal-polyfill';

/** Where dates of the law are counted: a birthday or a deadline is a day in the Netherlands. */
const TIJDZONE = 'Europe/Amsterdam';

/** The calendar date of a moment, 'YYYY-MM-DD'. */
export const datumVan = (moment: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(TIJDZONE).toPlainDate().toString();

/** The moment at which a calendar date begins. */
export const beginVan = (datum: string): Date =>
  new Date(Temporal.PlainDate.from(datum).toZonedDateTime(TIJDZONE).epochMilliseconds);

/** The date so many months later; 31 January plus three months is 30 April. */
export const maandenLater = (datum: string, maanden: number): string =>
  Temporal.PlainDate.from(datum).add({ months: maanden }).toString();

/** Age in whole years on a date; who was born on 29 February has a birthday on 1 March in other years (BW 1:233 counts whole years). */
export function leeftijdOp(geboortedatum: string, datum: string): number {
  const geboren = Temporal.PlainDate.from(geboortedatum);
  const dag = Temporal.PlainDate.from(datum);
  const jaren = dag.year - geboren.year;
  const gevierd = dag.month > geboren.month || (dag.month === geboren.month && dag.day >= geboren.day);
  return gevierd ? jaren : jaren - 1;
}
