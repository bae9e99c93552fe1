import { FEITEN, type Feit } from '../../src/domain/feit';
import { OPDRACHTGEVER_SOORTEN, type OpdrachtgeverSoort, type Profiel } from '../../src/domain/opsommingen';
import type { Cel } from './matrix';
import { delenVan, opgesomd, tabelIn, uit } from './tabel';

/** What a recorded fact holds for, as feiten.md has it. */
interface Reikwijdte {
  readonly doel: boolean;
  readonly categorie: boolean;
  readonly ontvanger: boolean;
  readonly vanRij: boolean;
  readonly ookDoor: readonly Feit[];
  readonly bij: readonly OpdrachtgeverSoort[];
}

const REIKWIJDTE = new Map<Feit, Reikwijdte>(
  tabelIn(delenVan('feiten.md')[0]?.tekst ?? '')
    .slice(1)
    .map(([feit = '', voor = '', door = '', bij = '']) => {
      const grenzen = opgesomd(voor);
      return [
        uit(FEITEN, feit),
        {
          doel: grenzen.includes('doel'),
          categorie: grenzen.includes('categorie'),
          ontvanger: grenzen.includes('ontvanger'),
          vanRij: grenzen.includes('van de rij'),
          ookDoor: opgesomd(door).map((naam) => uit(FEITEN, naam)),
          bij: bij === 'ieder' ? OPDRACHTGEVER_SOORTEN : opgesomd(bij).map((naam) => uit(OPDRACHTGEVER_SOORTEN, naam)),
        },
      ];
    }),
);

/** The facts that feiten.md speaks of. */
export const BESCHREVEN: readonly Feit[] = [...REIKWIJDTE.keys()];

export const isVanRij = (feit: Feit): boolean => REIKWIJDTE.get(feit)?.vanRij ?? false;

/** A dossier in which these facts were recorded for these cells, and nothing else. */
export interface Stand {
  readonly cellen: readonly Cel[];
  readonly feiten: ReadonlySet<Feit>;
}

const ontvanger = ({ wie }: Cel): OpdrachtgeverSoort | null =>
  OPDRACHTGEVER_SOORTEN.find((soort) => soort === wie) ?? null;

/** Whose opdracht the dossier is under: of who asks, and for anybody else of a gemeente. */
export const opdrachtgeverVan = ({ cellen: [cel] }: Stand): OpdrachtgeverSoort => (cel && ontvanger(cel)) ?? 'GEMEENTE';

/** Profiles in which nothing leaves before the client was informed: in their dossiers that was done, unless it was not. */
export const INFORMEERT_EERST: readonly Profiel[] = ['CVITES', 'FACTOR2'];

/** The facts as they can stand together: who was not informed was not, and elsewhere nobody speaks of it. */
export function samen(profiel: Profiel, feiten: readonly Feit[]): ReadonlySet<Feit> {
  if (feiten.includes('NIET_GEINFORMEERD')) return new Set(feiten.filter((feit) => feit !== 'GEINFORMEERD'));
  return new Set(INFORMEERT_EERST.includes(profiel) ? [...feiten, 'GEINFORMEERD'] : feiten);
}

/** For which of the cells a fact must be recorded to be so for all of them. */
export function vastTeLeggen({ cellen }: Stand, feit: Feit): readonly Cel[] {
  const reikwijdte = REIKWIJDTE.get(feit);
  const plek = ({ doel, categorie }: Cel): string =>
    `${reikwijdte?.doel ? doel : ''} ${reikwijdte?.categorie ? categorie : ''}`;
  return [...new Map(cellen.map((cel) => [plek(cel), cel])).values()];
}

/** Whether the fact holds in a cell of that dossier: as it was recorded there, or as another brings it. */
export function geldt(stand: Stand, feit: Feit, hier: Cel): boolean {
  const reikwijdte = REIKWIJDTE.get(feit);
  if (reikwijdte === undefined) throw new Error(`${feit} does not stand in feiten.md`);
  const { doel, categorie, ontvanger: naarWie, ookDoor, bij } = reikwijdte;
  const reikt = (daar: Cel): boolean =>
    (!doel || daar.doel === hier.doel) &&
    (!categorie || daar.categorie === hier.categorie) &&
    (!naarWie || ontvanger(daar) === ontvanger(hier));
  const staat = stand.feiten.has(feit) && bij.includes(opdrachtgeverVan(stand)) && stand.cellen.some(reikt);
  return staat || ookDoor.some((ander) => geldt(stand, ander, hier));
}
