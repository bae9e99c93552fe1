import { SnelPad } from '../../src/snel/pad';
import { sql } from '../postgres/sql';
import { type Gateway, type Pad, startGateway } from '../support/gateway';

/* A statement that does not work: the guarded path answers, and it is told aloud. */

const VRAAG = '{ clients(first: 2) { totaalAantal nodes { id voornamen bsn } } }';

const padfouten = async ({ url }: Gateway): Promise<string | undefined> =>
  /^poortwachter_compared_total\{uitkomst="PADFOUT"\} (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];

afterEach(() => jest.restoreAllMocks());

test.each(['SNEL', 'BEIDE'] satisfies Pad[])('by the path %s nobody who asks notices it', async (pad) => {
  const gateway = await startGateway('DEMO', undefined, pad);
  const gemeente = await gateway.als('gemeente-westendorp');
  const { tekst } = await gemeente.vraag(VRAAG);
  expect(await padfouten(gateway)).toBeUndefined();
  const { zoek } = SnelPad.prototype;
  jest.spyOn(SnelPad.prototype, 'zoek').mockImplementation(function (this: SnelPad, ...args) {
    const gevonden = zoek.apply(this, args);
    return gevonden && { ...gevonden, plan: { ...gevonden.plan, tekst: `${gevonden.plan.tekst} WHERE` } };
  });
  const opgeschreven = async (): Promise<unknown> =>
    (await sql(gateway.database.url, 'SELECT count(*)::int AS n FROM verstrekking'))[0];
  expect(await opgeschreven()).toEqual({ n: 2 });
  for (const keer of ['1', '2', '3']) {
    const antwoord = await gemeente.vraag(VRAAG);
    expect([antwoord.status, antwoord.tekst]).toEqual([200, tekst]);
    expect(await padfouten(gateway)).toBe(keer);
    // Whichever path failed, there is no answer without its record.
    expect(await opgeschreven()).toEqual({ n: 2 + 2 * Number(keer) });
  }
  jest.restoreAllMocks();
  expect((await gemeente.vraag(VRAAG)).tekst).toBe(tekst);
  await expect(gateway.stop()).rejects.toThrow('PADFOUT');
});
