import { getArgumentValues } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import { AANMELDING } from '../data/aanmelding';
import { CLIENT } from '../data/client';
import { RAPPORTAGE } from '../data/rapportage';
import type { Bron } from '../data/rijen';
import { TRAJECT } from '../data/traject';
import { leesId } from '../domain/ids';
import { type Bouw, type Lijstplaats, type Rij, schrijfNaast, type Veldvraag } from './bouw';
import { letterlijk, TERUG } from './merkteken';
import { objectVan, schrijfObject } from './object';
import { DitmaalNiet, Onbedekt } from './onbedekt';
import { verbinding } from './verbinding';

/** Root fields that read one row by its id. */
const BIJ_ID: Readonly<Record<string, Bron<ObjectLiteral & { id: string }>>> = {
  client: CLIENT,
  traject: TRAJECT,
  rapportage: RAPPORTAGE,
  aanmelding: AANMELDING,
};

const LIJSTEN: ReadonlySet<string> = new Set([
  'clients',
  'trajecten',
  'rapportages',
  'aanmeldingen',
  'opdrachten',
  'noodtoegangen',
]);

/** The id that a root field names; what is no id is answered as what does not exist, by the guarded path. */
export function idVan({ veld, knoop }: Lijstplaats, variabelen: Readonly<Record<string, unknown>>): string {
  const { id } = getArgumentValues(veld, knoop, variabelen as Record<string, unknown>);
  const gelezen = leesId(String(id));
  if (gelezen === null) throw new DitmaalNiet('what was named is no id');
  return gelezen;
}

function bijId(bouw: Bouw, vraag: Veldvraag, bron: Bron<ObjectLiteral & { id: string }>): string {
  const [knoop] = vraag.knopen;
  if (!knoop) throw new Onbedekt(`${vraag.veld.name} was not selected`);
  const nummer = bouw.ids.length;
  const plaats = { veld: vraag.veld, coordinaat: `Query.${vraag.veld.name}`, knoop, type: vraag.type.name, van: {} };
  idVan(plaats, bouw.opdracht.variabelen);
  bouw.ids.push(plaats);
  const id = bouw.invoer.waarde(`id ${nummer}`, ({ ids }) => ({ id: ids[nummer] }), 'id');
  const tabel = bouw.tabel(bron.entiteit as new () => ObjectLiteral);
  const mits = bouw.bereik(`bereik wortel ${tabel.naam}`, (verzoek) => bron.bereik(verzoek, bron.alias));
  const alias = bouw.alias('w');
  const dossier =
    tabel.naam === 'aanmelding'
      ? null
      : bouw.dossier(tabel.naam === 'client' ? `${alias}.id` : `${alias}.client_id`, tabel.naam !== 'client');
  const rij: Rij = {
    alias,
    waarden: { soort: 'TABEL', tabel },
    naast: dossier === null ? [] : [() => dossier.koppeling()],
    dossier,
  };
  const waarden = schrijfObject(bouw, objectVan(vraag), vraag.knopen, rij);
  const tekst = dossier?.metKanttekeningen(waarden) ?? waarden;
  return `coalesce((SELECT ${tekst} FROM (SELECT ${bron.alias}.* FROM ${tabel.naam} ${bron.alias}
    WHERE ${mits} AND ${bron.alias}.id = ${id}) ${alias} ${schrijfNaast(rij.naast)}), ${letterlijk(TERUG)})`;
}

/** A root field of Query as JSON text. */
export function schrijfWortel(bouw: Bouw, vraag: Veldvraag): string {
  const { name } = vraag.veld;
  const bron = BIJ_ID[name];
  if (bron) return bijId(bouw, vraag, bron);
  if (LIJSTEN.has(name)) return verbinding(bouw, vraag, null);
  throw new Onbedekt(`Query.${name} reads no rows of a dossier`);
}
