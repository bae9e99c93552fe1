import { beoordeel } from '../../permissions/beoordeel';
import { opent, type Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { AVG_KLASSE } from '../../src/domain/categorie';
import { FEITEN } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, PROFIELEN, type Profiel, ROLLEN, type Rol } from '../../src/domain/opsommingen';
import { alsCoach, alsGemeente, eenDossier, eenOpdracht } from '../support/bouwers';
import { afgeschermd, toegestaan } from './poort';

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

  test('names callers, categories, purposes and known facts for all that it opens', () => {
    for (const regel of reglement.regels) {
      expect(regel.voor).not.toEqual([]);
      expect(regel.categorieen).not.toEqual([]);
      if (regel.aard !== 'OPENT') continue;
      expect(regel.onder).not.toEqual([]);
      expect(FEITEN).toEqual(expect.arrayContaining([...regel.mits]));
    }
  });

  test('rests health data on article 9 of the AVG for everybody but the client and who judges an aanmelding', () => {
    for (const regel of reglement.regels) {
      if (regel.aard !== 'OPENT' || regel.onder.includes('RECHTEN') || regel.onder.includes('AANMELDING')) continue;
      const gezondheid = regel.categorieen.some((categorie) =>
        ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'].includes(categorie),
      );
      if (gezondheid) {
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

describe('a sixth reglement', () => {
  /** Made up: a report leaves for gemeente when the client was informed; a coach reads it for assigned clients. */
  const zesde: Reglement = {
    ...REGLEMENTEN.DIT,
    naam: 'Zesde reglement',
    doelen: ['UITVOERING', 'VERANTWOORDING'],
    doelRegel: 'ZE-01',
    rollen: { TRAJECTBEGELEIDER: { bereik: 'TOEGEWEZEN', regel: 'ZE-02' } },
    rolRegel: 'ZE-02',
    regels: [
      opent({
        regel: 'ZE-03',
        artikel: '3',
        tekst: 'Een rapportage gaat naar de gemeente als de cliënt is geïnformeerd.',
        voor: ['GEMEENTE'],
        onder: ['VERANTWOORDING'],
        categorieen: ['RAPPORTAGE'],
        mits: ['GEINFORMEERD'],
        grondslag: 'AVG 6(1)(e)',
      }),
      opent({
        regel: 'ZE-04',
        artikel: '4',
        tekst: 'De begeleider leest de rapportages van de eigen cliënten.',
        voor: ['TRAJECTBEGELEIDER'],
        onder: ['UITVOERING'],
        categorieen: ['RAPPORTAGE'],
        grondslag: 'AVG 6(1)(b)',
        anders: 'ROL',
      }),
    ],
  };
  const oordeel = (
    aanvrager: ReturnType<typeof alsGemeente> | ReturnType<typeof alsCoach>,
    geinformeerd: boolean,
    toegewezen = false,
  ) =>
    beoordeel({
      reglement: zesde,
      aanvrager,
      categorie: 'RAPPORTAGE',
      dossier: eenDossier({ toegewezen, opdrachten: [eenOpdracht({ geinformeerd })] }),
    }).besluit;

  test('is judged by its own rules, without any change to the judge', () => {
    const gemeente = alsGemeente('DIT', 'VERANTWOORDING');
    expect(oordeel(gemeente, true)).toEqual(toegestaan('ZE-03'));
    expect(oordeel(gemeente, false)).toEqual(afgeschermd('ZE-03', 'GEEN_GROND'));
    expect(oordeel(alsGemeente('DIT', 'FINANCIERING'), true)).toEqual(afgeschermd('ZE-01', 'BUITEN_DOEL'));
    expect(oordeel(alsCoach('DIT', 'UITVOERING'), true, true)).toEqual(toegestaan('ZE-04'));
    expect(oordeel(alsCoach('DIT', 'UITVOERING'), true)).toEqual(afgeschermd('ZE-04', 'ROL'));
  });

  test.each(OPDRACHTGEVER_SOORTEN.filter((soort) => soort !== 'GEMEENTE'))(
    'opens nothing to %s, of whom it does not speak',
    (opdrachtgeverSoort) => {
      expect(oordeel({ ...alsGemeente('DIT', 'VERANTWOORDING'), opdrachtgeverSoort }, true)).toEqual(
        afgeschermd('ZE-01', 'GEEN_GROND'),
      );
    },
  );
});
