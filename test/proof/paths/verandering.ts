import { Willekeur } from '../../../src/demo/willekeur';
import { NU } from '../../support/moment';
import type { Bron } from '../noninterference/bron';
import { type Rij, rijenVan, type Stand } from '../noninterference/stand';
import type { Wijziging } from '../noninterference/stap';
import type { Verborgen } from '../noninterference/verborgen';
import { trekWijzigingen } from '../noninterference/wijziging';
import type { Zicht } from '../noninterference/zicht';
import { raar } from './raar';

/*
 * Changes of anything: the two paths read the same rows, whatever is in them. Who calls and what it may ask was found
 * out before, and stays.
 */

const VAN_DE_BELLER =
  /^(organisatie|medewerker|autorisatie|integratie|integratie_opdracht|client_account|idempotentie)$/;
/** Follows from the others: nobody writes it but the database. */
const AFGELEID = 'dossierstand';

/** Nothing is kept from what changes: a client may come under any opdracht. */
const OVERAL: Zicht = {
  dossier: () => false,
  client: () => true,
  opdracht: () => true,
  rapportage: () => true,
  aanmelding: () => true,
  noodtoegang: () => true,
  telt: false,
};

function alles(stand: Stand, organisatieId: string): readonly Verborgen[] {
  return [...stand.tabellen.values()]
    .filter(({ naam }) => naam !== AFGELEID && !VAN_DE_BELLER.test(naam))
    .flatMap((tabel) =>
      rijenVan(stand, tabel.naam)
        .filter((rij) => rij.organisatie_id === organisatieId)
        .map((rij) => ({ tabel, rij, geheel: true, kolommen: tabel.vrij.map(({ naam }) => naam) })),
    );
}

/** All that broke the glass is over: who has it open is answered by the guarded path alone. */
function glasHeel(stand: Stand, organisatieId: string): readonly Wijziging[] {
  const tabel = stand.tabellen.get('noodtoegang');
  if (!tabel) return [];
  const tot = new Date(NU.getTime() - 1).toISOString();
  const stappen = rijenVan(stand, tabel.naam)
    .filter((rij) => rij.organisatie_id === organisatieId && Date.parse(String(rij.tot)) > NU.getTime())
    .map((rij) => ({ tabel, rij, waarden: { tot } }));
  return [{ omschrijving: 'no glass is broken any more', stappen }];
}

/** Without what would be left of a dossier that goes: no row is of a client under an opdracht without its traject. */
function zonderWezen(wijzigingen: readonly Wijziging[]): readonly Wijziging[] {
  const dossierVan = (rij: Rij): string => `${rij.client_id} ${rij.opdracht_id}`;
  const weg = new Set(
    wijzigingen.flatMap(({ stappen }) =>
      stappen.flatMap(({ tabel, rij, waarden }) => (tabel.naam === 'traject' && !waarden ? [dossierVan(rij)] : [])),
    ),
  );
  return wijzigingen.map(({ omschrijving, stappen }) => ({
    omschrijving,
    stappen: stappen.filter(({ rij, waarden }) => waarden === null || !weg.has(dossierVan(rij))),
  }));
}

/** Draws so many changes of the dossiers of an organisatie; the same seed gives the same. */
export function trekVeranderingen(
  stand: Stand,
  organisatieId: string,
  aantal: number,
  ...seed: readonly [number, ...number[]]
): readonly Wijziging[] {
  const willekeur = new Willekeur(...seed, 2);
  const bron: Bron = { stand, zicht: OVERAL, organisatieId, verborgen: alles(stand, organisatieId) };
  const gewoon = trekWijzigingen(bron, aantal, ...seed);
  const vreemd = Array.from({ length: aantal }, () => raar(bron, willekeur)).filter((een) => een !== null);
  return [...(willekeur.kans(0.9) ? glasHeel(stand, organisatieId) : []), ...zonderWezen([...gewoon, ...vreemd])];
}
