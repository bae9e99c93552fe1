import { type Beller, type Gateway, startGateway } from '../support/gateway';

let gateway: Gateway;
let gemeente: Beller;

beforeAll(async () => {
  gateway = await startGateway();
  gemeente = await gateway.als('gemeente-cvites');
});
afterAll(() => gateway.stop());

describe('a gemeente pulls the progress of its own opdrachten', () => {
  test('it is known by its token, not by an argument', async () => {
    const { data } = await gemeente.vraag('{ ik { soort organisatie { naam } opdrachtgever { soort } doelen } }');
    expect(data).toEqual({
      ik: {
        soort: 'OPDRACHTGEVER',
        organisatie: { naam: 'Cvites B.V.' },
        opdrachtgever: { soort: 'GEMEENTE' },
        doelen: ['AANMELDING', 'VERANTWOORDING', 'GESCHIKTHEID'],
      },
    });
  });
});
