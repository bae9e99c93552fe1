import { dossierDoelen, mogelijkeSoorten, openingen, sluitingen } from '../../permissions/beoordeel';
import type { AanvragerSoort } from '../domain/aanvrager';
import type { Categorie } from '../domain/categorie';
import type { Doel } from '../domain/doel';
import type { Feit } from '../domain/feit';
import { isRijfeit, type Rijfeit } from '../domain/feiten';
import type { GrondbesluitSoort, MarkeringSoort } from '../domain/opsommingen';
import type { Verzoek } from '../verzoek';
import { geldtNu, inLijst, inNood, toegewezen } from './bereik';
import { alle, enige, ONWAAR, type Voorwaarde, WAAR } from './voorwaarde';

/*
 * Filters pass the same gate as reading: they see a withheld value as null. Whether an argument may be used at all is
 * judged before (permissions/gebruik.ts); this is the verdict of the first layer in the form of a condition on a row with organisatie_id, client_id, opdracht_id and opdrachtgever_id.
 */

interface Geval {
  readonly verzoek: Verzoek;
  readonly alias: string;
  readonly doel: Doel;
  readonly categorie: Categorie;
}

const bestaat = (sql: string, ...delen: readonly Voorwaarde[]): Voorwaarde => {
  const voorwaarde = alle(...delen);
  return { sql: `EXISTS (${sql} AND ${voorwaarde.sql})`, parameters: voorwaarde.parameters };
};

const zuiver = (sql: string): Voorwaarde => ({ sql, parameters: {} });

const voorwaarden = ({ verzoek, alias }: Geval, eis: string): Voorwaarde =>
  bestaat(
    `SELECT FROM opdracht_voorwaarden v WHERE v.organisatie_id = ${alias}.organisatie_id AND v.opdracht_id = ${alias}.opdracht_id`,
    geldtNu(verzoek, 'v'),
    zuiver(eis),
  );

const toestemming = ({ verzoek, alias, doel, categorie }: Geval, eis: string): Voorwaarde => {
  const { aanvrager } = verzoek;
  const ontvanger: Voorwaarde =
    aanvrager.soort === 'OPDRACHTGEVER'
      ? { sql: 'ts.ontvanger_id = :ontvangerId', parameters: { ontvangerId: aanvrager.opdrachtgeverId } }
      : zuiver('ts.ontvanger_id IS NULL');
  return bestaat(
    `SELECT FROM toestemming ts WHERE ts.organisatie_id = ${alias}.organisatie_id AND ts.client_id = ${alias}.client_id
      AND ts.doel = '${doel}' AND ts.categorie = '${categorie}'`,
    geldtNu(verzoek, 'ts'),
    ontvanger,
    zuiver(eis),
  );
};

const perClient = (
  { verzoek, alias, categorie }: Geval,
  tabel: 'openbaarmaking' | 'geheimhouding_contact',
): Voorwaarde =>
  bestaat(
    `SELECT FROM ${tabel} pc WHERE pc.organisatie_id = ${alias}.organisatie_id AND pc.client_id = ${alias}.client_id
      AND pc.categorie = '${categorie}'`,
    geldtNu(verzoek, 'pc'),
  );

const perOpdracht = (
  { verzoek, alias }: Geval,
  tabel: 'clientstatus' | 'traject_begeleiding',
  eis: string,
): Voorwaarde =>
  bestaat(
    `SELECT FROM ${tabel} po WHERE po.organisatie_id = ${alias}.organisatie_id AND po.client_id = ${alias}.client_id
      AND po.opdracht_id = ${alias}.opdracht_id`,
    geldtNu(verzoek, 'po'),
    zuiver(eis),
  );

/** By now, as the view says it: when it was is told with the traject only. */
const geinformeerd = ({ alias }: Geval): Voorwaarde =>
  zuiver(`EXISTS (SELECT FROM geinformeerd gi WHERE gi.organisatie_id = ${alias}.organisatie_id
    AND gi.client_id = ${alias}.client_id AND gi.opdracht_id = ${alias}.opdracht_id)`);

const ontvangen = ({ verzoek: { aanvrager } }: Geval, alias: string): Voorwaarde =>
  aanvrager.soort === 'OPDRACHTGEVER'
    ? { sql: `${alias}.ontvanger_id = :ontvangerId`, parameters: { ontvangerId: aanvrager.opdrachtgeverId } }
    : zuiver(`${alias}.ontvanger_id IS NULL`);

const besloten =
  (soort: GrondbesluitSoort) =>
  (geval: Geval): Voorwaarde =>
    bestaat(
      `SELECT FROM grondbesluit gb WHERE gb.organisatie_id = ${geval.alias}.organisatie_id
      AND gb.client_id = ${geval.alias}.client_id AND gb.soort = '${soort}' AND gb.categorie = '${geval.categorie}'`,
      geldtNu(geval.verzoek, 'gb'),
      ontvangen(geval, 'gb'),
    );

