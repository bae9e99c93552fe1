import { REGLEMENTEN } from '../../permissions/reglementen';
import { kiesDoelen } from '../../src/auth/doelkeuze';
import { DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { FEITEN } from '../../src/domain/feit';
import {
  type Als,
  alsAdministratie,
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
} from '../support/bouwers';
import { elk, gelezenBinnen, gelezenBuiten, zonder } from './allen';
import { toetsDoelen } from './doelen';
import { dossierMet } from './feiten';
import { ALLES, afgeschermd, besluitOver, toegestaan, toetsGeenGezondheid, toetsNooit, toetsOpening } from './poort';
import { gelezenDoor, toetsRollen } from './rollen';

const bij = (als: Als) => (doel: Doel) => als('WESTENDORP', doel);
const GEZONDHEID = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const;

describe('WESTENDORP: health (WE-08, WE-11, WE-17, WE-18)', () => {
  // Illness or disability of an employee or a recipient of a benefit; or a legal provision, named with its article.
  for (const grond of ['UAVG_30', 'GEZONDHEIDSVOORSCHRIFT'] as const) {
    for (const leest of GEZONDHEID) {
      toetsOpening({
        regel: 'WE-17 WE-18',
        wie: bij(alsCoach),
        leest,
        onder: 'UITVOERING',
        mits: ['GEINFORMEERD', grond],
      });
      for (const wie of [alsCoach, alsCoordinator])
        toetsOpening({
          regel: 'WE-17 WE-18',
          wie: bij(wie),
          leest,
          onder: 'GESCHIKTHEID',
          mits: ['GEINFORMEERD', grond],
        });
    }
    for (const wie of [alsGemeente, alsUwv])
      for (const leest of ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const)
        toetsOpening({
          regel: 'WE-17 WE-18',
          wie: bij(wie),
          leest,
          onder: 'GESCHIKTHEID',
          mits: ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', grond],
        });
  }
  toetsOpening({
    regel: 'WE-17 WE-18',
    wie: bij(alsWerkgever),
    leest: 'GEZONDHEID_FUNCTIONEEL',
    onder: 'GESCHIKTHEID',
    mits: ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', 'UAVG_30', 'DESKUNDIG_BEOORDEELD'],
  });

  const status = (
    soort: 'WERKNEMER' | 'UITKERINGSGERECHTIGD' | 'GEEN',
    reden: 'ZIEKTE' | 'ARBEIDSONGESCHIKTHEID' | 'GEEN',
  ) => eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ geinformeerd: true, status: { soort, reden } })] });
  test.each([
    ['WERKNEMER', 'ZIEKTE', true],
    ['WERKNEMER', 'ARBEIDSONGESCHIKTHEID', true],
    ['UITKERINGSGERECHTIGD', 'ZIEKTE', true],
    ['UITKERINGSGERECHTIGD', 'ARBEIDSONGESCHIKTHEID', true],
    ['WERKNEMER', 'GEEN', false],
    ['UITKERINGSGERECHTIGD', 'GEEN', false],
    ['GEEN', 'ZIEKTE', false],
    ['GEEN', 'GEEN', false],
  ] as const)('[WE-17] status %s with reason %s is a ground: %s', (soort, reden, grond) => {
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'GEZONDHEID_MEDISCH', status(soort, reden))).toEqual(
      grond ? toegestaan('WE-17') : afgeschermd('WE-17', 'GEEN_GROND'),
    );
  });

  test.each([
    ['GEMEENTE', true],
    ['UWV', true],
    ['WERKGEVER', true],
    ['ZORG', false],
    ['ONDERWIJS', false],
  ] as const)('[WE-17] UAVG 30 names an opdracht of %s: %s', (opdrachtgeverSoort, grond) => {
    const ziek = { geinformeerd: true, status: { soort: 'WERKNEMER', reden: 'ZIEKTE' } } as const;
    const dossier = eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ ...ziek, opdrachtgeverSoort })] });
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'GEZONDHEID_MEDISCH', dossier)).toEqual(
      grond ? toegestaan('WE-17') : afgeschermd('WE-17', 'GEEN_GROND'),
    );
  });

  test('[WE-17] GEEN on the opdracht is no legal provision', () => {
    const dossier = eenDossier({
      toegewezen: true,
      opdrachten: [eenOpdracht({ geinformeerd: true, gezondheidWet: 'GEEN' })],
    });
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'GEZONDHEID_MEDISCH', dossier)).toEqual(
      afgeschermd('WE-17', 'GEEN_GROND'),
    );
  });

  for (const wie of [alsGemeente, alsUwv, alsWerkgever, alsZorg, alsOnderwijs])
    toetsNooit({
      regel: 'WE-08',
      wie: bij(wie),
      leest: 'GEZONDHEID_MEDISCH',
      onder: 'GESCHIKTHEID',
      code: 'GEEN_GROND',
    });

  // Limitations are medical data too, and readable under GESCHIKTHEID only for who does not treat the client.
  for (const leest of GEZONDHEID)
    toetsNooit({ regel: 'WE-14', wie: bij(alsCoordinator), leest, onder: 'UITVOERING', code: 'BUITEN_DOEL' });

  test('[WE-08] every kind of health data is behind the gate: nothing is recorded, nobody of the organisatie reads any', () => {
    for (const wie of [alsCoach, alsCoordinator, alsDirectie, alsManager, alsAdministratie, alsStagiair])
      for (const doel of ['UITVOERING', 'GESCHIKTHEID'] as const)
        expect(gelezenDoor(wie, 'WESTENDORP', doel, GEZONDHEID)).toEqual([]);
  });

  toetsGeenGezondheid('WE-17', 'WESTENDORP', [
    alsZorg,
    alsOnderwijs,
    alsPartner,
    alsStagiair,
    alsAdministratie,
    alsManager,
    alsDirectie,
    alsFg,
  ]);
});

