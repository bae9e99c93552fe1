import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { wegwijzer } from '../src/wegwijzer';
import { type Gateway, startGateway } from './support/gateway';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.stop());

test('the first question works as it is printed, on whatever port', async () => {
  const vraag = /curl -s \S+\/graphql[\s\S]*?'\{"query.*'/.exec(wegwijzer(gateway.url))?.[0] ?? '';
  const { PORT: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)('sh', ['-c', vraag], { env });
  expect(JSON.parse(stdout)).toMatchObject({ data: { ik: { soort: 'OPDRACHTGEVER' } } });
});