const gemarkeerd =
  (soort: MarkeringSoort) =>
  (geval: Geval): Voorwaarde =>
    bestaat(
      `SELECT FROM markering mk WHERE mk.organisatie_id = ${geval.alias}.organisatie_id
      AND mk.client_id = ${geval.alias}.client_id AND mk.soort = '${soort}'
      AND coalesce(mk.categorie, '${geval.categorie}') = '${geval.categorie}'`,
      geldtNu(geval.verzoek, 'mk'),
      enige(zuiver('mk.ontvanger_id IS NULL'), ontvangen(geval, 'mk')),
    );

const niet = ({ sql, parameters }: Voorwaarde): Voorwaarde => ({ sql: `NOT (${sql})`, parameters });

const opdrachtgeverIs = ({ alias }: Geval, soorten: string): Voorwaarde =>
  zuiver(`EXISTS (SELECT FROM opdrachtgever ou WHERE ou.organisatie_id = ${alias}.organisatie_id
    AND ou.id = ${alias}.opdrachtgever_id AND ou.soort IN (${soorten}))`);

const wetNoemt = (geval: Geval): Voorwaarde => voorwaarden(geval, `'${geval.categorie}' = ANY(v.wet_categorieen)`);

/** What an objection gives way to: the law on the opdracht; for gemeente and UWV always what they are accounted to for. */
const wetGaatVoor = (geval: Geval): Voorwaarde =>
  ['IDENTITEIT', 'TRAJECT', 'RAPPORTAGE', 'BSN'].includes(geval.categorie)
    ? enige(wetNoemt(geval), opdrachtgeverIs(geval, "'GEMEENTE', 'UWV'"))
    : wetNoemt(geval);

const getoetst = (geval: Geval): Voorwaarde =>
  bestaat(
    `SELECT FROM verenigbaarheidstoets vt WHERE vt.organisatie_id = ${geval.alias}.organisatie_id
      AND vt.opdracht_id = ${geval.alias}.opdracht_id AND vt.doel = '${geval.doel}'`,
    geldtNu(geval.verzoek, 'vt'),
  );

/** A noodtoegang of the caller's own: another's lets nobody else in. */
const vitaalBelang = ({ verzoek, alias }: Geval): Voorwaarde => {
  const { aanvrager } = verzoek;
  if (aanvrager.soort !== 'MEDEWERKER') return ONWAAR;
  return bestaat(
    `SELECT FROM noodtoegang nv WHERE nv.organisatie_id = ${alias}.organisatie_id AND nv.client_id = ${alias}.client_id
      AND nv.belang = 'VITAAL_BELANG'`,
    geldtNu(verzoek, 'nv'),
    { sql: 'nv.medewerker_id = :medewerkerId', parameters: { medewerkerId: aanvrager.medewerkerId } },
  );
};
/** Handed over to the opdracht of the row: something, or this category with consent that holds. */
const overgedragen = ({ alias }: Geval): Voorwaarde =>
  zuiver(`EXISTS (SELECT FROM overdracht od WHERE od.organisatie_id = ${alias}.organisatie_id
    AND od.client_id = ${alias}.client_id AND od.opdracht_id = ${alias}.opdracht_id)`);
const overgedragenMetToestemming = ({ verzoek, alias, categorie }: Geval): Voorwaarde =>
  bestaat(
    `SELECT FROM overdracht od JOIN toestemming ot ON ot.organisatie_id = od.organisatie_id
      AND ot.client_id = od.client_id AND ot.ontvanger_id = od.opdrachtgever_id AND ot.categorie = od.categorie
      AND ot.doel = 'PLAATSING'
      WHERE od.organisatie_id = ${alias}.organisatie_id AND od.client_id = ${alias}.client_id
        AND od.opdracht_id = ${alias}.opdracht_id AND od.categorie = '${categorie}'`,
    geldtNu(verzoek, 'ot'),
  );

