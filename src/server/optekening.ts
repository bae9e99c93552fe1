import type { IMiddlewareFunction } from 'graphql-middleware';
import { type Behandeling, GEGEVENS, ONDERWERPEN } from '../../permissions/gegevens';
import { type Ouder, onderwerp } from '../../permissions/onderwerp';
import type { Context } from '../context';
import { betrokkeneVan, TYPEN_MET_BETROKKENE } from '../ledger/betrokkene';
import { veldenVan } from '../ledger/velden';
import { heeftWaarde } from '../poort/uitgang';

type Tussenlaag = IMiddlewareFunction<unknown, Context>;

/** Behind the shield: what it let through is noted for the ledger, also where it is null. */
const tekenGegevenOp =
  (type: string, { categorie }: Extract<Behandeling, { aard: 'GEGEVEN' }>): Tussenlaag =>
  async (resolve, ouder, args, context, info) => {
    const waarde: unknown = await resolve(ouder, args, context, info);
    const { poort, optekening } = context.verzoek;
    const besluit = await poort.besluit(onderwerp(type, ouder as Ouder), categorie);
    if (besluit.uitkomst !== 'TOEGESTAAN') {
      // Without a ground there is no record, and without a record no value.
      if (heeftWaarde(waarde)) throw new Error(`${type}.${info.fieldName} was let through without a ground`);
      return waarde;
    }
    const velden = veldenVan(info, info.parentType, info.fieldName, info.fieldNodes);
    optekening.noteer(betrokkeneVan(type, ouder as Ouder), info.path, { categorie, grond: besluit, velden });
    return waarde;
  };

/** That an object is about somebody is noted also where nothing of it goes out. */
const tekenObjectOp =
  (type: string): Tussenlaag =>
  (resolve, ouder, args, context, info) => {
    context.verzoek.optekening.noteer(betrokkeneVan(type, ouder as Ouder), info.path, null);
    return resolve(ouder, args, context, info);
  };

type Tussenlagen = Record<string, Record<string, Tussenlaag>>;

/** Of these types a layer around the fields of which one is made. */
const rondom = (typen: readonly string[], maak: (type: string, behandeling: Behandeling) => Tussenlaag | null) =>
  Object.fromEntries(
    typen.map((type) => [
      type,
      Object.fromEntries(
        Object.entries(GEGEVENS[type] ?? {}).flatMap(([veld, behandeling]) => {
          const laag = maak(type, behandeling);
          return laag === null ? [] : [[veld, laag]];
        }),
      ),
    ]),
  ) satisfies Tussenlagen;

/** Around the shield. An opdrachtgever itself is no data subject: only its contact persons are, once they are read. */
export const maakObjectoptekening = (): Tussenlagen =>
  rondom(TYPEN_MET_BETROKKENE, (type) => (ONDERWERPEN[type] === 'OPDRACHTGEVER' ? null : tekenObjectOp(type)));

/** Within the shield. */
export const maakGegevensoptekening = (): Tussenlagen =>
  rondom(TYPEN_MET_BETROKKENE, (type, behandeling) =>
    behandeling.aard === 'GEGEVEN' ? tekenGegevenOp(type, behandeling) : null,
  );
