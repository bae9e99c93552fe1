/** A list that can be exported. */
export interface Exportlijst {
  /** The argument that takes the place from which to read on. */
  readonly verder: 'na' | 'after';
  /** What is asked of each row when the caller does not say: what says which it is, and what it belongs to. */
  readonly velden: string;
}

/**
 * By root field. `rapportages` in the order of release and `gebeurtenissen` in that of the stream, so that the place at the end
 * is where the next export begins.
 */
export const EXPORTLIJSTEN = {
  rapportages: {
    verder: 'na',
    velden: 'id status periodeVan periodeTot vrijgegevenOp traject { id } client { id }',
  },
  trajecten: { verder: 'after', velden: 'id status startdatum client { id } opdracht { id }' },
  clients: { verder: 'after', velden: 'id klantnummer' },
  gebeurtenissen: { verder: 'na', velden: 'id op soort betreft objectId' },
  aanmeldingen: { verder: 'after', velden: 'id kenmerk status ontvangenOp' },
} as const satisfies Readonly<Record<string, Exportlijst>>;

export type Exportnaam = keyof typeof EXPORTLIJSTEN;
