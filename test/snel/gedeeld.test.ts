import type { DataSource } from 'typeorm';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { personas } from '../../src/auth/dev/personas';
import { DEV_ISSUER } from '../../src/auth/issuer';
import { openBron } from '../../src/data/bron';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { SnelPad } from '../../src/snel/pad';
import { alles, LIJSTEN } from '../journeys/lezen/vragen';
import { TweePaden } from '../proof/paths/twee-paden';
import { type EigenDatabase, eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

/*
 * A plan is kept for everybody of one kind under one reglement: who calls, at which organisatie and when are parameters
 * of it. Here two organisaties have the same reglement, and whoever asks first makes the plan of whoever asks next.
 */

jest.setTimeout(120_000);

let database: EigenDatabase;
let bron: DataSource;
beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bron = await openBron(database.url, { max: 2, prepared: 50 });
});
afterAll(async () => {
  await bron?.destroy();
  await database?.verwijder();
});

/** Callers of six kinds, some of them several. */
const WIE = ['gemeente', 'uwv', 'directie-1', 'coach-1', 'coach-2', 'client-1', 'client-2', 'fg-1'];
const SOORTEN = 6;

const idsIn = (data: unknown): readonly string[] =>
  [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);

test('a plan that one caller had made answers every other of its kind with what is theirs', async () => {
  const alle = await personas(bron, NU);
  await bron.query(`UPDATE organisatie SET profiel = 'CVITES' WHERE profiel = 'DIT'`);
  const als = (naam: string): Promise<Aanvrager> => {
    const persona = alle.find((een) => een.persona === naam);
    if (!persona) throw new Error(`no persona ${naam}`);
    const { azp, sub, scopes } = persona;
    return zoekAanvrager(bron, { issuer: DEV_ISSUER, azp, sub, scopes: new Set(scopes), jti: '' }, undefined, NU);
  };
  const maak = jest.spyOn(SnelPad.prototype as unknown as { maak: () => unknown }, 'maak');
  const paden = new TweePaden(bron);
  const gezien = { cvites: new Set<string>(), dit: new Set<string>() };
  for (const soort of WIE)
    for (const waar of ['cvites', 'dit'] as const) {
      const wie = await als(`${soort}-${waar}`);
      for (const [lijst, type] of Object.entries(LIJSTEN)) {
        const query = `{ ${lijst}(first: 20) { totaalAantal pageInfo { endCursor } nodes { ${alles(type, [])} } } }`;
        // As it goes out, and in the snapshot of the guarded path.
        for (const _ of [1, 2]) {
          const uitslag = await paden.vraag(wie, { query, variables: {} });
          expect({ soort, waar, lijst, verschil: uitslag?.verschil }).toEqual({ soort, waar, lijst, verschil: null });
          expect(uitslag?.snel).not.toBeNull();
          for (const id of idsIn(uitslag?.data)) gezien[waar].add(id);
        }
      }
    }
  expect(maak).toHaveBeenCalledTimes(SOORTEN * Object.keys(LIJSTEN).length);
  expect([...gezien.cvites].filter((id) => gezien.dit.has(id))).toEqual([]);
  expect(Math.min(gezien.cvites.size, gezien.dit.size)).toBeGreaterThan(100);
});

test('what is kept of all plans together has an end, and begins anew', async () => {
  const persona = (await personas(bron, NU)).find((een) => een.persona === 'gemeente-westendorp');
  if (!persona) throw new Error('there is no such persona');
  const { azp, sub, scopes } = persona;
  const claims = { issuer: DEV_ISSUER, azp, sub, scopes: new Set<string>(scopes), jti: '' };
  const wie = await zoekAanvrager(bron, claims, undefined, NU);
  const maak = jest.spyOn(SnelPad.prototype as unknown as { maak: () => unknown }, 'maak');
  const paden: SnelPad[] = [];
  const beide = new TweePaden(bron, (...rest) => {
    const pad = new SnelPad(...rest);
    paden.push(pad);
    return pad;
  });
  const vraag = async (veld: string): Promise<number> => {
    maak.mockClear();
    await beide.vraag(wie, { query: `{ clients(first: 1) { nodes { ${veld} } } }`, variables: {} });
    return maak.mock.calls.length;
  };
  expect([await vraag('id'), await vraag('id')]).toEqual([1, 0]);
  Object.assign(paden[0] ?? {}, { tekens: 16_000_000 });
  expect([await vraag('voornamen'), await vraag('id'), await vraag('id')]).toEqual([1, 1, 0]);
});
