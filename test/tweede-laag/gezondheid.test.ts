import type { Categorie } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import { FEITEN, type Feit } from '../../src/domain/feit';
import { PROFIELEN, type Profiel } from '../../src/domain/opsommingen';
import { telt } from './als';
import { stelFeiten } from './feiten';
import { opzet } from './opzet';
import { eenWereld, ONDERDELEN } from './wereld';

const van = opzet();

type Naam = 'gemeente' | 'uwv' | 'werkgever' | 'zorg' | 'coach' | 'coordinator';

const TABEL: Partial<Record<Categorie, string>> = {
  GEZONDHEID_MEDISCH: 'gezondheid_medisch',
  GEZONDHEID_FUNCTIONEEL: 'gezondheid_functioneel',
  BELEMMERINGEN: 'belemmering',
  ARBEID: 'arbeid',
  BSN: 'client_bsn',
  TELEFOON: 'client_telefoon',
  EMAIL: 'client_email',
};

/** How many rows the caller sees of the table, and of the parts of rapportages, when exactly these facts hold. */
async function ziet(
  profiel: Profiel,
  naam: Naam,
  doel: Doel,
  categorie: Categorie,
  feiten: readonly Feit[],
): Promise<{ tabel: number; onderdeel: number }> {
  await van.db.query('SAVEPOINT wereld');
  const wereld = await eenWereld(van.db, profiel);
  const partij = naam === 'coach' || naam === 'coordinator' ? wereld.gemeente : wereld[naam];
  const ontvanger = partij === wereld[naam] ? partij.opdrachtgever_id : null;
  await stelFeiten(van.db, { wereld, partij, doel, categorie, ontvanger }, feiten);
  const onder = `opdracht_id = '${partij.opdracht_id}'`;
  const vrijgegeven = `categorie = '${categorie}' AND ${onder}
    AND EXISTS (SELECT FROM rapportage r WHERE r.id = rapportage_id AND r.positie IS NOT NULL)`;
  const uitkomst = {
    tabel: await telt(van.db, wereld[naam], [doel], TABEL[categorie] ?? '', onder),
    onderdeel: await telt(van.db, wereld[naam], [doel], 'rapportage_onderdeel', vrijgegeven),
  };
  await van.db.query('ROLLBACK TO SAVEPOINT wereld');
  return uitkomst;
}

const SLUITEND: readonly Feit[] = [
  'GEHEIM',
  'NIET_GEINFORMEERD',
  'BEROEPSGEHEIM',
  'VERZET',
  'BEPERKT',
  'OVERDRACHT_DICHT',
];

const zonder = (feiten: readonly Feit[], weg: Feit) => feiten.filter((feit) => feit !== weg);

