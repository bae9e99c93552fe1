import { KanttekeningRij } from '../../entities';
import type { Categorie } from '../domain/categorie';
import type { ClientId } from '../domain/ids';
import type { KanttekeningSoort } from '../domain/opsommingen';
import type { Uitgegaan } from '../poort/uitgang';
import type { Verzoek } from '../verzoek';
import { dossierBereik, geldtNu } from './bereik';

/** A statement as it travels with the values of its category, in `extensions.kanttekeningen`. */
export interface Kanttekening {
  readonly clientId: ClientId;
  readonly categorie: Categorie;
  readonly soort: KanttekeningSoort;
  readonly tekst: string;
  /** The rule by which it travels. */
  readonly regel: string;
  readonly vastgelegdOp: string;
}

const rijenBij = (verzoek: Verzoek, uitgegaan: readonly Uitgegaan[]): Promise<readonly KanttekeningRij[]> => {
  const bereik = dossierBereik(verzoek, 'kt');
  const nu = geldtNu(verzoek, 'kt');
  return verzoek.manager
    .createQueryBuilder(KanttekeningRij, 'kt')
    .where(bereik.sql, bereik.parameters)
    .andWhere(nu.sql, nu.parameters)
    .andWhere('kt.client_id = ANY(:clienten)')
    .andWhere(
      `(kt.client_id, kt.categorie, kt.opdracht_id) IN (SELECT * FROM unnest(CAST(:clienten AS uuid[]),
        CAST(:categorieen AS text[]), CAST(:opdrachten AS uuid[])))`,
    )
    .setParameters({
      clienten: uitgegaan.map(({ clientId }) => clientId),
      categorieen: uitgegaan.map(({ categorie }) => categorie),
      opdrachten: uitgegaan.map(({ opdrachtId }) => opdrachtId),
    })
    .getMany();
};

const GEZOCHT = new WeakMap<Verzoek, Map<string, KanttekeningRij>>();

/**
 * Looks up what goes with what went out so far, before a next part of the operation closes that: who got a value gets
 * its statement all the same. Sorted by client, category and time.
 */
export async function zoekKanttekeningen(verzoek: Verzoek): Promise<readonly KanttekeningRij[]> {
  const gezocht = GEZOCHT.get(verzoek) ?? new Map<string, KanttekeningRij>();
  GEZOCHT.set(verzoek, gezocht);
  const uitgegaan = verzoek.uitgang.alles;
  if (verzoek.poort.reglement.kanttekening.soort !== null && uitgegaan.length > 0)
    for (const rij of await rijenBij(verzoek, uitgegaan)) gezocht.set(rij.id, rij);
  const volgorde = ({ clientId, categorie, van, id }: KanttekeningRij) =>
    [clientId, categorie, van.toISOString(), id].join(' ');
  return [...gezocht.values()].sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1));
}

/**
 * The statements that go with an answer: those of a dossier, category and opdracht of which it holds a value, and no
 * other (CV-57, WE-28, F2-26). Looked up in the transaction in which it was read, for all of the answer at once.
 * @param staatErin whether the answer really holds what was resolved for it.
 */
export async function kanttekeningenBij(
  verzoek: Verzoek,
  staatErin: (uitgegaan: Uitgegaan) => boolean,
): Promise<readonly Kanttekening[]> {
  const { regel } = verzoek.poort.reglement.kanttekening;
  const uitgegaan = verzoek.uitgang.alles;
  const erin = new Set<string>();
  const naam = ({ clientId, categorie, opdrachtId }: Omit<Uitgegaan, 'plaatsen'>): string =>
    `${clientId} ${categorie} ${opdrachtId}`;
  const rijen = await zoekKanttekeningen(verzoek);
  const gezocht = new Set(rijen.map(naam));
  for (const deel of uitgegaan) if (gezocht.has(naam(deel)) && staatErin(deel)) erin.add(naam(deel));
  return rijen
    .filter((rij) => erin.has(naam(rij)))
    .map(({ clientId, categorie, soort, tekst, van }) => ({
      clientId,
      categorie,
      soort,
      tekst,
      regel,
      vastgelegdOp: van.toISOString(),
    }));
}