describe('WESTENDORP: the BSN (WE-03)', () => {
  for (const wie of [alsGemeente, alsUwv])
    toetsOpening({ regel: 'WE-03', wie: bij(wie), leest: 'BSN', onder: 'VERANTWOORDING', mits: [] });
  for (const wie of [alsWerkgever, alsZorg, alsOnderwijs])
    toetsOpening({ regel: 'WE-03', wie: bij(wie), leest: 'BSN', onder: 'VERANTWOORDING', mits: ['BSN_GROND'] });

  test('[WE-03] no BSN under a purpose that does not ask it', () => {
    const dossier = eenDossier({ opdrachten: [eenOpdracht({ bsnWet: 'SUWI', doelen: ['GESCHIKTHEID'] })] });
    expect(besluitOver(alsUwv('WESTENDORP', 'GESCHIKTHEID'), 'BSN', dossier)).toEqual(
      afgeschermd('WE-14', 'BUITEN_DOEL'),
    );
  });
});

describe('WESTENDORP: purposes (WE-14)', () => {
  toetsDoelen('WESTENDORP');

  for (const wie of [alsGemeente, alsUwv, alsWerkgever])
    toetsOpening({
      regel: 'WE-11',
      wie: bij(wie),
      leest: 'ARBEID',
      onder: 'GESCHIKTHEID',
      mits: ['OPDRACHT_NOEMT_DOEL'],
    });
  for (const wie of [alsZorg, alsOnderwijs])
    toetsNooit({ regel: 'WE-14', wie: bij(wie), leest: 'ARBEID', onder: 'GESCHIKTHEID', code: 'BUITEN_DOEL' });

  toetsOpening({ regel: 'WE-22', wie: bij(alsOnderwijs), leest: 'RAPPORTAGE', onder: 'VERANTWOORDING', mits: [] });
  toetsOpening({
    regel: 'WE-22',
    wie: bij(alsUwv),
    leest: 'FINANCIEEL',
    onder: 'FINANCIERING',
    mits: ['OPDRACHT_NOEMT_DOEL'],
  });
  toetsOpening({
    regel: 'WE-24',
    wie: bij(alsUwv),
    leest: 'UITKERING',
    onder: 'WETTELIJKE_PLICHT',
    mits: ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'],
  });
  // A new employer is a third party: with consent beforehand (7.1).
  for (const grond of ['WERKNEMER', 'TOESTEMMING'] as const)
    toetsOpening({
      regel: 'WE-11 WE-23',
      wie: bij(alsWerkgever),
      leest: 'ARBEID',
      onder: 'PLAATSING',
      mits: ['OPDRACHT_NOEMT_DOEL', grond],
    });
  for (const leest of ['ARBEID', 'ADRES', 'TELEFOON', 'EMAIL'] as const)
    toetsOpening({
      regel: 'WE-11',
      wie: bij(alsGemeente),
      leest,
      onder: 'PLAATSING',
      mits: ['OPDRACHT_NOEMT_DOEL'],
    });

  test('[WE-14] the purpose that opens is the one that the opdracht names, not another one of the request', () => {
    const wie = alsGemeente('WESTENDORP', 'GESCHIKTHEID', 'PLAATSING');
    const genoemd = (doel: Doel) => eenDossier({ opdrachten: [eenOpdracht({ doelen: [doel] })] });
    expect(besluitOver(wie, 'ADRES', genoemd('PLAATSING'))).toEqual(toegestaan('WE-11'));
    expect(besluitOver(wie, 'ADRES', genoemd('GESCHIKTHEID'))).toEqual(afgeschermd('WE-11', 'GEEN_GROND'));
  });

  test('[WE-11] a telephone number that is to be secret does not go along with a placement (B2)', () => {
    const wie = alsGemeente('WESTENDORP', 'PLAATSING');
    const dossier = eenDossier({ opdrachten: [eenOpdracht({ doelen: ['PLAATSING'] })], geheim: ['TELEFOON'] });
    expect(besluitOver(wie, 'TELEFOON', dossier)).toEqual(afgeschermd('WE-11', 'GEHEIM_OP_VERZOEK'));
    expect(besluitOver(wie, 'ADRES', dossier)).toEqual(toegestaan('WE-11'));
  });
});

