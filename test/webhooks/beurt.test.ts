import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { openBron } from '../../src/data/bron';
import type { OrganisatieId, WebhookId } from '../../src/domain/ids';
import { neemVolgende } from '../../src/webhooks/beurt';
import { alsBezorger } from '../../src/webhooks/transactie';
import { legWachtrijAan, Wachtrij } from '../../src/webhooks/wachtrij';
import { type EigenDatabase, eigenDatabase } from '../support/database';

jest.setTimeout(120_000);

/* Whose turn it is, against a model of a few lines; also where a great many wait behind what is not due. */

let database: EigenDatabase;
let bron: DataSource;
let wachtrij: Wachtrij;
let organisatieId: OrganisatieId;
const fouten: unknown[] = [];

beforeAll(async () => {
  database = await eigenDatabase('DEMO');
  bron = await openBron(database.url, { max: 2 });
  await bron.transaction((manager) => legWachtrijAan(database.url, manager));
  wachtrij = new Wachtrij({ url: database.url, binnenSeconden: 60, fout: (fout) => fouten.push(fout) });
  await wachtrij.start();
});
afterAll(async () => {
  await wachtrij?.stop();
  await bron?.destroy();
  await database?.verwijder();
  expect(fouten).toEqual([]);
});

/** A delivery as it waits: about which dossier, in how many minutes it is due, and whether it is under way. */
interface Wacht {
  readonly dossier: number;
  readonly over: number;
  readonly bezet: boolean;
}

const dossierId = (dossier: number): string => `00000000-0000-4000-8000-${String(dossier).padStart(12, '0')}`;

/** An endpoint that agreed, with these deliveries, numbered from 1. */
async function metAfleveringen(wachtenden: readonly Wacht[], anders = ''): Promise<WebhookId> {
  const webhookId = v7() as WebhookId;
  [{ organisatieId }] = await bron.query(
    `INSERT INTO webhook (organisatie_id, id, integratie_id, url, over, stand, sinds, positie)
     SELECT organisatie_id, $1, id, 'https://ontvanger.example/', '{TRAJECT}', 'ACTIEF', now(), 0 FROM integratie
     WHERE oauth_client_id = 'gemeente-cvites' RETURNING organisatie_id AS "organisatieId"`,
    [webhookId],
  );
  await bron.query(`UPDATE webhook SET handdruk_op = now() ${anders} WHERE id = $1`, [webhookId]);
  await bron.query(
    `INSERT INTO webhookaflevering (organisatie_id, webhook_id, nummer, dossier, volgende_op, bezet_tot)
     SELECT $1, $2, nummer, dossier, now() + make_interval(mins => over), CASE WHEN bezet THEN now() + interval '1 hour' END
     FROM unnest($3::uuid[], $4::int[], $5::boolean[]) WITH ORDINALITY AS w (dossier, over, bezet, nummer)`,
    [
      organisatieId,
      webhookId,
      wachtenden.map(({ dossier }) => dossierId(dossier)),
      wachtenden.map(({ over }) => over),
      wachtenden.map(({ bezet }) => bezet),
    ],
  );
  return webhookId;
}

const neem = (webhookId: WebhookId) =>
  alsBezorger(bron, (manager) => neemVolgende(manager, wachtrij, { organisatieId, webhookId }, 30));

/** The number that is taken, by what is said of it. */
function verwacht(wachtenden: readonly Wacht[]): number | null {
  const bezet = new Set(wachtenden.filter((een) => een.bezet).map(({ dossier }) => dossier));
  if (bezet.size >= 4) return null;
  const eersten = wachtenden
    .map((een, plaats) => ({ ...een, nummer: plaats + 1 }))
    .filter((een, plaats) => wachtenden.findIndex(({ dossier }) => dossier === een.dossier) === plaats)
    .filter(({ dossier, over }) => over <= 0 && !bezet.has(dossier))
    .sort((een, ander) => een.over - ander.over || een.nummer - ander.nummer);
  return eersten[0]?.nummer ?? null;
}

const wacht = fc.record({
  dossier: fc.integer({ min: 1, max: 12 }),
  over: fc.integer({ min: -5, max: 2 }),
  bezet: fc.constant(false),
});

/** At most one of a dossier is under way: so it is taken. */
const stand = fc
  .tuple(fc.array(wacht, { maxLength: 80 }), fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }))
  .map(([wachtenden, onderweg]) =>
    wachtenden.map((een, plaats) => ({
      ...een,
      bezet:
        onderweg.includes(een.dossier) && wachtenden.findIndex(({ dossier }) => dossier === een.dossier) === plaats,
    })),
  );

it('the first that is due of those that wait longest, and of its dossier, is taken', async () => {
  let iets = 0;
  await fc.assert(
    fc.asyncProperty(stand, async (wachtenden) => {
      const aflevering = await neem(await metAfleveringen(wachtenden));
      expect(aflevering?.nummer ?? null).toBe(verwacht(wachtenden));
      iets += aflevering === null ? 0 : 1;
    }),
    { seed: 61, numRuns: 120 },
  );
  expect(iets).toBeGreaterThan(40);
});

it('and so it is behind a great many that wait for one that is not due', async () => {
  const achter = (dossier: number): readonly Wacht[] => [
    { dossier, over: 60, bezet: false },
    ...Array.from({ length: 40 }, () => ({ dossier, over: -10, bezet: false })),
  ];
  const wachtenden = [...achter(1), ...achter(2), ...achter(3), { dossier: 4, over: -1, bezet: false }];
  const webhookId = await metAfleveringen(wachtenden);
  expect((await neem(webhookId))?.nummer).toBe(wachtenden.length);
  expect(await neem(webhookId)).toBeNull();
});

it('an attempt counts when it is taken, and is due again when its time is over, after what is due by then', async () => {
  const webhookId = await metAfleveringen([
    { dossier: 1, over: -5, bezet: false },
    { dossier: 2, over: 0, bezet: false },
  ]);
  expect(await neem(webhookId)).toMatchObject({ nummer: 1, pogingen: 1 });
  // Nobody said what came of it.
  const later = `UPDATE webhookaflevering SET bezet_tot = bezet_tot - interval '1 minute', volgende_op = volgende_op - interval '1 minute'
    WHERE webhook_id = $1`;
  await bron.query(later, [webhookId]);
  await bron.query(
    'UPDATE webhookaflevering SET volgende_op = volgende_op - interval $$1 minute$$ WHERE webhook_id = $1 AND nummer = 2',
    [webhookId],
  );
  expect(await neem(webhookId)).toMatchObject({ nummer: 2, pogingen: 1 });
  expect(await neem(webhookId)).toMatchObject({ nummer: 1, pogingen: 2 });
});

it('one that takes nothing gets one at a time, one that rests nothing, and for the end of a rest there is one job', async () => {
  const drie = [1, 2, 3].map((dossier) => ({ dossier, over: 0, bezet: false }));
  const mislukt = await metAfleveringen(drie, ', mislukt_sinds = now()');
  expect([(await neem(mislukt))?.nummer, await neem(mislukt)]).toEqual([1, null]);
  const rust = await metAfleveringen(drie, `, niet_voor = now() + interval '1 hour'`);
  for (let keer = 0; keer < 3; keer += 1) expect(await neem(rust)).toBeNull();
  const taken = await bron.query(
    `SELECT start_after > now() + interval '59 minutes' AS later, keep_until > now() + interval '1000 years' AS blijft
     FROM bezorging.job WHERE data ->> 'webhookId' = $1`,
    [rust],
  );
  expect(taken).toEqual([{ later: true, blijft: true }]);
});
