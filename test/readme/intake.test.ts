import { type Gateway, startGateway } from '../support/gateway';
import { blokken, leesDocument } from './markdown';
import { normaliseer, speel, stappen } from './rondleiding';

const STAPPEN = stappen(blokken(leesDocument('docs/intake.md')));

let gateway: Gateway;
let uitvoer: readonly string[];
beforeAll(async () => {
  gateway = await startGateway('DEMO', undefined, 'SNEL');
  uitvoer = await speel(STAPPEN, { ...process.env, PORT: new URL(gateway.url).port });
}, 120_000);
afterAll(() => gateway?.stop());

/** The folder of the results is another each time. */
const zonderMap = (tekst: string): string => tekst.replaceAll(/\S*\/tmp\.\w+\//g, '<map>/');

test.each(STAPPEN.map(({ opdracht, uitvoer: verwacht }, nummer) => ({ nummer, opdracht, verwacht })))(
  'step $nummer of docs/intake.md gives what it shows',
  ({ nummer, opdracht, verwacht }) => {
    expect({ opdracht, uitvoer: normaliseer(zonderMap(uitvoer[nummer] ?? '')) }).toEqual({
      opdracht,
      uitvoer: verwacht,
    });
  },
);
