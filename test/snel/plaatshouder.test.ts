import { REGLEMENTEN } from '../../permissions/reglementen';
import { alsTekst } from '../../src/data/tekst';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { ingevuld, metPlaatshouders } from '../../src/snel/plaatshouder';
import type { Verzoek } from '../../src/verzoek';
import { NU } from '../support/moment';

const BASIS = { sleutel: 's', organisatieId: 'o', profiel: 'CVITES', doelen: ['RECHTEN'], scopes: new Set(['x']) };
const verzoekVan = (wie: object): Verzoek =>
  ({
    aanvrager: { ...BASIS, ...wie } as unknown as Aanvrager,
    nu: NU,
    poort: { aanvrager: { ...BASIS, ...wie }, reglement: REGLEMENTEN.CVITES },
  }) as unknown as Verzoek;

const EEN = verzoekVan({ soort: 'BETROKKENE', clientId: 'c1', hoedanigheid: 'ZELF' });
const ANDER = { ...verzoekVan({ soort: 'BETROKKENE', clientId: 'c2' }), nu: new Date('2001-01-01') };

describe('a request as a statement is written for it', () => {
  const { aanvrager, nu } = metPlaatshouders(EEN);

  test('says of the caller what all of its kind have in common', () => {
    expect(aanvrager).toMatchObject({ soort: 'BETROKKENE', profiel: 'CVITES', doelen: ['RECHTEN'] });
    expect(aanvrager.scopes).toBe(EEN.aanvrager.scopes);
  });

  test('gives no text and no moment of who calls and when', () => {
    for (const waarde of [
      aanvrager.sleutel,
      aanvrager.organisatieId,
      aanvrager.soort === 'BETROKKENE' && aanvrager.clientId,
      nu,
    ])
      expect(() => `${waarde}`).toThrow(TypeError);
    expect(() => nu.toISOString()).toThrow(TypeError);
    expect(() => alsTekst([nu])).toThrow(TypeError);
  });

  test('has no id where the caller has none', () => {
    expect(metPlaatshouders(verzoekVan({ soort: 'BETROKKENE', clientId: null })).aanvrager).toMatchObject({
      clientId: null,
    });
  });

  test('is filled in from the request that is run, never from the one it was written for', () => {
    const parameters = [nu, aanvrager.sleutel, aanvrager.soort === 'BETROKKENE' && aanvrager.clientId, 'tekst', null];
    expect(parameters.map((waarde) => ingevuld(waarde, EEN))).toEqual([NU, 's', 'c1', 'tekst', null]);
    expect(parameters.map((waarde) => ingevuld(waarde, ANDER))).toEqual([ANDER.nu, 's', 'c2', 'tekst', null]);
  });

  test('knows no other symbol', () => {
    expect(() => ingevuld(Symbol('nu'), EEN)).toThrow('stands for nothing');
  });
});
