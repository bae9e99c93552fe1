import { beoordeel } from '../../permissions/beoordeel';
import type { Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import {
  type Als,
  alsAdministratie,
  alsClient,
  alsCoach,
  alsCoordinator,
  alsDirectie,
  alsFg,
  alsGemeente,
  alsManager,
  alsOnderwijs,
  alsPartner,
  alsStagiair,
  alsUwv,
  alsWerkgever,
  alsZorg,
  eenDossier,
  eenOpdracht,
  eenToestemming,
} from '../support/bouwers';
import { elk, gelezenBinnen, gelezenBuiten, zonder } from './allen';
import { toetsDoelen } from './doelen';
import { dossierMet } from './feiten';
import {
  ALLES,
  afgeschermd,
  besluitOver,
  toegestaan,
  toetsGeenGezondheid,
  toetsNooit,
  toetsOpening,
  toetsSluiting,
} from './poort';
import { gelezenDoor, toetsRollen } from './rollen';

const bij = (als: Als) => (doel: Doel) => als('DIT', doel);
const OPDRACHTGEVERS = [alsGemeente, alsUwv, alsWerkgever, alsZorg, alsOnderwijs];
const GEZONDHEID = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const;

describe('DIT: health (DI-08, DI-11, DI-14, DI-15)', () => {
  for (const leest of GEZONDHEID) {
    toetsOpening({ regel: 'DI-08', wie: bij(alsCoach), leest, onder: 'UITVOERING', mits: ['NOODZAAK'] });
    toetsNooit({ regel: 'DI-21', wie: bij(alsCoordinator), leest, onder: 'UITVOERING', code: 'ROL' });
    // Somebody who gives care, and is directly involved in this client's.
    toetsOpening({
      regel: 'DI-14 DI-11 DI-15',
      wie: bij(alsZorg),
      leest,
      onder: 'GESCHIKTHEID',
      mits: ['OPDRACHT_NOEMT_DOEL', 'ZORGBETROKKEN', 'DEELBESLISSING', 'NOODZAAK'],
      anders: ['DI-14', 'GEEN_TOESTEMMING'],
    });
    for (const wie of [alsWerkgever, alsOnderwijs])
      toetsNooit({ regel: 'DI-14', wie: bij(wie), leest, onder: 'GESCHIKTHEID', code: 'GEEN_GROND' });
  }
  for (const wie of [alsGemeente, alsUwv]) {
    for (const leest of ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const)
      toetsOpening({
        regel: 'DI-15 DI-11',
        wie: bij(wie),
        leest,
        onder: 'GESCHIKTHEID',
        mits: ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING', 'NOODZAAK'],
        anders: ['DI-15', 'GEEN_TOESTEMMING'],
      });
    toetsNooit({
      regel: 'DI-14',
      wie: bij(wie),
      leest: 'GEZONDHEID_MEDISCH',
      onder: 'GESCHIKTHEID',
      code: 'GEEN_GROND',
    });
  }
  toetsOpening({
    regel: 'DI-15 DI-11',
    wie: bij(alsGemeente),
    leest: 'ARBEID',
    onder: 'GESCHIKTHEID',
    mits: ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING'],
    anders: ['DI-15', 'GEEN_TOESTEMMING'],
  });

  toetsOpening({
    regel: 'DI-14 DI-11',
    wie: bij(alsZorg),
    leest: 'ARBEID',
    onder: 'GESCHIKTHEID',
    mits: ['OPDRACHT_NOEMT_DOEL', 'ZORGBETROKKEN', 'DEELBESLISSING'],
    anders: ['DI-14', 'GEEN_TOESTEMMING'],
  });

  toetsGeenGezondheid('DI-14 DI-19', 'DIT', [
    alsWerkgever,
    alsOnderwijs,
    alsPartner,
    alsStagiair,
    alsAdministratie,
    alsManager,
    alsDirectie,
    alsFg,
    alsCoordinator,
  ]);
});

describe('DIT: nothing outside without the decision at the evaluation (DI-11, DI-14, DI-15)', () => {
  for (const wie of OPDRACHTGEVERS) {
    for (const leest of ['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE'] as const)
      toetsOpening({
        regel: 'DI-15 DI-11',
        wie: bij(wie),
        leest,
        onder: 'VERANTWOORDING',
        mits: ['DEELBESLISSING'],
        anders: ['DI-15', 'GEEN_TOESTEMMING'],
      });
  }
  // Who finances care, and nobody else.
  for (const wie of [alsGemeente, alsUwv, alsZorg])
    toetsOpening({
      regel: 'DI-14 DI-11',
      wie: bij(wie),
      leest: 'FINANCIEEL',
      onder: 'FINANCIERING',
      mits: ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING'],
      anders: ['DI-14', 'GEEN_TOESTEMMING'],
    });
  for (const wie of [alsWerkgever, alsOnderwijs])
    toetsNooit({ regel: 'DI-01', wie: bij(wie), leest: 'FINANCIEEL', onder: 'FINANCIERING', code: 'BUITEN_DOEL' });
  toetsOpening({
    regel: 'DI-14',
    wie: bij(alsGemeente),
    leest: 'IDENTITEIT',
    onder: 'WETTELIJKE_PLICHT',
    mits: ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'],
  });
  toetsSluiting({
    regel: 'DI-33',
    wie: bij(alsGemeente),
    leest: 'RAPPORTAGE',
    onder: 'VERANTWOORDING',
    mits: ['DEELBESLISSING'],
    als: 'BEROEPSGEHEIM',
    dan: ['DI-15', 'GEEN_TOESTEMMING'],
  });

  test('[DI-11] a written consent that was not decided at an evaluation does not count', () => {
    const wie = alsGemeente('DIT', 'VERANTWOORDING');
    const met = (evaluatie: boolean) =>
      eenDossier({
        toestemmingen: [
          eenToestemming({
            doel: 'VERANTWOORDING',
            categorie: 'RAPPORTAGE',
            ontvangerId: wie.opdrachtgeverId,
            vorm: 'SCHRIFTELIJK',
            evaluatie,
          }),
        ],
      });
    expect(besluitOver(wie, 'RAPPORTAGE', met(true))).toEqual(toegestaan('DI-15'));
    expect(besluitOver(wie, 'RAPPORTAGE', met(false))).toEqual(afgeschermd('DI-15', 'GEEN_TOESTEMMING'));
  });
});

describe('DIT: the BSN (DI-04)', () => {
  for (const wie of OPDRACHTGEVERS)
    toetsOpening({
      regel: 'DI-04 DI-11',
      wie: bij(wie),
      leest: 'BSN',
      onder: 'VERANTWOORDING',
      mits: ['BSN_GROND_ZORG', 'DEELBESLISSING'],
    });
  toetsOpening({ regel: 'DI-04', wie: bij(alsCoach), leest: 'BSN', onder: 'UITVOERING', mits: ['BSN_GROND_ZORG'] });

  test.each([
    ['WMO', true],
    ['JEUGDWET', true],
    ['WLZ', true],
    ['ZVW', true],
    ['PARTICIPATIEWET', false],
    ['SUWI', false],
    ['GEEN', false],
  ] as const)('[DI-04] %s is a law of care under which DIT may use the BSN: %s', (bsnWet, zorg) => {
    const wie = alsGemeente('DIT', 'VERANTWOORDING');
    const vraag = { wie, leest: 'BSN', onder: 'VERANTWOORDING' } as const;
    const { toestemmingen } = dossierMet(vraag, ['DEELBESLISSING']);
    expect(besluitOver(wie, 'BSN', eenDossier({ toestemmingen, opdrachten: [eenOpdracht({ bsnWet })] }))).toEqual(
      zorg ? toegestaan('DI-04') : afgeschermd('DI-04', 'GEEN_GROND'),
    );
  });
});

describe('DIT: on which grounds (DI-02)', () => {
  test('[DI-02] consent, agreement, or what the law adds to them; nothing else opens a dossier to anybody', () => {
    expect(elk(gelezenBuiten('DIT', ALLES), 'grondslag')).toEqual([
      'AVG 6(1)(a)',
      'AVG 6(1)(b)',
      'AVG 6(1)(c)',
      'AVG 9(2)(a)',
      'AVG 9(2)(h) jo. UAVG 30(3)(a)',
      'UAVG 46',
    ]);
    expect(elk(gelezenBinnen('DIT', ALLES), 'grondslag')).toEqual([
      'AVG 15',
      'AVG 39(1)(b)',
      'AVG 6(1)(b)',
      'AVG 9(2)(h) jo. UAVG 30(3)(a)',
      'UAVG 46',
    ]);
  });

  test.each(DOELEN)(
    '[DI-02] a consent is for its purpose: one for %s opens under that purpose or not at all',
    (doel) => {
      const wie = alsGemeente('DIT', 'VERANTWOORDING');
      const toestemmingen = [
        eenToestemming({
          doel,
          categorie: 'RAPPORTAGE',
          ontvangerId: wie.opdrachtgeverId,
          vorm: 'GERICHT',
          evaluatie: true,
        }),
      ];
      expect(besluitOver(wie, 'RAPPORTAGE', eenDossier({ toestemmingen }))).toEqual(
        doel === 'VERANTWOORDING' ? toegestaan('DI-15') : afgeschermd('DI-15', 'GEEN_TOESTEMMING'),
      );
    },
  );
});

describe('DIT: who has access at all (DI-07), and what is not arranged (DI-32)', () => {
  test('[DI-07] a dossier is open to the client and to who is involved, and to no colleague who is not', () => {
    const betrokken = eenDossier({ toegewezen: true });
    expect(besluitOver(alsClient('DIT', 'RECHTEN'), 'TRAJECT', betrokken)).toEqual(toegestaan('DI-24'));
    for (const als of [alsCoach, alsStagiair]) {
      expect(besluitOver(als('DIT', 'UITVOERING'), 'TRAJECT', betrokken)).toEqual(toegestaan('DI-13'));
      expect(besluitOver(als('DIT', 'UITVOERING'), 'TRAJECT', eenDossier())).toEqual(afgeschermd('DI-13', 'ROL'));
    }
  });

  test('[DI-07] [DI-32] outside only article 2.3 opens, with the BSN of its own article: without them nothing is left', () => {
    const uitzonderingen = ['DI-04', 'DI-14', 'DI-15'];
    expect(elk(gelezenBuiten('DIT', ALLES), 'regel')).toEqual(uitzonderingen);
    expect(gelezenBuiten(zonder('DIT', ...uitzonderingen), ALLES)).toEqual([]);
    for (const als of OPDRACHTGEVERS)
      expect(besluitOver(als('DIT', 'VERANTWOORDING'), 'RAPPORTAGE', eenDossier())).toEqual(
        afgeschermd('DI-15', 'GEEN_TOESTEMMING'),
      );
  });

  const genoemd = REGLEMENTEN.DIT.regels.flatMap((regel) => (regel.aard === 'OPENT' ? regel.categorieen : []));
  test.each(DOSSIERCATEGORIEEN.filter((categorie) => genoemd.includes(categorie)))(
    '[DI-32] %s: what no rule speaks of any more is read by nobody, the directie included',
    (weg) => {
      const iemand = (reglement: Reglement | 'DIT') =>
        [...gelezenBinnen(reglement, ALLES, [weg]), ...gelezenBuiten(reglement, ALLES, [weg])].length > 0;
      const zwijgt: Reglement = {
        ...REGLEMENTEN.DIT,
        regels: REGLEMENTEN.DIT.regels.filter(
          ({ aard, categorieen }) => aard !== 'OPENT' || !categorieen.includes(weg),
        ),
      };
      expect(iemand('DIT')).toBe(true);
      expect(iemand(zwijgt)).toBe(false);
    },
  );

  test('[DI-32] who asks what is not arranged is told no, by the rule that it is not theirs', () => {
    const zwijgt: Reglement = { ...REGLEMENTEN.DIT, regels: [] };
    const besluit = (aanvrager: Aanvrager, reglement: Reglement) =>
      beoordeel({ reglement, aanvrager, categorie: 'TRAJECT', dossier: eenDossier() }).besluit;
    const directie = alsDirectie('DIT', 'UITVOERING');
    expect(besluit(directie, REGLEMENTEN.DIT)).toEqual(toegestaan('DI-19'));
    expect(besluit(directie, zwijgt)).toEqual(afgeschermd('DI-21', 'ROL'));
    expect(besluit(alsGemeente('DIT', 'VERANTWOORDING'), zwijgt)).toEqual(afgeschermd('DI-01', 'GEEN_GROND'));
  });
});

describe('DIT: purposes (DI-01)', () => {
  toetsDoelen('DIT');
});

describe('DIT: roles (DI-13, DI-19)', () => {
  toetsRollen({ profiel: 'DIT', coach: 'DI-13', coordinator: 'DI-19', autorisatie: 'DI-19', rolRegel: 'DI-21' });

  test('[DI-13] a stagiair reads only of clients in whose care they are involved', () => {
    const wie = alsStagiair('DIT', 'UITVOERING');
    expect(besluitOver(wie, 'IDENTITEIT', eenDossier({ toegewezen: true }))).toEqual(toegestaan('DI-13'));
    expect(besluitOver(wie, 'IDENTITEIT', eenDossier())).toEqual(afgeschermd('DI-13', 'ROL'));
  });

  test('[DI-19] administratie reads contact and management data in every dossier, no reports and no notes', () => {
    expect(besluitOver(alsAdministratie('DIT', 'UITVOERING'), 'TELEFOON', eenDossier())).toEqual(toegestaan('DI-19'));
    expect(gelezenDoor(alsAdministratie, 'DIT', 'UITVOERING', DOSSIERCATEGORIEEN)).toEqual([
      'IDENTITEIT',
      'ADRES',
      'TELEFOON',
      'EMAIL',
      'TRAJECT',
      'FINANCIEEL',
    ]);
  });

  test('[DI-19] a coordinator has access for management only: no care, no circumstances, no benefit', () => {
    expect(gelezenDoor(alsCoordinator, 'DIT', 'UITVOERING', DOSSIERCATEGORIEEN)).toEqual([
      'IDENTITEIT',
      'ADRES',
      'TELEFOON',
      'EMAIL',
      'TRAJECT',
      'RAPPORTAGE',
      'FINANCIEEL',
      'TOESTEMMING',
    ]);
    expect(gelezenDoor(alsCoach, 'DIT', 'UITVOERING', ['OMSTANDIGHEDEN', 'UITKERING', 'VERSLAG'])).toEqual([
      'OMSTANDIGHEDEN',
      'UITKERING',
      'VERSLAG',
    ]);
  });
});
