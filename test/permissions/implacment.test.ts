import { beoordeelAanmelding } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { kiesDoelen } from '../../src/auth/doelkeuze';
import { type Categorie, DOSSIERCATEGORIEEN } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
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
  alsMedewerker,
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

const bij = (als: Als) => (doel: Doel) => als('IMPLACMENT', doel);
const GEEN_TOESTEMMING = ['IM-45', 'GEEN_TOESTEMMING'] as const;
const OPDRACHTGEVERS = [alsGemeente, alsUwv, alsWerkgever, alsZorg, alsOnderwijs];

describe('IMPLACMENT: limitations and health, with consent only (IM-45)', () => {
  for (const wie of [alsCoach, alsCoordinator])
    for (const leest of ['BELEMMERINGEN', 'GEZONDHEID_FUNCTIONEEL', 'GEZONDHEID_MEDISCH'] as const)
      toetsOpening({
        regel: 'IM-45',
        wie: bij(wie),
        leest,
        onder: 'UITVOERING',
        mits: ['TOESTEMMING'],
        anders: GEEN_TOESTEMMING,
      });
  for (const wie of [alsGemeente, alsUwv])
    for (const leest of ['BELEMMERINGEN', 'GEZONDHEID_FUNCTIONEEL'] as const)
      toetsOpening({
        regel: 'IM-45',
        wie: bij(wie),
        leest,
        onder: 'GESCHIKTHEID',
        mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING'],
        anders: GEEN_TOESTEMMING,
      });
  toetsOpening({
    regel: 'IM-45',
    wie: bij(alsWerkgever),
    leest: 'GEZONDHEID_FUNCTIONEEL',
    onder: 'GESCHIKTHEID',
    mits: ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING', 'DESKUNDIG_BEOORDEELD'],
    anders: GEEN_TOESTEMMING,
  });

  const gemeente = alsGemeente('IMPLACMENT', 'GESCHIKTHEID');
  const juist = {
    doel: 'GESCHIKTHEID',
    categorie: 'BELEMMERINGEN',
    ontvangerId: gemeente.opdrachtgeverId,
  } as const;
  test.each([
    ['for another purpose', { ...juist, doel: 'UITVOERING' as const }],
    ['for another category', { ...juist, categorie: 'ARBEID' as const }],
    ['for the organisatie itself', { ...juist, ontvangerId: null }],
    ['for another recipient', { ...juist, ontvangerId: alsUwv('IMPLACMENT').opdrachtgeverId }],
  ])('[IM-45] [WE-07] a consent %s is none', (_, anders) => {
    const met = (toestemming: Parameters<typeof eenToestemming>[0]) =>
      eenDossier({
        opdrachten: [eenOpdracht({ doelen: ['GESCHIKTHEID'] })],
        toestemmingen: [eenToestemming(toestemming)],
      });
    expect(besluitOver(gemeente, 'BELEMMERINGEN', met(juist))).toEqual(toegestaan('IM-45'));
    expect(besluitOver(gemeente, 'BELEMMERINGEN', met(anders))).toEqual(afgeschermd(...GEEN_TOESTEMMING));
  });

  for (const wie of OPDRACHTGEVERS)
    toetsNooit({
      regel: 'IM-18',
      wie: bij(wie),
      leest: 'GEZONDHEID_MEDISCH',
      onder: 'GESCHIKTHEID',
      code: 'GEEN_GROND',
    });

  toetsGeenGezondheid('IM-45', 'IMPLACMENT', [
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

describe('IMPLACMENT: no BSN (IM-39)', () => {
  for (const wie of OPDRACHTGEVERS)
    toetsNooit({ regel: 'IM-39', wie: bij(wie), leest: 'BSN', onder: 'VERANTWOORDING', code: 'GEEN_GROND' });
  for (const wie of [alsCoach, alsCoordinator])
    toetsNooit({ regel: 'IM-39', wie: bij(wie), leest: 'BSN', onder: 'UITVOERING', code: 'GEEN_GROND' });

  test('[IM-39] who judges an aanmelding reads no BSN in it, but the name', () => {
    for (const wie of [alsCoach, alsCoordinator]) {
      const leest = (categorie: Categorie) =>
        beoordeelAanmelding(REGLEMENTEN.IMPLACMENT, wie('IMPLACMENT', 'AANMELDING'), categorie);
      expect(leest('BSN')).toEqual(afgeschermd('IM-39', 'GEEN_GROND'));
      expect(leest('IDENTITEIT')).toEqual(toegestaan('IM-05'));
    }
  });

  test('[IM-39] [IM-38] the number by which the aanmelder knows the client goes in its stead', () => {
    expect(besluitOver(alsGemeente('IMPLACMENT', 'VERANTWOORDING'), 'IDENTITEIT', eenDossier())).toEqual(
      toegestaan('IM-16'),
    );
  });
});

describe('IMPLACMENT: circumstances and nationality stay in (IM-40, IM-41)', () => {
  for (const wie of [alsCoach, alsCoordinator])
    toetsOpening({ regel: 'IM-41', wie: bij(wie), leest: 'OMSTANDIGHEDEN', onder: 'UITVOERING', mits: ['RELEVANT'] });
  for (const wie of OPDRACHTGEVERS) {
    toetsNooit({ regel: 'IM-41', wie: bij(wie), leest: 'OMSTANDIGHEDEN', onder: 'VERANTWOORDING', code: 'GEEN_GROND' });
  }
  for (const wie of [alsWerkgever, alsZorg, alsOnderwijs])
    toetsNooit({ regel: 'IM-40', wie: bij(wie), leest: 'ETNICITEIT', onder: 'VERANTWOORDING', code: 'GEEN_GROND' });
  for (const wie of [alsGemeente, alsUwv])
    toetsOpening({
      regel: 'IM-40',
      wie: bij(wie),
      leest: 'ETNICITEIT',
      onder: 'VERANTWOORDING',
      mits: ['OPDRACHT_EIST'],
    });
  toetsOpening({ regel: 'IM-40', wie: bij(alsCoach), leest: 'ETNICITEIT', onder: 'UITVOERING', mits: [] });
});

describe('IMPLACMENT: who is outside is a third party (IM-03)', () => {
  /** What article 8 and, for what it says of itself, bijlage 1 open to third parties. */
  const AAN_DERDEN = ['IM-16', 'IM-40', 'IM-45'];

  test('[IM-03] every opdrachtgever reads by article 8 and bijlage 1 alone, and a partner nothing of a dossier', () => {
    const gelezen = gelezenBuiten('IMPLACMENT', ALLES);
    expect(elk(gelezen, 'regel')).toEqual(AAN_DERDEN);
    expect(elk(gelezen, 'soort')).toEqual(['GEMEENTE', 'ONDERWIJS', 'UWV', 'WERKGEVER', 'ZORG']);
    expect(besluitOver(alsPartner('IMPLACMENT', 'VERANTWOORDING'), 'IDENTITEIT', eenDossier())).toEqual(
      afgeschermd('IM-05', 'GEEN_GROND'),
    );
  });

  test('[IM-03] without those rules nobody outside reads anything, whatever is recorded, and who is inside what they read', () => {
    const derdenloos = zonder('IMPLACMENT', ...AAN_DERDEN);
    expect(gelezenBuiten(derdenloos, ALLES)).toEqual([]);
    expect(elk(gelezenBinnen(derdenloos, ALLES), 'soort')).toEqual([
      'BETROKKENE',
      'COORDINATOR',
      'DIRECTIE',
      'FG',
      'MANAGER',
      'TRAJECTBEGELEIDER',
    ]);
  });
});

describe('IMPLACMENT: work and training (IM-44)', () => {
  for (const wie of [alsCoach, alsCoordinator])
    toetsOpening({
      regel: 'IM-13 IM-44',
      wie: bij(wie),
      leest: 'ARBEID',
      onder: 'UITVOERING',
      mits: [],
    });
  for (const wie of [alsGemeente, alsUwv, alsWerkgever])
    toetsOpening({
      regel: 'IM-16 IM-44',
      wie: bij(wie),
      leest: 'ARBEID',
      onder: 'GESCHIKTHEID',
      mits: ['OPDRACHT_NOEMT_DOEL'],
    });
  // Sensitive: it is no part of what an opdrachtgever is accounted to for.
  for (const wie of OPDRACHTGEVERS)
    test(`[IM-44] ${wie('IMPLACMENT').opdrachtgeverSoort} reads no work data with the progress of the traject`, () => {
      const vraag = { wie: wie('IMPLACMENT', 'VERANTWOORDING'), onder: 'VERANTWOORDING' } as const;
      const leest = (categorie: Categorie) =>
        besluitOver(vraag.wie, categorie, dossierMet({ ...vraag, leest: categorie }, ALLES));
      expect(leest('TRAJECT')).toEqual(toegestaan('IM-16'));
      expect(leest('ARBEID')).toEqual(afgeschermd('IM-05', 'BUITEN_DOEL'));
    });
});

describe('IMPLACMENT: purposes (IM-05)', () => {
  toetsDoelen('IMPLACMENT');

  for (const wie of [alsGemeente, alsUwv, alsWerkgever])
    toetsOpening({
      regel: 'IM-16',
      wie: bij(wie),
      leest: 'ARBEID',
      onder: 'GESCHIKTHEID',
      mits: ['OPDRACHT_NOEMT_DOEL'],
    });
  for (const wie of [alsZorg, alsOnderwijs])
    toetsNooit({ regel: 'IM-05', wie: bij(wie), leest: 'ARBEID', onder: 'GESCHIKTHEID', code: 'BUITEN_DOEL' });

  toetsOpening({ regel: 'IM-16', wie: bij(alsGemeente), leest: 'TRAJECT', onder: 'VERANTWOORDING', mits: [] });
  for (const grond of ['WERKNEMER', 'TOESTEMMING'] as const)
    toetsOpening({
      regel: 'IM-16',
      wie: bij(alsWerkgever),
      leest: 'EMAIL',
      onder: 'PLAATSING',
      mits: ['OPDRACHT_NOEMT_DOEL', grond],
    });
  toetsOpening({
    regel: 'IM-16',
    wie: bij(alsUwv),
    leest: 'ARBEID',
    onder: 'WETTELIJKE_PLICHT',
    mits: ['OPDRACHT_ONDER_WET', 'WET_NOEMT_CATEGORIE'],
  });
  toetsOpening({
    regel: 'IM-16',
    wie: bij(alsGemeente),
    leest: 'IDENTITEIT',
    onder: 'WETTELIJKE_PLICHT',
    mits: ['PUBLIEKE_TAAK'],
  });
  // 8.3 wins of 8.1, whichever branch opened it.
  toetsSluiting({
    regel: 'IM-18',
    wie: bij(alsGemeente),
    leest: 'IDENTITEIT',
    onder: 'WETTELIJKE_PLICHT',
    mits: ['PUBLIEKE_TAAK'],
    als: 'BEROEPSGEHEIM',
    dan: ['IM-16', 'GEEN_GROND'],
  });

  test('[IM-16] an e-mail address that is to be secret does not go along with a placement (B2)', () => {
    const dossier = eenDossier({ opdrachten: [eenOpdracht({ doelen: ['PLAATSING'] })], geheim: ['EMAIL'] });
    expect(besluitOver(alsGemeente('IMPLACMENT', 'PLAATSING'), 'EMAIL', dossier)).toEqual(
      afgeschermd('IM-16', 'GEHEIM_OP_VERZOEK'),
    );
  });

  test('[IM-12] a purpose outside article 2 can be named by nobody, and opens nothing to anybody', () => {
    const registratie = { soort: 'MEDEWERKER', doelen: DOELEN, standaardDoelen: [] } as const;
    expect(kiesDoelen(registratie, 'UITVOERING', REGLEMENTEN.IMPLACMENT)).toEqual(['UITVOERING']);
    const onder = elk([...gelezenBuiten('IMPLACMENT', ALLES), ...gelezenBinnen('IMPLACMENT', ALLES)], 'onder');
    for (const doel of ['WERVING', 'STATISTIEK'] as const) {
      expect(() => kiesDoelen(registratie, doel, REGLEMENTEN.IMPLACMENT)).toThrow(
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'FORBIDDEN', regel: 'IM-05', reden: 'DOEL_NIET_TOEGESTAAN' }),
        }),
      );
      expect(onder).not.toContain(doel);
      expect(besluitOver(alsDirectie('IMPLACMENT', doel), 'TRAJECT', eenDossier())).toEqual(
        afgeschermd('IM-05', 'BUITEN_DOEL'),
      );
    }
  });

  test('[IM-12] a purpose that the opdracht does not name opens nothing, though the profile knows it', () => {
    const wie = alsGemeente('IMPLACMENT', 'PLAATSING');
    const bij = (doelen: readonly Doel[]) =>
      besluitOver(wie, 'ARBEID', eenDossier({ opdrachten: [eenOpdracht({ doelen })] }));
    expect(bij(['PLAATSING'])).toEqual(toegestaan('IM-16'));
    expect(bij(['GESCHIKTHEID'])).toEqual(afgeschermd('IM-16', 'GEEN_GROND'));
  });

  test('[IM-05] the profile knows no statistics and no recruiting', () => {
    expect(REGLEMENTEN.IMPLACMENT.doelen).not.toEqual(expect.arrayContaining(['STATISTIEK']));
    expect(REGLEMENTEN.IMPLACMENT.doelen).not.toEqual(expect.arrayContaining(['WERVING']));
  });
});

