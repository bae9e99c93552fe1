import { openingen, sluitingen, soortenVoor } from '../../../permissions/beoordeel';
import { FEIT_OORDEEL } from '../../../permissions/feiten';
import type { Opent, Sluit } from '../../../permissions/reglement';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import type { Aanvrager, AanvragerSoort } from '../../../src/domain/aanvrager';
import type { Categorie } from '../../../src/domain/categorie';
import { DOELEN, type Doel } from '../../../src/domain/doel';
import { FEITEN, type Feit } from '../../../src/domain/feit';
import { type DossierFeiten, isRijfeit, type OpdrachtFeiten, type Rijfeit } from '../../../src/domain/feiten';
import type { ClientId } from '../../../src/domain/ids';
import { PROFIELEN, type Profiel } from '../../../src/domain/opsommingen';
import { bereikt, type Doelwit } from './doelwit';
import type { Oordeel } from './lagen';
import type { Schets } from './schets';
import { CATEGORIEEN_MET_RIJEN, PORTFOLIO } from './tabellen';

/** One case: a caller, its purposes, and a row. */
export interface Geval {
  readonly schets: Schets;
  readonly aanvrager: Aanvrager;
  readonly oordeel: Oordeel;
  readonly dossiers: ReadonlyMap<ClientId, DossierFeiten>;
}

const RIJKOLOM: Readonly<Record<Rijfeit, string>> = {
  DESKUNDIG_BEOORDEELD: 'beoordeeldDoor',
  NOODZAAK: 'noodzaak',
  FTBV: 'ftbv',
  RELEVANT: 'relevantie',
  GEDEELD: 'gedeeld',
};

type Waar = (feit: Feit, doel: Doel) => boolean;
interface Regels {
  readonly open: readonly Opent[];
  readonly dicht: readonly Sluit[];
  readonly doelen: readonly Doel[];
}

const alleWaar = (feiten: readonly Feit[], doel: Doel, waar: Waar): boolean => feiten.every((feit) => waar(feit, doel));
const opent = ({ onder, mits }: Opent, doelen: readonly Doel[], waar: Waar): readonly Doel[] =>
  onder.filter((doel) => doelen.includes(doel) && alleWaar(mits, doel, waar));
const sluit = ({ als }: Sluit, doelen: readonly Doel[], waar: Waar): boolean =>
  doelen.some((doel) => alleWaar(als, doel, waar));
const uitkomst = ({ open, dicht, doelen }: Regels, waar: Waar): boolean =>
  open.some((regel) => opent(regel, doelen, waar).length > 0) && !dicht.some((regel) => sluit(regel, doelen, waar));

const DOELEN_VAN_DOSSIERS = DOELEN.filter((doel) => doel !== 'AANMELDING');

/** One row of the table `beleid` that could let out or keep a row of some table. */
const naam = (profiel: string, regel: Opent | Sluit, soort: string, doel: string, categorie: string): string =>
  [profiel, regel.regel, regel.aard, soort, doel, categorie, regel.aard === 'OPENT' ? regel.mits : regel.als].join(' ');

/** What nothing opens for a kind of caller, is not seen to be closed either. */
const isTeSluiten = (profiel: Profiel, soort: AanvragerSoort, categorie: Categorie): boolean =>
  openingen(REGLEMENTEN[profiel], [soort], DOELEN_VAN_DOSSIERS, categorie).length > 0;

function alleRegels(): readonly string[] {
  return PROFIELEN.flatMap((profiel) =>
    REGLEMENTEN[profiel].regels.flatMap((regel) => {
      if (regel.aard === 'NOOIT') return [];
      const doelen = regel.aard === 'OPENT' ? regel.onder.filter((doel) => doel !== 'AANMELDING') : ['-'];
      return regel.voor
        .filter((soort) => bereikt(profiel, soort))
        .flatMap((soort) =>
          regel.categorieen
            .filter((categorie) => CATEGORIEEN_MET_RIJEN.includes(categorie))
            .filter((categorie) => regel.aard === 'OPENT' || isTeSluiten(profiel, soort, categorie))
            .flatMap((categorie) => doelen.map((doel) => naam(profiel, regel, soort, doel, categorie))),
        );
    }),
  );
}

