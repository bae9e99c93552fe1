import type { ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { Onbereikbaar } from '../auth/aanvrager';
import type { Context } from '../context';
import { alsGelijktijdig } from '../data/gelijktijdig';
import { type Kanttekening, kanttekeningenBij } from '../data/kanttekening';
import { teltAlleen } from '../domain/aanvrager';
import { intern, PoortFout } from '../domain/fouten';
import type { Afscherming } from '../domain/verstrekking';
import { verantwoording } from '../ledger/antwoord';
import { beschrijfOperatie, type Operatie } from '../ledger/operatie';
import { legWeigeringenVast } from '../ledger/weigering';
import { beschrijf } from '../log/fout';
import type { Antwoord } from '../snel/antwoord';
import type { Vraag } from '../snel/pad';
import type { Verzoek } from '../verzoek';
import { alsnogGeweigerd, voorWieNuBelt, weigering } from './beller';
import { Beurten } from './beurten';
import { meldOnverwacht } from './foutvorm';
import { eisBetaalbaar } from './kosten';
import { eisTelbaar } from './omvang';
import type { Paden } from './paden';
import { RuweData } from './ruw';
import { eisBewaarbareTekst } from './tekens';
import { daagUit } from './uitdaging';
import { staatErin } from './uitgang';
import { eisPassendeVariabelen } from './variabelen';

const ONGEDAAN = {
  message: 'Er ging iets mis bij ons. Niets van deze mutatie is uitgevoerd.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

/**
 * An error below a root field of a mutation came after its write. What a caller can cause was judged before it, so this
 * is a fault of ours: nothing is kept, rather than that an error tells of a write that took place.
 */
const isHalf = (
  operatie: OperationDefinitionNode | undefined,
  fouten: readonly GraphQLFormattedError[] = [],
): boolean => operatie?.operation === OperationTypeNode.MUTATION && fouten.some(({ path = [] }) => path.length > 1);

/** Where every root field was refused nothing was answered. */
const isBeantwoord = (data: Readonly<Record<string, unknown>> | null | undefined): boolean =>
  data instanceof RuweData || (data != null && Object.values(data).some((waarde) => waarde !== null));

/** What is refused before it runs is a bad request: 400, also where GraphQL's own coercion of variables refused it. */
function alsSlechteVraag(fout: unknown): unknown {
  if (!(fout instanceof GraphQLError)) return fout;
  const { code = 'BAD_USER_INPUT' } = fout.extensions;
  Object.assign(fout.extensions, { code, http: { status: 400, headers: new HeaderMap() } });
  return fout;
}

/** Refuses a kind of operation that the schema does not have; GraphQL would say so only while executing. */
function eisBediend(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (!schema.getRootType(operation))
    throw new GraphQLError(`Schema is not configured to execute ${operation} operation.`, {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
}

const vraagUit = (document: DocumentNode, { variables = {}, operationName }: GraphQLRequest): Vraag => ({
  document,
  operatienaam: operationName,
  variabelen: variables,
});

/** The answer of the hot path, for Apollo. */
const antwoordVan = ({ data }: Antwoord): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { data: new RuweData(data) as unknown as Record<string, unknown> } },
});

/**
 * One transaction per operation: begun when the operation is known to be valid, committed before the answer goes out.
 * What could not be committed is not answered. What was withheld stands in `extensions.afgeschermd`, what travels with
 * the values in `extensions.kanttekeningen`, and what rests on broken glass in `extensions.noodtoegang`.
 */
export function operatie(bron: DataSource, paden: Paden): ApolloServerPlugin<Context> {
  const beurten = new Beurten();
  /** Whose turn each is. */
  const aanDeBeurt = new WeakMap<Context, string>();
  const geefBeurt = (context: Context): void => {
    const sleutel = aanDeBeurt.get(context);
    if (sleutel !== undefined && aanDeBeurt.delete(context)) beurten.geef(sleutel);
  };
  /**
   * In the caller's turn, and judged by the moment at which it comes: until then what it asks may have been withdrawn. When
   * the work fails nothing of it is left, and the turn is another's.
   */
  const inBeurt = async <T>(context: Context, werk: (verzoek: Verzoek) => Promise<T>): Promise<T> => {
    const { transactie, aanvrager } = context.verzoek;
    await beurten.neem(aanvrager.sleutel);
    aanDeBeurt.set(context, aanvrager.sleutel);
    try {
      context.verzoek = await context.opDitMoment(transactie);
      return await werk(context.verzoek);
    } catch (fout) {
      await context.verzoek.transactie.breekAf();
      geefBeurt(context);
      throw fout;
    }
  };
  return {
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { contextValue } = requestContext;
      contextValue.log.error(beschrijf(error), 'unexpected error while processing a request');
      await contextValue.verzoek.transactie.breekAf();
      geefBeurt(contextValue);
    },

    async requestDidStart() {
      let begonnen = false;
      /** Whether it came to asking who calls: what is refused before that, is refused of somebody who may call. */
      let gevraagd = false;
      let snel: Antwoord | null = null;
      /** Whether both paths answer it. */
      let ernaast = false;
      /** What the ledger says of it; null of what was not understood. */
      let beschreven: Operatie | null = null;
      return {
        async didEncounterErrors({ errors, contextValue: { log } }) {
          meldOnverwacht(errors, log);
        },

        async didResolveOperation({
          document,
          operation,
          schema,
          queryHash,
          contextValue,
          request: { variables = {}, operationName },
        }) {
          try {
            eisTelbaar(variables);
            eisBewaarbareTekst(document, variables);
            // Without one, GraphQL itself says that no operation has that name.
            if (!operation) return;
            eisBediend(schema, operation);
            eisPassendeVariabelen(schema, operation, variables);
            eisBetaalbaar(schema, document, variables, operationName);
            const { sleutels } = contextValue.verzoek;
            const afdruk = sleutels.operatie(queryHash ?? '');
            beschreven = beschrijfOperatie(schema, document, operation, variables, afdruk);
          } catch (fout) {
            throw alsSlechteVraag(fout);
          }
        },

        async responseForOperation({ operation, document, request, contextValue: context }) {
          // Apollo asks this also when no operation has the name that was given; nothing runs then.
          if (!operation) return null;
          const operatie = beschreven;
          if (operatie === null) throw new Error('what is not described cannot be recorded');
          gevraagd = true;
          try {
            snel = await voorWieNuBelt(context, () =>
              inBeurt(context, async (verzoek) => {
                const { transactie, aanvrager, nu, vermoeden } = verzoek;
                // Who asks for figures alone may be the first, who settles them: that is written.
                const schrijft = operation.operation === OperationTypeNode.MUTATION || teltAlleen(aanvrager);
                const soort = schrijft ? 'SCHRIJVEN' : 'LEZEN';
                ernaast = !schrijft && paden.kiestErnaast();
                const antwoord = ernaast
                  ? null
                  : await paden.snel(verzoek, vraagUit(document, request), operatie, soort, context.log);
                if (antwoord === null && !transactie.isBegonnen)
                  await transactie.begin(aanvrager, nu, soort, vermoeden);
                return antwoord;
              }),
            );
            begonnen = true;
            return snel && antwoordVan(snel);
          } catch (fout) {
            if (fout instanceof PoortFout) {
              // Who calls now is another than was taken for granted, and was refused on record.
              beschreven = null;
              return weigering(fout);
            }
            const onbereikbaar = new Onbereikbaar(fout);
            context.log.error(beschrijf(fout), 'no transaction');
            return weigering(onbereikbaar);
          }
        },

        async willSendResponse({ operation, document, request, response, contextValue, errors: fouten }) {
          const { verzoek, log } = contextValue;
          if (!gevraagd && verzoek.vermoeden) Object.assign(response, await alsnogGeweigerd(contextValue));
          const { body, http } = response;
          if (body.kind !== 'single') throw new Error('incremental delivery is not served');
          const { data } = body.singleResult;
          let kanttekeningen: readonly Kanttekening[] = snel?.kanttekeningen ?? [];
          let afgeschermd: readonly Afscherming[] = [];
          try {
            if (isHalf(operation, body.singleResult.errors)) {
              await verzoek.transactie.breekAf();
              http.status = 503;
              body.singleResult = { errors: [ONGEDAAN] };
              return;
            }
            for (const { coordinaat, besluit } of snel?.afgeschermd ?? []) verzoek.poort.noteer(coordinaat, besluit);
            if (snel === null && begonnen && data != null)
              kanttekeningen = await kanttekeningenBij(verzoek, (deel) => staatErin(data, deel));
            const vermeldingen = snel?.vermeldingen ?? verzoek.optekening.vermeldingen(data, verzoek.poort.inNoodVan());
            if (ernaast && begonnen && document)
              await paden.vergelijk(
                verzoek,
                vraagUit(document, request),
                { resultaat: body.singleResult, kanttekeningen, vermeldingen },
                log,
              );
            afgeschermd = verzoek.poort.afgeschermd();
            const vastTeLeggen = begonnen && !snel?.vastgelegd && isBeantwoord(data) ? beschreven : null;
            await verzoek.transactie.sluit(
              vastTeLeggen === null
                ? undefined
                : verantwoording(verzoek, vastTeLeggen, { vermeldingen, kanttekeningen, afgeschermd }),
            );
          } catch (fout) {
            await verzoek.transactie.breekAf();
            const gelijktijdig = alsGelijktijdig(fout);
            log.error(beschrijf(fout), 'commit failed');
            http.status = gelijktijdig ? 409 : 503;
            body.singleResult = { errors: [(gelijktijdig ?? intern()).toJSON()] };
            return;
          } finally {
            // In the caller's own turn: who is refused much keeps nobody else waiting.
            const { errors } = body.singleResult;
            const geweigerd = [...(errors ?? []), ...verzoek.optekening.weigeringen];
            if (beschreven !== null)
              await legWeigeringenVast(bron, log, { ...verzoek, operatie: beschreven }, geweigerd);
            geefBeurt(contextValue);
          }
          const noodtoegang = verzoek.poort.noodtoegang();
          if (begonnen && data !== undefined)
            body.singleResult.extensions = {
              ...body.singleResult.extensions,
              afgeschermd,
              ...(kanttekeningen.length > 0 && { kanttekeningen }),
              ...(noodtoegang.length > 0 && { noodtoegang }),
            };
          daagUit(fouten, response, request.http?.headers.get('accept'));
        },
      };
    },
  };
}