describe('IMPLACMENT: roles (IM-13, IM-15)', () => {
  toetsRollen({
    profiel: 'IMPLACMENT',
    coach: 'IM-13',
    coordinator: 'IM-13',
    autorisatie: 'IM-14',
    rolRegel: 'IM-13',
  });

  test('[IM-13] directie reads every dossier', () => {
    expect(besluitOver(alsDirectie('IMPLACMENT', 'UITVOERING'), 'TRAJECT', eenDossier())).toEqual(toegestaan('IM-13'));
  });

  test.each([
    ['stagiair', alsStagiair],
    ['administratie', alsAdministratie],
    ['bestuur', alsBestuur],
  ])('[IM-13] %s reads nothing of any dossier or aanmelding, under any purpose', (_, wie) => {
    for (const doel of DOELEN) {
      expect(gelezenDoor(wie, 'IMPLACMENT', doel, DOSSIERCATEGORIEEN)).toEqual([]);
      for (const categorie of DOSSIERCATEGORIEEN)
        expect(beoordeelAanmelding(REGLEMENTEN.IMPLACMENT, wie('IMPLACMENT', doel), categorie).uitkomst).toBe(
          'AFGESCHERMD',
        );
    }
  });

  test('[IM-13] a role without reach adds nothing to one that has', () => {
    const manager = alsManager('IMPLACMENT', 'AANMELDING');
    const beide = alsMedewerker(['MANAGER', 'ADMINISTRATIE'], 'IMPLACMENT', 'AANMELDING');
    for (const categorie of DOSSIERCATEGORIEEN)
      expect(beoordeelAanmelding(REGLEMENTEN.IMPLACMENT, beide, categorie).uitkomst).toBe(
        beoordeelAanmelding(REGLEMENTEN.IMPLACMENT, manager, categorie).uitkomst,
      );
  });

  test('[IM-15] a manager administers: no reports, no notes, no health, no circumstances', () => {
    expect(gelezenDoor(alsManager, 'IMPLACMENT', 'UITVOERING', DOSSIERCATEGORIEEN)).toEqual([
      'IDENTITEIT',
      'TRAJECT',
      'FINANCIEEL',
    ]);
    expect(besluitOver(alsManager('IMPLACMENT', 'UITVOERING'), 'VERSLAG', eenDossier())).toEqual(
      afgeschermd('IM-13', 'ROL'),
    );
  });

  test('[IM-13] the FG watches, and does no more', () => {
    expect(gelezenDoor(alsFg, 'IMPLACMENT', 'TOEZICHT', DOSSIERCATEGORIEEN)).toEqual(['IDENTITEIT', 'TRAJECT']);
    expect(gelezenDoor(alsFg, 'IMPLACMENT', 'UITVOERING', DOSSIERCATEGORIEEN)).toEqual([]);
  });

  test('[IM-22] the client reads the own dossier, but for the raw notes', () => {
    // A portfolio is no part of a dossier, and not known here.
    expect(gelezenDoor(alsClient, 'IMPLACMENT', 'RECHTEN', DOSSIERCATEGORIEEN)).toEqual(
      DOSSIERCATEGORIEEN.filter((categorie) => categorie !== 'VERSLAG' && categorie !== 'PORTFOLIO'),
    );
  });
});
