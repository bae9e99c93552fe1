import { instemmingVan } from '../../src/webhooks/handdruk';

/* What an endpoint answers when it is asked whether it wants to be called (CloudEvents, Webhook 4.2). */

const ADRES = 'https://poort.example/graphql';
const antwoord = (koppen: Readonly<Record<string, string>>, status = 200) =>
  instemmingVan({ status, kop: (naam) => koppen[naam] }, ADRES);

const VOOR_ONS = { 'webhook-allowed-origin': 'poort.example' };

it.each(['poort.example', 'POORT.example', ' poort.example ', '*'])('agrees by the origin %j', (origin) => {
  expect(antwoord({ 'webhook-allowed-origin': origin })).toEqual({ tempo: null });
  expect(antwoord({ 'webhook-allowed-origin': origin }, 204)).toEqual({ tempo: null });
});

it.each(['', 'ander.example', 'https://poort.example', 'poort.example.ander', '*.example'])(
  'does not agree by the origin %j',
  (origin) => {
    expect(antwoord({ 'webhook-allowed-origin': origin })).toBeNull();
  },
);

it('does not agree without an origin, or by what is no success', () => {
  expect(antwoord({})).toBeNull();
  for (const status of [199, 301, 403, 405, 500]) expect(antwoord(VOOR_ONS, status)).toBeNull();
});

it.each([
  ['*', null],
  ['1', 1],
  ['0120', 120],
  ['999999', 999_999],
  ['1000000', null],
  ['9'.repeat(400), null],
])('agrees to a rate of %s as %j requests a minute', (tempo, verwacht) => {
  expect(antwoord({ ...VOOR_ONS, 'webhook-allowed-rate': tempo })).toEqual({ tempo: verwacht });
});

it.each(['', '0', '-1', '1.5', '1e3', '0x10', '100/min', 'NaN'])('does not agree to %j, which is no rate', (tempo) => {
  expect(antwoord({ ...VOOR_ONS, 'webhook-allowed-rate': tempo })).toBeNull();
});
