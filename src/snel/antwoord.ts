import { beoordeelMet, dossierDoelen, weigering } from '../../permissions/beoordeel';
import { type DossierInWoorden, inWoordenGeldt } from '../../permissions/feitwoord';
import { schrijfCursor } from '../data/cursor';
import type { Kanttekening } from '../data/kanttekening';
import { soortenVan } from '../domain/aanvrager';
import type { Besluit } from '../domain/besluit';
import type { Categorie } from '../domain/categorie';
import type { ClientId, KanttekeningId, OpdrachtId } from '../domain/ids';
import type { KanttekeningSoort } from '../domain/opsommingen';
import type { Betrokkene, Vermelding } from '../ledger/vermelding';
import type { Notering } from '../poort/poort';
import { heeftWaarde } from '../poort/uitgang';
import type { Verzoek } from '../verzoek';
import type { Uitvoering } from './invoer';
import {
  AFGESCHERMD,
  BETROKKENE,
  begintOfEindigt,
  CURSOR,
  EIND,
  EN,
  GEZELSCHAP,
  KANTTEKENING,
  OPDRACHT,
  OPEN,
  TERUG,
} from './merkteken';
import { DitmaalNiet, Padfout } from './onbedekt';
import type { Plan } from './plan';
import { type Sectie, zonderWaarden } from './sectie';

/** The answer to an operation: `data` as JSON text, what was withheld of it, and what travels with its values. */
export interface Antwoord {
  readonly data: string;
  readonly afgeschermd: readonly Notering[];
  readonly kanttekeningen: readonly Kanttekening[];
  /** What it holds of each data subject. */
  readonly vermeldingen: readonly Vermelding[];
  /** Whether the ledger has it already. */
  readonly vastgelegd: boolean;
}

interface GevondenKanttekening {
  readonly id: KanttekeningId;
  readonly clientId: ClientId;
  readonly categorie: Categorie;
  readonly opdrachtId: OpdrachtId;
  readonly soort: KanttekeningSoort;
  readonly tekst: string;
  readonly van: string;
}

/** Of whom the answer tells, and the numbers of what goes out of them. */
interface Gelezen extends Betrokkene {
  readonly openingen: Set<number>;
}

/** Values with which statements about the client may travel, as the answer has them, and under which opdrachten. */
interface Gezelschap {
  readonly clientId: string;
  readonly categorie: string;
  readonly opdrachten: string;
  readonly waarden: string;
}

