import { responsePathAsArray } from 'graphql';
import type { Categorie } from '../domain/categorie';
import type { PoortFout } from '../domain/fouten';
import type { NoodtoegangId } from '../domain/ids';
import type { Plaats } from '../poort/uitgang';
import { type Betrokkene, type Grond, Optelling, type Vermelding } from './vermelding';

/** A guarded value that was let through, also where there is none: that nothing is recorded was told too. */
interface Doorgelaten {
  readonly categorie: Categorie;
  readonly grond: Grond;
  readonly velden: readonly string[];
}

interface Opgetekend {
  readonly betrokkene: Betrokkene;
  readonly plaats: Plaats;
  readonly gegeven: Doorgelaten | null;
}

/** Whether the answer has this place: an error beside it may have taken it out. */
const heeftPlaats = (data: unknown, plaats: Plaats): boolean => {
  let waarde = data;
  for (const sleutel of responsePathAsArray(plaats)) {
    if (typeof waarde !== 'object' || waarde === null || !(sleutel in waarde)) return false;
    waarde = (waarde as Readonly<Record<string | number, unknown>>)[sleutel];
  }
  return true;
};

const sleutelVan = ({ soort, id }: Betrokkene): string => `${soort} ${id}`;

/** Keeps account, while an answer is made field by field, of whom it is about and what it lets through. */
export class Optekening {
  private readonly opgetekend: Opgetekend[] = [];
  private readonly geweigerd: PoortFout[] = [];

  /** What was refused of a part that fails without an error of its own in the answer. */
  get weigeringen(): readonly PoortFout[] {
    return this.geweigerd;
  }

  /** Notes an error of a part whose place in the answer tells of it. */
  noteerWeigering(fout: PoortFout): void {
    this.geweigerd.push(fout);
  }

  /** @param gegeven null where the object was reached and nothing guarded of it was read here. */
  noteer(betrokkene: Betrokkene, plaats: Plaats, gegeven: Doorgelaten | null): void {
    this.opgetekend.push({ betrokkene, plaats, gegeven });
  }

  /**
   * What the answer holds of each data subject, in the order in which it was read.
   * @param inNood on which broken glass what was read of a client rests.
   */
  vermeldingen(data: unknown, inNood: ReadonlyMap<string, NoodtoegangId>): readonly Vermelding[] {
    const perBetrokkene = new Map<string, { readonly wie: Betrokkene; readonly telling: Optelling }>();
    for (const { betrokkene: wie, plaats, gegeven } of this.opgetekend) {
      if (!heeftPlaats(data, plaats)) continue;
      const sleutel = sleutelVan(wie);
      const { telling } = perBetrokkene.get(sleutel) ?? { telling: new Optelling() };
      if (gegeven !== null) telling.voegToe(gegeven.categorie, gegeven.grond, gegeven.velden);
      perBetrokkene.set(sleutel, { wie, telling });
    }
    return [...perBetrokkene.values()].map(({ wie, telling }) => ({
      ...wie,
      patroon: telling.patroon,
      noodtoegangId: wie.soort === 'CLIENT' ? (inNood.get(wie.id) ?? null) : null,
    }));
  }
}
