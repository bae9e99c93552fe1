import type { Toelating } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { doelperk, toelatingsgebrek } from '../../permissions/toelating';
import type { Reden } from '../../src/domain/fouten';
import type { Profiel } from '../../src/domain/opsommingen';
import type { Afnemer, Afspraken } from '../../src/domain/toelating';

/** Noon of the first of June in the Netherlands. */
const NU = new Date('2026-06-01T10:00:00Z');

/** With whom everything was agreed, signed and evaluated. */
const ALLES: Afspraken = {
  overeenkomstVan: new Date('2024-01-01T00:00:00Z'),
  overeenkomstTot: new Date('2027-01-01T00:00:00Z'),
  overeenkomstDoelen: [],
  reglementAanvaardOp: '2024-01-01',
  laatsteEvaluatieOp: '2026-01-01',
  geheimhoudingGetekendOp: '2024-01-01',
};

const gebrek = (profiel: Profiel, afnemer: Afnemer, anders: Partial<Afspraken>) =>
  toelatingsgebrek(REGLEMENTEN[profiel], afnemer, { ...ALLES, ...anders }, NU);

/** What is lacking, and until when it was there: for programs, and in words where these differ. */
type Tekort = readonly [anders: Partial<Afspraken>, reden: Reden, tot?: string, gezegd?: string];

const LOOPT_NIET: readonly Tekort[] = [
  [{ overeenkomstTot: NU }, 'OVEREENKOMST_VERLOPEN', NU.toISOString(), '1 juni 2026 om 12:00 uur'],
  [{ overeenkomstTot: null, overeenkomstVan: null }, 'OVEREENKOMST_ONTBREEKT'],
  [{ overeenkomstVan: new Date(NU.getTime() + 1) }, 'OVEREENKOMST_BEGINT_LATER'],
];
const NIET_AANVAARD: readonly Tekort[] = [
  [{ reglementAanvaardOp: '2026-06-02' }, 'REGLEMENT_NIET_AANVAARD'],
  [{ reglementAanvaardOp: null }, 'REGLEMENT_NIET_AANVAARD'],
];
const LOOPT: readonly Partial<Afspraken>[] = [
  { overeenkomstTot: new Date(NU.getTime() + 1) },
  { overeenkomstVan: NU },
  { overeenkomstVan: null },
];

/** What a reglement asks, with the last thing that suffices and the first that does not. */
const EISEN: readonly (readonly [
  regel: string,
  profiel: Profiel,
  wat: string,
  genoeg: readonly Partial<Afspraken>[],
  teWeinig: readonly Tekort[],
])[] = [
  ['CV-23', 'CVITES', 'an agreement that runs', LOOPT, LOOPT_NIET],
  ['F2-18', 'FACTOR2', 'an agreement that runs', LOOPT, LOOPT_NIET],
  ['CV-23', 'CVITES', 'the reglement, accepted by today', [{ reglementAanvaardOp: '2026-06-01' }], NIET_AANVAARD],
  ['WE-21', 'WESTENDORP', 'the reglement, accepted by today', [{ reglementAanvaardOp: '2026-06-01' }], NIET_AANVAARD],
  [
    'CV-23',
    'CVITES',
    'an evaluation in the last 24 months',
    [{ laatsteEvaluatieOp: '2024-06-01' }],
    [
      [{ laatsteEvaluatieOp: '2024-05-31' }, 'EVALUATIE_VERLOPEN', '2026-05-31'],
      [{ laatsteEvaluatieOp: '2026-06-02' }, 'EVALUATIE_ONTBREEKT'],
      [{ laatsteEvaluatieOp: null }, 'EVALUATIE_ONTBREEKT'],
    ],
  ],
  [
    'IM-10',
    'IMPLACMENT',
    'secrecy, signed by today',
    [{ geheimhoudingGetekendOp: '2026-06-01' }],
    [
      [{ geheimhoudingGetekendOp: '2026-06-02' }, 'GEHEIMHOUDING_ONTBREEKT'],
      [{ geheimhoudingGetekendOp: null }, 'GEHEIMHOUDING_ONTBREEKT'],
    ],
  ],
];