/** What the cases of a run were: how many, how often open, which fact made the difference, which rules ever worked. */
export class Dekking {
  gevallen = 0;
  open = 0;
  /** Cases in which the fact alone decides: were it otherwise, so would the outcome be. */
  readonly beslissend = new Map<Feit, number>(FEITEN.map((feit) => [feit, 0]));
  private readonly gewerkt = new Set<string>();

  tel(geval: Geval): void {
    const { oordeel, dossiers } = geval;
    this.gevallen += 1;
    if (oordeel.open) this.open += 1;
    const dossier = dossiers.get(oordeel.rij.clientId);
    if (dossier === undefined) return;
    for (const opdracht of dossier.opdrachten)
      if (oordeel.tabel === PORTFOLIO.tabel || opdracht.opdrachtId === oordeel.rij.opdrachtId)
        this.telOnder(geval, dossier, opdracht);
  }

  private telOnder({ aanvrager, oordeel }: Geval, dossier: DossierFeiten, opdracht: OpdrachtFeiten): void {
    const { categorie, rij } = oordeel;
    const reglement = REGLEMENTEN[aanvrager.profiel];
    const soorten = soortenVoor({ reglement, aanvrager, categorie, dossier }, opdracht);
    const doelen = aanvrager.doelen.filter((doel) => doel !== 'AANMELDING');
    const regels: Regels = {
      open: openingen(reglement, soorten, doelen, categorie),
      dicht: sluitingen(reglement, soorten, categorie),
      doelen,
    };
    const waar: Waar = (feit, doel) =>
      isRijfeit(feit)
        ? rij[RIJKOLOM[feit]] != null
        : FEIT_OORDEEL[feit]({ aanvrager, doel, categorie, dossier, opdracht });
    const nu = uitkomst(regels, waar);
    for (const feit of new Set([...regels.open.flatMap(({ mits }) => mits), ...regels.dicht.flatMap(({ als }) => als)]))
      if (uitkomst(regels, (ander, doel) => waar(ander, doel) !== (ander === feit)) !== nu)
        this.beslissend.set(feit, (this.beslissend.get(feit) ?? 0) + 1);
    this.noteer(regels, waar, nu, { profiel: aanvrager.profiel, soorten, categorie });
  }

  private noteer(
    { open, dicht, doelen }: Regels,
    waar: Waar,
    nu: boolean,
    { profiel, soorten, categorie }: { profiel: string; soorten: readonly string[]; categorie: string },
  ): void {
    const zou = open.some((regel) => opent(regel, doelen, waar).length > 0);
    const merk = (regel: Opent | Sluit, doel: string) => {
      for (const soort of regel.voor)
        if (soorten.includes(soort)) this.gewerkt.add(naam(profiel, regel, soort, doel, categorie));
    };
    if (nu) for (const regel of open) for (const doel of opent(regel, doelen, waar)) merk(regel, doel);
    if (zou) for (const regel of dicht) if (sluit(regel, doelen, waar)) merk(regel, '-');
  }

  /** Rule rows that never let a row out, or never kept one that was open otherwise. */
  ongezien(): readonly string[] {
    return alleRegels().filter((regel) => !this.gewerkt.has(regel));
  }

  /** Whether some row of this rule for this kind of caller was not seen at work yet. */
  mist({ profiel, regel, soort }: Doelwit): boolean {
    return this.ongezien().some((rij) => rij.startsWith(`${profiel} ${regel} `) && rij.includes(` ${soort} `));
  }

  samenvatting(): readonly string[] {
    const regels = alleRegels();
    return [
      `cases: ${this.gevallen}, of which open ${this.open} and closed ${this.gevallen - this.open}`,
      `facts that alone decided a case: ${[...this.beslissend].map(([feit, n]) => `${feit} ${n}`).join(', ')}`,
      `rule rows that worked at least once: ${regels.length - this.ongezien().length} of ${regels.length}`,
    ];
  }
}
