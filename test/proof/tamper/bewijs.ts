import type { Client } from 'pg';
import { Willekeur } from '../../../src/demo/willekeur';
import { controleer, type Verslag } from '../../../src/ledger/zegel/controle/controleer';
import type { Gebrek } from '../../../src/ledger/zegel/controle/gebrek';
import type { Onderdelen } from '../../../src/ledger/zegel/controle/keten';
import type { Omvang } from '../argumenten';
import { herreken, TOT } from './herreken';
import { INGREPEN } from './ingrepen';
import { leesPlekken, leesStand, type Verschil, verschilTussen } from './verschil';
import { stelOp, type Wereld } from './wereld';

/** The verifier under test: ours, or one that is broken. */
export interface Verifier extends Onderdelen {
  /** Whether the chain is held to the heads that were given out. */
  readonly hoofden?: boolean;
}

export interface Uitkomst {
  /** How often each kind of tampering was done. */
  readonly gedaan: Readonly<Record<string, number>>;
  /** How often each kind of finding came first. */
  readonly bevonden: Readonly<Record<string, number>>;
  /** What was not detected, or with another record named than the first. */
  readonly gemist: readonly string[];
}

/** Cases on one ledger, before another is made. */
const PER_WERELD = 100;

async function verifieer({ db, sleutel }: Wereld, hoofden: readonly string[], verifier: Verifier): Promise<Verslag> {
  return controleer(
    async (tekst, waarden) => (await db.query(tekst, waarden && [...waarden])).rows,
    {
      sleutels: [sleutel],
      async *hoofden() {
        if (verifier.hoofden !== false) for (const jws of hoofden) yield { jws, waar: 'held' };
      },
      bezegeldVoor: new Date(0),
    },
    verifier,
  );
}

/** Whether this names the first that is not what was sealed. */
function noemt({ soort, zegel, totEnMet = zegel, raadpleging }: Gebrek, { zelf, ...eerste }: Verschil): boolean {
  if (eerste.zegel === null) return zegel === undefined && eerste.raadplegingen.includes(raadpleging ?? '');
  if (zegel === undefined || totEnMet === undefined || zegel > eerste.zegel || totEnMet < eerste.zegel) return false;
  return zelf || soort === 'HERSCHREVEN' || eerste.raadplegingen.includes(raadpleging ?? '');
}

/** Does one thing to the ledger, asks the verifier, and undoes it. */
async function geval(
  wereld: Wereld,
  willekeur: Willekeur,
  verifier: Verifier,
  plekken: Awaited<ReturnType<typeof leesPlekken>>,
): Promise<{ readonly naam: string; readonly eerste: Gebrek | undefined; readonly raak: boolean } | null> {
  const { db } = wereld;
  const ingreep = willekeur.kies(INGREPEN);
  const tot = willekeur.kies(TOT);
  const laatste = wereld.hoofden.length - 1;
  const gehouden = wereld.hoofden.filter((_, nr) => nr === laatste || willekeur.kans(0.3));
  await db.query('BEGIN');
  try {
    const voor = await leesStand(db);
    await ingreep.doe(db, willekeur);
    await herreken(db, tot, verifier.bladen);
    const verschil = verschilTussen(voor, await leesStand(db), plekken);
    if (verschil === null) return null;
    const [eerste] = (await verifieer(wereld, gehouden, verifier)).gebreken;
    const naam = tot === 'NIETS' ? ingreep.naam : `${ingreep.naam}, recomputed: ${tot}`;
    return { naam, eerste, raak: eerste !== undefined && noemt(eerste, verschil) };
  } finally {
    await db.query('ROLLBACK');
  }
}

async function opgeruimd(db: Client): Promise<void> {
  await db.query('VACUUM zegel, raadpleging, verstrekking, kennisgeving, te_bezegelen');
}

const tel = (telling: Record<string, number>, naam: string): void => {
  telling[naam] = (telling[naam] ?? 0) + 1;
};

/**
 * Tampers `n` times with sealed ledgers, each time with one that is whole.
 * @param gemist after how many that were missed it ends.
 */
export async function bewijs(
  { n, seed }: Omvang,
  verifier: Verifier = {},
  gemist = Number.POSITIVE_INFINITY,
): Promise<Uitkomst> {
  const uitkomst = {
    gedaan: {} as Record<string, number>,
    bevonden: {} as Record<string, number>,
    gemist: [] as string[],
  };
  let gevallen = 0;
  const klaar = () => gevallen >= n || uitkomst.gemist.length >= gemist;
  for (let nr = 0; !klaar(); nr += 1) {
    const wereld = await stelOp(seed + nr, verifier.bladen);
    try {
      const plekken = await leesPlekken(wereld.db);
      const heel = await verifieer(wereld, wereld.hoofden, verifier);
      if (heel.gebreken.length > 0) throw new Error(`nothing was done yet: ${JSON.stringify(heel.gebreken)}`);
      for (let poging = 0; !klaar() && poging < PER_WERELD; poging += 1) {
        const gedaan = await geval(wereld, new Willekeur(seed, nr, poging), verifier, plekken);
        if (gedaan === null) continue;
        gevallen += 1;
        tel(uitkomst.gedaan, gedaan.naam);
        tel(uitkomst.bevonden, gedaan.eerste?.soort ?? 'nothing');
        if (!gedaan.raak)
          uitkomst.gemist.push(`${gedaan.naam} (ledger ${nr}, case ${poging}): ${JSON.stringify(gedaan.eerste)}`);
      }
      await opgeruimd(wereld.db);
    } finally {
      await wereld.stop();
    }
  }
  return uitkomst;
}
