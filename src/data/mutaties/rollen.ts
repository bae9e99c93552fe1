import type { Medewerker } from '../../domain/aanvrager';
import { verboden } from '../../domain/fouten';
import type { ClientId, OpdrachtId } from '../../domain/ids';
import type { Rol } from '../../domain/opsommingen';
import type { Verzoek } from '../../verzoek';

/** Who may do what inside; how far, the profile's reach says. A role the profile does not name reaches nothing. */
export const BEOORDELAARS = ['DIRECTIE', 'BESTUUR', 'COORDINATOR', 'ADMINISTRATIE'] as const satisfies readonly Rol[];
export const STARTERS = [...BEOORDELAARS, 'TRAJECTBEGELEIDER'] as const satisfies readonly Rol[];
export const BEGELEIDERS = ['COORDINATOR', 'TRAJECTBEGELEIDER'] as const satisfies readonly Rol[];
export const VERANTWOORDELIJKEN = ['DIRECTIE', 'BESTUUR', ...BEGELEIDERS] as const satisfies readonly Rol[];
/** Who hands a dossier over to another opdrachtgever. */
export const OVERDRAGERS = ['DIRECTIE', 'COORDINATOR'] as const satisfies readonly Rol[];

const geweigerd = ({ poort: { reglement } }: Verzoek) =>
  verboden(reglement.rolRegel, 'ROL', 'Uw rol staat dit niet toe.');

/** The calling medewerker, who has one of these roles; else FORBIDDEN, whatever the mutation is about. */
export function vereisRol(verzoek: Verzoek, rollen: readonly Rol[]): Medewerker {
  const { aanvrager, poort } = verzoek;
  if (
    aanvrager.soort === 'MEDEWERKER' &&
    aanvrager.rollen.some((rol) => rollen.includes(rol) && poort.reglement.rollen[rol] !== undefined)
  )
    return aanvrager;
  throw geweigerd(verzoek);
}

/** A role counts only as far as it reaches: one of these must reach the dossier, as far as one opdracht when it is named. */
export async function vereisBereik(
  verzoek: Verzoek,
  medewerker: Medewerker,
  rollen: readonly Rol[],
  { clientId, opdrachtId }: { readonly clientId: ClientId; readonly opdrachtId?: OpdrachtId },
): Promise<void> {
  const dossier = await verzoek.poort.feitenVan(clientId);
  const opdrachten = dossier.opdrachten.filter(
    (opdracht) => opdrachtId === undefined || opdracht.opdrachtId === opdrachtId,
  );
  const reikt = medewerker.rollen.some((rol) => {
    if (!rollen.includes(rol)) return false;
    const bereik = verzoek.poort.reglement.rollen[rol]?.bereik;
    if (bereik === 'TOEGEWEZEN') return dossier.toegewezen;
    if (bereik === 'PROJECT') return opdrachten.some(({ eigenProject }) => eigenProject);
    return bereik === 'ORGANISATIE';
  });
  if (!reikt) throw geweigerd(verzoek);
}
