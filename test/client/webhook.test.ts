import { leesWebhook, Webhookfout } from '../../clients/typescript/src/index';
import { GEBEURTENIS_OBJECTEN, GEBEURTENIS_SOORTEN } from '../../src/domain/gebeurtenis';
import { berichtVan } from '../../src/webhooks/bericht';
import { maakGeheim, tekenKoppen } from '../../src/webhooks/geheim';

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
