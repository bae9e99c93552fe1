import { maandenLater } from './kalender';

/** A calendar quarter: its first day and the first day after it. Quarters have no day in common. */
export interface Kwartaal {
  readonly begin: string;
  readonly einde: string;
}

const VORM = /^([0-9]{4})-Q([1-4])$/;

/** The quarter that `tekst` spells, such as '2026-Q3', or null. */
export function leesKwartaal(tekst: string): Kwartaal | null {
  const [, jaar, nummer] = VORM.exec(tekst) ?? [];
  if (jaar === undefined || nummer === undefined) return null;
  const begin = `${jaar}-${String(Number(nummer) * 3 - 2).padStart(2, '0')}-01`;
  return { begin, einde: maandenLater(begin, 3) };
}
