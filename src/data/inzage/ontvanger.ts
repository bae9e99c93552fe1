import type { RaadplegingRij } from '../../../entities';
import type { Aanvrager, AanvragerSoort } from '../../domain/aanvrager';
import { HOEDANIGHEDEN_IN_WOORDEN, ROLLEN_IN_WOORDEN } from '../../domain/gewone-taal';
import type { RaadplegingId } from '../../domain/ids';
import type { Verzoek } from '../../verzoek';
import { houdtToezicht } from '../bereik';
import { lader } from '../lader';
import { naamVanMedewerker } from '../noodtoegang';

/** Who received, as callers read it. */
export interface Ontvanger {
  readonly soort: Aanvrager['soort'];
  readonly id: string | null;
  readonly naam: string | null;
  readonly rollen: readonly string[];
}

/** The name of the opdrachtgever or partner that asked; null where it was neither. */
const naamBuiten = (verzoek: Verzoek, id: RaadplegingId): Promise<string | null> =>
  lader<RaadplegingId, string | null>(verzoek, 'ontvangernamen', async (ids) => {
    const rijen: { raadpleging: string; ontvanger: string | null }[] = await verzoek.manager.query(
      'SELECT raadpleging, ontvanger FROM pw.ontvangernamen($1)',
      [[...new Set(ids)]],
    );
    const namen = new Map(rijen.map(({ raadpleging, ontvanger }) => [raadpleging, ontvanger]));
    return ids.map((gevraagd) => namen.get(gevraagd) ?? null);
  }).load(id);

function rollenVan({ soort, rollen, hoedanigheid }: RaadplegingRij): readonly string[] {
  if (soort === 'BETROKKENE')
    return [HOEDANIGHEDEN_IN_WOORDEN[(hoedanigheid ?? 'ZELF') as keyof typeof HOEDANIGHEDEN_IN_WOORDEN]];
  // A role that there was once and is no more is called as it was recorded.
  return rollen.map((rol) => ROLLEN_IN_WOORDEN[rol as AanvragerSoort] ?? rol);
}

/**
 * Who asked. A client is told the role of who works at the organisatie, and not the name: who reads on behalf of the
 * organisatie is no recipient by name (CJEU C-579/21), and who watches can name that person.
 */
export async function ontvangerVan(verzoek: Verzoek, raadpleging: RaadplegingRij): Promise<Ontvanger> {
  const { soort, id, opdrachtgeverId, partnerId, medewerkerId } = raadpleging;
  const basis = { soort, rollen: rollenVan(raadpleging) };
  if (soort === 'BETROKKENE') return { ...basis, id: null, naam: null };
  if (medewerkerId === null) return { ...basis, id: opdrachtgeverId ?? partnerId, naam: await naamBuiten(verzoek, id) };
  if (!houdtToezicht(verzoek.aanvrager)) return { ...basis, id: null, naam: null };
  return { ...basis, id: medewerkerId, naam: await naamVanMedewerker(verzoek, medewerkerId) };
}
