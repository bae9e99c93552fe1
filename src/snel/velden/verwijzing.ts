import type { ObjectLiteral } from 'typeorm';
import { ClientRij, TrajectRij } from '../../../entities';
import { clientBereik, dossierBereik } from '../../data/bereik';
import type { Voorwaarde } from '../../data/voorwaarde';
import type { Verzoek } from '../../verzoek';
import { type Bouw, ontbreekt, type Rij, type Veldvraag } from '../bouw';
import type { Dossier } from '../dossier';
import { jsonVan } from '../json';
import { objectVan, schrijfObject } from '../object';
import type { Veldschrijver } from '../velden';

/** The client of a row of a dossier: who reaches the row, reaches the client. */
export const clientVan: Veldschrijver = (bouw, vraag) =>
  schrijfObject(bouw, objectVan(vraag), vraag.knopen, { ...vraag.rij, waarden: { soort: 'EIGEN', velden: {} } });

/**
 * A row that was joined as `alias`, with all that is read of it, or what stands in its place.
 * @param eigen the dossier that begins with this row.
 */
function alsErIs(bouw: Bouw, vraag: Veldvraag, rij: Rij, eigen: Dossier | null = null): string {
  const waarden = schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij);
  const tekst = eigen?.metKanttekeningen(waarden) ?? waarden;
  return `CASE WHEN ${rij.alias}.id IS NULL THEN ${ontbreekt(vraag)} ELSE ${tekst} END`;
}

/** A row of no dossier that the one being read points at, within the caller's reach, beside it. */
export function verwezen(
  bouw: Bouw,
  vraag: Veldvraag,
  entiteit: new () => ObjectLiteral,
  bereik: (verzoek: Verzoek, alias: string) => Voorwaarde,
  sleutel: string,
): string {
  const tabel = bouw.tabel(entiteit);
  const alias = bouw.alias('o');
  const mits = bouw.bereik(`bereik ${tabel.naam}`, (verzoek) => bereik(verzoek, alias));
  vraag.rij.naast.push(`LEFT JOIN ${tabel.naam} ${alias} ON ${alias}.organisatie_id = ${bouw.organisatie}
    AND ${alias}.id = ${sleutel} AND ${mits}`);
  return alsErIs(bouw, vraag, { alias, waarden: { soort: 'TABEL', tabel }, naast: vraag.rij.naast, dossier: null });
}

/** A client that something outside its dossier points at, within reach, with its dossier. */
export function anderClientVan(bouw: Bouw, vraag: Veldvraag): string {
  const alias = bouw.alias('c');
  const mits = bouw.bereik('bereik client', (verzoek) => clientBereik(verzoek, alias));
  const dossier = bouw.dossier(`${alias}.id`, false);
  vraag.rij.naast.push(
    `LEFT JOIN client ${alias} ON ${alias}.organisatie_id = ${bouw.organisatie}
      AND ${alias}.id = ${vraag.rij.alias}.client_id AND ${mits}`,
    () => dossier.koppeling(),
  );
  const tabel = bouw.tabel(ClientRij);
  return alsErIs(bouw, vraag, { alias, waarden: { soort: 'TABEL', tabel }, naast: vraag.rij.naast, dossier }, dossier);
}

/** Of an object that is pointed at, what stands in the row that points at it. */
export const ALLEEN_ID: ReadonlySet<string> = new Set(['id', '__typename']);

/** The traject of a rapportage: its own row only where more than the id is asked of it. */
export const trajectVan: Veldschrijver = (bouw, vraag) => {
  const { rij } = vraag;
  const gevraagd = bouw.velden(objectVan(vraag), vraag.knopen).map(([, [knoop]]) => knoop?.name.value ?? '');
  if (gevraagd.every((naam) => ALLEEN_ID.has(naam)))
    return schrijfObject(bouw, objectVan(vraag), vraag.knopen, {
      ...rij,
      waarden: { soort: 'EIGEN', velden: { id: (alias) => jsonVan('uuid', `${alias}.traject_id`) } },
    });
  const alias = bouw.alias('t');
  const entiteit: new () => ObjectLiteral = TrajectRij;
  rij.naast.push(`LEFT JOIN traject ${alias} ON ${alias}.id = ${rij.alias}.traject_id
    AND ${bouw.bereik('bereik', (verzoek) => dossierBereik(verzoek, alias))}`);
  return alsErIs(bouw, vraag, { ...rij, alias, waarden: { soort: 'TABEL', tabel: bouw.tabel(entiteit) } });
};

/** The traject that came of an aanmelding, within reach, with its dossier. */
export function trajectUit(bouw: Bouw, vraag: Veldvraag): string {
  const alias = bouw.alias('t');
  const dossier = bouw.dossier(`${alias}.client_id`, true);
  vraag.rij.naast.push(
    `LEFT JOIN LATERAL (SELECT ta.* FROM traject ta WHERE ta.aanmelding_id = ${vraag.rij.alias}.id
      AND ${bouw.bereik('bereik', (verzoek) => dossierBereik(verzoek, 'ta'))} LIMIT 1) ${alias} ON true`,
    () => dossier.koppeling(),
  );
  const tabel = bouw.tabel(TrajectRij);
  return alsErIs(bouw, vraag, { alias, waarden: { soort: 'TABEL', tabel }, naast: vraag.rij.naast, dossier }, dossier);
}
