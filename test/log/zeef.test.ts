import { Writable } from 'node:stream';
import fc from 'fast-check';
import { type Logger, pino } from 'pino';
import { AANVRAAG, aanvraagVan } from '../../src/log/aanvraag';
import { type Log, maakLog } from '../../src/log/log';
import { MELDINGEN } from '../../src/log/meldingen';
import { LOGVELDEN } from '../../src/log/velden';
import { WEGGELATEN, zeef, zeefRegel } from '../../src/log/zeef';
import { KANARIE } from '../support/kanaries';
import { zoekKanaries } from '../support/kanariezoeker';

const ID = '0199a3c1-7e55-7cc3-98d5-0f2b6a4d9e11';

/** What comes out of a log when this is done with it. */
function uit(maak: (naar: { write(regel: string): void }) => Log | Logger, doe: (log: Logger) => void): string {
  let tekst = '';
  doe(
    maak({
      write(regel) {
        tekst += regel;
      },
    }) as Logger,
  );
  return tekst;
}
const gezeefd = (doe: (log: Logger) => void) => uit((naar) => maakLog('trace', naar), doe);
const ongezeefd = (doe: (log: Logger) => void) => uit((naar) => pino({ level: 'trace' }, naar as Writable), doe);

/** Every way in which a value can get to a log, also those of libraries. */
const WEGEN: readonly (readonly [naam: string, doe: (log: Logger) => void])[] = [
  ['in the text', (log) => log.info(`aangemeld: ${KANARIE.achternaam}`)],
  ['put into the text by pino', (log) => log.info('aangemeld: %s', KANARIE.achternaam)],
  ['under a key of its own', (log) => log.error({ naam: KANARIE.achternaam }, 'unexpected error')],
  ['as a key', (log) => log.error({ [KANARIE.bsn]: true }, 'unexpected error')],
  ['under a key of the list', (log) => log.error({ code: KANARIE.bsn, fout: KANARIE.achternaam }, 'unexpected error')],
  ['inside what stands under one', (log) => log.error({ plaatsen: [KANARIE.tekst] }, 'unexpected error')],
  ['deep inside', (log) => log.error({ err: { type: { naam: KANARIE.achternaam } } }, 'unexpected error')],
  ['in the message of an error', (log) => log.error(new Error(`Key (bsn)=(${KANARIE.bsn}) exists`))],
  [
    'in the name, code and detail of an error',
    (log) =>
      log.error(
        Object.assign(new Error('x'), { name: KANARIE.achternaam, code: KANARIE.bsn, detail: KANARIE.gezondheid }),
        'unexpected error',
      ),
  ],
  ['in what a child of the log bears', (log) => log.child({ client: KANARIE.email }).info('token refused')],
  ['in the prefix of a child', (log) => log.child({}, { msgPrefix: KANARIE.tekst }).info('token refused')],
  [
    'by a serializer of a child',
    (log) => log.child({}, { serializers: { code: () => KANARIE.bsn } }).info({ code: 1 }, 'token refused'),
  ],
  ['in what a child gets later', (log) => log.setBindings({ adres: KANARIE.postcode })],
  ['as the id of a request', (log) => log.child({ aanvraag: KANARIE.bsn }).info('token refused')],
];

describe('a log line holds what is on the list, and nothing else', () => {
  test.each(WEGEN)('[CV-20] a value %s does not come through', (_, doe) => {
    const regels = gezeefd((log) => {
      doe(log);
      log.info('token refused');
    });
    expect(regels).not.toBe('');
    expect(zoekKanaries(regels)).toEqual([]);
  });

  test.each(WEGEN)('and without the sieve it would: %s (a control)', (_, doe) => {
    const regels = ongezeefd((log) => {
      doe(log);
      log.info('token refused');
    });
    expect(zoekKanaries(regels)).not.toEqual([]);
  });

  test('what is on the list comes through as it is', () => {
    const regel = gezeefd((log) =>
      log
        .child({ aanvraag: ID })
        .error({ fout: 'QueryFailedError', sqlstate: '23505', veld: 'client' }, 'unexpected error'),
    );
    expect(JSON.parse(regel)).toEqual({
      level: 50,
      time: expect.any(Number),
      pid: process.pid,
      aanvraag: ID,
      fout: 'QueryFailedError',
      sqlstate: '23505',
      veld: 'client',
      msg: 'unexpected error',
    });
  });

  test('of what does not, a mark stands in its place, and how many keys were dropped', () => {
    expect(zeef({ msg: 'iets anders', code: KANARIE.bsn, naam: 'x', adres: 'y' })).toEqual({
      msg: WEGGELATEN,
      code: WEGGELATEN,
      weggelaten: 2,
    });
    expect(zeefRegel('geen JSON')).toBe(`{"msg":"${WEGGELATEN}"}\n`);
    expect(zeefRegel('["a"]')).toBe(`{"msg":"${WEGGELATEN}"}\n`);
  });

  test('no form of the list fits a value of somebody', () => {
    const waarden = [
      ...Object.values(KANARIE),
      'Jansen',
      'jansen',
      'JANSEN',
      'De Vries',
      '1234AB',
      '06-12345678',
      'Turkse',
    ];
    const past = Object.entries(LOGVELDEN).flatMap(([naam, vorm]) =>
      waarden
        .flatMap((waarde) => [waarde, [waarde]])
        .filter((waarde) => vorm(waarde) !== undefined)
        .map(() => naam),
    );
    expect(past).toEqual([]);
  });

  test('nor does any text that somebody could type, but those of the list itself (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (tekst) => {
        const over = zeef({ msg: tekst, aanvraag: tekst, detail: tekst, code: tekst, [`x${tekst}`]: tekst });
        expect(Object.values(over).filter((waarde) => waarde !== WEGGELATEN)).toEqual([1]);
      }),
      { seed: 20260101, numRuns: 500 },
    );
    expect(MELDINGEN.every((melding) => zeef({ msg: melding }).msg === melding)).toBe(true);
  });
});

describe('the id of a request', () => {
  test.each([ID, '4bf92f3577b34da6a3ce929d0e0e4736'])('is the caller’s own when it is one: %s', (id) => {
    expect(aanvraagVan({ headers: { 'x-request-id': id } })).toBe(id);
  });

  test.each([
    undefined,
    '',
    KANARIE.bsn,
    KANARIE.achternaam,
    `${ID}\n`,
    `${ID} `,
    ID.toUpperCase(),
    'a'.repeat(10_000),
  ])('and else a new one: %p', (id) => {
    const gekregen = aanvraagVan({ headers: { 'x-request-id': id } });
    expect(gekregen).toMatch(AANVRAAG);
    expect(gekregen).not.toBe(id);
  });
});
