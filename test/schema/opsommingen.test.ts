import { isEnumType } from 'graphql';
import { AFSCHERMCODES } from '../../src/domain/besluit';
import { CATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN } from '../../src/domain/doel';
import { FEITEN } from '../../src/domain/feit';
import {
  AANMELDING_BRONNEN,
  AANMELDING_STATUSSEN,
  BELEMMERING_SOORTEN,
  GESLACHTEN,
  OPDRACHTGEVER_SOORTEN,
  PROFIELEN,
  RAPPORTAGE_STATUSSEN,
  ROLLEN,
  TOESTEMMING_BRONNEN,
  TOESTEMMING_VORMEN,
  TRAJECT_STATUSSEN,
  WETTEN,
} from '../../src/domain/opsommingen';
import { schemaMet } from './bouw';

const schema = schemaMet({});
const waarden = (naam: string) => {
  const type = schema.getType(naam);
  if (!isEnumType(type)) throw new Error(`${naam} is no enum of the schema`);
  return type.getValues();
};

describe('an enum offers exactly the closed list of the domain', () => {
  it.each([
    ['AanmeldingBron', AANMELDING_BRONNEN],
    ['AanmeldingStatus', AANMELDING_STATUSSEN],
    ['BelemmeringSoort', BELEMMERING_SOORTEN],
    ['Afschermcode', AFSCHERMCODES],
    ['Categorie', CATEGORIEEN],
    ['Doel', DOELEN],
    ['Feit', FEITEN],
    ['Geslacht', GESLACHTEN],
    ['OpdrachtgeverSoort', OPDRACHTGEVER_SOORTEN],
    ['Profiel', PROFIELEN],
    ['RapportageStatus', RAPPORTAGE_STATUSSEN],
    ['Rol', ROLLEN],
    ['ToestemmingBron', TOESTEMMING_BRONNEN],
    ['ToestemmingVorm', TOESTEMMING_VORMEN],
    ['TrajectStatus', TRAJECT_STATUSSEN],
    ['Wet', WETTEN],
  ] as const)('%s', (naam, lijst) => {
    expect(waarden(naam).map(({ name }) => name)).toEqual([...lijst]);
    expect(waarden(naam).map(({ value }) => value)).toEqual([...lijst]);
  });
});

describe('a list can be ordered only by what does not depend on the row', () => {
  it.each([
    ['AanmeldingOrderVeld', ['ONTVANGEN_OP']],
    ['ClientOrderVeld', ['REGISTRATIE']],
    ['OpdrachtOrderVeld', ['KENMERK']],
    ['RapportageOrderVeld', ['REGISTRATIE', 'PERIODE_TOT', 'POSITIE']],
    ['TrajectOrderVeld', ['REGISTRATIE', 'STARTDATUM', 'RAPPORTAGE_VERSCHULDIGD_OP']],
  ])('%s', (naam, velden) => {
    expect(waarden(naam).map(({ name }) => name)).toEqual(velden);
  });
});
