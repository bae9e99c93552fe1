import { DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import type { Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import type { OpdrachtgeverId } from '../../src/domain/ids';
import {
  type Als,
  alsAdministratie,
  alsBestuur,
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
import { elk, gelezenBuiten } from './allen';
import { toetsDoelen } from './doelen';
import { dossierMet } from './feiten';
import {
  ALLES,
  afgeschermd,
  besluitOver,
  oordeelOver,
  toegestaan,
  toetsGeenGezondheid,
  toetsNooit,
  toetsOpening,
  toetsSluiting,
} from './poort';
import { gelezenDoor, toetsRollen } from './rollen';

const bij = (als: Als) => (doel: Doel) => als('FACTOR2', doel);
const OVERHEID = [alsGemeente, alsUwv];
const OVERIGE = [alsWerkgever, alsZorg, alsOnderwijs];
const GEEN_TOESTEMMING = ['F2-04', 'GEEN_TOESTEMMING'] as const;

describe('FACTOR2: health (F2-09, F2-10)', () => {
  for (const wie of [alsCoach, alsCoordinator])
    for (const leest of ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const)
      toetsOpening({ regel: 'F2-09', wie: bij(wie), leest, onder: 'UITVOERING', mits: ['FTBV', 'UAVG_30'] });
  for (const wie of OVERHEID)
    for (const leest of ['GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const)
      toetsOpening({
        regel: 'F2-10 F2-09',
        wie: bij(wie),
        leest,
        onder: 'GESCHIKTHEID',
        mits: ['OPDRACHT_NOEMT_DOEL', 'OPDRACHT_ONDER_WET', 'FTBV', 'UAVG_30'],
      });
  // To an employer only what an expert assessed, and only with the client's consent in writing.
  toetsOpening({
    regel: 'F2-04 F2-09 F2-10',
    wie: bij(alsWerkgever),
    leest: 'GEZONDHEID_FUNCTIONEEL',
    onder: 'GESCHIKTHEID',
    mits: ['OPDRACHT_NOEMT_DOEL', 'FTBV', 'UAVG_30', 'DESKUNDIG_BEOORDEELD', 'TOESTEMMING_SCHRIFTELIJK'],
    anders: GEEN_TOESTEMMING,
  });
  for (const wie of [...OVERHEID, ...OVERIGE])
    toetsNooit({
      regel: 'F2-10',
      wie: bij(wie),
      leest: 'GEZONDHEID_MEDISCH',
      onder: 'GESCHIKTHEID',
      code: 'GEEN_GROND',
    });

  toetsGeenGezondheid('F2-10 F2-13', 'FACTOR2', [
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

describe('FACTOR2: to third parties by law or with consent in writing (F2-04)', () => {
  for (const leest of ['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE'] as const) {
    for (const wie of OVERHEID)
      toetsOpening({ regel: 'F2-04', wie: bij(wie), leest, onder: 'VERANTWOORDING', mits: ['OPDRACHT_ONDER_WET'] });
    for (const wie of OVERIGE)
      toetsOpening({
        regel: 'F2-04',
        wie: bij(wie),
        leest,
        onder: 'VERANTWOORDING',
        mits: ['TOESTEMMING_SCHRIFTELIJK'],
        anders: GEEN_TOESTEMMING,
      });
  }
  for (const wie of [...OVERHEID, ...OVERIGE])
    for (const leest of ['ARBEID', 'ADRES', 'TELEFOON', 'EMAIL'] as const)
      toetsOpening({
        regel: 'F2-04',
        wie: bij(wie),
        leest,
        onder: 'PLAATSING',
        mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_SCHRIFTELIJK'],
        anders: GEEN_TOESTEMMING,
      });

  test.each([
    ['VRIJ', false],
    ['GERICHT', false],
    ['UITDRUKKELIJK', false],
    ['SCHRIFTELIJK', true],
  ] as const)('[F2-04] a consent of the form %s counts: %s', (vorm, telt) => {
    const wie = alsWerkgever('FACTOR2', 'VERANTWOORDING');
    const dossier = eenDossier({
      opdrachten: [eenOpdracht({ geinformeerd: true })],
      toestemmingen: [
        eenToestemming({ doel: 'VERANTWOORDING', categorie: 'RAPPORTAGE', ontvangerId: wie.opdrachtgeverId, vorm }),
      ],
    });
    expect(besluitOver(wie, 'RAPPORTAGE', dossier)).toEqual(
      telt ? toegestaan('F2-04') : afgeschermd(...GEEN_TOESTEMMING),
    );
  });
});

describe('FACTOR2: nothing leaves but by law or with consent in writing (F2-15)', () => {
  const WET: readonly Feit[] = ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'];
  const SCHRIFT: readonly Feit[] = ['TOESTEMMING_SCHRIFTELIJK'];
  const buiten = (weg: readonly Feit[]) =>
    gelezenBuiten(
      'FACTOR2',
      ALLES.filter((feit) => !weg.includes(feit)),
    );

  test('[F2-15] whatever else is recorded, nobody outside reads anything with neither', () => {
    expect(buiten([...WET, ...SCHRIFT])).toEqual([]);
    for (const wie of [...OVERHEID, ...OVERIGE])
      expect(besluitOver(wie('FACTOR2', 'VERANTWOORDING'), 'IDENTITEIT', eenDossier()).uitkomst).toBe('AFGESCHERMD');
  });

  test('[F2-15] the law carries gemeente and UWV, and others what it names; consent in writing carries everybody', () => {
    const alleen = (feiten: readonly Feit[]) => {
      const gelezen = buiten(feiten);
      return [elk(gelezen, 'soort'), elk(gelezen, 'onder')];
    };
    const elke = ['GEMEENTE', 'ONDERWIJS', 'UWV', 'WERKGEVER', 'ZORG'];
    expect(alleen([...SCHRIFT, 'WET_NOEMT_CATEGORIE'])).toEqual([
      ['GEMEENTE', 'UWV'],
      ['FINANCIERING', 'GESCHIKTHEID', 'VERANTWOORDING'],
    ]);
    expect(alleen(SCHRIFT)).toEqual([elke, ['FINANCIERING', 'GESCHIKTHEID', 'VERANTWOORDING', 'WETTELIJKE_PLICHT']]);
    expect(alleen(WET)).toEqual([elke, ['FINANCIERING', 'GESCHIKTHEID', 'PLAATSING', 'VERANTWOORDING']]);
  });

  test('[F2-15] what an opdracht without a law costs is not told to gemeente or UWV', () => {
    for (const wie of OVERHEID) {
      const bij = (wet: 'WIA' | 'GEEN') =>
        besluitOver(
          wie('FACTOR2', 'FINANCIERING'),
          'FINANCIEEL',
          eenDossier({ opdrachten: [eenOpdracht({ geinformeerd: true, doelen: ['FINANCIERING'], wet })] }),
        );
      expect(bij('WIA')).toEqual(toegestaan('F2-04'));
      expect(bij('GEEN')).toEqual(afgeschermd('F2-04', 'GEEN_GROND'));
    }
  });
});

describe('FACTOR2: the closed list (F2-08)', () => {
  for (const wie of [...OVERHEID, ...OVERIGE])
    toetsNooit({ regel: 'F2-08', wie: bij(wie), leest: 'BSN', onder: 'VERANTWOORDING', code: 'GEEN_GROND' });
  for (const wie of [alsCoach, alsCoordinator])
    toetsNooit({ regel: 'F2-08', wie: bij(wie), leest: 'BSN', onder: 'UITVOERING', code: 'GEEN_GROND' });

  test('[F2-08] what is on the list is read: the name by gemeente, nationality by nobody', () => {
    const vraag = {
      wie: alsGemeente('FACTOR2', 'VERANTWOORDING'),
      leest: 'IDENTITEIT',
      onder: 'VERANTWOORDING',
    } as const;
    expect(besluitOver(vraag.wie, vraag.leest, dossierMet(vraag, ['OPDRACHT_ONDER_WET']))).toEqual(toegestaan('F2-04'));
    for (const wie of [alsGemeente('FACTOR2', 'VERANTWOORDING'), alsCoach('FACTOR2', 'UITVOERING')])
      expect(besluitOver(wie, 'ETNICITEIT', eenDossier({ toegewezen: true }))).toEqual(
        afgeschermd('F2-08', 'GEEN_GROND'),
      );
  });
});

describe('FACTOR2: a secret telephone number or e-mail address (F2-14)', () => {
  const contact = ['TELEFOON', 'EMAIL'] as const;

  for (const als of [...OVERHEID, ...OVERIGE])
    test.each(contact)(
      `[F2-14] %s: not to ${als('FACTOR2').opdrachtgeverSoort} when it is secret, though all else allows it`,
      (leest) => {
        const wie = als('FACTOR2', 'PLAATSING');
        const vraag = { wie, leest, onder: 'PLAATSING' } as const;
        const mits = ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_SCHRIFTELIJK'] as const;
        expect(besluitOver(wie, leest, dossierMet(vraag, mits))).toEqual(toegestaan('F2-04'));
        const geheim = oordeelOver(wie, leest, dossierMet(vraag, [...mits, 'GEHEIM']));
        expect(geheim.besluit).toEqual(afgeschermd('F2-14', 'GEHEIM_OP_VERZOEK'));
        expect(geheim.rijen.size).toBe(0);
      },
    );

  test('[F2-14] each is secret by itself', () => {
    const wie = alsGemeente('FACTOR2', 'PLAATSING');
    const dossier = dossierMet({ wie, leest: 'EMAIL', onder: 'PLAATSING' }, [
      'OPDRACHT_NOEMT_DOEL',
      'TOESTEMMING_SCHRIFTELIJK',
    ]);
    expect(besluitOver(wie, 'EMAIL', { ...dossier, geheim: ['TELEFOON'] })).toEqual(toegestaan('F2-04'));
  });

  test('[F2-14] that it is secret is told only to who might else have read it', () => {
    const dossier = eenDossier({ geheim: ['TELEFOON'] });
    expect(besluitOver(alsGemeente('FACTOR2', 'PLAATSING'), 'TELEFOON', dossier)).toEqual(
      afgeschermd(...GEEN_TOESTEMMING),
    );
    expect(besluitOver(alsGemeente('FACTOR2', 'VERANTWOORDING'), 'TELEFOON', dossier)).toEqual(
      afgeschermd('F2-07', 'BUITEN_DOEL'),
    );
  });

  test('[F2-14] who works there and the client still read it', () => {
    const dossier = eenDossier({
      toegewezen: true,
      opdrachten: [eenOpdracht({ eigenProject: true })],
      geheim: [...contact],
    });
    for (const leest of contact) {
      for (const wie of [alsCoach, alsCoordinator, alsAdministratie])
        expect(besluitOver(wie('FACTOR2', 'UITVOERING'), leest, dossier)).toEqual(toegestaan('F2-13'));
      expect(besluitOver(alsClient('FACTOR2', 'RECHTEN'), leest, dossier)).toEqual(toegestaan('F2-20'));
    }
  });
});

describe('FACTOR2: purposes (F2-07)', () => {
  toetsDoelen('FACTOR2');

  for (const wie of [...OVERHEID])
    toetsOpening({
      regel: 'F2-04',
      wie: bij(wie),
      leest: 'ARBEID',
      onder: 'GESCHIKTHEID',
      mits: ['OPDRACHT_NOEMT_DOEL', 'OPDRACHT_ONDER_WET'],
    });
  for (const wie of [...OVERIGE])
    toetsNooit({ regel: 'F2-07', wie: bij(wie), leest: 'ARBEID', onder: 'GESCHIKTHEID', code: 'BUITEN_DOEL' });

  for (const wie of OVERHEID)
    toetsOpening({
      regel: 'F2-04 F2-07',
      wie: bij(wie),
      leest: 'FINANCIEEL',
      onder: 'FINANCIERING',
      mits: ['OPDRACHT_NOEMT_DOEL', 'OPDRACHT_ONDER_WET'],
    });
  for (const wie of OVERIGE)
    toetsOpening({
      regel: 'F2-04 F2-07',
      wie: bij(wie),
      leest: 'FINANCIEEL',
      onder: 'FINANCIERING',
      mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_SCHRIFTELIJK'],
      anders: GEEN_TOESTEMMING,
    });
});

describe('FACTOR2: what closes (F2-28, F2-30, F2-39)', () => {
  const open = {
    wie: bij(alsWerkgever),
    leest: 'IDENTITEIT',
    onder: 'VERANTWOORDING',
    mits: ['TOESTEMMING_SCHRIFTELIJK'],
  } as const;
  toetsSluiting({ ...open, regel: 'F2-28', als: 'VERZET', dan: GEEN_TOESTEMMING });
  toetsSluiting({ ...open, regel: 'F2-30', als: 'BEPERKT', dan: ['F2-30', 'BEPERKT'] });
  toetsSluiting({ ...open, regel: 'F2-39', als: 'NIET_GEINFORMEERD', dan: GEEN_TOESTEMMING });

  const vraag = {
    wie: alsWerkgever('FACTOR2', 'VERANTWOORDING'),
    leest: 'IDENTITEIT',
    onder: 'VERANTWOORDING',
  } as const;
  test('[F2-28] an objection against one recipient leaves another alone', () => {
    const dossier = dossierMet(vraag, ['TOESTEMMING_SCHRIFTELIJK']);
    const tegen = (ontvangerId: OpdrachtgeverId) =>
      besluitOver(vraag.wie, vraag.leest, {
        ...dossier,
        markeringen: [{ soort: 'VERZET', categorie: null, ontvangerId }],
      });
    expect(tegen(vraag.wie.opdrachtgeverId)).toEqual(afgeschermd(...GEEN_TOESTEMMING));
    expect(tegen(alsGemeente('FACTOR2').opdrachtgeverId)).toEqual(toegestaan('F2-04'));
  });

  test('[F2-28] the law goes first for what gemeente and UWV are accounted to for, and for nothing else', () => {
    const wie = alsUwv('FACTOR2', 'VERANTWOORDING', 'PLAATSING');
    const besluit = (leest: 'RAPPORTAGE' | 'ARBEID', onder: 'VERANTWOORDING' | 'PLAATSING') => {
      const feiten = ['OPDRACHT_ONDER_WET', 'OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_SCHRIFTELIJK', 'VERZET'] as const;
      const dossier = dossierMet({ wie, leest, onder }, feiten);
      return besluitOver(wie, leest, dossier);
    };
    expect(besluit('RAPPORTAGE', 'VERANTWOORDING')).toEqual(toegestaan('F2-04'));
    expect(besluit('ARBEID', 'PLAATSING').uitkomst).toBe('AFGESCHERMD');
  });
});

describe('FACTOR2: roles (F2-13)', () => {
  toetsRollen({
    profiel: 'FACTOR2',
    coach: 'F2-13',
    coordinator: 'F2-13',
    autorisatie: 'F2-13',
    rolRegel: 'F2-13',
  });

  test('[F2-13] bestuur and directie read every dossier, but no notes, health or circumstances', () => {
    for (const wie of [alsBestuur, alsDirectie]) {
      expect(besluitOver(wie('FACTOR2', 'UITVOERING'), 'RAPPORTAGE', eenDossier())).toEqual(toegestaan('F2-13'));
      expect(gelezenDoor(wie, 'FACTOR2', 'UITVOERING', DOSSIERCATEGORIEEN)).toEqual([
        'IDENTITEIT',
        'ADRES',
        'TELEFOON',
        'EMAIL',
        'TRAJECT',
        'RAPPORTAGE',
        'FINANCIEEL',
        'TOESTEMMING',
      ]);
    }
  });

  test('[F2-13] the notes are the coach’s; the housing situation is for who guides, and never leaves', () => {
    for (const wie of [alsCoordinator, alsBestuur, alsDirectie, alsManager, alsAdministratie, alsStagiair])
      expect(gelezenDoor(wie, 'FACTOR2', 'UITVOERING', ['VERSLAG'])).toEqual([]);
    expect(gelezenDoor(alsCoach, 'FACTOR2', 'UITVOERING', ['VERSLAG', 'OMSTANDIGHEDEN'])).toEqual([
      'VERSLAG',
      'OMSTANDIGHEDEN',
    ]);
    for (const wie of [...OVERHEID, ...OVERIGE])
      expect(besluitOver(wie('FACTOR2', 'VERANTWOORDING'), 'VERSLAG', eenDossier())).toEqual(
        afgeschermd('F2-13', 'GEEN_GROND'),
      );
  });
});
