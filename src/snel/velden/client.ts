import type { ObjectLiteral } from 'typeorm';
import { TABELLEN } from '../../data/gegevens';
import type { Categorie } from '../../domain/categorie';
import type { Rijfeit } from '../../domain/feiten';
import type { Bouw, Rij, Veldvraag } from '../bouw';
import type { Dossier, Opengesteld } from '../dossier';
import { jsonVan } from '../json';
import { objectVan, schrijfObject } from '../object';
import type { Veldschrijver, Veldschrijvers } from '../velden';
import { verbinding } from '../verbinding';
import { portfolio } from './portfolio';
import { toestemmingen } from './toestemming';

/** Where a row carries what it must bear of itself. */
const DRAAGT: Readonly<Record<Exclude<Rijfeit, 'GEDEELD'>, string>> = {
  DESKUNDIG_BEOORDEELD: 'beoordeeldDoor',
  NOODZAAK: 'noodzaak',
  FTBV: 'ftbv',
  RELEVANT: 'relevantie',
};

export function dossierVan({ rij }: Pick<Veldvraag, 'rij'>): Dossier {
  if (rij.dossier === null) throw new Error('a client is read with its dossier');
  return rij.dossier;
}

/** Whether the row `alias` of the table may be served: under an opdracht that is open, bearing what is asked of it. */
export function magRij(
  bouw: Bouw,
  entiteit: new () => ObjectLiteral,
  alias: string,
  open: readonly Opengesteld[],
): string {
  const tabel = bouw.tabel(entiteit);
  const delen = open.map(({ heeft, rijfeiten }) => {
    const draagt = rijfeiten.map((feit) => {
      const kolom = feit === 'GEDEELD' ? null : DRAAGT[feit];
      return kolom !== null && tabel.heeft(kolom) ? `${alias}.${tabel.kolom(kolom)} IS NOT NULL` : 'false';
    });
    return [heeft(`${alias}.opdracht_id`), ...draagt].join(' AND ');
  });
  return delen.length === 0 ? 'false' : `(${delen.map((deel) => `(${deel})`).join(' OR ')})`;
}

/** Something is open at all: without it the rows are not looked for. */
const ietsOpen = (open: readonly Opengesteld[]): string =>
  open.length === 0 ? 'false' : `(${open.map(({ iets }) => iets).join(' OR ')})`;

type Tabelcategorie = keyof typeof TABELLEN;
const heeftTabel = (categorie: Categorie): categorie is Tabelcategorie => categorie in TABELLEN;

function rijen(bouw: Bouw, dossier: Dossier, categorie: Tabelcategorie): string {
  const entiteit: new () => ObjectLiteral = TABELLEN[categorie];
  const open = dossier.open(categorie);
  return `FROM ${bouw.tabel(entiteit).naam} g WHERE ${ietsOpen(open)} AND g.organisatie_id = ${bouw.organisatie}
    AND g.client_id = ${dossier.client} AND ${magRij(bouw, entiteit, 'g', open)} ORDER BY g.vastgelegd_op DESC, g.id DESC`;
}

const LIJSTEN: ReadonlySet<Categorie> = new Set(['BELEMMERINGEN', 'DOCUMENT', 'DOCUMENT_PAPIER', 'LEGITIMATIE']);

/** The newest row of the category that may be served, beside the client: one for all that is read of it. */
function nieuwste(bouw: Bouw, { rij }: Pick<Veldvraag, 'rij'>, categorie: Tabelcategorie): string {
  const dossier = dossierVan({ rij });
  const alias = `${dossier.alias}_${categorie.toLowerCase()}`;
  const naast = `LEFT JOIN LATERAL (SELECT g.* ${rijen(bouw, dossier, categorie)} LIMIT 1) ${alias} ON true`;
  if (!rij.naast.includes(naast)) rij.naast.push(naast);
  return alias;
}

const waarde =
  (categorie: Tabelcategorie, eigenschap: string): Veldschrijver =>
  (bouw, vraag) =>
    bouw.tabel(TABELLEN[categorie]).json(nieuwste(bouw, vraag, categorie), eigenschap);

