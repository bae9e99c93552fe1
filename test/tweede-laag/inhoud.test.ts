import type { Categorie } from '../../src/domain/categorie';
import { DOELEN, type Doel } from '../../src/domain/doel';
import type { Feit } from '../../src/domain/feit';
import type { Profiel, Rol } from '../../src/domain/opsommingen';
import { als, NU, telt, type Wie } from './als';
import { stelFeiten } from './feiten';
import { opzet } from './opzet';
import { eenMedewerker, eenWereld, type Wereld } from './wereld';

const van = opzet();

/** How much of trajecten and rapportages the caller sees: that they are there, and what they say. */
async function ziet(wie: Wie, ...doelen: Doel[]) {
  const aantal = (tabel: string) => telt(van.db, wie, doelen, tabel);
  return {
    trajecten: await aantal('traject'),
    verlopen: await aantal('traject_verloop'),
    rapportages: await aantal('rapportage'),
    teksten: await aantal('rapportage_tekst'),
  };
}

const stel = (wereld: Wereld, partij: Wereld['gemeente'], doel: Doel, categorie: Categorie, feit: Feit) =>
  stelFeiten(van.db, { wereld, partij, doel, categorie, ontvanger: partij.opdrachtgever_id }, [feit]);

describe('what a traject and a rapportage say, by the second layer alone', () => {
  it('[DI-15] DIT: an opdrachtgever has each by a decision at the evaluation on it, and neither without', async () => {
    const wereld = await eenWereld(van.db, 'DIT');
    const { gemeente } = wereld;
    const dossier = { trajecten: 1, rapportages: 1 };
    const zien = () => ziet(gemeente, 'VERANTWOORDING');
    expect(await zien()).toEqual({ ...dossier, verlopen: 0, teksten: 0 });
    await stel(wereld, gemeente, 'VERANTWOORDING', 'TRAJECT', 'TOESTEMMING');
    expect(await zien()).toEqual({ ...dossier, verlopen: 0, teksten: 0 });
    await stel(wereld, gemeente, 'VERANTWOORDING', 'TRAJECT', 'DEELBESLISSING');
    expect(await zien()).toEqual({ ...dossier, verlopen: 1, teksten: 0 });
    await stel(wereld, gemeente, 'VERANTWOORDING', 'RAPPORTAGE', 'DEELBESLISSING');
    expect(await zien()).toEqual({ ...dossier, verlopen: 1, teksten: 1 });
    expect(await ziet(gemeente, 'FINANCIERING')).toEqual({ ...dossier, verlopen: 0, teksten: 0 });
    expect(await ziet(wereld.uwv, 'VERANTWOORDING')).toMatchObject({ verlopen: 0, teksten: 0 });
  });

  it('[F2-04] Factor2: an employer with written consent only, a gemeente by law', async () => {
    const wereld = await eenWereld(van.db, 'FACTOR2');
    const { werkgever, gemeente } = wereld;
    expect(await ziet(werkgever, 'VERANTWOORDING')).toMatchObject({ trajecten: 1, verlopen: 0, teksten: 0 });
    await stel(wereld, werkgever, 'VERANTWOORDING', 'TRAJECT', 'TOESTEMMING_SCHRIFTELIJK');
    expect(await ziet(werkgever, 'VERANTWOORDING')).toMatchObject({ trajecten: 1, verlopen: 1, teksten: 0 });
    expect(await ziet(gemeente, 'VERANTWOORDING')).toMatchObject({ verlopen: 1, teksten: 1 });
  });

  it.each([
    ['WE-22', 'WESTENDORP'],
    ['IM-16', 'IMPLACMENT'],
    ['CV-08', 'CVITES'],
  ] as const)('[%s] %s: an opdrachtgever to account for it, and not to pay for it', async (_, profiel) => {
    const { gemeente, partner } = await eenWereld(van.db, profiel);
    expect(await ziet(gemeente, 'VERANTWOORDING')).toMatchObject({ verlopen: 1, teksten: 1 });
    expect(await ziet(gemeente, 'FINANCIERING')).toMatchObject({ trajecten: 1, verlopen: 0, teksten: 0 });
    expect(await ziet(partner, ...DOELEN)).toEqual({ trajecten: 0, verlopen: 0, rapportages: 0, teksten: 0 });
  });

  it.each([
    ['CV-18', 'CVITES', 'FG', 'TOEZICHT', { verlopen: 5, teksten: 0 }],
    ['CV-18', 'CVITES', 'FG', 'UITVOERING', { verlopen: 0, teksten: 0 }],
    ['WE-19', 'WESTENDORP', 'FG', 'UITVOERING', { verlopen: 0, teksten: 0 }],
    ['DI-19', 'DIT', 'MANAGER', 'UITVOERING', { verlopen: 5, teksten: 0 }],
    ['DI-19', 'DIT', 'MANAGER', 'TOEZICHT', { verlopen: 0, teksten: 0 }],
    ['F2-13', 'FACTOR2', 'ADMINISTRATIE', 'FINANCIERING', { verlopen: 5, teksten: 0 }],
    ['F2-13', 'FACTOR2', 'BESTUUR', 'TOEZICHT', { verlopen: 5, teksten: 10 }],
    ['IM-13', 'IMPLACMENT', 'DIRECTIE', 'UITVOERING', { verlopen: 5, teksten: 10 }],
  ] as const)('[%s] %s: %s under %s sees %j', async (_, profiel: Profiel, rol: Rol, doel, verwacht) => {
    const { organisatie, frontend } = await eenWereld(van.db, profiel);
    const wie = await eenMedewerker(van.db, organisatie, frontend, [rol]);
    expect(await ziet(wie, doel)).toEqual({ trajecten: 5, rapportages: 10, ...verwacht });
  });

  it('[WE-25] a client reads the own ones, and of rapportages those that were released', async () => {
    const { betrokkene } = await eenWereld(van.db, 'WESTENDORP');
    expect(await ziet(betrokkene, 'RECHTEN')).toEqual({ trajecten: 4, verlopen: 4, rapportages: 4, teksten: 4 });
    expect(await ziet(betrokkene, 'VERANTWOORDING')).toMatchObject({ verlopen: 0, teksten: 0 });
  });

  it('stands nowhere else: the tables that are seen within reach hold what links, and nothing besides', async () => {
    const { rows } = await van.db.query<{ tabel: string; kolommen: string[] }>(
      `SELECT table_name AS tabel, array_agg(column_name::text ORDER BY ordinal_position) AS kolommen
       FROM information_schema.columns WHERE table_name IN ('traject', 'rapportage', 'geinformeerd')
         AND has_column_privilege('poortwachter_gateway', table_name::text, column_name::text, 'SELECT')
       GROUP BY 1 ORDER BY 1`,
    );
    const dossier = ['client_id', 'opdracht_id'];
    expect(rows).toEqual([
      { tabel: 'geinformeerd', kolommen: ['organisatie_id', ...dossier] },
      {
        tabel: 'rapportage',
        kolommen: ['organisatie_id', 'id', 'traject_id', ...dossier, 'opdrachtgever_id', 'positie', 'versie'],
      },
      {
        tabel: 'traject',
        kolommen: ['organisatie_id', 'id', ...dossier, 'opdrachtgever_id', 'aanmelding_id', 'aangemaakt_op', 'versie'],
      },
    ]);
  });
});

