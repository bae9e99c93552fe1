import type { IMiddlewareFunction, IMiddlewareGenerator } from 'graphql-middleware';
import { allow, deny, rule, shield } from 'graphql-shield';
import type { Rechter } from '../src/domain/rechter';
import { Afgeschermd } from './afgeschermd';
import { type Behandeling, GEGEVENS, ONDERWERPEN } from './gegevens';
import { type Ouder, onderwerp } from './onderwerp';
import { nietToegestaan, weigeringVooraf } from './vooraf';

/** What the shield needs of the request's context. */
export interface SchildContext {
  readonly verzoek: { readonly poort: Rechter };
}

export type Schildregel = typeof allow | ReturnType<ReturnType<typeof rule>>;

/** graphql-shield's tree: a rule for every field. */
export type Schildboom = Readonly<Record<string, Readonly<Record<string, Schildregel>>>>;

/** Of which row of the table a rule was made: what it decides, in a form that can be written as SQL. */
const GEMAAKT_VAN = new WeakMap<object, Behandeling>();

/**
 * How the tree treats a field: as the row of the table of which its rule was made, as open where it stands to allow, and
 * null where it refuses or nobody but the rule itself knows.
 */
export function behandelingIn(boom: Schildboom, type: string, veld: string): Behandeling | null {
  const regel = boom[type]?.[veld];
  if (regel === undefined) return null;
  return regel === allow ? { aard: 'OPEN' } : (GEMAAKT_VAN.get(regel) ?? null);
}

/** Verdicts are kept by the gate itself, for one request; shield's own cache would key them by the rule's name. */
const NIET_BEWAARD = { cache: 'no_cache' } as const;

/** The shield's rule for one field of the table. */
function regelVoor(type: string, veld: string, behandeling: Behandeling): Schildregel {
  const naam = `${type}.${veld}`;
  switch (behandeling.aard) {
    case 'OPEN':
    case 'VIA':
      return allow;
    case 'WORTEL':
    case 'SCHAKEL':
      return rule(
        naam,
        NIET_BEWAARD,
      )(
        async (_ouder, _args, { verzoek: { poort } }: SchildContext) =>
          weigeringVooraf(veld, behandeling, poort) ?? true,
      );
    case 'GEGEVEN':
      return rule(
        naam,
        NIET_BEWAARD,
      )(async (ouder: Ouder, _args, { verzoek: { poort } }: SchildContext) => {
        const besluit = poort.aanvrager.scopes.has(behandeling.scope)
          ? await poort.besluit(onderwerp(type, ouder), behandeling.categorie)
          : poort.zonderScope();
        return besluit.uitkomst === 'TOEGESTAAN' || new Afgeschermd(besluit);
      });
  }
}

/** The tree of the first layer: a rule for every field of the table. */
export const maakBoom = (): Schildboom =>
  Object.fromEntries(
    Object.entries(GEGEVENS).map(([type, velden]) => [
      type,
      Object.fromEntries(
        Object.entries(velden).map(([veld, behandeling]) => {
          const regel = regelVoor(type, veld, behandeling);
          GEMAAKT_VAN.set(regel, behandeling);
          return [veld, regel];
        }),
      ),
    ]),
  );

/** The first layer: the rules of the tree, and refusal of every field that it does not name. */
export function maakSchild(boom: Schildboom): IMiddlewareGenerator<unknown, SchildContext, unknown> {
  return shield(boom, {
    fallbackRule: deny,
    // Without it a fault inside a rule reads as a refusal; it says nothing more to anybody.
    debug: true,
    fallbackError: (fout, _ouder, _args, context) =>
      fout instanceof Error ? fout : nietToegestaan((context as unknown as SchildContext).verzoek.poort),
  });
}

/** Around the shield: a withheld field is null in the answer and noted for `extensions.afgeschermd`, never an error. */
const schermAf: IMiddlewareFunction<unknown, SchildContext> = async (resolve, ouder, args, context, info) => {
  const waarde: unknown = await resolve(ouder, args, context, info);
  if (!(waarde instanceof Afgeschermd)) return waarde;
  context.verzoek.poort.noteer(`${info.parentType.name}.${info.fieldName}`, waarde.besluit);
  return null;
};

/** `schermAf` for every field that can be withheld. */
export function maakAfscherming(): Record<string, Record<string, IMiddlewareFunction<unknown, SchildContext>>> {
  return Object.fromEntries(
    Object.keys(ONDERWERPEN).map((type) => [
      type,
      Object.fromEntries(
        Object.entries(GEGEVENS[type] ?? {})
          .filter(([, { aard }]) => aard === 'GEGEVEN')
          .map(([veld]) => [veld, schermAf]),
      ),
    ]),
  );
}
