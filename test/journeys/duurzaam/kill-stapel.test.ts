import { sql } from '../../postgres/sql';
import { beller, haalToken } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import type { Proces } from '../../support/proces';
import { maakStandplaats, type Standplaats } from '../../support/standplaats';
import { registreerStapel, type Uitkomst } from '../schrijven/stapel';

let plaats: Standplaats;
beforeAll(async () => {
  plaats = await maakStandplaats();
});
afterAll(() => plaats?.ruimOp());

const STAPELS = 30;
const PER_STAPEL = 40;
/** Batches acknowledged before the kill: others are under way and waiting. */
const BEVESTIGD_VOOR_KILL = 6;

const stapel = (nummer: number) =>
  Array.from({ length: PER_STAPEL }, (_, plaats) => ({
    kenmerk: `stapel-${nummer}-${plaats}`,
    voornamen: `${KANARIE.voornamen} ${nummer} ${plaats}`,
    achternaam: KANARIE.achternaam,
    telefoon: KANARIE.telefoon,
  }));

/** Sends all at once; gives what each answered that was acknowledged. */
async function stuurAlle({ url }: Proces, elke: (bevestigd: number) => void = () => undefined): Promise<Uitkomst[]> {
  const partner = beller(url, await haalToken(url, 'partner-cvites'));
  const bevestigd: (readonly Uitkomst[])[] = [];
  const een = async (nummer: number): Promise<void> => {
    const uitkomsten = await registreerStapel(partner, stapel(nummer)).catch(() => null);
    if (uitkomsten === null) return;
    bevestigd.push(uitkomsten);
    elke(bevestigd.length);
  };
  await Promise.all(Array.from({ length: STAPELS }, (_, nummer) => een(nummer)));
  return bevestigd.flat();
}

const ids = (uitkomsten: readonly Uitkomst[]) =>
  new Map(uitkomsten.map(({ kenmerk, aanmelding }) => [kenmerk, aanmelding?.id]));

/** What the database holds of them: none doubled, none half written, each on record when it was answered. */
async function bewaard(): Promise<ReadonlyMap<string, string>> {
  const rijen = await sql<{ kenmerk: string; id: string; delen: string; geboekt: boolean }>(
    plaats.databaseUrl,
    `SELECT a.kenmerk, a.id, string_agg(i.categorie, ' ' ORDER BY i.categorie) AS delen,
       EXISTS (SELECT FROM verstrekking v WHERE v.betrokkene_id = a.id) AS geboekt
     FROM aanmelding a LEFT JOIN aanmelding_inhoud i ON i.aanmelding_id = a.id
     WHERE a.kenmerk LIKE 'stapel-%' GROUP BY a.kenmerk, a.id`,
  );
  for (const { delen, geboekt } of rijen) expect([delen, geboekt]).toEqual(['IDENTITEIT TELEFOON', true]);
  expect(new Set(rijen.map(({ kenmerk }) => kenmerk)).size).toBe(rijen.length);
  return new Map(rijen.map(({ kenmerk, id }) => [kenmerk, id]));
}

it('kill -9 amid batches loses nothing that was acknowledged, keeps no batch by half, and doubles nothing', async () => {
  const eerste = await plaats.start();
  let gedood: Promise<void> | undefined;
  const bevestigd = await stuurAlle(eerste, (aantal) => {
    if (aantal === BEVESTIGD_VOOR_KILL) gedood = eerste.kill9();
  });
  await gedood;
  expect(bevestigd.length).toBeLessThan(STAPELS * PER_STAPEL);

  const tweede = await plaats.start();
  const over = await bewaard();
  expect(over.size % PER_STAPEL).toBe(0);
  for (const [kenmerk, id] of ids(bevestigd)) expect([kenmerk, over.get(kenmerk)]).toEqual([kenmerk, id]);

  const herhaald = await stuurAlle(tweede);
  expect(herhaald.filter(({ reedsGeregistreerd }) => reedsGeregistreerd)).toHaveLength(over.size);
  expect(await bewaard()).toEqual(ids(herhaald));
  expect(herhaald).toHaveLength(STAPELS * PER_STAPEL);
  expect(await tweede.sigterm()).toBe(0);
}, 120_000);
