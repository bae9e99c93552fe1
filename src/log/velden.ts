import { UITSCHAKELREDENEN } from '../domain/webhook';
import { AANVRAAG } from './aanvraag';
import { MELDINGEN } from './meldingen';
import {
  eenVan,
  foutcode,
  foutklasse,
  getal,
  lijstVan,
  patroon,
  plaats,
  SQLSTATE,
  type Vorm,
  veldnaam,
} from './vormen';

/** Of an error as a library logs it: its class and code. */
const fout: Vorm = (waarde) => {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return undefined;
  const { type, code } = waarde as { readonly type?: unknown; readonly code?: unknown };
  const [klasse, kenmerk] = [foutklasse(type), foutcode(code)];
  return { ...(klasse !== undefined && { type: klasse }), ...(kenmerk !== undefined && { code: kenmerk }) };
};

/** A peer of FSC: an OIN of an organisation or a test; the other prefixes may stand for a person. */
const peer = patroon(/^000000(?:01|03|04|99)\d{12}$/);

/**
 * The closed list of what a log line can hold, and the form that each must have. None of these forms fits a name, a text
 * or a number of somebody; a new key needs one of which that is true.
 */
export const LOGVELDEN = {
  level: getal,
  time: getal,
  pid: getal,
  msg: eenVan(MELDINGEN),
  /** The id of the request. */
  aanvraag: patroon(AANVRAAG),
  /** Whose line it is when it is not ours. */
  bron: eenVan(['apollo']),
  /** Class of an error. */
  fout: foutklasse,
  code: foutcode,
  sqlstate: patroon(SQLSTATE),
  plaatsen: lijstVan(plaats, 12),
  /** As libraries log an error. */
  err: fout,
  /** The field of the schema where it happened; aliases are the caller's. */
  veld: veldnaam,
  /** What was asked, by the fields of Query and Mutation; the name of an operation is the caller's. */
  rootvelden: lijstVan(veldnaam, 10),
  /** Why a token was refused: what was wrong with which of its claims. */
  oorzaak: eenVan(['TOKEN', 'SLEUTELS', 'INTROSPECTIE']),
  detail: patroon(
    /^(?:ERR_J[A-Z_]{2,50}|DUBBEL|GEBONDEN|INACTIEF|ONBEKEND|ONLEESBAAR|ONTBREEKT|TEGENSTRIJDIG|TE_LANG|VORM)(?: (?:iss|aud|exp|nbf|iat|sub|jti|azp|client_id|scope|cnf|kid|typ|alg|crit|b64|unspecified))*$/,
  ),
  /** Which issuer, by its place in ISSUERS. */
  uitgever: getal,
  /** Through an inway of FSC: its transaction, the trace here, which peer consumes, and which connects on its behalf. */
  transactie: patroon(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  trace: patroon(/^[0-9a-f]{32}$/),
  afnemer: peer,
  verbinder: peer,
  /** In what the two paths differ. */
  uitkomst: eenVan(['PADFOUT', 'DATA', 'AFGESCHERMD', 'KANTTEKENINGEN', 'NOODTOEGANG', 'VERMELDINGEN', 'FOUTEN']),
  signaal: eenVan(['SIGTERM', 'SIGINT']),
  clients: getal,
  /** Of PostgreSQL: its version, process and port, the processes that use it, and why it did not start. */
  versie: patroon(/^\d{1,3}(?:\.\d{1,3}){0,2}$/),
  proces: getal,
  poort: getal,
  processen: lijstVan(getal, 100),
  hapering: eenVan(['port taken', 'cluster in use']),
  /** Of the ledger: a seal, the signed head of one (a JWS), and raadplegingen by their ids. */
  zegel: getal,
  hoofd: patroon(/^eyJ[\w-]{10,400}\.eyJ[\w-]{40,1000}\.[\w-]{40,400}$/),
  raadplegingen: lijstVan(patroon(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), 10_000),
  /** Of a collector of log lines: what it answered, and why it has no line of a raadpleging; or why a webhook was disabled. */
  status: getal,
  reden: eenVan(['GEWEIGERD', 'ONBEKEND', ...UITSCHAKELREDENEN]),
  /** An endpoint, by its id. */
  webhook: patroon(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  instellingen: lijstVan(patroon(/^log_[a-z_]{4,40}$/), 20),
} as const satisfies Readonly<Record<string, Vorm>>;

export type Logveld = keyof typeof LOGVELDEN;