/** One row a fact, as permissions/feiten.ts decides it from loaded facts. */
const FEIT_VOORWAARDE: Readonly<Record<Exclude<Feit, Rijfeit>, (geval: Geval) => Voorwaarde>> = {
  OPDRACHT_NOEMT_DOEL: (geval) => voorwaarden(geval, `'${geval.doel}' = ANY(v.doelen)`),
  DOEL_VERENIGBAAR: (geval) => enige(voorwaarden(geval, `'${geval.doel}' = ANY(v.doelen)`), getoetst(geval)),
  OPDRACHT_ONDER_WET: ({ alias }) =>
    zuiver(`EXISTS (SELECT FROM opdracht ow WHERE ow.organisatie_id = ${alias}.organisatie_id
      AND ow.id = ${alias}.opdracht_id AND ow.wet <> 'GEEN')`),
  WET_NOEMT_CATEGORIE: wetNoemt,
  BELANG_AFGEWOGEN: (geval) => voorwaarden(geval, 'v.belangenafweging IS NOT NULL'),
  OPDRACHT_EIST: (geval) => voorwaarden(geval, `'${geval.categorie}' = ANY(v.eist)`),
  WERKNEMER: (geval) => perOpdracht(geval, 'clientstatus', "po.soort = 'WERKNEMER'"),
  BSN_GROND: (geval) => voorwaarden(geval, "v.bsn_wet <> 'GEEN'"),
  BSN_GROND_ZORG: (geval) => voorwaarden(geval, "v.bsn_wet IN ('WMO', 'JEUGDWET', 'WLZ', 'ZVW')"),
  SPECIALE_BEGELEIDING: (geval) => perOpdracht(geval, 'traject_begeleiding', 'true'),
  UAVG_30: (geval) =>
    alle(
      perOpdracht(geval, 'clientstatus', "po.soort <> 'GEEN' AND po.reden <> 'GEEN'"),
      opdrachtgeverIs(geval, "'GEMEENTE', 'UWV', 'WERKGEVER'"),
    ),
  GEZONDHEIDSVOORSCHRIFT: (geval) => voorwaarden(geval, "v.gezondheid_wet <> 'GEEN'"),
  GEINFORMEERD: geinformeerd,
  NIET_GEINFORMEERD: (geval) => niet(geinformeerd(geval)),
  TOESTEMMING: (geval) => toestemming(geval, 'true'),
  TOESTEMMING_SCHRIFTELIJK: (geval) => toestemming(geval, "ts.vorm = 'SCHRIFTELIJK'"),
  TOESTEMMING_UITDRUKKELIJK: (geval) => toestemming(geval, "ts.vorm = 'UITDRUKKELIJK'"),
  OPENBAAR_GEMAAKT: (geval) => perClient(geval, 'openbaarmaking'),
  DEELBESLISSING: (geval) => toestemming(geval, "ts.bron = 'EVALUATIE'"),
  ZORGBETROKKEN: (geval) => voorwaarden(geval, 'v.zorgbetrokken'),
  GEHEIM: (geval) => perClient(geval, 'geheimhouding_contact'),
  BEROEPSGEHEIM: gemarkeerd('BEROEPSGEHEIM'),
  VERZET: (geval) => alle(gemarkeerd('VERZET')(geval), niet(wetGaatVoor(geval))),
  BEPERKT: gemarkeerd('BEPERKT'),
  RECHTSVORDERING: besloten('RECHTSVORDERING'),
  VOLKENRECHT: besloten('VOLKENRECHT'),
  ZWAARWEGEND_BELANG: besloten('ZWAARWEGEND_BELANG'),
  PUBLIEKE_TAAK: besloten('PUBLIEKE_TAAK'),
  VITAAL_BELANG: vitaalBelang,
  OVERDRACHT_DICHT: (geval) => alle(overgedragen(geval), niet(overgedragenMetToestemming(geval))),
};

const alleFeiten = (feiten: readonly Feit[], geval: Geval): Voorwaarde =>
  alle(...feiten.flatMap((feit) => (isRijfeit(feit) ? [] : [FEIT_VOORWAARDE[feit](geval)])));

/** How far a kind of caller reaches within its reach: a role counts only where it applies. */
function bereikVanSoort(verzoek: Verzoek, soort: AanvragerSoort, alias: string): Voorwaarde {
  const { aanvrager, poort } = verzoek;
  if (aanvrager.soort !== 'MEDEWERKER') return WAAR;
  if (soort === 'NOODTOEGANG') return inNood(verzoek, aanvrager, alias);
  const bereik = Object.entries(poort.reglement.rollen).find(([rol]) => rol === soort)?.[1].bereik;
  if (bereik === 'ORGANISATIE') return WAAR;
  if (bereik === 'PROJECT') return inLijst(`${alias}.opdracht_id`, toegewezen(verzoek, aanvrager, 'opdracht_id'));
  if (bereik === 'TOEGEWEZEN') return inLijst(`${alias}.client_id`, toegewezen(verzoek, aanvrager, 'client_id'));
  return ONWAAR;
}

/** The category is open to the caller on this row (facts that the row itself bears apart). */
export function isOpen(verzoek: Verzoek, categorie: Categorie, alias: string): Voorwaarde {
  const { aanvrager, poort } = verzoek;
  if (poort.bruikbaarheid(categorie) === 'ALTIJD') return WAAR;
  const doelen = dossierDoelen(aanvrager);
  const geval = (doel: Doel): Geval => ({ verzoek, alias, doel, categorie });
  return enige(
    ...mogelijkeSoorten(poort.reglement, aanvrager).map((soort) => {
      const open = openingen(poort.reglement, [soort], doelen, categorie).flatMap(({ onder, mits }) =>
        onder.filter((doel) => doelen.includes(doel)).map((doel) => alleFeiten(mits, geval(doel))),
      );
      const dicht = sluitingen(poort.reglement, [soort], categorie).flatMap(({ als }) =>
        doelen.map((doel) => alleFeiten(als, geval(doel))),
      );
      const gesloten = enige(...dicht);
      return alle(bereikVanSoort(verzoek, soort, alias), enige(...open), {
        sql: `NOT (${gesloten.sql})`,
        parameters: gesloten.parameters,
      });
    }),
  );
}
