import { Willekeur } from '../../../src/demo/willekeur';
import type { Omvang } from '../argumenten';
import type { Opstelling } from '../stale/opstelling';
import { type Herhaald, herhaalAlles, isGelijk, leesVastgelegd } from './herhaling';
import { leesIets, maakLezers } from './lezers';
import { leesBetrokkenen, wijzigIets } from './wijzigingen';

/** What came of judging all of them again. */
export interface Uitslag {
  readonly herhaald: readonly Herhaald[];
  readonly verschillen: readonly Herhaald[];
  /** Of all, how many would not go out now as they did. */
  readonly nuAnders: number;
  readonly wijzigingen: number;
}

/** Questions and changes in turn, until there are this many decisions. */
const VRAGEN_PER_RONDE = 10;
const WIJZIGINGEN_PER_RONDE = 12;
const RONDEN_ERNA = 10;

/**
 * Has random callers read and random facts change until `n` decisions are on record, the last half under another
 * policy, and changes more after that; then judges all of them again.
 */
export async function bewijs(
  opstelling: Opstelling,
  { n, seed }: Omvang,
  meld: (regel: string) => void = () => undefined,
): Promise<Uitslag> {
  const kans = new Willekeur(seed, 7);
  const lezers = await maakLezers(opstelling);
  let vastgelegd = await leesVastgelegd(opstelling);
  const vooraf = vastgelegd.length;
  let wijzigingen = 0;
  const wijzig = async (): Promise<void> => {
    const betrokkenen = await leesBetrokkenen(opstelling.db);
    for (let i = 0; i < WIJZIGINGEN_PER_RONDE; i += 1) await wijzigIets(opstelling.db, betrokkenen, kans);
    wijzigingen += WIJZIGINGEN_PER_RONDE;
  };
  while (vastgelegd.length - vooraf < n) {
    const gateway = vastgelegd.length - vooraf < n / 2 ? 0 : 1;
    for (let i = 0; i < VRAGEN_PER_RONDE; i += 1) await leesIets(lezers, gateway, kans);
    await wijzig();
    const nieuw = await leesVastgelegd(opstelling);
    if (nieuw.length === vastgelegd.length) throw new Error('nothing is recorded: there is nothing to judge again');
    vastgelegd = nieuw;
    meld(`${vastgelegd.length - vooraf} of ${n} decisions`);
  }
  for (let i = 0; i < RONDEN_ERNA; i += 1) await wijzig();
  return { ...(await herhaal(opstelling, vastgelegd.slice(vooraf))), wijzigingen };
}

/** Judges again what is on record, by the policy that came last. */
export async function herhaal(
  opstelling: Opstelling,
  alle: Awaited<ReturnType<typeof leesVastgelegd>>,
): Promise<Omit<Uitslag, 'wijzigingen'>> {
  const herhaald = await herhaalAlles(opstelling, alle, 1);
  const nuAnders = herhaald.filter(
    ({ antwoord }) =>
      antwoord?.categorieen.some(({ nu, regel }) => !nu.toegestaan || nu.regel.id !== regel.id) ?? false,
  ).length;
  return { herhaald, verschillen: herhaald.filter((een) => !isGelijk(een)), nuAnders };
}

/** What the run needs to have seen to prove anything. */
export function tekorten({ herhaald, nuAnders }: Omit<Uitslag, 'wijzigingen'>): readonly string[] {
  const soorten = (wat: 'betrokkene' | 'beller' | 'versie') =>
    new Set(herhaald.map(({ vastgelegd }) => vastgelegd[wat])).size;
  return [
    ...(soorten('versie') < 2 ? ['decisions of one policy only'] : []),
    ...(soorten('beller') < 3 ? ['decisions for fewer than three kinds of callers'] : []),
    ...(soorten('betrokkene') < 3 ? ['decisions about fewer than three kinds of data subjects'] : []),
    ...(nuAnders === 0 ? ['no decision that would be another now'] : []),
  ];
}

/** The control: the past is lost, so that what is judged again is judged by what holds now. */
export const vergeetVerleden = ({ db }: Opstelling): Promise<unknown> => db.query('TRUNCATE verleden');
