import { metBlad } from '../blad';
import { type Kop, OP, type Schakel } from '../kop';

/** Asks the database; the rows come as objects by column. */
export type Vraag = <Rij>(tekst: string, waarden?: readonly unknown[]) => Promise<readonly Rij[]>;

/** A seal as it is stored. */
export interface Zegel extends Kop, Schakel {
  readonly organisaties: readonly string[];
  readonly raadplegingen: readonly string[];
  readonly bladen: Buffer;
}

/** What is there now at one place of a seal. */
export interface Rij {
  readonly plaats: number;
  /** Computed anew; null: there is no such raadpleging. */
  readonly blad: Buffer | null;
}

/** A seal, with what is there now of what it sealed, by place. */
export interface Bladzijde {
  readonly zegel: Zegel;
  readonly rijen: readonly Rij[];
}

/** Seals that are read at once, of some thousand raadplegingen each: what is in memory at one time. */
const PER_KEER = 16;

/** Nothing about a seal is taken for granted: what is NULL where it cannot be was tampered with, and is read as empty. */
const ZEGEL = `nummer, coalesce(${OP}, '') AS op, coalesce(aantal, 0) AS aantal, coalesce(vorige, '') AS vorige,
  coalesce(wortel, '') AS wortel, coalesce(hash, '') AS hash, coalesce(organisaties, '{}') AS organisaties,
  coalesce(raadplegingen, '{}') AS raadplegingen, coalesce(bladen, '') AS bladen`;

const ZEGELS = `SELECT ${ZEGEL} FROM zegel WHERE nummer > $1 AND nummer <= coalesce($2, nummer)
  ORDER BY nummer FETCH FIRST ${PER_KEER} ROWS WITH TIES`;

const rijenVan = (bladen: typeof metBlad): string => `SELECT van.nr, van.plaats, b.blad
  FROM ${bladen(`(SELECT nr, organisatie_id, id, plaats
    FROM unnest($1::integer[], $2::integer[], $3::uuid[], $4::uuid[]) AS u (nr, plaats, organisatie_id, id)) van`)}
  ORDER BY van.nr, van.plaats`;

/** The seal of this number, if there is one. */
export async function zegelVan(vraag: Vraag, nummer: number): Promise<Zegel | undefined> {
  const [zegel] = await vraag<Zegel>(`SELECT ${ZEGEL} FROM zegel WHERE nummer = $1`, [nummer]);
  return zegel;
}

/** The chain after seal `vanaf`, up to seal `tot`, page by page: however long it is, little of it is in memory. */
export async function* bladzijden(
  vraag: Vraag,
  { vanaf, tot }: { readonly vanaf: number; readonly tot: number | null },
  bladen: typeof metBlad = metBlad,
): AsyncGenerator<Bladzijde> {
  for (let na = vanaf; ; ) {
    const zegels = await vraag<Zegel>(ZEGELS, [na, tot]);
    const laatste = zegels.at(-1);
    if (laatste === undefined) return;
    na = laatste.nummer;
    const plaatsen = zegels.flatMap(({ organisaties, raadplegingen }, nr) =>
      raadplegingen.map((id, plaats) => ({ nr, plaats, organisatie: organisaties[plaats], id })),
    );
    const rijen = await vraag<Rij & { nr: number }>(rijenVan(bladen), [
      plaatsen.map(({ nr }) => nr),
      plaatsen.map(({ plaats }) => plaats),
      plaatsen.map(({ organisatie }) => organisatie ?? null),
      plaatsen.map(({ id }) => id),
    ]);
    for (const [nr, zegel] of zegels.entries()) yield { zegel, rijen: rijen.filter((rij) => rij.nr === nr) };
  }
}
