import { z } from 'zod';

/** Something wrong with a row, by its place and never with its value. */
export const Fout = z.object({
  /** Field of the aanmelding, such as `adres.postcode`; absent when it is about the row as a whole. */
  veld: z.string().optional(),
  /** Columns of the file from which that field came. */
  kolom: z.string().optional(),
  code: z.string().optional(),
  reden: z.string().optional(),
  regel: z.string().optional(),
  bericht: z.string(),
});
export type Fout = z.infer<typeof Fout>;

/** A row of the file as it was read: by column, or an object as it stands. `rij` counts as a spreadsheet does, from 1. */
export type Rij =
  | { readonly rij: number; readonly waarden: Readonly<Record<string, unknown>> }
  | { readonly rij: number; readonly fouten: readonly Fout[] };

/** A row as an aanmelding, or why it is none: `rest` is then what can be judged of it all the same, for who only tries. */
export interface Regel {
  readonly rij: number;
  readonly kenmerk: string | null;
  readonly uit:
    | { readonly aanmelding: Readonly<Record<string, unknown>> }
    | { readonly fouten: readonly Fout[]; readonly rest: Readonly<Record<string, unknown>> | null };
}
