import type { RaadplegingId } from '../../src/domain/ids';
import { leesVerstrekkingId, verstrekkingId } from '../../src/domain/verstrekking';

const raadplegingId = '019a4c0e-5b00-7000-8000-000000000001' as RaadplegingId;

test.each([0, 1, 12, 999_999_999])('a verstrekking is found again by its identification, number %d', (nummer) => {
  expect(leesVerstrekkingId(verstrekkingId({ raadplegingId, nummer }))).toEqual({ raadplegingId, nummer });
});

test.each([
  '',
  raadplegingId,
  `${raadplegingId}.`,
  `${raadplegingId}.01`,
  `${raadplegingId}.-1`,
  `${raadplegingId}.1.2`,
  `${raadplegingId}.1000000000`,
  `${raadplegingId.toUpperCase()}.1`,
  'geen.1',
])('%p identifies none', (tekst) => {
  expect(leesVerstrekkingId(tekst)).toBeNull();
});