describe('WESTENDORP: its purposes, and what an opdrachtgever has of them (WE-10, WE-12)', () => {
  const reglement = REGLEMENTEN.WESTENDORP;

  test('[WE-10] under the purposes of article 3.1 and 10.1 something opens, under another nothing, to nobody', () => {
    const onder = elk([...gelezenBuiten('WESTENDORP', ALLES), ...gelezenBinnen('WESTENDORP', ALLES)], 'onder');
    expect(onder).toEqual([
      'FINANCIERING',
      'GESCHIKTHEID',
      'PLAATSING',
      'RECHTEN',
      'TOEZICHT',
      'UITVOERING',
      'VERANTWOORDING',
      'WERVING',
      'WETTELIJKE_PLICHT',
    ]);
    expect(DOELEN.filter((doel) => !reglement.doelen.includes(doel))).toEqual(['STATISTIEK']);
    const dossier = eenDossier({ toegewezen: true, opdrachten: [eenOpdracht({ eigenProject: true })] });
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'TRAJECT', dossier)).toEqual(toegestaan('WE-19'));
    expect(besluitOver(alsCoach('WESTENDORP', 'STATISTIEK'), 'TRAJECT', dossier)).toEqual(
      afgeschermd('WE-14', 'BUITEN_DOEL'),
    );
  });

  test('[WE-10] [WE-12] a caller chooses among the purposes of its registration that the reglement knows', () => {
    const registratie = {
      soort: 'OPDRACHTGEVER',
      doelen: ['VERANTWOORDING', 'STATISTIEK'],
      standaardDoelen: [],
    } as const;
    expect(kiesDoelen(registratie, 'VERANTWOORDING', reglement)).toEqual(['VERANTWOORDING']);
    for (const doel of ['STATISTIEK', 'GESCHIKTHEID'])
      expect(() => kiesDoelen(registratie, doel, reglement)).toThrow(
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'FORBIDDEN', regel: 'WE-14', reden: 'DOEL_NIET_TOEGESTAAN' }),
        }),
      );
  });

  const VOOR_ELK = ['FINANCIERING', 'PLAATSING', 'VERANTWOORDING', 'WETTELIJKE_PLICHT'];
  test.each([
    ['GEMEENTE', ['FINANCIERING', 'GESCHIKTHEID', 'PLAATSING', 'VERANTWOORDING', 'WETTELIJKE_PLICHT']],
    ['UWV', ['FINANCIERING', 'GESCHIKTHEID', 'PLAATSING', 'VERANTWOORDING', 'WETTELIJKE_PLICHT']],
    ['WERKGEVER', ['FINANCIERING', 'GESCHIKTHEID', 'PLAATSING', 'VERANTWOORDING', 'WETTELIJKE_PLICHT']],
    ['ZORG', VOOR_ELK],
    ['ONDERWIJS', VOOR_ELK],
  ] as const)(
    '[WE-12] %s is accounted to, and has the other purposes only as the opdracht names them',
    (soort, alle) => {
      const onder = (...weg: readonly string[]) =>
        elk(
          gelezenBuiten(
            'WESTENDORP',
            ALLES.filter((feit) => !weg.includes(feit)),
          ).filter((een) => een.soort === soort),
          'onder',
        );
      expect(onder()).toEqual(alle);
      expect(onder('WET_NOEMT_CATEGORIE')).toEqual(alle.filter((doel) => doel !== 'WETTELIJKE_PLICHT'));
      expect(onder('OPDRACHT_NOEMT_DOEL')).toEqual(['VERANTWOORDING', 'WETTELIJKE_PLICHT']);
      expect(onder('OPDRACHT_NOEMT_DOEL', 'OPDRACHT_ONDER_WET')).toEqual(['VERANTWOORDING']);
    },
  );

  for (const wie of [alsGemeente, alsOnderwijs]) {
    toetsOpening({ regel: 'WE-22 WE-12', wie: bij(wie), leest: 'TRAJECT', onder: 'VERANTWOORDING', mits: [] });
    toetsOpening({
      regel: 'WE-22 WE-12',
      wie: bij(wie),
      leest: 'FINANCIEEL',
      onder: 'FINANCIERING',
      mits: ['OPDRACHT_NOEMT_DOEL'],
    });
  }
});