/** The dossier that a mark tells of: see `Dossier.feiten`. */
function leesDossier(feiten: string): { readonly dossier: DossierInWoorden; readonly eigen: OpdrachtId | undefined } {
  const toegewezen = feiten.startsWith('!');
  const kaal = toegewezen ? feiten.slice(1) : feiten;
  let eigen: OpdrachtId | undefined;
  const opdrachten = (kaal === '' ? [] : kaal.split(OPDRACHT)).map((tekst, nummer) => {
    // Only that they differ and how they are ordered counts.
    const opdrachtId = String(nummer) as OpdrachtId;
    if (tekst.startsWith('*')) eigen = opdrachtId;
    const eigenProject = /^\*?\+/.test(tekst);
    const woorden = new Set([...tekst.matchAll(/'([^']*)'/g)].map(([, woord]) => woord ?? ''));
    return { opdrachtId, eigenProject, woorden };
  });
  return { dossier: { clientId: '' as ClientId, opdrachten, toegewezen, noodtoegangen: [] }, eigen };
}

/** Reads what a statement gave: puts null where a value was withheld, cursors where a place stands, and keeps account. */
class Lezer {
  private plaats = 0;
  private readonly aangekondigd: Gelezen[] = [];
  private readonly betrokkenen = new Map<string, Gelezen>();
  private readonly redenen = new Map<string, Besluit>();
  private readonly withheld: Notering[] = [];
  private readonly gezelschap: Gezelschap[] = [];
  private readonly gevonden = new Map<KanttekeningId, GevondenKanttekening>();

  constructor(
    private readonly tekst: string,
    private readonly plan: Plan,
    private readonly uitvoering: Uitvoering,
  ) {}

  private get verzoek(): Verzoek {
    return this.uitvoering.verzoek;
  }

  lees(): Antwoord {
    const data = this.tot('');
    return {
      data,
      afgeschermd: this.withheld,
      kanttekeningen: this.kanttekeningen(),
      vermeldingen: this.vermeldingen(),
      vastgelegd: false,
    };
  }

  /** Up to and without the mark that ends it; '' is the end of the text. */
  private tot(einde: string): string {
    const teken = begintOfEindigt();
    let uit = '';
    for (;;) {
      teken.lastIndex = this.plaats;
      const gevonden = teken.exec(this.tekst);
      if (gevonden === null) {
        if (einde !== '') throw new Padfout('a mark was not ended');
        uit += this.tekst.slice(this.plaats);
        return uit;
      }
      uit += this.tekst.slice(this.plaats, gevonden.index);
      this.plaats = gevonden.index + 1;
      switch (gevonden[0]) {
        case einde:
          return uit;
        case AFGESCHERMD:
          uit += this.afgeschermd(this.deel(EN), this.deel(EIND));
          break;
        case CURSOR:
          uit += this.cursor(this.deel(EN), this.deel(EIND));
          break;
        case GEZELSCHAP:
          uit += this.metGezelschap(this.deel(EN), this.deel(EN), this.deel(EN));
          break;
        case BETROKKENE:
          this.kondigAan(Number(this.deel(EN)), this.deel(EN), this.deel(EIND));
          break;
        case OPEN:
          this.opent(this.deel(EIND));
          break;
        case KANTTEKENING:
          for (const rij of JSON.parse(this.deel(EIND)) as GevondenKanttekening[]) this.gevonden.set(rij.id, rij);
          break;
        case TERUG:
          throw new DitmaalNiet('there is no such row within reach');
        default:
          throw new Padfout('a mark ended that had not begun');
      }
    }
  }

  /** The plain text up to this mark, which is passed. */
  private deel(einde: string): string {
    const tot = this.tekst.indexOf(einde, this.plaats);
    if (tot === -1) throw new Padfout('a mark was not ended');
    const deel = this.tekst.slice(this.plaats, tot);
    this.plaats = tot + 1;
    return deel;
  }

  /** @param altijd number of what goes out of them in any case; '' where that is nothing. */
  private kondigAan(wie: number, altijd: string, id: string): void {
    const soort = this.plan.betrokkenen.soorten[wie];
    if (soort === undefined) throw new Padfout('there is nobody of that number');
    const sleutel = `${soort} ${id}`;
    const gelezen = this.betrokkenen.get(sleutel) ?? this.betrokkeneErbij(sleutel, soort, id);
    this.aangekondigd[wie] = gelezen;
    if (altijd !== '') gelezen.openingen.add(Number(altijd));
  }

  private betrokkeneErbij(sleutel: string, soort: Gelezen['soort'], id: string): Gelezen {
    const gelezen = { soort, id, openingen: new Set<number>() };
    this.betrokkenen.set(sleutel, gelezen);
    return gelezen;
  }

  private opent(nummer: string): void {
    const opening = this.plan.betrokkenen.openingen[Number(nummer)];
    const gelezen = opening && this.aangekondigd[opening.wie];
    if (!gelezen) throw new Padfout('it was not said of whom values go out');
    gelezen.openingen.add(Number(nummer));
  }

  private vermeldingen(): readonly Vermelding[] {
    return [...this.betrokkenen.values()].map(({ soort, id, openingen }) => ({
      soort,
      id,
      patroon: this.plan.betrokkenen.patroon(openingen),
      // Who has broken glass open is answered by the guarded path.
      noodtoegangId: null,
    }));
  }

  private afgeschermd(nummer: string, feiten: string): string {
    const sectie = this.plan.secties[Number(nummer)];
    if (!sectie) throw new Padfout('there is no such section');
    const besluit = this.besluit(sectie, feiten);
    for (const { coordinaat } of sectie.velden) this.withheld.push({ coordinaat, besluit });
    return zonderWaarden(sectie);
  }

  private besluit({ reden }: Sectie, feiten: string): Besluit {
    if (reden.soort === 'VAST') return reden.besluit;
    const sleutel = `${reden.categorie} ${reden.perOpdracht} ${feiten}`;
    const besluit = this.redenen.get(sleutel) ?? this.beoordeel(reden.categorie, feiten);
    this.redenen.set(sleutel, besluit);
    return besluit;
  }

  /** By the same judge as the guarded path; it must refuse what the statement withheld. */
  private beoordeel(categorie: Categorie, feiten: string): Besluit {
    const { reglement, aanvrager } = this.verzoek.poort;
    const { dossier, eigen } = leesDossier(feiten);
    const { besluit, rijen } = beoordeelMet({ reglement, aanvrager, categorie, dossier }, inWoordenGeldt);
    if (besluit.uitkomst === 'AFGESCHERMD') return besluit;
    if (eigen === undefined || rijen.has(eigen)) throw new Padfout('the statement withheld what the rules allow');
    return weigering(reglement, soortenVan(aanvrager), dossierDoelen(aanvrager), categorie);
  }

  private cursor(nummer: string, plaats: string): string {
    const { lijst, bladzijde } = this.uitvoering.lijsten[Number(nummer)] ?? {};
    if (!lijst) throw new Padfout('there is no such list');
    if (plaats === '') return JSON.stringify(bladzijde?.cursor ?? null);
    return JSON.stringify(schrijfCursor(this.verzoek, lijst.orde.naam, JSON.parse(plaats)));
  }

  private metGezelschap(clientId: string, categorie: string, opdrachten: string): string {
    const waarden = this.tot(EIND);
    this.gezelschap.push({ clientId, categorie, opdrachten, waarden });
    return waarden;
  }

  /** Of which client, category and opdracht the answer holds a value. */
  private uitgegaan(): ReadonlySet<string> {
    const uitgegaan = new Set<string>();
    for (const { clientId, categorie, opdrachten, waarden } of this.gezelschap)
      if (Object.values(JSON.parse(`{${waarden}}`) as object).some(heeftWaarde))
        for (const opdrachtId of opdrachten.split(',')) uitgegaan.add(`${clientId} ${categorie} ${opdrachtId}`);
    return uitgegaan;
  }

  /** Those of a dossier, category and opdracht of which the answer holds a value, by client, category and time. */
  private kanttekeningen(): readonly Kanttekening[] {
    // Mostly there are none, and then it does not matter what they could travel with.
    if (this.gevonden.size === 0) return [];
    const uitgegaan = this.uitgegaan();
    const { regel } = this.verzoek.poort.reglement.kanttekening;
    const volgorde = ({ clientId, categorie, van, id }: GevondenKanttekening) =>
      [clientId, categorie, van, id].join(' ');
    return [...this.gevonden.values()]
      .filter(({ clientId, categorie, opdrachtId }) => uitgegaan.has(`${clientId} ${categorie} ${opdrachtId}`))
      .sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1))
      .map(({ clientId, categorie, soort, tekst, van }) => ({
        clientId,
        categorie,
        soort,
        tekst,
        regel,
        vastgelegdOp: van,
      }));
  }
}

/** Makes the answer of what the statement of a plan gave; throws {@link DitmaalNiet} where the guarded path must answer. */
export const leesAntwoord = (tekst: string, plan: Plan, uitvoering: Uitvoering): Antwoord =>
  new Lezer(tekst, plan, uitvoering).lees();
