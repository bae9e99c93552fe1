import { REGLEMENTEN } from '../../permissions/reglementen';
import { AFSCHERMCODES } from '../../src/domain/besluit';
import { AVG_KLASSE } from '../../src/domain/categorie';
import { FEITEN } from '../../src/domain/feit';
import { PROFIELEN, type Profiel, ROLLEN, type Rol } from '../../src/domain/opsommingen';

/** Roles that a profile gives no reach: IM-13 and 13.1 name who has access; only Factor Twee has a bestuur (F2-32). */
const ZONDER_BEREIK: Readonly<Record<Profiel, readonly Rol[]>> = {
  CVITES: ['BESTUUR'],
  WESTENDORP: ['BESTUUR'],
  IMPLACMENT: ['BESTUUR', 'STAGIAIR', 'ADMINISTRATIE'],
  DIT: ['BESTUUR'],
  FACTOR2: [],
};

const isRol = (soort: string): soort is Rol => (ROLLEN as readonly string[]).includes(soort);

describe.each(PROFIELEN)('the reglement of %s', (profiel) => {
  const reglement = REGLEMENTEN[profiel];

  test('says the same article and text wherever it names a rule', () => {
    const gezegd = new Map<string, Set<string>>();
    for (const { regel, artikel } of reglement.regels) gezegd.set(regel, (gezegd.get(regel) ?? new Set()).add(artikel));
    expect([...gezegd].filter(([, artikelen]) => artikelen.size > 1)).toEqual([]);
  });

  test('opens only under purposes that it knows', () => {
    const onder = reglement.regels.flatMap((regel) => (regel.aard === 'OPENT' ? regel.onder : []));
    expect(onder.filter((doel) => !reglement.doelen.includes(doel))).toEqual([]);
  });

  test('[CV-41] opens no person under STATISTIEK, and gives figures where it knows that purpose', () => {
    const onder = reglement.regels.flatMap((regel) => (regel.aard === 'OPENT' ? regel.onder : []));
    expect(onder).not.toContain('STATISTIEK');
    expect(reglement.statistiek !== null).toBe(reglement.doelen.includes('STATISTIEK'));
  });

  test('gives every role a reach, but for those it gives none on purpose', () => {
    expect(ROLLEN.filter((rol) => !reglement.rollen[rol])).toEqual(
      ROLLEN.filter((rol) => ZONDER_BEREIK[profiel].includes(rol)),
    );
    const genoemd = reglement.regels.flatMap(({ voor }) => voor).filter(isRol);
    expect(genoemd.filter((rol) => !reglement.rollen[rol] && !ZONDER_BEREIK[profiel].includes(rol))).toEqual([]);
  });

  test('names callers, categories, purposes, known facts and a code of the closed list for all that it opens', () => {
    for (const regel of reglement.regels) {
      expect(AFSCHERMCODES).toContain(regel.aard === 'OPENT' ? regel.anders : regel.code);
      expect(regel.voor).not.toEqual([]);
      expect(regel.categorieen).not.toEqual([]);
      if (regel.aard !== 'OPENT') continue;
      expect(regel.onder).not.toEqual([]);
      expect(FEITEN).toEqual(expect.arrayContaining([...regel.mits]));
    }
  });

  test('rests health data and a birth country on article 9 of the AVG for everybody but the client and who judges an aanmelding', () => {
    for (const regel of reglement.regels) {
      if (regel.aard !== 'OPENT' || regel.onder.includes('RECHTEN') || regel.onder.includes('AANMELDING')) continue;
      const bijzonder = regel.categorieen.some((categorie) =>
        ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN', 'GEBOORTELAND'].includes(categorie),
      );
      if (bijzonder) {
        expect(regel.grondslag).toMatch(/^AVG 9\(2\)/);
        expect(regel.mits).not.toEqual([]);
      }
      if (!regel.categorieen.some((categorie) => AVG_KLASSE[categorie] === 'BIJZONDER'))
        expect(regel.grondslag).not.toMatch(/^AVG 9/);
    }
  });

  test('rests the BSN on article 46 of the UAVG for everybody but the client and who judges an aanmelding', () => {
    for (const regel of reglement.regels)
      if (
        regel.aard === 'OPENT' &&
        regel.categorieen.includes('BSN') &&
        !regel.onder.includes('RECHTEN') &&
        !regel.onder.includes('AANMELDING')
      )
        expect(regel.grondslag).toMatch(/^UAVG 46/);
  });
});

test('a closing fact is never what opens', () => {
  const mits = Object.values(REGLEMENTEN).flatMap(({ regels }) =>
    regels.flatMap((regel) => (regel.aard === 'OPENT' ? regel.mits : [])),
  );
  expect(mits).not.toContain('GEHEIM');
});
