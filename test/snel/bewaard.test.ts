import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { maakBoom } from '../../permissions/shield';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { personas } from '../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { openBron } from '../../src/data/bron';
import { schrijfCursor } from '../../src/data/cursor';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { bouwBewaaktSchema } from '../../src/server/schema';
import { maakVerzoek } from '../../src/server/verzoek';
import { leidSleutelsAf } from '../../src/sleutels';
import { SnelPad } from '../../src/snel/pad';
import { maakRegistratieplan } from '../../src/snel/registratie';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

/* What is kept of a plan outlives the request that it was written for, and holds nothing of it. */

jest.setTimeout(120_000);
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const SLEUTELS = leidSleutelsAf(new Uint8Array(32).fill(7));
const ID = '00000000-0000-7000-8000-000000000001';
const boom = maakBoom();
const schema = bouwBewaaktSchema(boom);
let database: EigenDatabase;
let bron: DataSource;
let aanvrager: Aanvrager;
beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bron = await openBron(database.url, { max: 1 });
  const gemeente = (await personas(bron, NU)).find(({ persona }) => persona === 'gemeente-cvites');
  if (!gemeente) throw new Error('the demo set has no gemeente-cvites');
  const { azp, sub, scopes } = gemeente;
  const claims = { issuer: DEV_ISSUER, azp, sub, scopes: new Set(scopes), jti: '' };
  aanvrager = await zoekAanvrager(bron, claims, undefined, NU);
});
afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});

const verzoek = () => maakVerzoek(bron, SLEUTELS, { aanvrager, vermoeden: undefined }, NU);

/** Whether it is still there when all that nothing holds is gone. */
async function leeft(wat: WeakRef<object>): Promise<boolean> {
  for (let keer = 0; keer < 5; keer += 1) {
    await new Promise((klaar) => setTimeout(klaar, 20));
    gc();
    if (wat.deref() === undefined) return false;
  }
  return true;
}

const GELEZEN: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [`{ client(id: "${ID}") { id achternaam telefoon { nummer } trajecten { nodes { id status } } } }`, {}],
  ['{ clients(first: 2) { totaalAantal pageInfo { endCursor } edges { cursor node { id achternaam } } } }', {}],
  [
    'query($f: RapportageFilter) { rapportages(first: 3, filter: $f) { nodes { id resultaten } } }',
    { f: { status: 'VRIJGEGEVEN' } },
  ],
];

describe('a plan that is kept', () => {
  test.each(GELEZEN)('of %s holds nothing of the first request', async (tekst, variabelen) => {
    const pad = new SnelPad(schema, boom, bron);
    const document = parse(tekst);
    const refs = (() => {
      const eerste = verzoek();
      const waarden = { ...variabelen };
      expect(pad.zoek(eerste, { document, operatienaam: undefined, variabelen: waarden })).not.toBeNull();
      return [new WeakRef<object>(eerste), new WeakRef<object>(waarden)];
    })();
    for (const ref of refs) expect(await leeft(ref)).toBe(false);
    expect(pad.zoek(verzoek(), { document, operatienaam: undefined, variabelen })).not.toBeNull();
  });

  test('of a registratie holds nothing of what was delivered first', async () => {
    const document = parse(
      'mutation ($input: RegistreerAanmeldingInput!) { registreerAanmelding(input: $input) { aanmelding { id } } }',
    );
    const maak = () => {
      const variabelen = { input: { kenmerk: 'k', voornamen: 'Noor', bsn: '999990019' } };
      const opdracht = { schema, boom, bron, document, variabelen, verzoek: verzoek() };
      return { plan: maakRegistratieplan(opdracht, undefined), ref: new WeakRef<object>(variabelen) };
    };
    const { plan, ref } = maak();
    expect(await leeft(ref)).toBe(false);
    expect(plan.stappen).not.toEqual([]);
  });

  test('what is held is found (a control)', async () => {
    const gehouden = verzoek();
    expect(await leeft(new WeakRef<object>(gehouden))).toBe(true);
    expect(gehouden.nu).toBe(NU);
  });
});

test('a cursor that stands in the document is read on the hot path, by either name', () => {
  const pad = new SnelPad(schema, boom, bron);
  const na = schrijfCursor(verzoek(), 'rapportages POSITIE OPLOPEND', [1, ID]);
  for (const naam of ['na', 'after']) {
    const document = parse(`{ rapportages(${naam}: "${na}", first: 2) { nodes { id } } }`);
    const gevonden = pad.zoek(verzoek(), { document, operatienaam: undefined, variabelen: {} });
    expect([naam, gevonden === null]).toEqual([naam, false]);
  }
});
