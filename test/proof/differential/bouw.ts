import { createHash } from 'node:crypto';
import { BEGIN } from '../../tweede-laag/wereld';
import type { Periode } from './schets';

/** The moment at which every world is asked. */
export const NU = new Date('2026-06-01T10:00:00.000Z');
const NU_TEKST = NU.toISOString();
const EERDER = '2025-03-01T00:00:00Z';
const LATER = '2027-01-01T00:00:00Z';
const VER = '2028-01-01T00:00:00Z';

export interface Tijdvak {
  readonly van: string;
  readonly tot: string | null;
}

export const TIJDVAK: Readonly<Record<Periode, Tijdvak>> = {
  LOOPT: { van: BEGIN, tot: null },
  TOT_LATER: { van: BEGIN, tot: LATER },
  BEGINT_NU: { van: NU_TEKST, tot: LATER },
  EINDIGT_NU: { van: BEGIN, tot: NU_TEKST },
  VOORBIJ: { van: BEGIN, tot: EERDER },
  KOMT: { van: LATER, tot: null },
};

const IN_FORCE: readonly Periode[] = ['LOOPT', 'TOT_LATER', 'BEGINT_NU'];
export const isVanKracht = (periode: Periode): boolean => IN_FORCE.includes(periode);

export type Rij = Record<string, unknown>;

/** The same name gives the same id in every world: a world is gone before the next is made. */
export function uuid(naam: string): string {
  const hex = createHash('sha256').update(naam).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const ORGANISATIE = uuid('organisatie');

/** What may be open once at a time; a second one that runs is given an end, later than the moment that is asked. */
const EENMAAL_OPEN: Readonly<Record<string, readonly string[]>> = {
  clientstatus: ['client_id', 'opdracht_id'],
  geheimhouding_contact: ['client_id', 'categorie'],
  autorisatie: ['medewerker_id', 'rol'],
  portfolio_deling: ['item_id', 'ontvanger_id'],
  toewijzing: ['medewerker_id', 'client_id', 'opdracht_id'],
};

/** The rows of one world in the making, by table, in the order in which they can be stored. */
export class Bouw {
  private readonly tabellen = new Map<string, Rij[]>();
  private nummer = 0;

  get rijen(): ReadonlyMap<string, readonly Rij[]> {
    return this.tabellen;
  }

  van(tabel: string): Rij[] {
    const rijen = this.tabellen.get(tabel) ?? [];
    this.tabellen.set(tabel, rijen);
    return rijen;
  }

  /** Adds a row of the organisatie, with an id of its own unless it is given one. */
  voeg(tabel: string, waarden: Rij): Rij {
    const rij: Rij = { organisatie_id: ORGANISATIE, id: uuid(`${tabel} ${this.nummer++}`), ...waarden };
    this.van(tabel).push(rij);
    return rij;
  }

  /** Adds a row that counts for a period. */
  voegPeriode(tabel: string, waarden: Rij, periode: Periode): Rij {
    const tijdvak = TIJDVAK[periode];
    const sleutel = EENMAAL_OPEN[tabel];
    const bezet =
      tijdvak.tot === null &&
      sleutel !== undefined &&
      this.van(tabel).some((rij) => rij.tot === null && sleutel.every((kolom) => rij[kolom] === waarden[kolom]));
    return this.voeg(tabel, { ...waarden, van: tijdvak.van, tot: bezet ? VER : tijdvak.tot });
  }

  /** Adds broken glass, which always has an end. */
  noodtoegang(medewerker_id: string, client_id: unknown, belang: string, periode: Periode): void {
    const { van, tot } = TIJDVAK[periode];
    this.voeg('noodtoegang', {
      client_id,
      medewerker_id,
      belang,
      reden: 'een reden die lang genoeg is',
      van,
      tot: tot ?? VER,
    });
  }

  /**
   * Adds to the terms of an opdracht. At any moment there is one set of terms: what is recorded for two periods that
   * run now is recorded in one.
   */
  voorwaarden(opdracht_id: string, waarden: Rij, periode: Periode): void {
    const alle = this.van('opdracht_voorwaarden').filter((rij) => rij.opdracht_id === opdracht_id);
    const zelfde = alle.find((rij) =>
      isVanKracht(periode)
        ? rij.van_kracht === true
        : rij.van === TIJDVAK[periode].van && rij.tot === TIJDVAK[periode].tot,
    );
    const samen = zelfde ?? { doelen: [], wet_categorieen: [], eist: [], zorgbetrokken: false };
    for (const [kolom, waarde] of Object.entries(waarden))
      samen[kolom] = Array.isArray(waarde) ? [...(samen[kolom] as unknown[]), ...waarde] : waarde;
    if (zelfde !== undefined) return;
    const { van, tot } = TIJDVAK[periode];
    // Of terms that have yet to begin only one set may be open, and the present ones are when there are none to come.
    const eind = tot ?? (isVanKracht(periode) ? null : VER);
    const van_kracht = isVanKracht(periode);
    this.voeg('opdracht_voorwaarden', { opdracht_id, ...samen, van, tot: eind, van_kracht });
  }
}