const REGIMES: readonly (readonly [string, Profiel, Naam, Doel, Categorie, readonly Feit[]])[] = [
  ['CV-35', 'CVITES', 'coach', 'UITVOERING', 'GEZONDHEID_MEDISCH', ['SPECIALE_BEGELEIDING']],
  [
    'CV-36',
    'CVITES',
    'coach',
    'UITVOERING',
    'GEZONDHEID_FUNCTIONEEL',
    ['SPECIALE_BEGELEIDING', 'DESKUNDIG_BEOORDEELD'],
  ],
  [
    'CV-35',
    'CVITES',
    'gemeente',
    'GESCHIKTHEID',
    'GEZONDHEID_FUNCTIONEEL',
    ['OPDRACHT_NOEMT_DOEL', 'SPECIALE_BEGELEIDING', 'DESKUNDIG_BEOORDEELD', 'UAVG_30'],
  ],
  [
    'CV-37',
    'CVITES',
    'werkgever',
    'GESCHIKTHEID',
    'GEZONDHEID_FUNCTIONEEL',
    ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_UITDRUKKELIJK', 'OPENBAAR_GEMAAKT'],
  ],
  ['WE-17', 'WESTENDORP', 'coach', 'UITVOERING', 'GEZONDHEID_MEDISCH', ['GEINFORMEERD', 'UAVG_30']],
  [
    'WE-17',
    'WESTENDORP',
    'coordinator',
    'GESCHIKTHEID',
    'GEZONDHEID_MEDISCH',
    ['GEINFORMEERD', 'GEZONDHEIDSVOORSCHRIFT'],
  ],
  ['WE-17', 'WESTENDORP', 'uwv', 'GESCHIKTHEID', 'BELEMMERINGEN', ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', 'UAVG_30']],
  [
    'WE-17',
    'WESTENDORP',
    'werkgever',
    'GESCHIKTHEID',
    'GEZONDHEID_FUNCTIONEEL',
    ['OPDRACHT_NOEMT_DOEL', 'GEINFORMEERD', 'UAVG_30', 'DESKUNDIG_BEOORDEELD'],
  ],
  ['IM-45', 'IMPLACMENT', 'coach', 'UITVOERING', 'BELEMMERINGEN', ['TOESTEMMING']],
  ['IM-45', 'IMPLACMENT', 'gemeente', 'GESCHIKTHEID', 'BELEMMERINGEN', ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING']],
  [
    'IM-45',
    'IMPLACMENT',
    'werkgever',
    'GESCHIKTHEID',
    'GEZONDHEID_FUNCTIONEEL',
    ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING', 'DESKUNDIG_BEOORDEELD'],
  ],
  ['DI-08', 'DIT', 'coach', 'UITVOERING', 'GEZONDHEID_MEDISCH', ['NOODZAAK']],
  [
    'DI-15',
    'DIT',
    'gemeente',
    'GESCHIKTHEID',
    'GEZONDHEID_FUNCTIONEEL',
    ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING', 'NOODZAAK'],
  ],
  ['DI-15', 'DIT', 'gemeente', 'GESCHIKTHEID', 'ARBEID', ['OPDRACHT_NOEMT_DOEL', 'DEELBESLISSING']],
  [
    'DI-14',
    'DIT',
    'zorg',
    'GESCHIKTHEID',
    'GEZONDHEID_MEDISCH',
    ['OPDRACHT_NOEMT_DOEL', 'ZORGBETROKKEN', 'DEELBESLISSING', 'NOODZAAK'],
  ],
  ['F2-09', 'FACTOR2', 'coach', 'UITVOERING', 'GEZONDHEID_MEDISCH', ['FTBV', 'UAVG_30']],
  ['F2-10', 'FACTOR2', 'gemeente', 'GESCHIKTHEID', 'BELEMMERINGEN', ['OPDRACHT_NOEMT_DOEL', 'FTBV', 'UAVG_30']],
  [
    'F2-04',
    'FACTOR2',
    'werkgever',
    'GESCHIKTHEID',
    'GEZONDHEID_FUNCTIONEEL',
    ['OPDRACHT_NOEMT_DOEL', 'FTBV', 'UAVG_30', 'DESKUNDIG_BEOORDEELD', 'TOESTEMMING_SCHRIFTELIJK'],
  ],
];

describe('health data, per reglement', () => {
  it.each(REGIMES)('[%s] %s: %s under %s sees %s when every fact holds', async (_, ...regime) => {
    expect(await ziet(...regime)).toEqual({ tabel: 1, onderdeel: 1 });
  });

  const gemist = REGIMES.flatMap(([regel, profiel, naam, doel, categorie, feiten]) =>
    feiten.map((weg) => [regel, weg, profiel, naam, doel, categorie, feiten] as const),
  );
  it.each(gemist)(
    '[%s] without %s: %s: %s under %s sees no %s',
    async (_, weg, profiel, naam, doel, categorie, feiten) => {
      expect(await ziet(profiel, naam, doel, categorie, zonder(feiten, weg))).toEqual({ tabel: 0, onderdeel: 0 });
    },
  );

  it('[DI-19] a coordinator at DIT sees no health data, whatever is recorded', async () => {
    for (const categorie of ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'] as const)
      expect(await ziet('DIT', 'coordinator', 'UITVOERING', categorie, ['NOODZAAK', 'UAVG_30'])).toEqual({
        tabel: 0,
        onderdeel: 0,
      });
  });

  it('[WE-11 WE-17] a coordinator at WestendorpPR sees health data to judge suitability, not to guide', async () => {
    const feiten: Feit[] = ['GEINFORMEERD', 'UAVG_30', 'GEZONDHEIDSVOORSCHRIFT'];
    const onder = (doel: Doel) => ziet('WESTENDORP', 'coordinator', doel, 'GEZONDHEID_MEDISCH', feiten);
    expect(await onder('GESCHIKTHEID')).toEqual({ tabel: 1, onderdeel: 1 });
    expect(await onder('UITVOERING')).toEqual({ tabel: 0, onderdeel: 0 });
  });

  it.each(PROFIELEN)(
    '[CV-28 WE-08 IM-18 DI-14 F2-10] %s: no diagnose for gemeente, UWV or werkgever, whatever facts hold, under any purpose',
    async (profiel) => {
      for (const naam of ['gemeente', 'uwv', 'werkgever'] as const) {
        const wereld = await eenWereld(van.db, profiel);
        const partij = wereld[naam];
        const geval = { wereld, partij, categorie: 'GEZONDHEID_MEDISCH', ontvanger: partij.opdrachtgever_id } as const;
        const feiten = FEITEN.filter((feit) => feit !== 'BSN_GROND' && !SLUITEND.includes(feit));
        await stelFeiten(van.db, { ...geval, doel: 'GESCHIKTHEID' }, feiten);
        expect(await telt(van.db, partij, DOELEN, 'gezondheid_medisch')).toBe(0);
        expect(await telt(van.db, partij, DOELEN, 'rapportage_onderdeel', `categorie = 'GEZONDHEID_MEDISCH'`)).toBe(0);
        expect(await telt(van.db, partij, DOELEN, 'gespreksverslag')).toBe(0);
      }
    },
  );

  it('a consent counts only for its purpose, its category, its recipient and while it runs', async () => {
    const wereld = await eenWereld(van.db, 'IMPLACMENT');
    const { coach, gemeente: partij } = wereld;
    const geval = { wereld, partij, doel: 'UITVOERING', categorie: 'BELEMMERINGEN', ontvanger: null } as const;
    const aantal = () => telt(van.db, coach, ['UITVOERING'], 'belemmering');
    await stelFeiten(van.db, { ...geval, doel: 'GESCHIKTHEID' }, ['TOESTEMMING']);
    await stelFeiten(van.db, { ...geval, categorie: 'GEZONDHEID_MEDISCH' }, ['TOESTEMMING']);
    await stelFeiten(van.db, { ...geval, ontvanger: partij.opdrachtgever_id }, ['TOESTEMMING']);
    expect(await aantal()).toBe(0);
    await stelFeiten(van.db, geval, ['TOESTEMMING']);
    expect(await aantal()).toBe(4);
    await van.db.query(`UPDATE toestemming SET tot = '2025-06-02T10:00:00Z' WHERE tot IS NULL`);
    expect(await aantal()).toBe(0);
  });
});

describe('the BSN, per reglement', () => {
  const bsn = async (profiel: Profiel, naam: Naam, ...feiten: Feit[]) =>
    (await ziet(profiel, naam, 'VERANTWOORDING', 'BSN', feiten)).tabel;

  it('[CV-43] only with a law recorded on the opdracht', async () => {
    expect(await bsn('CVITES', 'gemeente')).toBe(0);
    expect(await bsn('CVITES', 'gemeente', 'OPDRACHT_NOEMT_DOEL')).toBe(0);
    expect(await bsn('CVITES', 'gemeente', 'BSN_GROND')).toBe(1);
  });

  it('[WE-03] always for gemeente and UWV, else with a law', async () => {
    expect(await bsn('WESTENDORP', 'gemeente')).toBe(1);
    expect(await bsn('WESTENDORP', 'werkgever')).toBe(0);
    expect(await bsn('WESTENDORP', 'werkgever', 'BSN_GROND')).toBe(1);
  });

  it('[DI-04 DI-11] with a law of care and a decision at the evaluation', async () => {
    expect(await bsn('DIT', 'gemeente', 'BSN_GROND', 'DEELBESLISSING')).toBe(0);
    expect(await bsn('DIT', 'gemeente', 'BSN_GROND_ZORG')).toBe(0);
    expect(await bsn('DIT', 'gemeente', 'BSN_GROND_ZORG', 'TOESTEMMING')).toBe(0);
    expect(await bsn('DIT', 'gemeente', 'BSN_GROND_ZORG', 'DEELBESLISSING')).toBe(1);
  });

  it.each([
    ['IM-39', 'IMPLACMENT'],
    ['F2-08', 'FACTOR2'],
  ] as const)('[%s] %s: never outside', async (_, profiel) => {
    for (const naam of ['gemeente', 'werkgever', 'zorg'] as const)
      expect(await bsn(profiel, naam, 'BSN_GROND_ZORG', 'DEELBESLISSING', 'TOESTEMMING_SCHRIFTELIJK')).toBe(0);
  });

  it('[CV-43] GEEN is no law', async () => {
    const wereld = await eenWereld(van.db, 'CVITES');
    const geval = {
      wereld,
      partij: wereld.gemeente,
      doel: 'VERANTWOORDING',
      categorie: 'BSN',
      ontvanger: null,
    } as const;
    await stelFeiten(van.db, geval, ['BSN_GROND']);
    await van.db.query(`ALTER TABLE opdracht_voorwaarden DISABLE TRIGGER sluit_alleen`);
    await van.db.query(`UPDATE opdracht_voorwaarden SET bsn_wet = 'GEEN'`);
    expect(await telt(van.db, wereld.gemeente, ['VERANTWOORDING'], 'client_bsn')).toBe(0);
  });
});

describe('[F2-14] a secret telephone number', () => {
  it('stays in, though placement opens telephone and e-mail, and the e-mail address still goes', async () => {
    const open: Feit[] = ['OPDRACHT_NOEMT_DOEL', 'TOESTEMMING_SCHRIFTELIJK'];
    const telefoon = async (...feiten: Feit[]) =>
      (await ziet('FACTOR2', 'gemeente', 'PLAATSING', 'TELEFOON', feiten)).tabel;
    expect(await telefoon(...open)).toBe(1);
    expect(await telefoon(...open, 'GEHEIM')).toBe(0);
    const wereld = await eenWereld(van.db, 'FACTOR2');
    const geval = {
      wereld,
      partij: wereld.gemeente,
      doel: 'PLAATSING',
      ontvanger: wereld.gemeente.opdrachtgever_id,
    } as const;
    await stelFeiten(van.db, { ...geval, categorie: 'TELEFOON' }, [...open, 'GEHEIM']);
    await stelFeiten(van.db, { ...geval, categorie: 'EMAIL' }, ['TOESTEMMING_SCHRIFTELIJK']);
    expect(await telt(van.db, wereld.gemeente, ['PLAATSING'], 'client_telefoon')).toBe(0);
    expect(await telt(van.db, wereld.gemeente, ['PLAATSING'], 'client_email')).toBe(1);
    expect(await telt(van.db, wereld.coach, ['UITVOERING'], 'client_telefoon')).toBe(4);
  });
});

describe('parts of a rapportage', () => {
  it('are as closed as the tables of their categories', async () => {
    const { gemeente } = await eenWereld(van.db, 'WESTENDORP');
    for (const categorie of ONDERDELEN)
      expect(
        await telt(van.db, gemeente, ['VERANTWOORDING'], 'rapportage_onderdeel', `categorie = '${categorie}'`),
      ).toBe(0);
  });
});
