import { alsEigenaar, schrijftAlsEigenaar, uitdrukking } from './functie';
import { ALLE_CATEGORIEEN } from './woorden';

/*
 * What the policies ask of who calls follows from the settings of the transaction and from stored rows, and every
 * table of every statement asks it again. Where it stays as it is for a whole transaction, it is derived once:
 * pw.bereid_voor keeps it in settings of its own, beside those that it was derived from. Otherwise it is derived where
 * it is asked.
 *
 * It is as true as the settings it stands beside: whoever can write pw.af_… can write pw.medewerker_id.
 */

interface Afgeleide {
  readonly naam: string;
  readonly geeft: string;
  readonly sql: string;
}

/** What differs between any two callers: each of the settings that name one is set together with these. */
const WIE = ['integratie_id', 'sleutel', 'doelen', 'nu'].map(
  (naam) => `coalesce(current_setting('pw.${naam}', true), '')`,
);

/** What it is derived from, as it is kept beside it. */
const VAN_WIE = uitdrukking({ naam: 'van_wie()', geeft: 'text', sql: `SELECT ${WIE.join(` || '|' || `)}` });

const IEMAND_ANDERS = `CREATE FUNCTION pw.iemand_anders() RETURNS text LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RAISE EXCEPTION 'somebody else is named than this transaction was prepared for' USING ERRCODE = 'invalid_parameter_value';
  END $$`;

const bewaard = (naam: string) => `nullif(current_setting('pw.af_${naam}', true), '')`;

/** NULL is not kept, it is found again. */
const functies = ({ naam, geeft, sql }: Afgeleide, gelezen: string): readonly string[] => [
  alsEigenaar({ naam: `bereken_${naam}()`, geeft, sql }),
  uitdrukking({ naam: `${naam}()`, geeft, sql: `SELECT coalesce(${gelezen}::${geeft}, pw.bereken_${naam}())` }),
];

/**
 * Something of the caller: as it was kept, else derived by bereken_<naam>, which reads as the owner. Every policy asks
 * pw.toegelaten first of all; that one sees to it that it is still the same caller.
 */
export const afgeleid = (afgeleide: Afgeleide): readonly string[] => functies(afgeleide, bewaard(afgeleide.naam));

/** SQL: what was kept, unless somebody else is named since: then nothing is answered. For what all the rest rests on. */
export const bewaardVanZelfde = (naam: string): string =>
  `CASE coalesce(current_setting('pw.af_van', true), '') WHEN '' THEN NULL
      WHEN pw.van_wie() THEN ${bewaard(naam)} ELSE pw.iemand_anders() END`;

export const afgeleidVanZelfde = (afgeleide: Afgeleide): readonly string[] =>
  functies(afgeleide, bewaardVanZelfde(afgeleide.naam));

/** Both functions of one that is derived, for who may call them. */
export const afgeleidVoor = (...namen: readonly string[]): readonly string[] =>
  namen.flatMap((naam) => [`${naam}()`, `bereken_${naam}()`]);

/** What reading asks, in an order in which each needs those before it only; first of all pw.bereken_toelating. */
const BIJ_LEZEN = [
  'telt_alleen',
  'noodclienten',
  'vitaalclienten',
  'soortnamen',
  'wegen',
  'opdrachten',
  'clienten',
  'bereikte_clienten',
] as const;

/** What delivering an aanmelding asks: the rest is derived where it is asked. */
const BIJ_SCHRIJVEN = ['telt_alleen', 'lopende_opdrachten'] as const;

const zet = (naam: string, waarde: string) => `set_config('pw.af_${naam}', ${waarde}, true)`;
const ALLES = [...new Set(['toegelaten', 'doelen', 'profiel', ...BIJ_LEZEN, ...BIJ_SCHRIJVEN, 'vrij'])];

/** SQL: derives who calls. It opens nothing: what it keeps is what would be found without it. */
const bereid = (namen: readonly string[]): string => `
    IF current_setting('pw.af_van', true) <> '' THEN
      -- Nothing stays of who was named before.
      PERFORM ${ALLES.map((naam) => zet(naam, `''`)).join(', ')},
        count(set_config('pw.af_vraag_' || categorie, '', true)) FROM unnest(${ALLE_CATEGORIEEN}) AS categorie;
    END IF;
    toelating := pw.bereken_toelating();
    PERFORM ${zet('van', 'pw.van_wie()')}, ${zet('toegelaten', `coalesce(toelating.organisatie_id::text, '')`)},
      ${zet('profiel', `coalesce(toelating.profiel, '')`)}, ${zet('doelen', `coalesce(toelating.doelen, '{}')::text`)};
    -- One after another, as they are written.
    PERFORM ${namen.map((naam) => zet(naam, `pw.${naam}()::text`)).join(', ')};`;

const BEREID_VOOR = schrijftAlsEigenaar({
  naam: 'bereid_voor()',
  geeft: 'void',
  sql: `
  DECLARE
    toelating pw.toelating;
  BEGIN${bereid(BIJ_SCHRIJVEN)}
  END`,
});

/** Also what the rules ask of dossiers. */
const BEREID_LEZEN_VOOR = schrijftAlsEigenaar({
  naam: 'bereid_lezen_voor()',
  geeft: 'void',
  sql: `
  DECLARE
    toelating pw.toelating;
    vrij text[];
    een_weg boolean;
    namen text[];
  BEGIN${bereid(BIJ_LEZEN)}
    een_weg := pw.een_weg();
    namen := pw.soortnamen();
    SELECT coalesce(array_agg(v.categorie) FILTER (WHERE v.vrij), '{}') INTO vrij
      FROM pw.vragen(toelating.profiel, namen, toelating.doelen, een_weg, ${ALLE_CATEGORIEEN}) v
      WHERE set_config('pw.af_vraag_' || v.categorie, v.vraag, true) IS NOT NULL;
    PERFORM ${zet('vrij', 'vrij::text')};
  END`,
});

export const AFGELEID = [VAN_WIE, IEMAND_ANDERS];
export const VOORBEREIDING = [BEREID_VOOR, BEREID_LEZEN_VOOR];
export const AFGELEID_VAN_GATEWAY = ['van_wie()', 'iemand_anders()', 'bereid_voor()', 'bereid_lezen_voor()'];