const onderdeel =
  (categorie: Tabelcategorie): Veldschrijver =>
  (bouw, vraag) => {
    const alias = nieuwste(bouw, vraag, categorie);
    const rij: Rij = {
      ...vraag.rij,
      alias,
      waarden: { soort: 'TABEL', tabel: bouw.tabel(TABELLEN[categorie]) },
    };
    return `CASE WHEN ${alias}.id IS NULL THEN 'null' ELSE ${schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij)} END`;
  };

/** All rows of the category that may be served, newest first. */
const onderdelen =
  (categorie: Tabelcategorie): Veldschrijver =>
  (bouw, vraag) => {
    const dossier = dossierVan(vraag);
    const alias = bouw.alias('g');
    const rij: Rij = {
      alias,
      waarden: { soort: 'TABEL', tabel: bouw.tabel(TABELLEN[categorie]) },
      naast: [],
      dossier,
    };
    const tekst = schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij);
    return `(SELECT concat('[', string_agg(${tekst}, ',' ORDER BY ${alias}.vastgelegd_op DESC, ${alias}.id DESC), ']')
      FROM (SELECT g.* ${rijen(bouw, dossier, categorie)}) ${alias})`;
  };

/** Under which opdrachten the served rows stand; what names no opdracht is of every one under which it may be read. */
export function opdrachtenVanClient(bouw: Bouw, vraag: Veldvraag, categorie: Categorie): string {
  const dossier = dossierVan(vraag);
  if (!heeftTabel(categorie))
    return dossier
      .open(categorie)
      .map(({ tekst }) => tekst)
      .join(", ',', ");
  if (!LIJSTEN.has(categorie)) return `${nieuwste(bouw, vraag, categorie)}.opdracht_id`;
  return `(SELECT string_agg(z.opdracht_id::text, ',') FROM (SELECT g.opdracht_id ${rijen(bouw, dossier, categorie)}) z)`;
}

export const CLIENTVELDEN: Veldschrijvers = {
  id: (_bouw, vraag) => jsonVan('uuid', dossierVan(vraag).client),
  voornamen: waarde('IDENTITEIT', 'voornamen'),
  achternaam: waarde('IDENTITEIT', 'achternaam'),
  geboortedatum: waarde('IDENTITEIT', 'geboortedatum'),
  geslacht: waarde('IDENTITEIT', 'geslacht'),
  klantnummer: waarde('IDENTITEIT', 'klantnummer'),
  adres: onderdeel('ADRES'),
  telefoon: waarde('TELEFOON', 'nummer'),
  email: waarde('EMAIL', 'adres'),
  bsn: waarde('BSN', 'bsn'),
  geboorteland: waarde('GEBOORTELAND', 'geboorteland'),
  nationaliteit: waarde('ETNICITEIT', 'nationaliteit'),
  jarenInNederland: waarde('ETNICITEIT', 'jarenInNederland'),
  gezondheidMedisch: onderdeel('GEZONDHEID_MEDISCH'),
  gezondheidFunctioneel: onderdeel('GEZONDHEID_FUNCTIONEEL'),
  belemmeringen: onderdelen('BELEMMERINGEN'),
  omstandigheden: onderdeel('OMSTANDIGHEDEN'),
  arbeid: onderdeel('ARBEID'),
  uitkering: onderdeel('UITKERING'),
  documenten: onderdelen('DOCUMENT'),
  papierenStukken: onderdelen('DOCUMENT_PAPIER'),
  legitimatiebewijzen: onderdelen('LEGITIMATIE'),
  idGecontroleerd: onderdeel('ID_CONTROLE'),
  portfolio,
  toestemmingen,
  trajecten: (bouw, vraag) => verbinding(bouw, vraag, { naam: 'clientId', kolom: dossierVan(vraag).client }),
  rapportages: (bouw, vraag) => verbinding(bouw, vraag, { naam: 'clientId', kolom: dossierVan(vraag).client }),
};
