import { z } from 'zod';

/** The parts of a date as a mapping writes them, and what they match in a text. */
const DELEN = {
  jjjj: '(?<jaar>\\d{4})',
  MM: '(?<maand>\\d{2})',
  M: '(?<maand>\\d{1,2})',
  dd: '(?<dag>\\d{2})',
  d: '(?<dag>\\d{1,2})',
} as const;

const Bestaand = z.iso.date();

/** Reads dates of this form, such as `dd-MM-jjjj`, that exist, as ISO 8601; null when it is no form of a date. */
export function datumvorm(vorm: string): ((tekst: string) => string | null) | null {
  const delen = vorm.split(/(jjjj|MM|M|dd|d)/);
  const bron = delen.map((deel) => DELEN[deel as keyof typeof DELEN] ?? deel.replace(/[^\w\s]/g, '\\$&')).join('');
  const heeft = (naam: string): boolean => bron.split(`(?<${naam}>`).length === 2;
  if (!heeft('jaar') || !heeft('maand') || !heeft('dag')) return null;
  const patroon = new RegExp(`^${bron}$`);
  return (tekst) => {
    const { jaar, maand, dag } = patroon.exec(tekst)?.groups ?? {};
    if (jaar === undefined || maand === undefined || dag === undefined) return null;
    return Bestaand.safeParse(`${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`).data ?? null;
  };
}