describe('[WE-17] that a client was informed', () => {
  it('is told within reach, from then on, also where the traject is closed', async () => {
    const { gemeente, uwv, coach, andereCoach, partner } = await eenWereld(van.db, 'WESTENDORP');
    const informeer = (op: string) =>
      van.db.query('UPDATE traject_verloop SET geinformeerd_op = $2 WHERE traject_id = $1', [gemeente.traject_id, op]);
    const geinformeerd = (wie: Wie, doel: Doel) => telt(van.db, wie, [doel], 'geinformeerd');
    expect(await geinformeerd(gemeente, 'GESCHIKTHEID')).toBe(0);
    await informeer('2025-06-02T10:00:01Z');
    expect(await geinformeerd(gemeente, 'GESCHIKTHEID')).toBe(0);
    await informeer(NU);
    expect(await geinformeerd(gemeente, 'GESCHIKTHEID')).toBe(1);
    expect(await telt(van.db, gemeente, ['GESCHIKTHEID'], 'traject_verloop')).toBe(0);
    expect(await geinformeerd(coach, 'UITVOERING')).toBe(1);
    for (const wie of [uwv, andereCoach, partner]) expect(await geinformeerd(wie, 'GESCHIKTHEID')).toBe(0);
    const zonder = await als(van.db, null, [], () => van.db.query('SELECT FROM geinformeerd'));
    expect(zonder.rowCount).toBe(0);
  });
});
