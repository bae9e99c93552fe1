import type { DataSource } from 'typeorm';
import { REGLEMENTEN } from '../../../permissions/reglementen';
import { toelatingsgebrek } from '../../../permissions/toelating';
import type { Aanvrager } from '../../domain/aanvrager';
import type { Doel } from '../../domain/doel';
import type { Profiel, Rol } from '../../domain/opsommingen';
import type { Scope } from '../../domain/scope';
import type { Afspraken } from '../../domain/toelating';
import { toegestaneDoelen } from '../doelkeuze';
import { Afspraken as LeesAfspraken } from '../gevonden';
import { DEV_ISSUER } from '../issuer';
import { scopesVoor } from '../scopes';

/** A caller one can be in dev mode. */
export interface Persona {
  readonly persona: string;
  readonly soort: Aanvrager['soort'];
  /** Name of the organisatie whose dossiers it asks for. */
  readonly organisatie: string;
  readonly omschrijving: string;
  /** The purposes it may name in `Poortwachter-Doel`. */
  readonly doelen: readonly Doel[];
  readonly scopes: readonly Scope[];
  /** The registration and the subject its token names. */
  readonly azp: string;
  readonly sub: string;
}

interface Rij {
  readonly persona: string;
  readonly soort: Aanvrager['soort'];
  readonly organisatie: string;
  readonly profiel: Profiel;
  readonly azp: string;
  readonly sub: string;
  readonly doelen: readonly Doel[];
  /** Kind of opdrachtgever, or in which capacity; null for a person without a dossier. */
  readonly nader: string | null;
  readonly naam: string | null;
  readonly rollen: readonly Rol[] | null;
  /** Null for who is no system outside. */
  readonly afspraken: Afspraken | null;
}

/** Of people alike (same organisatie, same roles) a list shows this many; all of them can be asked for by name. */
const ALS_VOORBEELD = 3;

/*
 * Every caller that the dev issuer may speak for. People come through an application of their organisatie: medewerkers
 * through its FRONTEND, clients through its PORTAAL, and so does somebody nobody knows yet. Which roles are in force is
 * asked of the function that decides it. $1 issuer, $2 now, $3 a name or null for all, $4 how many alike.
 */
const PERSONAS = `
  WITH registratie AS (
    SELECT i.*, o.naam AS organisatie, o.profiel
    FROM integratie i JOIN organisatie o ON o.id = i.organisatie_id
    WHERE i.issuer = $1 AND i.van <= $2 AND (i.tot IS NULL OR i.tot > $2)
  ),
  collega AS (
    SELECT m.*, (SELECT array_agg(a.rol ORDER BY a.rol) FROM autorisatie a
      WHERE a.organisatie_id = m.organisatie_id AND a.medewerker_id = m.id
        AND a.van <= $2 AND (a.tot IS NULL OR a.tot > $2)) AS alike
    FROM medewerker m WHERE m.issuer = $1
  ),
  persona AS (
    SELECT r.oauth_client_id AS persona, r.soort, r.oauth_client_id AS azp, r.oauth_client_id AS sub,
      r.organisatie, r.profiel, r.doelen, g.soort AS nader, coalesce(g.naam, p.naam) AS naam, 1 AS nummer,
      true AS buiten
    FROM registratie r
    LEFT JOIN opdrachtgever g ON g.organisatie_id = r.organisatie_id AND g.id = r.opdrachtgever_id
    LEFT JOIN partner p ON p.organisatie_id = r.organisatie_id AND p.id = r.partner_id
    WHERE r.soort IN ('OPDRACHTGEVER', 'PARTNER')
    UNION ALL
    SELECT m.subject, 'MEDEWERKER', r.oauth_client_id, m.subject, r.organisatie, r.profiel, r.doelen, NULL, m.naam,
      row_number() OVER (PARTITION BY m.organisatie_id, m.alike ORDER BY length(m.subject), m.subject), false
    FROM collega m
    JOIN registratie r ON r.organisatie_id = m.organisatie_id AND r.soort = 'FRONTEND'
    UNION ALL
    SELECT a.subject, 'BETROKKENE', r.oauth_client_id, a.subject, r.organisatie, r.profiel, r.doelen, a.hoedanigheid,
      NULL, row_number() OVER (PARTITION BY a.organisatie_id, a.hoedanigheid ORDER BY length(a.subject), a.subject), false
    FROM client_account a
    JOIN registratie r ON r.organisatie_id = a.organisatie_id AND r.soort = 'PORTAAL'
    WHERE a.issuer = $1 AND a.van <= $2 AND (a.tot IS NULL OR a.tot > $2)
    UNION ALL
    SELECT nieuw, 'BETROKKENE', r.oauth_client_id, nieuw, r.organisatie, r.profiel, r.doelen, NULL, NULL, 1, false
    FROM registratie r CROSS JOIN LATERAL regexp_replace(r.oauth_client_id, '^portaal-', 'nieuw-') AS nieuw
    WHERE r.soort = 'PORTAAL'
  )
  SELECT persona, soort, organisatie, profiel, azp, sub, doelen, nader, naam,
    CASE WHEN soort = 'MEDEWERKER' THEN pw.aanmelden($1, azp, sub, $2) -> 'rollen' END AS rollen,
    CASE WHEN buiten THEN pw.aanmelden($1, azp, sub, $2) -> 'afspraken' END AS afspraken
  FROM persona WHERE CASE WHEN $3::text IS NULL THEN nummer <= $4 ELSE persona = $3 END`;

