import type { ObjectLiteral } from 'typeorm';
import { type AanmeldingVraag, aanmeldinglijst } from '../data/aanmelding';
import { type ClientVraag, clientenlijst } from '../data/client';
import { type Bladzijde, type Lijst, leesBladeren } from '../data/lijst';
import { type NoodtoegangVraag, noodtoegangenlijst } from '../data/noodtoegang';
import { type OpdrachtVraag, opdrachtenlijst } from '../data/opdracht';
import { type RapportageVraag, rapportagelijst, type VanRapportage } from '../data/rapportage';
import { type TrajectVraag, trajectenlijst, type VanTraject } from '../data/traject';
import type { Verzoek } from '../verzoek';

/** A list with the page that is asked of it, from the arguments of one operation. */
export interface Lijstvraag {
  readonly lijst: Lijst<ObjectLiteral>;
  readonly bladzijde: Bladzijde;
}

type Argumenten = Readonly<Record<string, unknown>>;
type Maak = (verzoek: Verzoek, args: Argumenten, van: Argumenten) => Lijst<ObjectLiteral>;

/** Of each kind of object that stands in lists: the list that its arguments ask for. */
const LIJSTEN: Readonly<Record<string, Maak>> = {
  Client: (verzoek, args) => clientenlijst(verzoek, args as ClientVraag) as Lijst<ObjectLiteral>,
  Traject: (verzoek, args, van) =>
    trajectenlijst(verzoek, args as TrajectVraag, van as VanTraject) as Lijst<ObjectLiteral>,
  Rapportage: (verzoek, args, van) =>
    rapportagelijst(verzoek, args as RapportageVraag, van as VanRapportage) as Lijst<ObjectLiteral>,
  Aanmelding: (verzoek, args) => aanmeldinglijst(verzoek, args as AanmeldingVraag) as Lijst<ObjectLiteral>,
  Opdracht: (verzoek, args) => opdrachtenlijst(verzoek, args as OpdrachtVraag) as Lijst<ObjectLiteral>,
  Noodtoegang: (verzoek, args) => noodtoegangenlijst(verzoek, args as NoodtoegangVraag) as Lijst<ObjectLiteral>,
};

/**
 * How a list is asked; throws what reading it would throw over these arguments.
 * @param van the one object within which it is read, such as `{ clientId }`.
 */
export function lijstvraag(verzoek: Verzoek, type: string, args: Argumenten, van: Argumenten): Lijstvraag {
  const maak = LIJSTEN[type];
  if (maak === undefined) throw new Error(`there is no list of ${type}`);
  const lijst = maak(verzoek, args, van);
  return { lijst, bladzijde: leesBladeren(verzoek, lijst) };
}

/** What of the question is written into a statement; two with the same of it are asked by the same statement. */
export const vormVan = ({ lijst: { mits, koppeling, orde }, bladzijde }: Lijstvraag): string =>
  [mits.sql, koppeling?.op.sql, orde.naam, bladzijde.voorbij?.sql, bladzijde.achteruit].join('\n');
