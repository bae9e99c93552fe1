import { ONDERWERPEN } from '../../permissions/gegevens';
import type { Categorie } from '../domain/categorie';
import type { BetrokkeneSoort } from '../domain/verstrekking';
import { type Grond, Optelling } from '../ledger/vermelding';
import type { Rij } from './bouw';
import { BETROKKENE, EIND, EN, letterlijk, OPEN } from './merkteken';

/** Fields of an object that go out together, on one ground. */
export interface Doorgelaten {
  readonly categorie: Categorie;
  readonly grond: Grond;
  readonly velden: readonly string[];
}

/** What goes out where its mark stands, of whom: the number of who was announced last. */
interface Opening {
  readonly wie: number;
  readonly delen: readonly Doorgelaten[];
}

/** About whom an object is, and whether it has to be said: within one dossier it was. */
export interface Inleiding {
  readonly wie: number;
  /** SQL of the id, to be announced; null where that was done around it. */
  readonly id: string | null;
}

/** Forms of what goes out of a data subject that are kept with a plan. */
const MEESTE_PATRONEN = 1_000;

const isClient = (type: string): boolean =>
  ['CLIENT', 'VAN_CLIENT', 'OPDRACHT_VAN_CLIENT'].includes(ONDERWERPEN[type] ?? '');

/** Who an answer is about and what goes out of them, as a statement in the making has it. */
export class Betrokkenen {
  /** By the number of who is announced. */
  readonly soorten: BetrokkeneSoort[] = [];
  readonly openingen: Opening[] = [];
  /** Dossiers around what is being written, with their numbers. */
  private readonly ingeleid = new Map<object, number>();
  private readonly patronen = new Map<string, string>();

  /** Null for an object that is about nobody. */
  leidIn(type: string, { dossier, alias }: Rij): Inleiding | null {
    if (ONDERWERPEN[type] === 'AANMELDING') return this.nieuw('AANMELDING', `${alias}.id`);
    if (ONDERWERPEN[type] === 'OPDRACHTGEVER') return this.nieuw('CONTACTPERSOON', `${alias}.id`);
    if (type === 'Noodtoegang') return this.nieuw('CLIENT', `${alias}.client_id`);
    if (!isClient(type) || dossier === null) return null;
    const wie = this.ingeleid.get(dossier);
    if (wie !== undefined) return { wie, id: null };
    const inleiding = this.nieuw('CLIENT', dossier.client);
    this.ingeleid.set(dossier, inleiding.wie);
    return inleiding;
  }

  /** What follows is outside the object again. */
  leidUit({ dossier }: Rij, inleiding: Inleiding | null): void {
    if (dossier !== null && inleiding?.id != null) this.ingeleid.delete(dossier);
  }

  /** SQL of the mark that these go out of whom was announced. */
  opent(wie: number, delen: readonly Doorgelaten[]): string {
    return letterlijk(OPEN, this.nummer(wie, delen), EIND);
  }

  /** SQL of the mark that announces somebody, of whom these go out in any case. */
  kondigtAan(wie: number, id: string, delen: readonly Doorgelaten[]): string {
    const begin = letterlijk(BETROKKENE, String(wie), EN, delen.length === 0 ? '' : this.nummer(wie, delen), EN);
    return `concat(${begin}, ${id}, ${letterlijk(EIND)})`;
  }

  /** What of these openings went out, as the ledger has it; most answers hold the same of everybody. */
  patroon(nummers: ReadonlySet<number>): string {
    const sleutel = [...nummers].join();
    const bekend = this.patronen.get(sleutel);
    if (bekend !== undefined) return bekend;
    const patroon = this.telOp(nummers);
    if (this.patronen.size >= MEESTE_PATRONEN) this.patronen.clear();
    this.patronen.set(sleutel, patroon);
    return patroon;
  }

  private telOp(nummers: ReadonlySet<number>): string {
    const telling = new Optelling();
    for (const nummer of nummers)
      for (const { categorie, grond, velden } of this.openingen[nummer]?.delen ?? [])
        telling.voegToe(categorie, grond, velden);
    return telling.patroon;
  }

  private nummer(wie: number, delen: readonly Doorgelaten[]): string {
    this.openingen.push({ wie, delen });
    return String(this.openingen.length - 1);
  }

  private nieuw(soort: BetrokkeneSoort, id: string): Inleiding & { readonly id: string } {
    this.soorten.push(soort);
    return { wie: this.soorten.length - 1, id };
  }
}
