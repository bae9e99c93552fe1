import { type Overlevende, VERKLAARD } from './verklaard';

/** What the tool says of one mutant, as far as it is read here (the mutation testing report schema). */
interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored';
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

export interface Verslag {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** From this share of the mutants on, the tests hold the policy. */
const DREMPEL = 0.95;

export interface Uitslag {
  readonly gedood: number;
  readonly totaal: number;
  /** Each as it is listed in verklaard.ts, with its line for who looks it up. */
  readonly overlevenden: readonly (Overlevende & { readonly regel: number; readonly verklaring: string | null })[];
}

const GEDOOD: ReadonlySet<string> = new Set(['Killed', 'Timeout']);
const LEEFT: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

const verklaring = (overlevende: Overlevende): string | null =>
  VERKLAARD.find(
    ({ bestand, tekst, vervanging }) =>
      bestand === overlevende.bestand && tekst === overlevende.tekst && vervanging === overlevende.vervanging,
  )?.waarom ?? null;

export function leesUitslag({ files }: Verslag): Uitslag {
  let gedood = 0;
  const overlevenden: Uitslag['overlevenden'][number][] = [];
  for (const [bestand, { source, mutants }] of Object.entries(files)) {
    const regels = source.split('\n');
    for (const { status, mutatorName, replacement, location } of mutants) {
      if (GEDOOD.has(status)) gedood += 1;
      if (!LEEFT.has(status)) continue;
      const overlevende = {
        bestand,
        tekst: (regels[location.start.line - 1] ?? '').trim(),
        vervanging: replacement ?? mutatorName,
      };
      overlevenden.push({ ...overlevende, regel: location.start.line, verklaring: verklaring(overlevende) });
    }
  }
  return { gedood, totaal: gedood + overlevenden.length, overlevenden };
}

/** Enough was killed, of something, and each that lived on is explained. */
export const houdt = ({ gedood, totaal, overlevenden }: Uitslag): boolean =>
  totaal > 0 && gedood / totaal >= DREMPEL && overlevenden.every(({ verklaring: waarom }) => waarom !== null);

export function vertel({ gedood, totaal, overlevenden }: Uitslag): readonly string[] {
  return [
    `mutants: ${totaal}, killed ${gedood} (${totaal === 0 ? '-' : ((100 * gedood) / totaal).toFixed(1)} %)`,
    ...overlevenden.map(
      ({ bestand, regel, tekst, vervanging, verklaring: waarom }) =>
        `${waarom === null ? 'SURVIVED, unexplained' : `survived (${waarom})`}: ${bestand}:${regel} ${tekst} -> ${vervanging}`,
    ),
  ];
}
