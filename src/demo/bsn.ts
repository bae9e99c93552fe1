import { elfproef } from '../invoer/bsn';

const EERSTE = 999_900_000;
const LAATSTE = 999_999_999;
/** Every number that passes in the range that is kept for tests and never issued. */
export function testBsns(): string[] {
  const geldig: string[] = [];
  for (let getal = EERSTE; getal <= LAATSTE; getal += 1) {
    const bsn = String(getal);
    if (elfproef(bsn)) geldig.push(bsn);
  }
  return geldig;
}
