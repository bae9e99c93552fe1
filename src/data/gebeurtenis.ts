import { GebeurtenisontvangerRij, GebeurtenisRij } from '../../entities';
import { type Afschermcode, ZICHTBAAR_BUITEN } from '../domain/besluit';
import type { Categorie } from '../domain/categorie';
import { type Aangekondigd, GEBEURTENIS_OBJECTEN, type GebeurtenisObject, soortOnder } from '../domain/gebeurtenis';
import type { Scope } from '../domain/scope';
import type { Betrokkene } from '../ledger/vermelding';
import type { Verzoek } from '../verzoek';
import { zoekAanmelding } from './aanmelding';
import { gebeurtenisBereik } from './bereik';
import { leesCursor, schrijfCursor } from './cursor';
import { leesBladeren, type Verbinding, type Volgorde } from './lijst';
import { rapportagetekst } from './rapportagetekst';
import { type Bron, binnenBereik } from './rijen';
import { verloop } from './verloop';

const GEBEURTENIS: Bron<GebeurtenisRij> = { entiteit: GebeurtenisRij, alias: 'ge', bereik: gebeurtenisBereik };

const STROOM: Volgorde<GebeurtenisRij> = {
  naam: 'gebeurtenissen',
  aflopend: false,
  kolommen: ['ge.nummer'],
  plaats: ({ nummer }) => [nummer],
};

export interface GebeurtenisVraag {
  readonly na?: string | null;
  readonly first?: number | null;
}

/** An event as callers read it, with whom it is about. */
export type Gebeurtenisbeeld = GebeurtenisRij & { readonly betrokkene: Betrokkene };

/** How an object of each kind is read: with which scope, by which category, and whether it can be at this moment. */
interface Leeswijze {
  readonly scope: Scope;
  /** Null: that there is one, is open to whoever it is in reach of. */
  readonly categorie: Categorie | null;
  readonly leesbaar: (verzoek: Verzoek, id: string) => Promise<unknown>;
}
const LEESWIJZEN: Readonly<Record<GebeurtenisObject, Leeswijze>> = {
  TRAJECT: { scope: 'trajecten:lezen', categorie: 'TRAJECT', leesbaar: verloop },
  RAPPORTAGE: { scope: 'rapportages:lezen', categorie: 'RAPPORTAGE', leesbaar: rapportagetekst },
  AANMELDING: { scope: 'aanmeldingen:lezen', categorie: null, leesbaar: zoekAanmelding },
};

/** Kinds of objects of which this token may be told anything at all. */
export const binnenScopes = ({ aanvrager: { scopes } }: Verzoek): readonly GebeurtenisObject[] =>
  GEBEURTENIS_OBJECTEN.filter((betreft) => scopes.has(LEESWIJZEN[betreft].scope));

/** Whether the object can be read at this moment, for the purposes of this request. */
const isLeesbaar = async (
  verzoek: Verzoek,
  { betreft, objectId }: Pick<Aangekondigd, 'betreft' | 'objectId'>,
): Promise<boolean> => (await LEESWIJZEN[betreft].leesbaar(verzoek, objectId)) !== null;

/**
 * The event as it is to be told for the purposes of this request; null when it is nothing to them. What cannot be read at
 * this moment is not told of; that it is gone has a place of its own.
 */
async function beeldVan(verzoek: Verzoek, rij: GebeurtenisRij): Promise<Gebeurtenisbeeld | null> {
  const soort = soortOnder(rij, verzoek.aanvrager.doelen);
  if (soort === null || (soort !== 'INGETROKKEN' && !(await isLeesbaar(verzoek, rij)))) return null;
  const { objectId, clientId } = rij;
  const betrokkene: Betrokkene =
    clientId === null ? { soort: 'AANMELDING', id: objectId } : { soort: 'CLIENT', id: clientId };
  return { ...rij, soort, betrokkene };
}

/** Whether all that the caller may see is in its stream. Who asks for the first time has one from then on. */
async function isOpgebouwd({ manager, aanvrager: { organisatieId, integratieId } }: Verzoek): Promise<boolean> {
  const rij = await manager.findOneBy(GebeurtenisontvangerRij, { organisatieId, integratieId });
  if (rij === null) await manager.query('SELECT pw.word_ontvanger()');
  return rij?.opgebouwd ?? false;
}

