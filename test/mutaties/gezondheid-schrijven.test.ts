import { REGLEMENTEN } from '../../permissions/reglementen';
import { type Onderdeel, schrijfgebreken } from '../../src/data/mutaties/rapportage/gezondheid';
import type { Medewerker } from '../../src/domain/aanvrager';
import type { DossierFeiten, OpdrachtFeiten } from '../../src/domain/feiten';
import type { Profiel } from '../../src/domain/opsommingen';

const KAAL = { begeleiding: false, geinformeerd: false } as OpdrachtFeiten;

function lacunes(
  profiel: Profiel,
  onderdeel: Onderdeel,
  opdracht: Partial<OpdrachtFeiten> = {},
  toestemmingen: DossierFeiten['toestemmingen'] = [],
) {
  return schrijfgebreken(
    {
      reglement: REGLEMENTEN[profiel],
      aanvrager: { soort: 'MEDEWERKER' } as Medewerker,
      dossier: { toestemmingen } as unknown as DossierFeiten,
      opdracht: { ...KAAL, ...opdracht },
    },
    [{ categorie: 'ARBEID' }, onderdeel],
  ).map(({ veld, regel, reden }) => [veld, regel, reden]);
}

const ontbreekt = (regel: string, veld = '') => [`input.onderdelen[1]${veld}`, regel, 'GROND_ONTBREEKT'];
const BELEMMERINGEN: Onderdeel = { categorie: 'BELEMMERINGEN' };
const toestemming = (extra: object = {}) =>
  [
    { doel: 'UITVOERING', categorie: 'BELEMMERINGEN', ontvangerId: null, vorm: 'VRIJ', evaluatie: false, ...extra },
  ] as never;

describe('what is written about health', () => {
  it('asks special guidance and an expert at CVITES [CV-35] [CV-36]', () => {
    expect(lacunes('CVITES', BELEMMERINGEN)).toEqual([ontbreekt('CV-35'), ontbreekt('CV-36', '.beoordeeldDoor')]);
    expect(lacunes('CVITES', { ...BELEMMERINGEN, beoordeeldDoor: 'Arts' }, { begeleiding: true })).toEqual([]);
  });
  it('asks that the client was informed at WESTENDORP [WE-18]', () => {
    expect(lacunes('WESTENDORP', BELEMMERINGEN)).toEqual([ontbreekt('WE-18')]);
    expect(lacunes('WESTENDORP', BELEMMERINGEN, { geinformeerd: true })).toEqual([]);
  });
  it('asks consent of the organisatie itself, for this category, at IMPLACMENT [IM-45]', () => {
    expect(lacunes('IMPLACMENT', BELEMMERINGEN)).toEqual([ontbreekt('IM-45')]);
    expect(lacunes('IMPLACMENT', BELEMMERINGEN, {}, toestemming())).toEqual([]);
    expect(lacunes('IMPLACMENT', BELEMMERINGEN, {}, toestemming({ ontvangerId: 'x' }))).toHaveLength(1);
    expect(lacunes('IMPLACMENT', BELEMMERINGEN, {}, toestemming({ categorie: 'ARBEID' }))).toHaveLength(1);
    expect(lacunes('IMPLACMENT', BELEMMERINGEN, {}, toestemming({ doel: 'RECHTEN' }))).toHaveLength(1);
  });
  it('asks why at DIT [DI-08] and what for at FACTOR2 [F2-09]', () => {
    expect(lacunes('DIT', BELEMMERINGEN)).toEqual([ontbreekt('DI-08', '.noodzaak')]);
    expect(lacunes('DIT', { ...BELEMMERINGEN, noodzaak: 'N' })).toEqual([]);
    expect(lacunes('FACTOR2', BELEMMERINGEN)).toEqual([ontbreekt('F2-09', '.ftbv')]);
    expect(lacunes('FACTOR2', { ...BELEMMERINGEN, ftbv: 'D' })).toEqual([]);
  });
});

it('circumstances say why they matter at IMPLACMENT [IM-41]', () => {
  expect(lacunes('IMPLACMENT', { categorie: 'OMSTANDIGHEDEN' })).toEqual([ontbreekt('IM-41', '.relevantie')]);
  expect(lacunes('IMPLACMENT', { categorie: 'OMSTANDIGHEDEN', relevantie: 'R' })).toEqual([]);
  expect(lacunes('CVITES', { categorie: 'OMSTANDIGHEDEN' })).toEqual([]);
});
