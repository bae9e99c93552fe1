import type { Willekeur } from '../../../src/demo/willekeur';
import { delenVan, dossierdeel, kiesUit, type Maker, verborgenTrajecten } from './bron';
import { type Rij, rijenVan } from './stand';
import type { Stap } from './stap';
import { CATEGORIE_VAN } from './verborgen';

/* What comes that the caller may not see. */

const VERWIJZINGEN = ['id', 'traject_id', 'rapportage_id', 'evaluatie_id'];

/** The same rows under other ids, so that they can stand beside the ones they were taken from. */
function overgeschreven(stappen: readonly Stap[], waarden: Rij, willekeur: Willekeur): Stap[] {
  const eigen = new Set<unknown>(stappen.map(({ rij }) => rij.id).filter((id) => id !== undefined));
  const ids = new Map<unknown, string>([...eigen].map((id) => [id, willekeur.blindeUuid()]));
  return stappen.map(({ tabel, rij }) => {
    const verwezen = VERWIJZINGEN.filter((kolom) => ids.has(rij[kolom])).map((kolom) => [kolom, ids.get(rij[kolom])]);
    const alleen = Object.fromEntries(Object.entries(waarden).filter(([kolom]) => tabel.kolommen.has(kolom)));
    const positie = rij.positie == null ? {} : { positie: 1_000_000 + willekeur.geheel(0, 1_000_000_000) };
    const zonder = tabel.naam === 'traject' ? { aanmelding_id: null } : {};
    return { tabel, rij: { ...rij, ...Object.fromEntries(verwezen), ...alleen, ...positie, ...zonder }, waarden: {} };
  });
}

/** A dossier comes that the caller may not know: of somebody new, or of a client it knows under an opdracht it does not. */
export const voegDossierToe: Maker = (bron, willekeur) => {
  const { stand, zicht, organisatieId } = bron;
  const traject = kiesUit(verborgenTrajecten(bron), willekeur);
  const client = stand.tabellen.get('client');
  if (!traject || !client) return null;
  const stappen = dossierdeel(stand, traject.client_id, traject.opdracht_id);
  const bezet = new Set(
    rijenVan(stand, 'traject')
      .filter(({ opdracht_id }) => opdracht_id === traject.opdracht_id)
      .map(({ client_id }) => client_id),
  );
  const bekende = rijenVan(stand, 'client').filter(
    ({ id, organisatie_id }) =>
      organisatie_id === organisatieId && zicht.client(id) && !bezet.has(id) && !zicht.dossier(id, traject.opdracht_id),
  );
  const kan = traject.organisatie_id === organisatieId ? kiesUit(bekende, willekeur) : null;
  if (kan && willekeur.kans(0.5))
    return {
      omschrijving: 'a client the caller knows comes under an opdracht it does not',
      stappen: overgeschreven(stappen, { client_id: kan.id }, willekeur),
    };
  const id = willekeur.blindeUuid();
  const nieuw = { organisatie_id: traject.organisatie_id, id, aangemaakt_op: '2026-01-05T09:00:00+00:00' };
  return {
    omschrijving: 'a client the caller does not know comes',
    stappen: [{ tabel: client, rij: nieuw, waarden: {} }, ...overgeschreven(stappen, { client_id: id }, willekeur)],
  };
};

/** A row comes like one that is hidden: notes, a consent, a part of a report, an aanmelding. */
export const voegRijToe: Maker = ({ verborgen }, willekeur) => {
  const gekozen = kiesUit(
    verborgen.filter(({ geheel, tabel }) => geheel && tabel.kolommen.has('id') && !tabel.genoemd && !tabel.enkel),
    willekeur,
  );
  if (!gekozen) return null;
  const { tabel, rij } = gekozen;
  return {
    omschrijving: `a row of ${tabel.naam} comes`,
    stappen: overgeschreven([{ tabel, rij, waarden: {} }], {}, willekeur),
  };
};

/** An aanmelding, or a report that is not released, comes with all its parts. */
export const voegGeheelToe: Maker = ({ stand, verborgen }, willekeur) => {
  const gekozen = kiesUit(
    verborgen.filter(({ geheel, tabel }) => geheel && ['aanmelding', 'rapportage'].includes(tabel.naam)),
    willekeur,
  );
  if (!gekozen) return null;
  const { tabel, rij } = gekozen;
  const kolom = `${tabel.naam}_id`;
  const id = willekeur.blindeUuid();
  const kenmerk = tabel.kolommen.has('kenmerk') ? { kenmerk: `verborgen-${willekeur.uint32()}` } : {};
  const positie = rij.positie == null ? {} : { positie: 1_000_000 + willekeur.geheel(0, 1_000_000_000) };
  return {
    omschrijving: `a row of ${tabel.naam} comes with its parts`,
    stappen: [
      { tabel, rij: { ...rij, id, ...kenmerk, ...positie }, waarden: {} },
      ...delenVan(stand, tabel, rij.id).map(({ tabel: deel, rij: van }) => ({
        tabel: deel,
        rij: { ...van, [kolom]: id, ...(deel.kolommen.has('id') ? { id: willekeur.blindeUuid() } : {}) },
        waarden: {},
      })),
    ],
  };
};

/** A closed category gets its first row in a dossier that the caller does know. */
export const vulCategorie: Maker = ({ zicht, organisatieId, verborgen }, willekeur) => {
  const gekozen = kiesUit(
    verborgen.filter(
      ({ geheel, tabel, rij }) =>
        geheel &&
        tabel.enkel &&
        tabel.kolommen.has('id') &&
        CATEGORIE_VAN[tabel.naam] !== undefined &&
        rij.organisatie_id === organisatieId &&
        zicht.dossier(rij.client_id, rij.opdracht_id),
    ),
    willekeur,
  );
  if (!gekozen) return null;
  const { tabel, rij } = gekozen;
  return {
    omschrijving: `a row of ${tabel.naam} is another`,
    stappen: [{ tabel, rij, waarden: null }, ...overgeschreven([{ tabel, rij, waarden: {} }], {}, willekeur)],
  };
};
