import { type GraphQLField, type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { keurRapportages } from '../data/rapportage';
import { keurTrajecten } from '../data/traject';
import type { Verzoek } from '../verzoek';

type Argumenten = Readonly<Record<string, unknown>>;

/** Of each list that a mutation can select: the check of its arguments that reading it would begin with. */
const KEURING: Readonly<Record<string, (verzoek: Verzoek, args: Argumenten) => void>> = {
  TrajectConnection: keurTrajecten,
  RapportageConnection: keurRapportages,
};

const keuringVan = (veld: GraphQLField<unknown, unknown>) => KEURING[getNamedType(veld.type).name];

/** Throws what reading this list with these arguments would throw, before anything is read or written. */
export function keurLijst(verzoek: Verzoek, veld: GraphQLField<unknown, unknown>, args: Argumenten): void {
  const keuring = keuringVan(veld);
  if (!keuring) throw new Error(`${veld.name} has no check of its arguments`);
  keuring(verzoek, args);
}

/** Fields with arguments that a mutation can select and nothing checks beforehand; empty when all are checked. */
export function gebrekenVanLijsten(schema: GraphQLSchema): readonly string[] {
  const gezien = new Set<string>();
  const gebreken: string[] = [];
  const volg = (naam: string): void => {
    if (gezien.has(naam)) return;
    gezien.add(naam);
    const type = schema.getType(naam);
    if (isAbstractType(type)) for (const mogelijk of schema.getPossibleTypes(type)) volg(mogelijk.name);
    if (!isObjectType(type)) return;
    for (const veld of Object.values(type.getFields())) {
      if (type !== schema.getMutationType() && veld.args.length > 0 && !keuringVan(veld))
        gebreken.push(
          `${naam}.${veld.name} can be selected by a mutation, and its arguments are checked only after it wrote: add a check to src/server/lijstkeuring.ts`,
        );
      volg(getNamedType(veld.type).name);
    }
  };
  const mutatie = schema.getMutationType();
  if (mutatie) volg(mutatie.name);
  return gebreken;
}
