import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import type { Onderdeel } from '../data/bundel';
import type { Aanvrager } from '../domain/aanvrager';
import { PoortFout } from '../domain/fouten';
import { eenmaalPer } from '../eenmaal';
import { maakAanvrager, meldAan, opNaam } from './aanvrager';
import { certificaatgebrek, type LeesCertificaat } from './gebonden';
import { type Gevonden, isVanBuiten } from './gevonden';
import type { Tokenclaims } from './token';

/** Registrations and people that call; of more, those that called longest ago are asked for anew. */
const MEESTE = 10_000;
/** Characters of what was found of them: a partner brings a list of its opdrachten. */
const GROOTST = 16_000_000;

/** What a request says of its caller besides the token. */
export interface Aanroep {
  /** The header `Poortwachter-Doel`. */
  readonly doelen: string | undefined;
  readonly certificaat: LeesCertificaat;
}

/** Who a request takes to call. */
export interface Beller {
  readonly aanvrager: Aanvrager;
  /**
   * Undefined when it was just asked. Else the question that fails when it is no longer so (`isVerschoven`): whatever is
   * read or written for this caller is in one transaction with it, after it.
   */
  readonly vermoeden: Onderdeel | undefined;
}

interface Bewaard {
  readonly tekst: string;
  readonly gevonden: Gevonden;
}

/**
 * Who calls. It keeps what was last found of a registration and subject, for the sake of asking it together with what
 * the caller wants rather than before it; nothing is served and nobody is refused by what was kept alone.
 */
export class Bellers {
  private readonly bewaard = new LRUCache<string, Bewaard>({
    max: MEESTE,
    maxSize: GROOTST,
    sizeCalculation: ({ tekst }) => tekst.length,
  });
  /** Of clients of systems outside, whichever subject they called with. */
  private readonly systemen = new LRUCache<string, Gevonden>({ max: MEESTE });

  constructor(private readonly bron: DataSource) {}

  /** What was last found of who has these claims, which may no longer be so. */
  laatst(claims: Tokenclaims): Gevonden | undefined {
    return this.bewaard.get(sleutelVan(claims))?.gevonden ?? this.systemen.get(clientVan(claims));
  }

  /** Throws as {@link vers} does. */
  async herken(claims: Tokenclaims, aanroep: Aanroep, nu: Date): Promise<Beller> {
    const vermoed = this.vermoed(claims, aanroep, nu);
    return vermoed ?? { aanvrager: await this.vers(claims, aanroep, nu), vermoeden: undefined };
  }

  /** Who it takes to call by what was last found; null where that is nobody, or nobody who may: then it is to be asked. */
  vermoed(claims: Tokenclaims, aanroep: Aanroep, nu: Date): Beller | null {
    const bewaard = this.bewaard.get(sleutelVan(claims));
    if (bewaard === undefined) return null;
    const { issuer, azp, sub } = claims;
    const waarden = [issuer, azp, sub, nu.toISOString(), bewaard.tekst];
    try {
      const aanvrager = eisAanvrager(claims, bewaard.gevonden, aanroep, nu);
      return { aanvrager, vermoeden: { tekst: 'SELECT pw.eis_aanmelding($1, $2, $3, $4, $5)', waarden } };
    } catch (fout) {
      if (fout instanceof PoortFout) return null;
      throw fout;
    }
  }

  /**
   * Asks it now. Throws what `meldAan` and `maakAanvrager` throw, and UNAUTHENTICATED without the certificate that the
   * registration names.
   */
  async vers(claims: Tokenclaims, aanroep: Aanroep, nu: Date): Promise<Aanvrager> {
    const sleutel = sleutelVan(claims);
    const { tekst, gevonden } = await meldAan(this.bron, claims, nu);
    if (gevonden === null) this.bewaard.delete(sleutel);
    else this.bewaard.set(sleutel, { tekst, gevonden });
    if (gevonden !== null && isVanBuiten(gevonden)) this.systemen.set(clientVan(claims), gevonden);
    else this.systemen.delete(clientVan(claims));
    return eisAanvrager(claims, gevonden, aanroep, nu);
  }
}

/** The certificate goes first: who does not hold it learns nothing of the registration. */
function eisAanvrager(claims: Tokenclaims, gevonden: Gevonden | null, aanroep: Aanroep, nu: Date): Aanvrager {
  const gebrek = gevonden && certificaatgebrek(gevonden, aanroep.certificaat);
  if (gebrek) throw opNaam(gebrek, claims, gevonden);
  return maakAanvrager(claims, gevonden, aanroep.doelen, nu);
}

/** Claims that were verified once are the same object at every use of their token. */
const sleutelVan = eenmaalPer(({ issuer, azp, sub }: Tokenclaims): string => JSON.stringify([issuer, azp, sub]));
const clientVan = eenmaalPer(({ issuer, azp }: Tokenclaims): string => JSON.stringify([issuer, azp]));