describe('WESTENDORP: the grounds of article 4.3 (WE-16), and who receives (WE-06, WE-23, WE-24)', () => {
  test.each([
    ['GEMEENTE', alsGemeente, 'AVG 6(1)(e)'],
    ['UWV', alsUwv, 'AVG 6(1)(e)'],
    ['WERKGEVER', alsWerkgever, 'AVG 6(1)(f)'],
    ['ZORG', alsZorg, 'AVG 6(1)(f)'],
    ['ONDERWIJS', alsOnderwijs, 'AVG 6(1)(f)'],
  ] as const)(
    '[WE-16] [WE-06] the agreement with %s carries its own opdracht, on a ground of AVG 6, and no dossier without',
    (_, als, grondslag) => {
      const wie = als('WESTENDORP', 'VERANTWOORDING');
      const vraag = { wie, leest: 'RAPPORTAGE', onder: 'VERANTWOORDING' } as const;
      expect(besluitOver(wie, 'RAPPORTAGE', dossierMet(vraag, []))).toEqual({
        uitkomst: 'TOEGESTAAN',
        regel: 'WE-22',
        grondslag,
      });
      const zonderOpdracht = { ...dossierMet(vraag, FEITEN), opdrachten: [] };
      for (const leest of DOSSIERCATEGORIEEN)
        expect(besluitOver(wie, leest, zonderOpdracht).uitkomst).toBe('AFGESCHERMD');
      expect(besluitOver(wie, 'RAPPORTAGE', zonderOpdracht)).toEqual(afgeschermd('WE-22', 'GEEN_GROND'));
    },
  );

  test('[WE-16] the agreement with the client carries guidance, a legal duty what the law names', () => {
    const dossier = eenDossier({ toegewezen: true });
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'ARBEID', dossier)).toEqual({
      uitkomst: 'TOEGESTAAN',
      regel: 'WE-19',
      grondslag: 'AVG 6(1)(b)',
    });
    expect(besluitOver(alsCoach('WESTENDORP', 'UITVOERING'), 'ARBEID', eenDossier())).toEqual(
      afgeschermd('WE-19', 'ROL'),
    );
    const wie = alsUwv('WESTENDORP', 'WETTELIJKE_PLICHT');
    const bij = (wetCategorieen: readonly ('ARBEID' | 'ADRES')[]) =>
      besluitOver(wie, 'ARBEID', eenDossier({ opdrachten: [eenOpdracht({ wet: 'WIA', wetCategorieen })] }));
    expect(bij(['ARBEID'])).toEqual({ uitkomst: 'TOEGESTAAN', regel: 'WE-24', grondslag: 'AVG 6(1)(c)' });
    expect(bij(['ADRES'])).toEqual(afgeschermd('WE-24', 'GEEN_GROND'));
  });

  test('[WE-06] an opdrachtgever is a recipient of its own kind: a partner has no opdracht, and reads no dossier', () => {
    const gelezen = gelezenBuiten('WESTENDORP', ALLES);
    expect(elk(gelezen, 'soort')).toEqual(['GEMEENTE', 'ONDERWIJS', 'UWV', 'WERKGEVER', 'ZORG']);
    expect(besluitOver(alsPartner('WESTENDORP', 'VERANTWOORDING'), 'IDENTITEIT', eenDossier())).toEqual(
      afgeschermd('WE-14', 'GEEN_GROND'),
    );
    expect(gelezenBuiten(zonder('WESTENDORP', ...elk(gelezen, 'regel')), ALLES)).toEqual([]);
  });

  test('[WE-23] to a new employer work data go by law, under the agreement about its own employee, or with consent', () => {
    const takken = (...feiten: (typeof FEITEN)[number][]) => {
      const plaatsing = { wie: alsWerkgever('WESTENDORP', 'PLAATSING'), leest: 'ARBEID', onder: 'PLAATSING' } as const;
      const wet = {
        wie: alsWerkgever('WESTENDORP', 'WETTELIJKE_PLICHT'),
        leest: 'ARBEID',
        onder: 'WETTELIJKE_PLICHT',
      } as const;
      return [plaatsing, wet].map((vraag) =>
        besluitOver(vraag.wie, vraag.leest, dossierMet(vraag, ['OPDRACHT_NOEMT_DOEL', ...feiten])),
      );
    };
    const dicht = [afgeschermd('WE-11', 'GEEN_GROND'), afgeschermd('WE-24', 'GEEN_GROND')];
    expect(takken()).toEqual(dicht);
    expect(takken('OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE')).toEqual([dicht[0], toegestaan('WE-24')]);
    expect(takken('WERKNEMER')).toEqual([toegestaan('WE-11'), dicht[1]]);
    expect(takken('TOESTEMMING')).toEqual([toegestaan('WE-11'), dicht[1]]);
  });

  test('[WE-24] what the law names goes without any consent, and consent opens nothing that it does not name', () => {
    const wie = alsGemeente('WESTENDORP', 'WETTELIJKE_PLICHT');
    const vraag = { wie, leest: 'UITKERING', onder: 'WETTELIJKE_PLICHT' } as const;
    const wet = ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'] as const;
    expect(besluitOver(wie, 'UITKERING', dossierMet(vraag, wet))).toEqual(toegestaan('WE-24'));
    expect(
      besluitOver(
        wie,
        'UITKERING',
        dossierMet(
          vraag,
          ALLES.filter((feit) => feit !== 'WET_NOEMT_CATEGORIE'),
        ),
      ),
    ).toEqual(afgeschermd('WE-24', 'GEEN_GROND'));
  });
});

describe('WESTENDORP: roles (WE-19)', () => {
  toetsRollen({
    profiel: 'WESTENDORP',
    coach: 'WE-19',
    coordinator: 'WE-19',
    autorisatie: 'WE-19',
    rolRegel: 'WE-19',
  });

  test('[WE-19] each role reads what its task asks, and no more', () => {
    const gelezen = (wie: Als) => gelezenDoor(wie, 'WESTENDORP', 'UITVOERING', DOSSIERCATEGORIEEN);
    expect(gelezen(alsStagiair)).toEqual(['IDENTITEIT', 'ARBEID', 'TRAJECT']);
    expect(gelezen(alsManager)).toEqual(['IDENTITEIT', 'TRAJECT', 'FINANCIEEL']);
    expect(gelezen(alsAdministratie)).toEqual(['IDENTITEIT', 'ADRES', 'TELEFOON', 'EMAIL', 'TRAJECT', 'FINANCIEEL']);
    expect(gelezen(alsCoordinator)).not.toContain('VERSLAG');
    expect(gelezen(alsCoach)).toContain('VERSLAG');
  });
});
