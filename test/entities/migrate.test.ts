import { Client } from 'pg';
import { MIGRATIES } from '../../entities/migrations';
import { migrate } from '../../src/data/migrate';
import { type EigenDatabase, eigenDatabase } from '../support/database';

let database: EigenDatabase;
let leeg: string;

async function opServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  database = await eigenDatabase();
  const url = new URL(database.url);
  url.pathname = `${url.pathname}_leeg`;
  leeg = url.href;
  await opServer(`CREATE DATABASE ${url.pathname.slice(1)}`);
});

afterAll(async () => {
  if (leeg !== undefined) await opServer(`DROP DATABASE ${new URL(leeg).pathname.slice(1)} WITH (FORCE)`);
  await database?.verwijder();
});

describe('migrate', () => {
  it('lets one of the processes that start at once migrate, and the others wait', async () => {
    const gelopen = await Promise.all([migrate(leeg), migrate(leeg), migrate(leeg)]);
    expect(gelopen.flat()).toEqual(MIGRATIES.map((Migratie) => new Migratie().name));
    expect(await migrate(leeg)).toEqual([]);
  });

  it('rejects when there is no server', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:1/nothing')).rejects.toThrow();
  });
});
