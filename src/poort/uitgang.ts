import type { GraphQLResolveInfo } from 'graphql';
import type { Categorie } from '../domain/categorie';
import type { ClientId, OpdrachtId } from '../domain/ids';

/** The place of a field in an answer. */
export type Plaats = GraphQLResolveInfo['path'];

/** Of which dossier, category and opdracht values were resolved for an answer, and for which places in it. */
export interface Uitgegaan {
  readonly clientId: ClientId;
  readonly categorie: Categorie;
  readonly opdrachtId: OpdrachtId;
  readonly plaatsen: readonly Plaats[];
}

/** Keeps account of what goes out in the answer to one request: what belongs with a value comes along with it. */
export class Uitgang {
  private readonly bronnen = new Map<string, readonly OpdrachtId[]>();
  private readonly gegaan = new Map<string, Uitgegaan & { readonly plaatsen: Plaats[] }>();

  /** Under which opdrachten the rows stand that are served of a category of a client, as they were last read. */
  komtUit(clientId: ClientId, categorie: Categorie, opdrachten: readonly OpdrachtId[]): void {
    this.bronnen.set(`${clientId} ${categorie}`, opdrachten);
  }

  /** The same; undefined when the category has no rows of an opdracht. */
  bronnenVan(clientId: ClientId, categorie: Categorie): readonly OpdrachtId[] | undefined {
    return this.bronnen.get(`${clientId} ${categorie}`);
  }

  noteer(clientId: ClientId, categorie: Categorie, opdrachten: readonly OpdrachtId[], plaats: Plaats): void {
    for (const opdrachtId of new Set(opdrachten)) {
      const sleutel = `${clientId} ${categorie} ${opdrachtId}`;
      const bekend = this.gegaan.get(sleutel) ?? { clientId, categorie, opdrachtId, plaatsen: [] };
      bekend.plaatsen.push(plaats);
      this.gegaan.set(sleutel, bekend);
    }
  }

  get alles(): readonly Uitgegaan[] {
    return [...this.gegaan.values()];
  }
}

/** Whether a part of an answer holds anything: one whose every field is null holds nothing. */
export const heeftWaarde = (waarde: unknown): boolean => {
  if (waarde === null || waarde === undefined || waarde === '') return false;
  return typeof waarde === 'object' ? Object.values(waarde).some(heeftWaarde) : true;
};
