import type { Noodbelang, Rol } from '../src/domain/opsommingen';
import type { Reglement } from './reglement';

/** The interests for which somebody with these roles may break the glass; empty where the reglement knows none. */
export const noodbelangen = ({ noodtoegang, rollen }: Reglement, heeft: readonly Rol[]): readonly Noodbelang[] =>
  noodtoegang?.rollen.some((rol) => heeft.includes(rol) && rollen[rol] !== undefined) ? noodtoegang.belangen : [];
