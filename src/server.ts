import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type FastifyInstance, LogController } from 'fastify';
import type { Registry } from 'prom-client';
import { maakBoom } from '../permissions/shield';
import type { Context } from './context';
import { AANVRAAG_KOP, aanvraagVan } from './log/aanvraag';
import { type Log, voorApollo, voorFastify } from './log/log';
import { type Herkenning, maakContext } from './server/context';
import { documenten } from './server/documenten';
import { exporteer } from './server/export';
import { foutvorm } from './server/foutvorm';
import { gezondheid } from './server/gezondheid';
import { graphql, Loket } from './server/graphql';
import { volgIntrekkingen } from './server/intrekkingen';
import { type Inway, weerFscKoppen } from './server/inway';
import { maakApplicatie, type Tls } from './server/luisteraar';
import { metrics } from './server/metrics';
import { verwijsTerug } from './server/onbekend';
import { operatie } from './server/operatie';
import { Paden, type Padkeuze } from './server/paden';
import { schrijfAntwoord } from './server/ruw';
import { bouwBewaaktSchema } from './server/schema';
import { sluitVerbindingen } from './server/sluiting';
import { spoorTerug } from './server/spoor';
import { SnelPad } from './snel/pad';

/** A request body is a query with its variables; a mutation of the longest allowed texts fits well within this. */
const GROOTSTE_BODY = 1_048_576;
/**
 * With any of these a browser asks first whether a page may (CORS), so that no form or image of another site can send it. A
 * caller is its token; the other two are those that Apollo names, for a question about the schema without one.
 */
const VOORAF_GEVRAAGD = ['authorization', 'x-apollo-operation-name', 'apollo-require-preflight'];
/** Lexical tokens of a document: generous for any client, too few to keep a parser busy. */
const MEESTE_TOKENS = 5_000;

export interface Serveropties extends Herkenning {
  readonly log: Log;
  readonly paden: Padkeuze;
  /** Undefined: plain http. */
  readonly tls: Tls | undefined;
  /** Of pages in a browser that may read the answers of /graphql. */
  readonly oorsprongen: readonly string[];
  /** Undefined: there is none. */
  readonly inway: Inway | undefined;
  /** What /metrics tells of. */
  readonly register: Registry;
}

/** The gateway as a fastify application: /graphql, /export, /healthz, /readyz, /metrics. It does not listen yet. */
export async function maakServer(opties: Serveropties): Promise<FastifyInstance> {
  const { log, bron, register } = opties;
  const app = maakApplicatie(
    {
      loggerInstance: voorFastify(log),
      genReqId: aanvraagVan,
      logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'aanvraag' }),
      bodyLimit: GROOTSTE_BODY,
      forceCloseConnections: 'idle',
    },
    opties.tls,
  );
  app.addHook('onRequest', (verzoek, antwoord, verder) => {
    antwoord.header(AANVRAAG_KOP, verzoek.id);
    // A question can come by GET: no browser and no proxy keeps what is told of persons, or takes it for what it is not.
    antwoord.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    verder();
  });
  weerFscKoppen(app, opties.inway, opties.certificaatVan);
  sluitVerbindingen(app);
  if (opties.tls) volgIntrekkingen(app, opties.tls, log);
  const boom = maakBoom();
  const schema = bouwBewaaktSchema(boom);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: { requestHeaders: VOORAF_GEVRAAGD },
    documentStore: documenten(),
    stopOnTerminationSignals: false,
    logger: voorApollo(log),
    parseOptions: { maxTokens: MEESTE_TOKENS },
    formatError: foutvorm,
    stringifyResult: schrijfAntwoord,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      spoorTerug(),
      operatie(bron, new Paden(new SnelPad(schema, boom, bron), opties.paden, register)),
    ],
  });
  await apollo.start();
  const loket = new Loket(apollo, maakContext(opties));
  await app.register(graphql, { prefix: '/graphql', loket, oorsprongen: opties.oorsprongen });
  exporteer(app, loket);
  gezondheid(app, bron);
  metrics(app, register);
  verwijsTerug(app);
  return app;
}
