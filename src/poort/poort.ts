import DataLoader from 'dataloader';
import {
  beoordeel,
  beoordeelAanmelding,
  beoordeelOpdrachtgever,
  bruikbaarheid,
  dossierDoelen,
  type Oordeel,
  weigering,
} from '../../permissions/beoordeel';
import type { Reglement } from '../../permissions/reglement';
import { type Aanvrager, soortenVan } from '../domain/aanvrager';
import type { Afschermcode, Besluit } from '../domain/besluit';
import type { Categorie } from '../domain/categorie';
import type { DossierFeiten } from '../domain/feiten';
import { type PoortFout, verboden } from '../domain/fouten';
import type { ClientId, NoodtoegangId, OpdrachtId } from '../domain/ids';
import type { Bruikbaarheid, Onderwerp, Rechter } from '../domain/rechter';
import type { Afscherming } from '../domain/verstrekking';

/** That a verdict was given over a field in one place of the response. */
export interface Notering {
  readonly coordinaat: string;
  readonly besluit: Besluit;
}

/** What was withheld in how many places, sorted by schema coordinate. */
export function tel(noteringen: readonly Notering[]): readonly Afscherming[] {
  const regels = new Map<string, { veld: string; aantal: number; code: Afschermcode; regel: string }>();
  for (const { coordinaat: veld, besluit } of noteringen) {
    if (besluit.uitkomst === 'TOEGESTAAN') continue;
    const { code, regel } = besluit;
    const sleutel = `${veld} ${code} ${regel}`;
    const afscherming = regels.get(sleutel) ?? { veld, aantal: 0, code, regel };
    afscherming.aantal += 1;
    regels.set(sleutel, afscherming);
  }
  return [...regels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, afscherming]) => afscherming);
}

/** One line of `extensions.noodtoegang`: what this response served of the client rests on it. */
export interface Noodlezing {
  readonly clientId: ClientId;
  readonly noodtoegangId: NoodtoegangId;
  readonly tot: Date;
}

/** Loads the facts of dossiers, one for each id and in that order. */
export type FeitenLader = (ids: readonly ClientId[]) => Promise<readonly DossierFeiten[]>;

/** The gate of one request: loads the facts of a dossier once, then judges; keeps account of what it withheld. */
export class Poort implements Rechter {
  private readonly feiten: DataLoader<ClientId, DossierFeiten>;
  private readonly oordelen = new Map<string, Promise<Oordeel>>();
  private readonly withheld: Notering[] = [];
  private readonly inNood = new Map<NoodtoegangId, Noodlezing>();

  constructor(
    readonly aanvrager: Aanvrager,
    readonly reglement: Reglement,
    laadFeiten: FeitenLader,
  ) {
    this.feiten = new DataLoader((ids) => laadFeiten(ids));
  }

  feitenVan(clientId: ClientId): Promise<DossierFeiten> {
    return this.feiten.load(clientId);
  }

  /** Forgets every fact and verdict: what was written since may have changed them. What was withheld stays noted. */
  vergeet(): void {
    this.feiten.clearAll();
    this.oordelen.clear();
  }

  /** The verdict over a category of a dossier, and under which opdrachten its rows may be served. */
  oordeel(clientId: ClientId, categorie: Categorie): Promise<Oordeel> {
    const sleutel = `${clientId} ${categorie}`;
    let oordeel = this.oordelen.get(sleutel);
    if (!oordeel) {
      oordeel = this.feiten
        .load(clientId)
        .then((dossier) => beoordeel({ reglement: this.reglement, aanvrager: this.aanvrager, categorie, dossier }));
      this.oordelen.set(sleutel, oordeel);
    }
    return oordeel;
  }

  async besluit(onderwerp: Onderwerp, categorie: Categorie): Promise<Besluit> {
    if (onderwerp.soort === 'AANMELDING') return beoordeelAanmelding(this.reglement, this.aanvrager, categorie);
    if (onderwerp.soort === 'OPDRACHTGEVER')
      return beoordeelOpdrachtgever(this.reglement, this.aanvrager, onderwerp.opdrachtgeverId, categorie);
    const oordeel = await this.oordeel(onderwerp.clientId, categorie);
    const { besluit, rijen } = oordeel;
    if (besluit.uitkomst === 'AFGESCHERMD') return besluit;
    if (onderwerp.opdrachtId !== undefined && !rijen.has(onderwerp.opdrachtId)) return this.geweigerd(categorie);
    this.merk(oordeel, onderwerp.clientId, onderwerp.opdrachtId);
    return besluit;
  }

  zonderScope(): Besluit {
    return { uitkomst: 'AFGESCHERMD', regel: this.reglement.rolRegel, code: 'ROL' };
  }

  verbied(reden: 'ROL' | 'SCOPE' | 'DOEL_NIET_TOEGESTAAN', bericht: string, veld?: string): PoortFout {
    const { doelRegel, rolRegel } = this.reglement;
    return verboden(reden === 'DOEL_NIET_TOEGESTAAN' ? doelRegel : rolRegel, reden, bericht, veld);
  }

  bruikbaarheid(categorie: Categorie): Bruikbaarheid {
    return bruikbaarheid(this.reglement, this.aanvrager, categorie);
  }

  noteer(coordinaat: string, besluit: Besluit): void {
    this.withheld.push({ coordinaat, besluit });
  }

  /** What this response withholds, sorted by schema coordinate. */
  afgeschermd(): readonly Afscherming[] {
    return tel(this.withheld);
  }

  /** The noodtoegangen on which something of this response rests, sorted by client; empty when nothing does. */
  noodtoegang(): readonly Noodlezing[] {
    const sleutel = ({ clientId, noodtoegangId }: Noodlezing) => `${clientId} ${noodtoegangId}`;
    return [...this.inNood.values()].sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
  }

  /** Of each client of whom something rests on one, by which. */
  inNoodVan(): ReadonlyMap<ClientId, NoodtoegangId> {
    return new Map(this.noodtoegang().map(({ clientId, noodtoegangId }) => [clientId, noodtoegangId]));
  }

  private merk({ noodtoegangen }: Oordeel, clientId: ClientId, opdrachtId?: OpdrachtId): void {
    for (const [onder, gebruikt] of noodtoegangen)
      if (opdrachtId === undefined || opdrachtId === onder)
        for (const { id, tot } of gebruikt) this.inNood.set(id, { clientId, noodtoegangId: id, tot });
  }

  /** The dossier is open under another opdracht but not under this one: the refusal that tells nothing of it. */
  private geweigerd(categorie: Categorie): Besluit {
    return weigering(this.reglement, soortenVan(this.aanvrager), dossierDoelen(this.aanvrager), categorie);
  }
}
