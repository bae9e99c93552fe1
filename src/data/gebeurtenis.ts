import { GebeurtenisontvangerRij, GebeurtenisRij } from '../../entities';
import { bruikbaarheid } from '../../permissions/beoordeel';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Aanvrager } from '../domain/aanvrager';
import { type Afschermcode, ZICHTBAAR_BUITEN } from '../domain/besluit';
import type { Categorie } from '../domain/categorie';
import { type Aangekondigd, GEBEURTENIS_OBJECTEN, type GebeurtenisObject, soortOnder } from '../domain/gebeurtenis';
import type { Scope } from '../domain/scope';
import type { Betrokkene } from '../ledger/vermelding';
import type { Verzoek } from '../verzoek';
import { zoekAanmelding } from './aanmelding';
import { gebeurtenisBereik } from './bereik';
import { grootte, type Verbinding } from './lijst';
import { rapportagetekst } from './rapportagetekst';
import { type Bron, binnenBereik } from './rijen';
import { leesPlaats, schrijfPlaats, vanMinderScopes } from './stroomplaats';
import { verloop } from './verloop';

const GEBEURTENIS: Bron<GebeurtenisRij> = { entiteit: GebeurtenisRij, alias: 'ge', bereik: gebeurtenisBereik };

/** So many places are looked at for one page: what a caller is told of none of them takes no longer than that. */
const VENSTER = 10_000;

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
const binnenScopes = ({ scopes }: Aanvrager): readonly GebeurtenisObject[] =>
  GEBEURTENIS_OBJECTEN.filter((betreft) => scopes.has(LEESWIJZEN[betreft].scope));

/** Of these the kinds that a rule opens for its purposes, whatever the dossier. */
export const teLezen = (aanvrager: Aanvrager): readonly GebeurtenisObject[] =>
  binnenScopes(aanvrager).filter((betreft) => {
    const { categorie } = LEESWIJZEN[betreft];
    return categorie === null || bruikbaarheid(REGLEMENTEN[aanvrager.profiel], aanvrager, categorie) !== 'NIET';
  });

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

/** How far the caller's stream is, and whether all that it may see is in it. Who asks for the first time has one from then on. */
async function standVan({ manager, aanvrager: { organisatieId, integratieId } }: Verzoek) {
  const rij = await manager.findOneBy(GebeurtenisontvangerRij, { organisatieId, integratieId });
  if (rij === null) await manager.query('SELECT pw.word_ontvanger()');
  return { laatste: Number(rij?.nummer ?? 0), opgebouwd: rij?.opgebouwd ?? false };
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
  await verzoek.manager.query(NOTEER_GEMIST, [na, tot, nummers, binnenScopes(verzoek.aanvrager)]);
}

/** After which place it goes on; refused where of kinds that its reader was not told of there is something before it. */
async function beginVan(verzoek: Verzoek, na: string, betreffen: readonly GebeurtenisObject[]): Promise<number> {
  const { begin, nieuw } = leesPlaats(verzoek, na, betreffen);
  const eerder = binnenBereik(verzoek, GEBEURTENIS)
    .andWhere('ge.betreft = ANY(:nieuw)', { nieuw })
    .andWhere('ge.nummer <= :begin', { begin });
  if (nieuw.length > 0 && (await eerder.getExists())) throw vanMinderScopes();
  return begin;
}

/**
 * The caller's own stream from a place on: every change once, in the order of commit, numbered without gaps, so that a
 * pull that passed a place has missed nothing before it. Where it goes on follows from what was looked at, not from
 * what could be told; what is nothing to the caller moves it by whole windows alone, and so tells of nothing.
 */
export async function gebeurtenissen(
  verzoek: Verzoek,
  { na, first }: GebeurtenisVraag,
): Promise<Omit<Verbinding<Gebeurtenisbeeld>, 'totaalAantal'> & { readonly inOpbouw: boolean }> {
  const betreffen = binnenScopes(verzoek.aanvrager);
  const begin = na == null ? 0 : await beginVan(verzoek, na, betreffen);
  const { aantal } = grootte({ first });
  const { laatste, opgebouwd } = await standVan(verzoek);
  const venster = begin + VENSTER < laatste ? begin + VENSTER : null;
  const gevonden = await binnenBereik(verzoek, GEBEURTENIS)
    .andWhere('ge.betreft = ANY(:betreffen)', { betreffen })
    .andWhere('ge.nummer > :begin AND ge.nummer <= :tot', { begin, tot: venster ?? laatste })
    .orderBy('ge.nummer')
    .limit(aantal + 1)
    .getMany();
  const bekeken = gevonden.slice(0, aantal);
  const vol = gevonden.length > aantal;
  const eind = Number((vol ? null : venster) ?? bekeken.at(-1)?.nummer ?? begin);
  const beelden = await Promise.all(bekeken.map((rij) => beeldVan(verzoek, rij)));
  const edges = beelden
    .filter((beeld) => beeld !== null)
    .map((node) => ({ node, cursor: schrijfPlaats(verzoek, Number(node.nummer), betreffen) }));
  const nodes = edges.map(({ node }) => node);
  await noteerGemist(verzoek, begin, eind, nodes);
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: vol || venster !== null,
      hasPreviousPage: na != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: eind === begin ? (na ?? null) : schrijfPlaats(verzoek, eind, betreffen),
    },
    inOpbouw: !opgebouwd,
  };
}

/** The event at this place of the caller's own stream, as far as it would be told of it now; else null. */
export async function gebeurtenisOp(verzoek: Verzoek, nummer: number): Promise<Gebeurtenisbeeld | null> {
  const rij = await binnenBereik(verzoek, GEBEURTENIS)
    .andWhere('ge.betreft = ANY(:betreffen)', { betreffen: binnenScopes(verzoek.aanvrager) })
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
