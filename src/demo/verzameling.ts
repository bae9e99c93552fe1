import { testBsns } from './bsn';
import { schrijfDossier } from './dossiers';
import { type Medewerkers, schrijfMedewerkers } from './medewerkers';
import { namenVan } from './namen';
import { schrijfOpenstaand } from './openstaand';
import { type Organisatie, organisaties, schrijfOrganisatie } from './partijen';
import { overzie } from './posities';
import { type Opties, schetsen } from './schets';
import type { Bestemming } from './tabellen';
import { Willekeur } from './willekeur';

const BSN_STROOM = 6;
/** About this share of the clients has an opdracht under which a BSN may be held. */
const MET_GROND = 0.6;

/** Numbers of one organisatie in a random order, spread over its clients when there are fewer numbers than clients. */
function bsnsVan(seed: number, organisatie: Organisatie, aantalClients: number, alle: readonly string[]) {
  const kans = new Willekeur(seed, BSN_STROOM, organisatie.nummer);
  const voorraad = kans.schud(alle);
  const deel = voorraad.length / Math.max(1, aantalClients * MET_GROND);
  return () => (kans.kans(deel) ? (voorraad.pop() ?? null) : null);
}

/**
 * Writes the whole set to `naar`, one step at a time: first who deals with whom, then one dossier per step, so that
 * whoever takes the steps can send what has been gathered in between. The same options give the same rows in the same order.
 */
export function* verzameling(opties: Opties, naar: Bestemming): Generator<void> {
  const { seed, nu } = opties;
  const namen = namenVan(seed);
  const allen = organisaties(seed, nu);
  const overzicht = overzie(allen, opties);
  const alleBsns = testBsns();
  const perOrganisatie = new Map<Organisatie, { medewerkers: Medewerkers; bsn: () => string | null }>();
  for (const organisatie of allen) {
    const aantal = overzicht.aantalClients(organisatie);
    schrijfOrganisatie(organisatie, (id) => overzicht.laatstePositie(id), naar, nu);
    const medewerkers = schrijfMedewerkers(organisatie, aantal, namen, naar, { seed, nu });
    perOrganisatie.set(organisatie, { medewerkers, bsn: bsnsVan(seed, organisatie, aantal, alleBsns) });
    schrijfOpenstaand(organisatie, aantal, { seed, nu, namen, medewerkers }, naar);
    yield;
  }
  for (const schets of schetsen(allen, opties)) {
    const eigen = perOrganisatie.get(schets.organisatie);
    if (eigen === undefined) throw new Error('a client belongs to one of the organisaties');
    const volgendePositie = (id: string) => overzicht.volgendePositie(id);
    schrijfDossier(schets, { seed, nu, namen, ...eigen, volgendePositie }, naar);
    yield;
  }
}
