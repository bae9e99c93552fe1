import { z } from 'zod';
import { toelatingsgebrek } from '../../permissions/toelating';
import { toegestaneDoelen } from '../auth/doelkeuze';
import { Afspraken } from '../auth/gevonden';
import type { Aanvrager } from '../domain/aanvrager';
import { DOELEN, type Doel } from '../domain/doel';
import { nietGevonden, ongeldig } from '../domain/fouten';
import { type ClientId, leesId, type MedewerkerId, type OpdrachtgeverId } from '../domain/ids';
import { OPDRACHTGEVER_SOORTEN, ROLLEN } from '../domain/opsommingen';
import type { Verzoek } from '../verzoek';

/** Whom a caller names to ask what that one may read: exactly one, for purposes of its own registration. */
export interface Noeming {
  readonly medewerkerId?: string | null;
  readonly opdrachtgeverId?: string | null;
  readonly client?: boolean | null;
  readonly doelen?: readonly Doel[] | null;
}

/** The answer of `pw.genoemd`: how the one who is named would call, and by which registrations. */
const Bekend = z.object({
  registraties: z.array(z.object({ doelen: z.array(z.enum(DOELEN)), afspraken: Afspraken })),
  rollen: z.array(z.enum(ROLLEN)),
  opdrachtgeverSoort: z.enum(OPDRACHTGEVER_SOORTEN).nullable(),
});
type Bekend = z.output<typeof Bekend>;

/** Who is named, of three kinds. */
type Wie =
  | { readonly soort: 'MEDEWERKER'; readonly medewerkerId: MedewerkerId }
  | { readonly soort: 'OPDRACHTGEVER'; readonly opdrachtgeverId: OpdrachtgeverId }
  | { readonly soort: 'BETROKKENE'; readonly clientId: ClientId };

const eisId = <T extends MedewerkerId | OpdrachtgeverId>(tekst: string | null | undefined): T => {
  const id = leesId<T>(tekst ?? '');
  if (id === null) throw nietGevonden();
  return id;
};

/** The kind of who is named; throws BAD_USER_INPUT unless it is exactly one. */
export function soortVan({ medewerkerId, opdrachtgeverId, client }: Noeming): Wie['soort'] {
  const [soort, ...meer] = [
    ...(medewerkerId == null ? [] : (['MEDEWERKER'] as const)),
    ...(opdrachtgeverId == null ? [] : (['OPDRACHTGEVER'] as const)),
    ...(client === true ? (['BETROKKENE'] as const) : []),
  ];
  if (soort !== undefined && meer.length === 0) return soort;
  throw ongeldig([
    { veld: 'voor', reden: 'VERPLICHT', bericht: 'Noem er precies een: medewerkerId, opdrachtgeverId of client.' },
  ]);
}

function wieVan(noeming: Noeming, clientId: ClientId): Wie {
  const soort = soortVan(noeming);
  switch (soort) {
    case 'MEDEWERKER':
      return { soort, medewerkerId: eisId(noeming.medewerkerId) };
    case 'OPDRACHTGEVER':
      return { soort, opdrachtgeverId: eisId(noeming.opdrachtgeverId) };
    case 'BETROKKENE':
      return { soort, clientId };
  }
}

/** One who is none of the caller's to name and one that does not exist are the same: NOT_FOUND. */
async function zoekBekend({ manager }: Verzoek, wie: Wie): Promise<Bekend> {
  const [rij]: { genoemd: unknown }[] = await manager.query('SELECT pw.genoemd($1, $2) AS genoemd', [
    wie.soort === 'MEDEWERKER' ? wie.medewerkerId : null,
    wie.soort === 'OPDRACHTGEVER' ? wie.opdrachtgeverId : null,
  ]);
  const gevonden = Bekend.nullable().parse(rij?.genoemd ?? null);
  if (gevonden === null) throw nietGevonden();
  return gevonden;
}

/** The purposes by those of its registrations that have what the reglement asks of a system outside. */
function doelenVan({ poort: { reglement }, nu }: Verzoek, { soort }: Wie, { registraties }: Bekend): readonly Doel[] {
  const toegelaten = registraties.filter(
    ({ afspraken }) => soort !== 'OPDRACHTGEVER' || toelatingsgebrek(reglement, soort, afspraken, nu) === null,
  );
  const toegestaan = new Set(
    toegelaten.flatMap((registratie) => toegestaneDoelen({ soort, ...registratie }, reglement)),
  );
  return DOELEN.filter((doel) => toegestaan.has(doel));
}

function alsAanvrager({ aanvrager }: Verzoek, wie: Wie, gevonden: Bekend, doelen: readonly Doel[]): Aanvrager {
  // It brings no token: nothing over a dossier is decided by scopes, key or registration.
  const { organisatieId, profiel, integratieId } = aanvrager;
  const basis = { organisatieId, profiel, integratieId, doelen, scopes: new Set<string>() };
  switch (wie.soort) {
    case 'MEDEWERKER':
      return { ...basis, ...wie, sleutel: `medewerker:${wie.medewerkerId}`, rollen: gevonden.rollen };
    case 'OPDRACHTGEVER': {
      if (gevonden.opdrachtgeverSoort === null) throw nietGevonden();
      const sleutel = `opdrachtgever:${wie.opdrachtgeverId}`;
      return { ...basis, ...wie, sleutel, opdrachtgeverSoort: gevonden.opdrachtgeverSoort };
    }
    case 'BETROKKENE':
      return { ...basis, ...wie, sleutel: `client:${wie.clientId}`, hoedanigheid: 'ZELF' };
  }
}

/**
 * The one who is named, as it would call now: with the roles in force, for the purposes that are given or else all that
 * its registration may use. Throws NOT_FOUND for who is not the caller's to name, BAD_USER_INPUT for another purpose.
 */
export async function genoemde(verzoek: Verzoek, noeming: Noeming, clientId: ClientId): Promise<Aanvrager> {
  const { reglement } = verzoek.poort;
  const wie = wieVan(noeming, clientId);
  const gevonden = await zoekBekend(verzoek, wie);
  const toegestaan = doelenVan(verzoek, wie, gevonden);
  const gekozen = noeming.doelen ?? toegestaan;
  if (!gekozen.every((doel) => toegestaan.includes(doel)))
    throw ongeldig([
      {
        veld: 'voor.doelen',
        reden: 'DOEL_NIET_TOEGESTAAN',
        regel: reglement.doelRegel,
        bericht: 'Noem alleen doelen die de registratie van deze aanvrager toelaat.',
      },
    ]);
  return alsAanvrager(verzoek, wie, gevonden, [...new Set(gekozen)]);
}
