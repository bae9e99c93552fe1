import { type InkomendeWebhook, leesWebhook, stemIn, Webhookfout } from '../../clients/typescript/src/index';
import { GEBEURTENIS_OBJECTEN, GEBEURTENIS_SOORTEN } from '../../src/domain/gebeurtenis';
import { berichtVan } from '../../src/webhooks/bericht';
import { maakGeheim, tekenKoppen } from '../../src/webhooks/geheim';
import { afkomstKoppen, instemmingVan } from '../../src/webhooks/handdruk';

const geheim = maakGeheim();
const AFZENDER = { bron: 'urn:nld:oin:00000099000000001234:systeem:poortwachter', adres: 'https://poort.test/graphql' };
const lees = (inhoud: string) =>
  leesWebhook({ koppen: tekenKoppen('een-id', inhoud, [geheim], new Date()), inhoud, geheimen: [geheim] });

test.each(GEBEURTENIS_OBJECTEN.flatMap((betreft) => GEBEURTENIS_SOORTEN.map((soort) => ({ betreft, soort }))))(
  'reads what the gateway sends of $betreft $soort',
  ({ betreft, soort }) => {
    const op = new Date('2026-11-02T09:00:00.000Z');
    const gelezen = lees(berichtVan({ id: 'een-id', betreft, soort, objectId: 'een-object', nummer: 3, op }, AFZENDER));
    expect(gelezen).toEqual({
      id: 'een-id',
      bron: AFZENDER.bron,
      type: `nl.poortwachter.${betreft.toLowerCase()}.${soort.toLowerCase()}.v1`,
      betreft,
      soort,
      objectId: 'een-object',
      op,
      verwijzing: expect.stringContaining('https://poort.test/graphql?query='),
    });
  },
);

const EVENT = { specversion: '1.0', id: '1', source: 'urn:x', type: 'nl.poortwachter.rapportage.verschenen.v2' };

describe('what is signed', () => {
  const inhoud = JSON.stringify({ specversion: '1.0', id: '1', source: 'urn:x', type: 'x' });
  const nu = Date.now();
  const koppenVan = (op = nu, geheimen = [geheim]) => tekenKoppen('een-id', inhoud, geheimen, new Date(op));
  const leesMet = (anders: Partial<InkomendeWebhook>) =>
    leesWebhook({ koppen: koppenVan(), inhoud, geheimen: [geheim], ...anders });

  test('is read from text or bytes, by headers as Node, fetch or a proxy writes them', () => {
    const groot = Object.fromEntries(Object.entries(koppenVan()).map(([naam, een]) => [naam.toUpperCase(), een]));
    for (const koppen of [koppenVan(), new Headers({ ...koppenVan() }), groot])
      for (const vorm of [inhoud, new TextEncoder().encode(inhoud), Buffer.from(inhoud)])
        expect(leesMet({ koppen, inhoud: vorm })).toMatchObject({ id: '1', bron: 'urn:x' });
  });

  test('counts under any of the secrets, and any of its signatures, while they are being changed', () => {
    const nieuw = maakGeheim();
    for (const [getekend, gekend] of [
      [[geheim, nieuw], [nieuw]],
      [[nieuw], [geheim, nieuw]],
    ])
      expect(leesMet({ koppen: koppenVan(nu, getekend), geheimen: gekend ?? [] })).toMatchObject({ id: '1' });
  });

  test.each([-299, 0, 299])('counts when it is %d seconds from now', (seconden) => {
    expect(leesMet({ koppen: koppenVan(nu + seconden * 1000) })).toMatchObject({ id: '1' });
  });

  const metKop = (naam: string, waarde: string | string[]) => ({ koppen: { ...koppenVan(), [naam]: waarde } });
  test.each<[string, Partial<InkomendeWebhook>]>([
    ['it is too old', { koppen: koppenVan(nu - 302_000) }],
    ['it is too new', { koppen: koppenVan(nu + 303_000) }],
    ['it is of another secret', { geheimen: [maakGeheim()] }],
    ['there is no secret', { geheimen: [] }],
    ['it was read and written again', { inhoud: JSON.stringify(JSON.parse(inhoud), null, 1) }],
    ['it has a mark before it', { inhoud: Buffer.from(`\uFEFF${inhoud}`) }],
    ['it is no text', { inhoud: Uint8Array.of(0xff, 0xfe) }],
    ['it has another id', metKop('webhook-id', 'een-ander')],
    ['it has another time', metKop('webhook-timestamp', String(Math.floor(nu / 1000) - 1))],
    ['it has a header twice', metKop('Webhook-Id', 'een-id')],
    ['it has a list of signatures', metKop('webhook-signature', [koppenVan()['webhook-signature'] ?? ''])],
    ['it has a signature of another version', metKop('webhook-signature', 'v1a,AAAA v2,AAAA v1')],
    ['it has no signature', metKop('webhook-signature', '')],
  ])('is refused when %s', (_wat, anders) => {
    expect(() => leesMet(anders)).toThrow(Webhookfout);
  });
});

test('a type of later is given as it is, to be left alone', () => {
  expect(lees(JSON.stringify(EVENT))).toMatchObject({ type: EVENT.type, betreft: null, soort: null, op: null });
});

test.each([
  ['no JSON', 'nee'],
  ['no object', '7'],
  ['another version', JSON.stringify({ ...EVENT, specversion: '0.3' })],
  ['nobody who sends', JSON.stringify({ ...EVENT, source: '' })],
])('what is signed but is %s is refused', (_wat, inhoud) => {
  expect(() => lees(inhoud)).toThrow(Webhookfout);
});

test('who is asked by this gateway agrees with the headers that the specification asks for, and by another with none', () => {
  const koppen = stemIn(afkomstKoppen(AFZENDER.adres), 'poort.test');
  expect(koppen).toEqual({ 'webhook-allowed-origin': 'poort.test', 'webhook-allowed-rate': '*' });
  expect(instemmingVan({ status: 200, kop: (naam) => koppen?.[naam] }, AFZENDER.adres)).toEqual({ tempo: null });
  for (const ander of [afkomstKoppen('https://ander.test/graphql'), {}]) expect(stemIn(ander, 'poort.test')).toBeNull();
});