const NOTEER_GEMIST = 'SELECT pw.noteer_gemist($1, $2, $3, $4)';

/**
 * Puts down what was passed over up to a place because it cannot be read now: should it be open again before that was
 * noticed, it is told of anew. Numbers have no gaps, so what was told shows whether there can be any.
 */
export async function noteerGemist(
  verzoek: Verzoek,
  na: number,
  tot: number,
  verteld: readonly Gebeurtenisbeeld[],
): Promise<void> {
  if (verteld.length === tot - na) return;
  const nummers = verteld.map(({ nummer }) => nummer);
  await verzoek.manager.query(NOTEER_GEMIST, [na, tot, nummers, binnenScopes(verzoek)]);
}

/**
 * The caller's own stream from a place on: every change once, in the order of commit, numbered without gaps, so that a
 * pull that passed a place has missed nothing before it. Where it goes on follows from what was looked at, not from
 * what could be told.
 */
export async function gebeurtenissen(
  verzoek: Verzoek,
  { na, first }: GebeurtenisVraag,
): Promise<Omit<Verbinding<Gebeurtenisbeeld>, 'totaalAantal'> & { readonly inOpbouw: boolean }> {
  const plaats = na == null ? undefined : leesCursor(verzoek, STROOM.naam, na, 'na');
  const { aantal, voorbij } = leesBladeren(verzoek, { orde: STROOM, blader: { first, after: na, plaats } });
  const inOpbouw = !(await isOpgebouwd(verzoek));
  const vraag = binnenBereik(verzoek, GEBEURTENIS)
    .andWhere('ge.betreft = ANY(:betreffen)', { betreffen: binnenScopes(verzoek) })
    .orderBy('ge.nummer')
    .limit(aantal + 1);
  if (voorbij !== null) vraag.andWhere(voorbij.sql, voorbij.parameters);
  const gevonden = await vraag.getMany();
  const bekeken = gevonden.slice(0, aantal);
  const beelden = await Promise.all(bekeken.map((rij) => beeldVan(verzoek, rij)));
  const cursorVan = (rij: GebeurtenisRij): string => schrijfCursor(verzoek, STROOM.naam, STROOM.plaats(rij));
  const edges = beelden.filter((beeld) => beeld !== null).map((node) => ({ node, cursor: cursorVan(node) }));
  const nodes = edges.map(({ node }) => node);
  const laatste = bekeken.at(-1);
  if (laatste !== undefined) await noteerGemist(verzoek, Number(plaats?.[0] ?? 0), Number(laatste.nummer), nodes);
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: gevonden.length > aantal,
      hasPreviousPage: na != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: laatste === undefined ? (na ?? null) : cursorVan(laatste),
    },
    inOpbouw,
  };
}

/** The event at this place of the caller's own stream, as far as it would be told of it now; else null. */
export async function gebeurtenisOp(verzoek: Verzoek, nummer: number): Promise<Gebeurtenisbeeld | null> {
  const rij = await binnenBereik(verzoek, GEBEURTENIS)
    .andWhere('ge.betreft = ANY(:betreffen)', { betreffen: binnenScopes(verzoek) })
    .andWhere('ge.nummer = :nummer', { nummer })
    .getOne();
  return rij && beeldVan(verzoek, rij);
}

/** Why what is gone cannot be read now, where that may show outside; by the verdict that reading it gives. */
export async function redenVan(
  { poort }: Verzoek,
  { soort, betreft, clientId, opdrachtId }: Gebeurtenisbeeld,
): Promise<Afschermcode | null> {
  const { categorie } = LEESWIJZEN[betreft];
  if (soort !== 'INGETROKKEN' || categorie === null || clientId === null || opdrachtId === null) return null;
  const besluit = await poort.besluit({ soort: 'DOSSIER', clientId, opdrachtId }, categorie);
  return besluit.uitkomst === 'AFGESCHERMD' && ZICHTBAAR_BUITEN.includes(besluit.code) ? besluit.code : null;
}
