import type { Overdrachtregels } from '../../permissions/reglement';
import type { Categorie } from '../domain/categorie';
import type { Dossier } from './gegevens';
import type { Opdracht } from './opdrachten';
import type { Bestemming, Rij, Tabel } from './tabellen';
import { DAG_IN_MS, type Dag, dagVan, datum, KANTOORMINUTEN, type Moment, opKantoor, tijdstip } from './tijd';
import { NOG_GEEN_UITSTROOM } from './uitstroom';
import type { Willekeur } from './willekeur';

/** Where a category that can be handed over is kept. */
const CATEGORIE_IN: Partial<Record<Tabel, Categorie>> = {
  client_identiteit: 'IDENTITEIT',
  client_adres: 'ADRES',
  client_telefoon: 'TELEFOON',
  client_email: 'EMAIL',
  arbeid: 'ARBEID',
};

/** Writes a row once more, as one of another dossier. */
type Kopie = (nieuw: Dossier & { readonly id: string }) => void;

/** Passes rows on, and keeps how to write once more those of the categories that may be handed over. */
export class Afschrift implements Bestemming {
  readonly kopieen = new Map<Categorie, Kopie>();

  constructor(
    private readonly naar: Bestemming,
    private readonly overdraagbaar: readonly Categorie[],
  ) {}

  voeg<T extends Tabel>(tabel: T, rij: Rij<T>): void {
    this.naar.voeg(tabel, rij);
    const categorie = CATEGORIE_IN[tabel];
    if (categorie === undefined || !this.overdraagbaar.includes(categorie)) return;
    // The klantnummer is the key to who referred the client, and nobody else's (IM-38).
    const zonder = tabel === 'client_identiteit' ? { klantnummer: null } : {};
    this.kopieen.set(categorie, (nieuw) => this.naar.voeg(tabel, { ...rij, ...nieuw, ...zonder }));
  }
}

interface Vraag {
  readonly dossier: Dossier;
  readonly trajectId: string;
  /** The last day of the traject that ended in voluntary work. */
  readonly einde: Dag;
  /** Running opdrachten of opdrachtgevers who do not know the client yet. */
  readonly opdrachten: readonly Opdracht[];
  readonly afschrift: Afschrift;
  readonly coach: string;
  readonly nu: Moment;
}

/** Whether a dossier whose traject had this result goes over: most of those that somebody else goes on with. */
export const gaatOver = (
  kans: Willekeur,
  regels: Overdrachtregels | null,
  resultaat: string | null,
): regels is Overdrachtregels =>
  regels !== null && resultaat === 'overgedragen aan een andere voorziening' && kans.kans(0.7);

/**
 * The dossier goes over to who has the client next: consent, an ended traject, the copies and the record of it (IM-17).
 * Gives to which opdrachtgever; null when there was none to go to.
 */
export function schrijfOverdracht(kans: Willekeur, naar: Bestemming, vraag: Vraag): string | null {
  const { dossier, trajectId, einde, opdrachten, afschrift, coach, nu } = vraag;
  const gevraagdOp = opKantoor(einde + kans.geheel(1, 10), kans.geheel(0, KANTOORMINUTEN));
  const op = gevraagdOp + kans.geheel(1, 14) * DAG_IN_MS;
  const mogelijk = opdrachten.filter(({ van }) => van <= gevraagdOp);
  if (op > nu || mogelijk.length === 0) return null;
  const { id: opdracht_id, opdrachtgeverId: opdrachtgever_id } = kans.kies(mogelijk);
  const nieuw: Dossier = { ...dossier, opdracht_id, opdrachtgever_id };
  const { organisatie_id, client_id } = dossier;
  const ingetrokken = kans.kans(0.2) ? tijdstip(op + Math.floor((nu - op) * kans.fractie())) : null;
  for (const categorie of afschrift.kopieen.keys())
    naar.voeg('toestemming', {
      organisatie_id,
      id: kans.uuid(gevraagdOp),
      client_id,
      doel: 'PLAATSING',
      categorie,
      ontvanger_id: opdrachtgever_id,
      vorm: 'GERICHT',
      bron: 'FORMULIER',
      informatieversie: '2025-1',
      evaluatie_id: null,
      vastgelegd_door: `medewerker:${coach}`,
      van: tijdstip(gevraagdOp),
      tot: ingetrokken,
    });
  const dag = datum(dagVan(op));
  const nieuwTraject = kans.uuid(op);
  naar.voeg('traject', { ...nieuw, id: nieuwTraject, aanmelding_id: null, aangemaakt_op: tijdstip(op) });
  naar.voeg('traject_verloop', {
    ...nieuw,
    traject_id: nieuwTraject,
    status: 'BEEINDIGD',
    startdatum: dag,
    geplande_einddatum: dag,
    einddatum: dag,
    plan: 'Overgedragen bij overstap naar vrijwilligerswerk.',
    resultaat: null,
    ...NOG_GEEN_UITSTROOM,
    afdeling: null,
    geinformeerd_op: null,
    geinformeerd_door: null,
    rapportage_verschuldigd_op: null,
  });
  for (const [categorie, kopie] of afschrift.kopieen) {
    naar.voeg('overdracht', {
      ...nieuw,
      categorie,
      traject_id: trajectId,
      overgedragen_op: tijdstip(op),
      overgedragen_door: coach,
    });
    kopie({ ...nieuw, id: kans.uuid(op) });
  }
  return opdrachtgever_id;
}
