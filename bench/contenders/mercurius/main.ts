import Fastify from 'fastify';
import mercurius, { type IResolvers, type MercuriusContext, type MercuriusLoaders } from 'mercurius';
import { Pool, types } from 'pg';
import { ready } from '../announce';
import { registrationParts } from '../registration';
import { CONNECTIONS, given } from '../settings';
import { Transaction } from '../transaction';
import { SCHEMA } from './schema';
import * as sql from './statements';

/** Calendar dates stay text. */
const DATE = 1082;

interface Context extends MercuriusContext {
  readonly transaction: Transaction;
}

interface Row {
  readonly [column: string]: unknown;
}
interface RowWithId extends Row {
  readonly id: string;
}
interface TrajectRow extends RowWithId {
  readonly clientId: string;
  readonly opdrachtId: string;
}
interface RapportageRow extends RowWithId {
  readonly positie: string;
  readonly trajectId: string;
  readonly clientId: string;
  readonly vrijgegevenOp: Date | null;
}

interface Asked<Parent, Params = object> {
  readonly obj: Parent;
  readonly params: Params;
}

const transactionOf = (context: unknown): Transaction => (context as Context).transaction;

/** Organisatie and opdrachtgever: the first values of every statement. */
const scope = ({ known }: Transaction): readonly string[] => [known.organisatieId, known.opdrachtgeverId];

const rapportage = ({ trajectId, clientId, vrijgegevenOp, ...row }: RapportageRow) => ({
  ...row,
  vrijgegevenOp: vrijgegevenOp?.toISOString() ?? null,
  traject: { id: trajectId },
  client: { id: clientId },
});

/** The newest row of a table of a category for each of these clients, or null. */
async function newest(table: string, ids: readonly string[], transaction: Transaction): Promise<(Row | null)[]> {
  const values = [...scope(transaction), [...new Set(ids)]];
  const rows = await transaction.rows<Row>(table, sql.newestOf(table), values);
  const perClient = new Map(rows.map((row) => [row.client_id, row]));
  return ids.map((id) => perClient.get(id) ?? null);
}

/** Clients as their parent hands them on: with who they are. */
async function clientsOf(ids: readonly string[], transaction: Transaction): Promise<RowWithId[]> {
  const rows = await newest('client_identiteit', ids, transaction);
  return ids.map((id, place) => ({ ...rows[place], id }));
}

/** A loader of what such a row of the client says. */
const fromNewest =
  (table: string, read: (row: Row) => unknown) => async (asked: readonly Asked<RowWithId>[], context: unknown) => {
    const ids = asked.map(({ obj }) => obj.id);
    return (await newest(table, ids, transactionOf(context))).map((row) => row && read(row));
  };

/** The rows of each parent, in their order. */
function perParent<T>(rows: readonly T[], parentOf: (row: T) => string): (id: string) => readonly T[] {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const siblings = found.get(parentOf(row));
    if (siblings === undefined) found.set(parentOf(row), [row]);
    else siblings.push(row);
  }
  return (id) => found.get(id) ?? [];
}

const RESOLVERS = {
  Query: {
    async trajecten(_: unknown, { first }: { first: number }, context: unknown) {
      const transaction = transactionOf(context);
      return { nodes: await transaction.rows<TrajectRow>('trajecten', sql.TRAJECTEN, [...scope(transaction), first]) };
    },
    async client(_: unknown, { id }: { id: string }, context: unknown) {
      const transaction = transactionOf(context);
      const rows = await transaction.rows<RowWithId>('client', sql.CLIENT, [transaction.known.organisatieId, id]);
      return rows.length === 0 ? null : (await clientsOf([id], transaction))[0];
    },
    async clients(_: unknown, { first }: { first: number }, context: unknown) {
      const transaction = transactionOf(context);
      const rows = await transaction.rows<RowWithId>('clients', sql.CLIENTS, [...scope(transaction), first]);
      return {
        nodes: await clientsOf(
          rows.map(({ id }) => id),
          transaction,
        ),
      };
    },
    async rapportages(_: unknown, { first, na }: { first: number; na: string }, context: unknown) {
      const transaction = transactionOf(context);
      const values = [...scope(transaction), ...na.split(' '), first + 1];
      const rows = await transaction.rows<RapportageRow>('rapportages', sql.RAPPORTAGES, values);
      const page = rows.slice(0, first);
      const last = page.at(-1);
      return {
        nodes: page.map(rapportage),
        pageInfo: { hasNextPage: rows.length > first, endCursor: last ? `${last.positie} ${last.id}` : na },
      };
    },
  },
  Mutation: {
    async registreerAanmelding(_: unknown, { input }: { input: Record<string, string> }, context: unknown) {
      const transaction = transactionOf(context);
      const { kenmerk = '', opdrachtId = '', ...inhoud } = input;
      let answer = '';
      for (const { name, text, values, answers } of registrationParts(transaction.known, {
        kenmerk,
        opdrachtId,
        inhoud,
      })) {
        const [row] = await transaction.rows<Record<string, string>>(name, text, values);
        if (answers) answer = Object.values(row ?? {})[0] ?? '';
      }
      return JSON.parse(answer).data.registreerAanmelding;
    },
  },
} satisfies IResolvers;