test.each(EISEN)('[%s] a partner at %s needs %s', (regel, profiel, _wat, genoeg, teWeinig) => {
  for (const anders of genoeg) expect(gebrek(profiel, 'PARTNER', anders)).toBeNull();
  for (const [anders, reden, tot, gezegd = tot] of teWeinig) {
    const fout = gebrek(profiel, 'PARTNER', anders);
    expect(fout).toMatchObject({ code: 'FORBIDDEN', message: expect.stringMatching(/^(U|Uw|De) .{20,}\.$/) });
    expect(fout?.extensions).toEqual({ code: 'FORBIDDEN', regel, reden, ...(tot !== undefined && { tot }) });
    if (gezegd !== undefined) expect(fout?.message).toContain(gezegd);
  }
});

test('[WE-21] an opdrachtgever is asked what a partner is, and nothing where only partners are', () => {
  expect(gebrek('WESTENDORP', 'OPDRACHTGEVER', { reglementAanvaardOp: null })).toMatchObject({
    extensions: { regel: 'WE-21' },
  });
  const niets = { overeenkomstTot: null, reglementAanvaardOp: null, laatsteEvaluatieOp: null };
  for (const profiel of ['CVITES', 'IMPLACMENT', 'DIT', 'FACTOR2'] as const)
    expect(gebrek(profiel, 'OPDRACHTGEVER', { ...niets, geheimhoudingGetekendOp: null })).toBeNull();
});

test('[CV-23] of what is lacking the first is told, in the order of the reglement', () => {
  const reden = (anders: Partial<Afspraken>) => gebrek('CVITES', 'PARTNER', anders)?.extensions.reden;
  const [overeenkomst, reglement, evaluatie] = [
    { overeenkomstTot: null },
    { reglementAanvaardOp: null },
    { laatsteEvaluatieOp: null },
  ];
  expect(reden({ ...overeenkomst, ...reglement, ...evaluatie })).toBe('OVEREENKOMST_ONTBREEKT');
  expect(reden({ ...reglement, ...evaluatie })).toBe('REGLEMENT_NIET_AANVAARD');
});

const eis = (eist: Toelating['eist'], regel: string, voor: readonly Afnemer[] = ['PARTNER']): Toelating => ({
  regel,
  artikel: '1',
  tekst: 'Een eis.',
  voor,
  eist,
});

test('an evaluation of which the reglement does not say how long it counts, counts for nothing', () => {
  const zonderTermijn = { toelating: [eis('EVALUATIE', 'XX-01')] };
  expect(toelatingsgebrek(zonderTermijn, 'PARTNER', { ...ALLES, laatsteEvaluatieOp: '2026-06-01' }, NU)).toMatchObject({
    extensions: { regel: 'XX-01', reden: 'EVALUATIE_ONTBREEKT' },
  });
});

describe('the purposes of an agreement', () => {
  const perk = (...toelating: readonly Toelating[]) => doelperk({ toelating }, 'PARTNER');

  test('[F2-19] [F2-18] keep a partner of Factor Twee to them, and nobody else', () => {
    expect(doelperk(REGLEMENTEN.FACTOR2, 'PARTNER')).toEqual({ gevraagd: 'F2-18', overig: 'F2-19' });
    expect(doelperk(REGLEMENTEN.FACTOR2, 'OPDRACHTGEVER')).toBeNull();
    for (const profiel of ['CVITES', 'WESTENDORP', 'IMPLACMENT', 'DIT'] as const)
      expect(doelperk(REGLEMENTEN[profiel], 'PARTNER')).toBeNull();
  });

  test('are no reason to refuse the registration as such', () => {
    const toelating = [eis('DOEL', 'XX-01'), eis('GEVRAAGD_DOEL', 'XX-02')];
    expect(toelatingsgebrek({ toelating }, 'PARTNER', ALLES, NU)).toBeNull();
  });

  test('a purpose that was asked for is refused by its own rule, or else by that of any other', () => {
    expect(perk(eis('DOEL', 'XX-01'), eis('GEVRAAGD_DOEL', 'XX-02'))).toEqual({ gevraagd: 'XX-02', overig: 'XX-01' });
    expect(perk(eis('DOEL', 'XX-01'), eis('REGLEMENT', 'XX-03'))).toEqual({ gevraagd: 'XX-01', overig: 'XX-01' });
    expect(perk(eis('GEVRAAGD_DOEL', 'XX-02'))).toBeNull();
    expect(perk(eis('DOEL', 'XX-01', ['OPDRACHTGEVER']))).toBeNull();
  });
});
