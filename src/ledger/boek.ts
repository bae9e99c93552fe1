import { v7 } from 'uuid';
import { RAADPLEGING_KOLOMMEN, VERSTREKKING_KOLOMMEN } from '../../entities/migrations/0005-grootboek/tabellen';
import type { Onderdeel } from '../data/bundel';
import { alsTekst } from '../data/tekst';
import { type Aanvrager, isBuiten, soortenVan } from '../domain/aanvrager';
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

/**
 * What the database itself says of who asks and when is not in it. Of a data subject outside it also finds whether this
 * is the first disclosure, and then the client is told.
 */
const schrijf = (mits: string): string => `WITH r AS (
    INSERT INTO raadpleging (${Object.keys(RAADPLEGING_KOLOMMEN).join(', ')})
    SELECT ${Object.values(RAADPLEGING_KOLOMMEN)
      .map((soort, nummer) => `$${nummer + 1}::${soort}`)
      .join(', ')} ${mits}),
  q AS (INSERT INTO te_bezegelen (raadpleging_id) SELECT $1::uuid ${mits}),
  e AS MATERIALIZED (SELECT CASE WHEN $21 THEN pw.meld_eerste($1, $22) END AS clienten)
  INSERT INTO verstrekking (${VERSTREKKING_KOLOMMEN.join(', ')})
  SELECT $1, b.nummer, b.soort, b.id, b.patroon, coalesce(b.id = ANY (e.clienten), false), b.noodtoegang
  FROM e, unnest($17::text[], $18::uuid[], $19::integer[], $20::uuid[]) WITH ORDINALITY
    AS b (soort, id, patroon, noodtoegang, nummer) ${mits}`;

const ALTIJD = schrijf('');
/** Only if the mutation of the same round trip wrote what it was to write, as it says in a setting of the transaction. */
const NA_CLAIM = schrijf(`WHERE current_setting('pw.geclaimd', true) = $23::text`);

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
    isBuiten(aanvrager),
    woorden(vermeldingen.filter(({ soort }) => soort === 'CLIENT').map(({ id }) => id)),
  ];
  return geclaimd === undefined
    ? { tekst: ALTIJD, waarden: waarden.map(alsTekst) }
    : { tekst: NA_CLAIM, waarden: [...waarden, geclaimd].map(alsTekst) };
}
