const EERSTE = 999_900_000;
const LAATSTE = 999_999_999;
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The elfproef of a BSN: the weighted sum of its nine digits is a multiple of eleven. */
const elfproef = (bsn: string): boolean =>
  GEWICHTEN.reduce((som, gewicht, plaats) => som + gewicht * Number(bsn[plaats]), 0) % 11 === 0;

/** Every number that passes in the range that is kept for tests and never issued. */
export function testBsns(): string[] {
  const geldig: string[] = [];
  for (let getal = EERSTE; getal <= LAATSTE; getal += 1) {
    const bsn = String(getal);
    if (elfproef(bsn)) geldig.push(bsn);
  }
  return geldig;
}
