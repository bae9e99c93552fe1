import { HeaderMap } from '@apollo/server';
import type { HttpAntwoord } from '../../src/server/graphql';
import { inMaat } from '../../src/server/maat';

const teVeel = (wacht?: string): HttpAntwoord => ({
  status: 429,
  koppen: new HeaderMap(wacht === undefined ? [] : [['retry-after', wacht]]),
  tekst: 'te veel',
});
const goed: HttpAntwoord = { status: 200, koppen: new HeaderMap(), tekst: 'goed' };

test('what came too soon is asked again when it may, and not before', async () => {
  const antwoorden = [teVeel('1'), teVeel('0'), goed];
  const begin = performance.now();
  const antwoord = await inMaat(async () => antwoorden.shift() ?? goed, new AbortController().signal);
  expect(antwoord).toBe(goed);
  expect(antwoorden).toEqual([]);
  expect(performance.now() - begin).toBeGreaterThan(950);
});

test('whoever has gone, or a gateway that stops, waits no longer, and nothing is asked for it any more', async () => {
  const einde = new AbortController();
  let gevraagd = 0;
  const antwoord = inMaat(async () => {
    gevraagd += 1;
    return teVeel('3600');
  }, einde.signal);
  setTimeout(() => einde.abort(), 50);
  expect((await antwoord).status).toBe(429);
  expect(gevraagd).toBe(1);
});