const LOADERS = {
  Traject: {
    client: (asked: readonly Asked<TrajectRow>[], context: unknown) =>
      clientsOf(
        asked.map(({ obj }) => obj.clientId),
        transactionOf(context),
      ),
    async opdracht(asked: readonly Asked<TrajectRow>[], context: unknown) {
      const transaction = transactionOf(context);
      const ids = [...new Set(asked.map(({ obj }) => obj.opdrachtId))];
      const rows = await transaction.rows<RowWithId>('opdrachten', sql.OPDRACHTEN, [
        transaction.known.organisatieId,
        ids,
      ]);
      const perId = new Map(rows.map(({ naam, ...row }) => [row.id, { ...row, opdrachtgever: { naam } }]));
      return asked.map(({ obj }) => perId.get(obj.opdrachtId));
    },
    async rapportages(asked: readonly Asked<TrajectRow, { last: number }>[], context: unknown) {
      const transaction = transactionOf(context);
      const values = [transaction.known.organisatieId, asked.map(({ obj }) => obj.id), asked[0]?.params.last];
      const rows = await transaction.rows<RapportageRow>('laatste', sql.LAATSTE_RAPPORTAGES, values);
      const ofTraject = perParent(rows, ({ trajectId }) => trajectId);
      return asked.map(({ obj }) => ({ nodes: ofTraject(obj.id).map(rapportage) }));
    },
  },
  Client: {
    telefoon: fromNewest('client_telefoon', ({ nummer }) => nummer),
    email: fromNewest('client_email', ({ adres }) => adres),
    arbeid: fromNewest('arbeid', (row) => ({ ...row, beschikbareUren: row.beschikbare_uren })),
    gezondheidFunctioneel: fromNewest('gezondheid_functioneel', (row) => ({ ...row, urenPerWeek: row.uren_per_week })),
    gezondheidMedisch: fromNewest('gezondheid_medisch', (row) => row),
    async trajecten(asked: readonly Asked<RowWithId, { first: number }>[], context: unknown) {
      const transaction = transactionOf(context);
      const values = [...scope(transaction), asked.map(({ obj }) => obj.id)];
      const rows = await transaction.rows<TrajectRow>('trajecten van', sql.TRAJECTEN_VAN, values);
      const ofClient = perParent(rows, ({ clientId }) => clientId);
      return asked.map(({ obj, params }) => ({ nodes: ofClient(obj.id).slice(0, params.first) }));
    },
  },
} satisfies MercuriusLoaders;

async function main(): Promise<void> {
  const { url, callers } = given();
  types.setTypeParser(DATE, (text) => text);
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, application_name: 'bench-mercurius' });
  const app = Fastify();
  await app.register(mercurius, {
    schema: SCHEMA,
    resolvers: RESOLVERS,
    loaders: LOADERS,
    jit: 1,
    context: (request) => {
      const known = callers[String(request.headers['x-caller'])];
      if (known === undefined) throw new Error('an unknown caller');
      return {
        transaction: new Transaction(pool, known, (request.body as { query: string }).query.startsWith('mutation')),
      };
    },
  });
  app.graphql.addHook('onResolution', async ({ errors }, context) => {
    await transactionOf(context).end((errors ?? []).length > 0);
  });
  ready(await app.listen({ host: '127.0.0.1', port: 0 }));
}

main().catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exitCode = 1;
});
