import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { toelatingsgebrek } from '../../permissions/toelating';
import type { Onderdeel } from '../data/bundel';
import { leesIneens } from '../data/ineens';
import type { Aanvrager } from '../domain/aanvrager';
import { PoortFout, verboden } from '../domain/fouten';
import { kiesDoelen } from './doelkeuze';
import { Gevonden } from './gevonden';
import type { Tokenclaims } from './token';

/** The stable key of a person without a registration of their own; it cannot be read as who it is. */
export const sleutelVanPersoon = (issuer: string, sub: string): string =>
  `persoon:${createHash('sha256')
    .update(JSON.stringify([issuer, sub]))
    .digest('hex')}`;

function zonderAutorisatie({ rolRegel, autorisatie: { geheimhouding, vog } }: Reglement): PoortFout {
  const eisen = [`getekende geheimhouding (${geheimhouding})`, ...(vog === null ? [] : [`een geldige VOG (${vog})`])];
  return verboden(
    rolRegel,
    'ROL',
    `Voor u is geen autorisatie van kracht. Nodig: een rol binnen haar looptijd, met ${eisen.join(' en ')}.`,
  );
}

interface Gemaakt {
  readonly header: string | undefined;
  readonly aanvrager: Aanvrager;
}

/** What was made last of what was found and a token: a caller mostly asks for the same purposes. */
const GEMAAKT = new WeakMap<Gevonden, WeakMap<Tokenclaims, Gemaakt>>();

/**
 * Who calls, from a verified token, what the database knows of it, and the header `Poortwachter-Doel`. Pure.
 * Throws UNAUTHENTICATED without a registration, FORBIDDEN without an autorisatie in force, without what the reglement
 * asks of a system outside, or for a purpose outside the registration and the reglement, DOEL_ONTBREEKT when no purpose
 * is left; of those that have a registration the error bears who they are.
 */
export function maakAanvrager(
  claims: Tokenclaims,
  gevonden: Gevonden | null,
  doelHeader: string | undefined,
  nu: Date,
): Aanvrager {
  if (gevonden === null) throw new PoortFout('UNAUTHENTICATED', 'Dit token hoort bij geen registratie.');
  try {
    return maakVanRegistratie(claims, gevonden, doelHeader, nu);
  } catch (fout) {
    throw fout instanceof PoortFout ? opNaam(fout, claims, gevonden) : fout;
  }
}

/** A refusal that bears who is refused. */
export function opNaam(fout: PoortFout, claims: Tokenclaims, gevonden: Gevonden): PoortFout {
  fout.geweigerde = aanvragerVan(claims, gevonden, []);
  return fout;
}

function maakVanRegistratie(
  claims: Tokenclaims,
  gevonden: Gevonden,
  doelHeader: string | undefined,
  nu: Date,
): Aanvrager {
  const reglement = REGLEMENTEN[gevonden.profiel];
  if (gevonden.soort === 'MEDEWERKER' && gevonden.rollen.length === 0) throw zonderAutorisatie(reglement);
  if (gevonden.soort === 'OPDRACHTGEVER' || gevonden.soort === 'PARTNER') {
    const gebrek = toelatingsgebrek(reglement, gevonden.soort, gevonden.afspraken, nu);
    if (gebrek !== null) throw gebrek;
  }
  // What may change with the moment was judged above; the rest follows from these three alone.
  const perToken = GEMAAKT.get(gevonden) ?? new WeakMap<Tokenclaims, Gemaakt>();
  const gemaakt = perToken.get(claims);
  if (gemaakt && gemaakt.header === doelHeader) return gemaakt.aanvrager;
  const aanvrager = Object.freeze(aanvragerVan(claims, gevonden, kiesDoelen(gevonden, doelHeader, reglement)));
  GEMAAKT.set(gevonden, perToken.set(claims, { header: doelHeader, aanvrager }));
  return aanvrager;
}

function aanvragerVan(
  { issuer, sub, scopes: gevraagd }: Tokenclaims,
  gevonden: Gevonden,
  doelen: Aanvrager['doelen'],
): Aanvrager {
  const scopes = new Set(gevonden.scopes.filter((scope) => gevraagd.has(scope)));
  const { organisatieId, profiel, integratieId } = gevonden;
  const basis = { organisatieId, profiel, integratieId, scopes, doelen };
  switch (gevonden.soort) {
    case 'OPDRACHTGEVER': {
      const { soort, opdrachtgeverId, opdrachtgeverSoort } = gevonden;
      return { ...basis, soort, opdrachtgeverId, opdrachtgeverSoort, sleutel: `integratie:${integratieId}` };
    }
    case 'PARTNER': {
      const { soort, partnerId, opdrachten } = gevonden;
      return { ...basis, soort, partnerId, opdrachten, sleutel: `integratie:${integratieId}` };
    }
    case 'MEDEWERKER': {
      const { soort, medewerkerId, rollen } = gevonden;
      return { ...basis, soort, medewerkerId, rollen, sleutel: `medewerker:${medewerkerId}` };
    }
    case 'BETROKKENE': {
      const { soort, clientId, hoedanigheid } = gevonden;
      const sleutel = sleutelVanPersoon(issuer, sub);
      return { ...basis, soort, clientId, hoedanigheid: hoedanigheid ?? 'ZELF', sleutel };
    }
  }
}

/** The database did not answer who calls: no connection in time, or none at all. The caller can try again. */
export class Onbereikbaar extends PoortFout {
  /** The class of what went wrong, without its message: that may quote values. */
  readonly oorzaak: string;

  constructor(fout: unknown) {
    super('INTERNAL_SERVER_ERROR', 'De poort is even niet bereikbaar. Probeer het later opnieuw.');
    this.oorzaak = fout instanceof Error ? fout.constructor.name : typeof fout;
  }
}

const ROL: Onderdeel = { tekst: `SELECT set_config('role', 'poortwachter_gateway', true)`, waarden: [] };

const aanmelding = ({ issuer, azp, sub }: Tokenclaims, nu: Date): Onderdeel => ({
  tekst: 'SELECT pw.aanmelden($1, $2, $3, $4)',
  waarden: [issuer, azp, sub, nu.toISOString()],
});

/** What the database knows of who calls. */
export interface Aangemeld {
  /** As PostgreSQL writes it. */
  readonly tekst: string;
  readonly gevonden: Gevonden | null;
}

/** Asks who calls, as the gateway's role and in a transaction of its own. Throws {@link Onbereikbaar}. */
export async function meldAan(bron: DataSource, claims: Tokenclaims, nu: Date): Promise<Aangemeld> {
  const [, rijen] = await leesIneens(bron, [ROL, aanmelding(claims, nu)]).catch((fout: unknown) => {
    throw new Onbereikbaar(fout);
  });
  const tekst = rijen?.[0]?.[0] ?? 'null';
  return { tekst, gevonden: Gevonden.nullable().parse(JSON.parse(tekst)) };
}

/** Asks who calls and makes the {@link Aanvrager}. Throws what `meldAan` and `maakAanvrager` throw. */
export async function zoekAanvrager(
  bron: DataSource,
  claims: Tokenclaims,
  doelHeader: string | undefined,
  nu: Date,
): Promise<Aanvrager> {
  const { gevonden } = await meldAan(bron, claims, nu);
  return maakAanvrager(claims, gevonden, doelHeader, nu);
}
