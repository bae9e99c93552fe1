import { z } from 'zod';
import { type Coordinaat, categorieenVan } from '../../permissions/argumenten';
import { ongeldig } from '../domain/fouten';
import { leesId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { isOpen } from './masker';
import { alle, type Voorwaarde } from './voorwaarde';

/** PostgreSQL knows no year 0000. */
const BESTAAND_JAAR = /^(?!0000)/;
const DATUM = z.iso.date().regex(BESTAAND_JAAR);
const TIJDSTIP = z.iso.datetime({ offset: true }).regex(BESTAAND_JAAR);

/** A filter in the making: every condition on personal data sees a withheld value as null. */
export class Filter {
  private nummer = 0;
  private readonly delen: Voorwaarde[];

  /** @param binnen which rows there are to choose from. */
  constructor(
    private readonly verzoek: Verzoek,
    private readonly alias: string,
    ...binnen: readonly Voorwaarde[]
  ) {
    this.delen = [...binnen];
  }

  /** All of it together. */
  get mits(): Voorwaarde {
    return alle(...this.delen);
  }

  /** A condition that asks no value of a row that could be withheld. */
  en(voorwaarde: Voorwaarde | null): this {
    if (voorwaarde !== null) this.delen.push(voorwaarde);
    return this;
  }

  /** The rows that belong to what is being read; skipped when nothing is. */
  van(waarde: unknown, sql: string): this {
    return this.waar(waarde, sql);
  }

  /**
   * A condition on columns of the row itself. Which categories they carry the table of arguments says, and each must
   * be open on the row: a filter cannot be written without its mask.
   * @param argument such as `TrajectFilter.status`.
   * @param sql with `?` for the value; skipped when no value was given.
   */
  op(argument: Coordinaat, waarde: unknown, sql: string, parameters: Voorwaarde['parameters'] = {}): this {
    if (waarde === undefined || waarde === null) return this;
    return this.en(this.masker(argument, this.alias)).waar(waarde, sql, parameters);
  }

  /** A condition on the value of a category that is served for client `alias.id`: of its open rows, the newest. */
  opClient(argument: Coordinaat, tabel: string, waarde: unknown, uitdrukking: string): this {
    if (waarde === undefined || waarde === null) return this;
    const masker = this.masker(argument, 'g');
    return this.waar(
      waarde,
      `(SELECT ${uitdrukking} FROM ${tabel} g WHERE g.organisatie_id = ${this.alias}.organisatie_id
        AND g.client_id = ${this.alias}.id AND (${masker.sql}) ORDER BY g.vastgelegd_op DESC, g.id DESC LIMIT 1) = ?`,
      masker.parameters,
    );
  }

  private masker(argument: Coordinaat, alias: string): Voorwaarde {
    return alle(...categorieenVan(argument).map((categorie) => isOpen(this.verzoek, categorie, alias)));
  }

  private waar(waarde: unknown, sql: string, parameters: Voorwaarde['parameters'] = {}): this {
    if (waarde === undefined || waarde === null) return this;
    const naam = `filter_${this.alias}_${this.nummer++}`;
    this.delen.push({ sql: sql.replaceAll('?', `:${naam}`), parameters: { ...parameters, [naam]: waarde } });
    return this;
  }
}

/** The id, or one that matches nothing when it is no id: an unknown opdracht gives an empty list. */
export const filterId = (id: string | null | undefined): string | null | undefined =>
  id == null ? id : (leesId(id) ?? '00000000-0000-0000-0000-000000000000');

/** A day as 'YYYY-MM-DD' that exists. */
export function filterDatum(datum: string | null | undefined, veld: string): string | null | undefined {
  if (datum == null || DATUM.safeParse(datum).success) return datum;
  throw ongeldig([{ veld, reden: 'VORM', bericht: 'Geef een bestaande datum als JJJJ-MM-DD.' }]);
}

/** A moment in ISO 8601 with its offset. */
export function filterTijdstip(tijdstip: string | null | undefined, veld: string): string | null | undefined {
  if (tijdstip == null || TIJDSTIP.safeParse(tijdstip).success) return tijdstip;
  throw ongeldig([{ veld, reden: 'VORM', bericht: 'Geef een tijdstip als JJJJ-MM-DDTUU:MM:SSZ.' }]);
}
