import { v7 } from 'uuid';
import type { Onderdeel } from '../data/bundel';
import { alsTekst } from '../data/tekst';
import { type Aanvrager, soortenVan } from '../domain/aanvrager';
import type { Spoor } from '../domain/spoor';
import type { Afscherming } from '../domain/verstrekking';
import { BELEID } from './beleidsversie';
import type { Operatie } from './operatie';
import type { Vermelding } from './vermelding';

/** One operation as it is written into the ledger. */
export interface Raadpleging {
  readonly aanvrager: Aanvrager;
  readonly operatie: Operatie;
  readonly spoor: Spoor;
  /** The moment by which it was judged: its identification begins with that, and so the ledger is read by time. */
  readonly nu: Date;
  /** What it was answered with, or by what it was refused. */
  readonly uitkomst: Beantwoord | Geweigerd;
}

export interface Beantwoord {
  readonly soort: 'BEANTWOORD';
  readonly vermeldingen: readonly Vermelding[];
  readonly afgeschermd: readonly Afscherming[];
}

/** By error code, and the rule that was named; nothing of whom it would have been about. */
export interface Geweigerd {
  readonly soort: 'GEWEIGERD';
  readonly code: string;
  readonly regel: string | null;
}

/** The database itself says who asks and when; of a client outside, also whether it is the first disclosure (CV-46). */
const LEG_VAST = `SELECT pw.leg_vast(${Array.from({ length: 22 }, (_, nummer) => `$${nummer + 1}`).join(', ')})`;

/** The patroon of whom nothing went out. */
const NIETS = '{}';

/** An array of PostgreSQL of what needs no quotes: ids, numbers and names of ours. */
const woorden = (lijst: readonly (string | number | undefined)[]): string => `{${lijst.join(',')}}`;

/**
 * The statement that writes it, in the transaction of the operation or in one of its own.
 * @param geclaimd id of the object that a mutation before it writes; without it nothing is written.
 */
export function inschrijving({ aanvrager, operatie, spoor, nu, uitkomst }: Raadpleging, geclaimd?: string): Onderdeel {
  const beantwoord = uitkomst.soort === 'BEANTWOORD' ? uitkomst : null;
  const geweigerd = uitkomst.soort === 'GEWEIGERD' ? uitkomst : null;
  const vermeldingen = beantwoord?.vermeldingen ?? [];
  const patronen = new Map<string, number>();
  for (const { patroon } of vermeldingen) if (!patronen.has(patroon)) patronen.set(patroon, patronen.size);
  const waarden = [
    geclaimd ?? null,
    beantwoord ? spoor.raadpleging : v7({ msecs: nu.getTime() }),
    uitkomst.soort,
    soortenVan(aanvrager),
    aanvrager.soort === 'BETROKKENE' ? aanvrager.hoedanigheid : null,
    aanvrager.doelen,
    operatie.naam,
    Buffer.from(operatie.hash, 'hex'),
    operatie.wortels,
    operatie.gebruikt,
    spoor.traceId,
    spoor.ouder,
    BELEID,
    `[${[...patronen.keys()].join(',')}]`,
    JSON.stringify(beantwoord?.afgeschermd ?? []),
    geweigerd?.code ?? null,
    geweigerd?.regel ?? null,
    woorden(vermeldingen.map(({ soort }) => soort)),
    woorden(vermeldingen.map(({ id }) => id)),
    woorden(vermeldingen.map(({ patroon }) => patronen.get(patroon))),
    woorden(vermeldingen.map(({ noodtoegangId }) => noodtoegangId ?? 'NULL')),
    // Of whom nothing went out nobody is told yet.
    woorden(vermeldingen.filter(({ soort, patroon }) => soort === 'CLIENT' && patroon !== NIETS).map(({ id }) => id)),
  ];
  return { tekst: LEG_VAST, waarden: waarden.map(alsTekst) };
}
