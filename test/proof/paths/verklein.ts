import type { Vrager } from '../noninterference/bellers';
import { type Geschreven, schrijf } from '../noninterference/schrijf';
import { aantalKeuzes, snoei } from '../noninterference/snoei';
import type { Stand } from '../noninterference/stand';
import { verschilVan, type Wijziging } from '../noninterference/stap';
import { nodig } from '../noninterference/verklein';
import type { Voorraad } from '../noninterference/voorraad';
import type { Vraag } from '../noninterference/vraag';
import type { Wereld } from '../noninterference/wereld';
import type { TweePaden } from './twee-paden';

/** One question as one caller asks it. */
export interface Geval {
  readonly vrager: Vrager;
  readonly voorraad: Voorraad;
  readonly vraag: Vraag;
  readonly schrijfOp: (vraag: Vraag) => Geschreven;
}

/** A question that the paths answered differently, as small as it gets. */
export interface Verschil {
  readonly waarin: string;
  readonly ronde: number;
  readonly vrager: Vrager;
  readonly vraag: Vraag;
  readonly wijzigingen: readonly Wijziging[];
}

interface Van {
  readonly stand: Stand;
  readonly wereld: Wereld;
  readonly paden: TweePaden;
  readonly wijzigingen: readonly Wijziging[];
  readonly ronde: number;
}

/** Leaves out of the question, and then of the changes, whatever the difference does not need. */
export async function verklein(van: Van, geval: Geval, waarin: string): Promise<Verschil> {
  const { stand, wereld, paden, wijzigingen, ronde } = van;
  const { vrager, vraag, schrijfOp } = geval;
  const gelijk = async (deel: Vraag): Promise<boolean> => {
    const uitslag = await paden.vraag(vrager.aanvrager, schrijfOp(deel));
    return uitslag === null || uitslag.verschil === null;
  };
  const blijft = await nodig(aantalKeuzes(vraag.wortels), async (gekozen) => {
    const minder = snoei(vraag, gekozen);
    return minder === null || gelijk(minder);
  });
  const minste = snoei(vraag, blijft) ?? vraag;
  const blijven = await nodig(wijzigingen.length, async (gemaakt) => {
    await wereld.zet(
      verschilVan(
        stand,
        wijzigingen.filter((_, nummer) => gemaakt[nummer]),
      ),
    );
    return gelijk(minste);
  });
  return { waarin, ronde, vrager, vraag: minste, wijzigingen: wijzigingen.filter((_, nummer) => blijven[nummer]) };
}

/** For who reads that it went wrong; with the question, its values left out, and without a value of a row. */
export const beschrijf = ({ waarin, ronde, vrager, vraag, wijzigingen }: Verschil, seed: number): string =>
  [
    `the paths differ in ${waarin}: seed ${seed}, round ${ronde}`,
    `  ${vrager.persona.persona} (${vrager.doelen.join(', ')}; ${[...vrager.aanvrager.scopes].join(' ')})`,
    `  ${schrijf({ ...vraag, variabelen: true }, (naam, nummer) => `${naam} ${nummer}`).query}`,
    ...wijzigingen.map(({ omschrijving, stappen }) => {
      const kolommen = [...new Set(stappen.flatMap(({ waarden }) => Object.keys(waarden ?? {})))];
      return `  after: ${omschrijving} (${kolommen.join(', ')})`;
    }),
  ].join('\n');
