import { GEGEVENS } from '../../permissions/gegevens';
import { opsomming, veldInWoorden } from '../../src/domain/gewone-taal';
import { meldEerste, omschrijf, type Verhaal } from '../../src/domain/omschrijving';

const VERHAAL: Verhaal = {
  op: new Date('2026-03-29T00:30:00Z'),
  organisatie: 'Cvites B.V.',
  ontvanger: { soort: 'OPDRACHTGEVER', naam: 'Gemeente Zee', rollen: ['gemeente'] },
  gegevens: [
    { categorie: 'EMAIL', velden: ['e-mailadres'], artikel: '7.1', grondslag: 'AVG 6(1)(b)' },
    { categorie: 'TRAJECT', velden: ['status', 'plan'], artikel: '7.2', grondslag: 'AVG 6(1)(b)' },
  ],
  gebruikt: [],
  doelen: ['VERANTWOORDING', 'FINANCIERING'],
  wortels: ['clients'],
  eerste: false,
  noodtoegang: false,
};

describe('a disclosure in words', () => {
  test('says who, in which role, when, which data, why and on which articles, each once', () => {
    expect(omschrijf(VERHAAL, 'CLIENT')).toBe(
      'Op 29 maart 2026 om 01:30 uur kreeg Gemeente Zee (gemeente) dit over u te zien: e-mailadres; hoe het traject loopt (status, plan). ' +
        'Dat was om te volgen hoe het traject loopt en het traject te betalen; het mag volgens de artikelen 7.1 en 7.2 van het reglement en AVG 6(1)(b).',
    );
  });

  test('says what else was shown: that there is a dossier, or who read it', () => {
    const leeg: Verhaal = {
      ...VERHAAL,
      gegevens: [],
      doelen: ['TOEZICHT'],
      ontvanger: { soort: 'MEDEWERKER', naam: null, rollen: ['functionaris gegevensbescherming'] },
    };
    expect(omschrijf(leeg, 'CLIENT')).toBe(
      'Op 29 maart 2026 om 01:30 uur bekeek een medewerker van Cvites B.V. (functionaris gegevensbescherming) dit over u: alleen dat er een dossier of een aanmelding is. Dat was om toezicht te houden.',
    );
    expect(omschrijf({ ...leeg, wortels: ['toegang', 'verstrekkingen'] }, 'CLIENT')).toContain(
      'dit over u: wie welke gegevens mag bekijken; wie gegevens bekeek of kreeg.',
    );
  });

  test('says by which data was searched: who is found by it has it', () => {
    const gezocht: Verhaal = { ...VERHAAL, gegevens: [], gebruikt: ['persoonsgegevens (geboortedatum)', 'adres'] };
    expect(omschrijf(gezocht, 'CLIENT')).toContain(
      'een aanmelding is. Er is gezocht of gesorteerd met persoonsgegevens (geboortedatum); adres: ook dat kan iets over u vertellen. Dat was om',
    );
    expect(omschrijf(gezocht, 'TOEZICHT')).toContain('iets over de cliënt vertellen.');
    expect(omschrijf(VERHAAL, 'CLIENT')).not.toContain('gezocht');
  });

  test('speaks of an emergency and of a first time, to the client and about one', () => {
    const beide: Verhaal = { ...VERHAAL, eerste: true, noodtoegang: true };
    expect(omschrijf(beide, 'CLIENT')).toMatch(/Dat wordt met u besproken\. .* iets over u kreeg\.$/);
    expect(omschrijf(beide, 'TOEZICHT')).toMatch(/dit over de cliënt te zien: .* met de cliënt besproken\./);
  });

  test('[CV-46] tells with a first disclosure where a client can go with questions', () => {
    expect(meldEerste({ ...VERHAAL, eerste: true }, 'privacy@cvites.example', 'CLIENT')).toMatch(
      /iets over u kreeg\. Vragen of bezwaar\? Ga naar Cvites B\.V\.: privacy@cvites\.example\.$/,
    );
    expect(meldEerste(VERHAAL, null, 'CLIENT')).toMatch(/Ga naar Cvites B\.V\.\.$/);
  });

  test('has words for every field that can go out, without the spelling of a program', () => {
    const velden = Object.entries(GEGEVENS).flatMap(([type, eigen]) =>
      Object.entries(eigen).flatMap(([veld, { aard }]) =>
        aard === 'GEGEVEN' || aard === 'VIA' ? [veldInWoorden(`${type}.${veld}`)] : [],
      ),
    );
    expect(velden.length).toBeGreaterThan(100);
    expect(velden.filter((woorden) => !/^(BSN|[a-zëï][a-zëï-]*)( (Nederland|BSN|[a-zëï-]+))*$/.test(woorden))).toEqual(
      [],
    );
    expect(velden).toEqual(expect.arrayContaining(['geplande einddatum', 'jaren in Nederland', 'geïnformeerd op']));
  });

  test.each([
    [[], ''],
    [['een'], 'een'],
    [['een', 'twee'], 'een en twee'],
    [['een', 'twee', 'drie'], 'een, twee en drie'],
  ])('lists %j as one says it', (delen, gezegd) => {
    expect(opsomming(delen)).toBe(gezegd);
  });
});
