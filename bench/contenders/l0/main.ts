import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { v7 } from 'uuid';
import type { Query } from '../../queries';
import { announce } from '../announce';
import { type Registration, registrationParts } from '../registration';
import { CONNECTIONS, given, type KnownCallers, setUp } from '../settings';
import { type Part, runBatch } from './batch';
import { recordOf } from './ledger';
import { READS } from './statements';

/** What a request of L0 says: of these, what its question needs (`contender.ts`). */
interface Asked extends Registration {
  readonly clientId: string;
  readonly positie: number;
  readonly id: string;
}

type Known = KnownCallers[string];

const setting = ({ settings }: Known, writes: boolean): Part[] =>
  setUp(settings, writes).map((statement) => ({ ...statement, answers: false }));

function partsOf(query: string, known: Known, asked: Asked): Part[] {
  const { organisatieId, opdrachtgeverId, settings } = known;
  const record = (of: Query, ...values: string[]): Part =>
    recordOf(of, settings, organisatieId, opdrachtgeverId, ...values);
  const ask = (of: Exclude<Query, 'Q3'>, ...values: string[]): Part[] => [
    { name: of, text: READS[of], values: [organisatieId, opdrachtgeverId, ...values], answers: true },
    record(of, ...values),
  ];
  switch (query) {
    case 'Q1':
    case 'Q5':
      return ask(query);
    case 'Q2':
      return ask('Q2', asked.clientId);
    case 'Q3':
      return registration(known, asked, record);
    case 'Q4':
      return ask('Q4', String(asked.positie), asked.id);
    default:
      throw new Error(`${query} is no question`);
  }
}

/** The aanmelding, and the record that its answer tells of it. */
function registration(known: Known, asked: Asked, record: (of: 'Q3', id: string) => Part): Part[] {
  const id = v7();
  return [...registrationParts(known, asked, id), record('Q3', id)];
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function main(): void {
  const { url, callers } = given();
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, application_name: 'bench-l0' });

  async function answer(request: IncomingMessage): Promise<string> {
    const known = callers[String(request.headers['x-caller'])];
    if (known === undefined) throw new Error('an unknown caller');
    const asked = await read(request);
    const query = request.url?.slice(1) ?? '';
    const parts = [...setting(known, query === 'Q3'), ...partsOf(query, known, asked)];
    const client = await pool.connect();
    let broken = true;
    try {
      const text = await runBatch(client, parts);
      broken = false;
      return text;
    } finally {
      client.release(broken);
    }
  }

  const server = createServer((request, response) => {
    const send = (status: number, text: string): void => {
      const length = Buffer.byteLength(text);
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': length });
      response.end(text);
    };
    answer(request).then(
      (text) => send(200, text),
      (fault: unknown) => send(500, JSON.stringify({ errors: [String(fault)] })),
    );
  });
  announce(server);
}

main();
