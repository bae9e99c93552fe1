import type { Overlevende } from './verklaard';

interface Plaats {
  readonly line: number;
  readonly column: number;
}

/** What the tool says of one mutant, as far as it is read here (the mutation testing report schema). */
export interface Mutant {
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored';
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Plaats; readonly end: Plaats };
}

export interface Verslag {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A mutant by what can be read in the source, which stays the same while lines come and go above it. */
export type Beschreven = Overlevende & Pick<Mutant, 'status'> & { readonly regel: number };

const opEenRegel = (tekst: string): string => tekst.replace(/\s+/g, ' ').trim();

function beschrijf(bestand: string, regels: readonly string[], mutant: Mutant): Beschreven {
  const { start, end } = mutant.location;
  const regel = regels[start.line - 1] ?? '';
  return {
    bestand,
    tekst: regel.trim(),
    stuk: opEenRegel(regel.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)),
    vervanging: opEenRegel(mutant.replacement ?? mutant.mutatorName),
    status: mutant.status,
    regel: start.line,
  };
}

export const mutantenVan = ({ files }: Verslag): readonly Beschreven[] =>
  Object.entries(files).flatMap(([bestand, { source, mutants }]) => {
    const regels = source.split('\n');
    return mutants.map((mutant) => beschrijf(bestand, regels, mutant));
  });
