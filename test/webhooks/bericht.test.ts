import { CloudEvent, HTTP } from 'cloudevents';
import { GEBEURTENIS_OBJECTEN, GEBEURTENIS_SOORTEN } from '../../src/domain/gebeurtenis';
import { type Aankondiging, berichtVan, CLOUDEVENT } from '../../src/webhooks/bericht';

const AFZENDER = {
  bron: 'urn:nld:oin:00000099000000001234:systeem:poortwachter',
  adres: 'https://poort.example/graphql',
};
const GEBEURTENIS: Aankondiging = {
  id: '0191c1f0-0000-7000-8000-000000000001',
  soort: 'VERSCHENEN',
  betreft: 'RAPPORTAGE',
  objectId: '0191c1f0-0000-7000-8000-000000000002',
  nummer: 17,
  op: new Date('2026-07-01T10:00:00Z'),
};
const alle = GEBEURTENIS_OBJECTEN.flatMap((betreft) =>
  GEBEURTENIS_SOORTEN.map((soort): Aankondiging => ({ ...GEBEURTENIS, betreft, soort })),
);

describe('a message', () => {
  test.each(alle)('of a $betreft that is $soort is an NL GOV CloudEvent', (aankondiging) => {
    const body = berichtVan(aankondiging, AFZENDER);
    const gelezen = HTTP.toEvent({ headers: { 'content-type': CLOUDEVENT }, body });
    if (!(gelezen instanceof CloudEvent)) throw new Error('one message is one event');
    expect(gelezen.validate()).toBe(true);
    expect(gelezen.source).toMatch(/^urn:nld:oin:\d{20}:systeem:[a-z]+$/);
    expect(gelezen.type).toMatch(/^nl\.poortwachter\.[a-z]+\.[a-z]+\.v1$/);
    for (const naam of Object.keys(JSON.parse(body))) expect(naam).toMatch(/^[a-z0-9]{1,20}$/);
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
  });

  test('has a place in the order of text as in that of its numbers, as the profile asks of `sequence`', () => {
    const nummers = [1, 9, 10, 99, 100, 2_147_483_648, Number.MAX_SAFE_INTEGER];
    const plaatsen = nummers.map((nummer) => JSON.parse(berichtVan({ ...GEBEURTENIS, nummer }, AFZENDER)).sequence);
    expect(plaatsen.toSorted()).toEqual(plaatsen);
    expect(plaatsen.map(Number)).toEqual(nummers);
  });

  test('says that something happened and where to ask; nothing else', () => {
    expect(JSON.parse(berichtVan(GEBEURTENIS, AFZENDER))).toEqual({
      specversion: '1.0',
      id: GEBEURTENIS.id,
      source: AFZENDER.bron,
      type: 'nl.poortwachter.rapportage.verschenen.v1',
      time: '2026-07-01T10:00:00.000Z',
      subject: GEBEURTENIS.objectId,
      dataref: `https://poort.example/graphql?query=%7Brapportage%28id%3A%22${GEBEURTENIS.objectId}%22%29%7Bid%7D%7D`,
      sequence: '0000000000000017',
    });
  });
});
