import { gebrekenVanGronden } from '../../permissions/gronden';
import { type Opent, opent, type Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { eisVolledig } from '../../permissions/volledigheid';
import { AVG_KLASSE, CATEGORIEEN } from '../../src/domain/categorie';
import { PROFIELEN } from '../../src/domain/opsommingen';

/** A reglement with one rule more. */
const met = (profiel: Reglement['profiel'], anders: Partial<Opent>): Reglement => ({
  ...REGLEMENTEN[profiel],
  regels: [
    ...REGLEMENTEN[profiel].regels,
    opent({
      regel: 'XX-99',
      artikel: '99',
      tekst: 'Een regel te veel.',
      voor: ['GEMEENTE'],
      onder: ['VERANTWOORDING'],
      categorieen: ['TRAJECT'],
      grondslag: 'AVG 6(1)(e)',
      ...anders,
    }),
  ],
});

test.each(PROFIELEN)('[CV-11] [WE-16] [DI-02] %s: with a ground for every rule the gateway starts', (profiel) => {
  expect(gebrekenVanGronden([REGLEMENTEN[profiel]])).toEqual([]);
  expect(gebrekenVanGronden([met(profiel, {})])).toEqual([]);
});

test.each([
  '',
  'omdat het handig is',
  'AVG 6',
  'AVG 6(1)',
  'AVG 6(1)(g)',
  'AVG 9(1)',
  'WVP 8',
  'UAVG 30',
  'geen AVG 15',
])(
  '[CV-11] [WE-16] [DI-02] a rule on %j has no ground: the gateway does not start, and says which rule it is',
  (grondslag) => {
    for (const profiel of ['CVITES', 'WESTENDORP', 'DIT'] as const)
      expect(() => eisVolledig(gebrekenVanGronden([met(profiel, { grondslag })]))).toThrow(
        `refusing to start:\n- XX-99 in permissions/reglementen/${profiel.toLowerCase()}.ts opens without a ground: name the article of the AVG or UAVG`,
      );
  },
);

describe('what a class of data asks of a rule that opens it outside', () => {
  const gebreken = (anders: Partial<Opent>) => gebrekenVanGronden([met('IMPLACMENT', anders)]);
  const voorwaarde = { mits: ['OPDRACHT_NOEMT_DOEL'] } as const;
  const van = (klasse: string) => CATEGORIEEN.filter((categorie) => AVG_KLASSE[categorie] === klasse);

  test('[IM-02] sensitive is more than the AVG calls special: addiction, debts and proof of good conduct, and a benefit', () => {
    expect(van('GEVOELIG')).toEqual(expect.arrayContaining(['OMSTANDIGHEDEN', 'UITKERING']));
    expect(van('BIJZONDER')).not.toEqual(expect.arrayContaining(['OMSTANDIGHEDEN']));
  });

  test.each(van('GEVOELIG'))('[IM-02] %s opens under a condition, and never as such', (categorie) => {
    expect(gebreken({ categorieen: [categorie], ...voorwaarde })).toEqual([]);
    expect(gebreken({ categorieen: [categorie] })).toEqual([
      `XX-99 in permissions/reglementen/implacment.ts opens ${categorie} of class GEVOELIG outside as such: name in \`mits\` what must hold`,
    ]);
    expect(gebreken({ categorieen: [categorie], voor: ['TRAJECTBEGELEIDER'] })).toEqual([]);
    expect(gebreken({ categorieen: [categorie], voor: ['TRAJECTBEGELEIDER', 'GEMEENTE'] })).toHaveLength(1);
  });

  test.each(van('BIJZONDER'))('[IM-02] %s opens on a ground of AVG 9, never on one of AVG 6 alone', (categorie) => {
    expect(gebreken({ categorieen: [categorie], ...voorwaarde, grondslag: 'AVG 9(2)(a)' })).toEqual([]);
    expect(gebreken({ categorieen: [categorie], ...voorwaarde })).toEqual([
      `XX-99 in permissions/reglementen/implacment.ts opens ${categorie} outside on 'AVG 6(1)(e)', which carries no data of class BIJZONDER`,
    ]);
    expect(gebreken({ categorieen: [categorie], ...voorwaarde, grondslag: 'AVG 6(1)(e) en AVG 9(2)(a)' })).toHaveLength(
      1,
    );
    expect(gebreken({ categorieen: [categorie], grondslag: 'AVG 9(2)(a)' })).toEqual([
      `XX-99 in permissions/reglementen/implacment.ts opens ${categorie} of class BIJZONDER outside as such: name in \`mits\` what must hold`,
    ]);
  });

  test('[IM-02] the BSN opens on UAVG 46, and what is ordinary on any ground', () => {
    expect(gebreken({ categorieen: ['BSN'], grondslag: 'UAVG 46' })).toEqual([]);
    expect(gebreken({ categorieen: ['BSN'] })).toHaveLength(1);
    expect(gebreken({ categorieen: ['BSN'], grondslag: 'AVG 6(1)(c) jo. UAVG 46' })).toHaveLength(1);
    expect(gebreken({ categorieen: van('GEWOON') })).toEqual([]);
  });

  test('[IM-44] work and training count as sensitive, since why a job ended may tell of health', () => {
    expect(AVG_KLASSE.ARBEID).toBe('GEVOELIG');
    expect(gebreken({ categorieen: ['ARBEID'], ...voorwaarde })).toEqual([]);
    expect(gebreken({ categorieen: ['ARBEID'] })).toHaveLength(1);
  });
});