const BETROKKENEN: Readonly<Record<string, string>> = {
  ZELF: 'Client met een eigen dossier',
  GEMACHTIGDE: 'Gemachtigde van een client',
  VERTEGENWOORDIGER: 'Wettelijk vertegenwoordiger van een client',
};

/** That a system outside is refused, and why. */
function gebrek({ soort, profiel, afspraken }: Rij, nu: Date): string {
  if (afspraken === null || (soort !== 'OPDRACHTGEVER' && soort !== 'PARTNER')) return '';
  const fout = toelatingsgebrek(REGLEMENTEN[profiel], soort, afspraken, nu);
  return fout === null ? '' : `, geweigerd: ${fout.extensions.reden}`;
}

function omschrijf(rij: Rij, nu: Date): string {
  const { soort, naam, nader, rollen } = rij;
  switch (soort) {
    case 'OPDRACHTGEVER':
      return `Systeem van ${naam} (${nader})${gebrek(rij, nu)}`;
    case 'PARTNER':
      return `Systeem van integratiepartner ${naam}${gebrek(rij, nu)}`;
    case 'MEDEWERKER':
      return `${naam}, ${rollen?.join(' en ') || 'zonder autorisatie die van kracht is'}`;
    case 'BETROKKENE':
      return BETROKKENEN[nader ?? ''] ?? 'Iemand zonder dossier, die zich kan aanmelden';
  }
}

const maakPersona = (rij: Rij, nu: Date): Persona => ({
  persona: rij.persona,
  soort: rij.soort,
  organisatie: rij.organisatie,
  omschrijving: omschrijf(rij, nu),
  doelen: toegestaneDoelen(rij, REGLEMENTEN[rij.profiel]),
  scopes: scopesVoor(rij.soort),
  azp: rij.azp,
  sub: rij.sub,
});

const VOLGORDE: readonly Aanvrager['soort'][] = ['OPDRACHTGEVER', 'PARTNER', 'MEDEWERKER', 'BETROKKENE'];
/** `coach-10` after `coach-2`. */
const alfabet = new Intl.Collator('nl', { numeric: true });

/** Rows as the database gives them, with what was agreed read as such. */
async function leesRijen(bron: DataSource, nu: Date, naam: string | null): Promise<readonly Rij[]> {
  const rijen: Rij[] = await bron.query(PERSONAS, [DEV_ISSUER, nu, naam, ALS_VOORBEELD]);
  return rijen.map((rij) => ({ ...rij, afspraken: LeesAfspraken.nullable().parse(rij.afspraken) }));
}

/** The personas to choose from, by organisatie and kind. Reads as the owner of the tables: for dev mode only. */
export async function personas(bron: DataSource, nu: Date): Promise<readonly Persona[]> {
  const rijen = await leesRijen(bron, nu, null);
  return rijen
    .map((rij) => maakPersona(rij, nu))
    .sort(
      (a, b) =>
        alfabet.compare(a.organisatie, b.organisatie) ||
        VOLGORDE.indexOf(a.soort) - VOLGORDE.indexOf(b.soort) ||
        alfabet.compare(a.persona, b.persona),
    );
}

/** The persona of this name, also when the list leaves it out. */
export async function zoekPersona(bron: DataSource, naam: string, nu: Date): Promise<Persona | undefined> {
  const [rij] = await leesRijen(bron, nu, naam);
  return rij && maakPersona(rij, nu);
}
