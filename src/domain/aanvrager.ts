import type { Doel } from './doel';
import type {
  ClientId,
  IntegratieId,
  MedewerkerId,
  OpdrachtgeverId,
  OpdrachtId,
  OrganisatieId,
  PartnerId,
} from './ids';
import type { OpdrachtgeverSoort, Profiel, Rol } from './opsommingen';

interface Basis {
  /** Stable key of this caller: who repeats a `kenmerk`, and whose cursors these are. */
  readonly sleutel: string;
  readonly organisatieId: OrganisatieId;
  readonly profiel: Profiel;
  /** The purposes of this request: chosen by the header, or the registration's default. Never empty. */
  readonly doelen: readonly Doel[];
  readonly scopes: ReadonlySet<string>;
  readonly integratieId: IntegratieId;
}

/** A system of a gemeente, UWV, employer, care or education institution; the opdrachtgever comes from the token's client. */
export interface Opdrachtgever extends Basis {
  readonly soort: 'OPDRACHTGEVER';
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly opdrachtgeverSoort: OpdrachtgeverSoort;
}

/** A system of an integration partner, with the opdrachten it may name. */
export interface Partner extends Basis {
  readonly soort: 'PARTNER';
  readonly partnerId: PartnerId;
  readonly opdrachten: readonly OpdrachtId[];
}

/** Somebody who works at the organisatie, with the roles of the autorisaties in force (CV-18). */
export interface Medewerker extends Basis {
  readonly soort: 'MEDEWERKER';
  readonly medewerkerId: MedewerkerId;
  readonly rollen: readonly Rol[];
}

/** The data subject, or who acts for one. `clientId` is null for a person who has no dossier yet (DI-03). */
export interface Betrokkene extends Basis {
  readonly soort: 'BETROKKENE';
  readonly clientId: ClientId | null;
  readonly hoedanigheid: 'ZELF' | 'GEMACHTIGDE' | 'VERTEGENWOORDIGER';
}

/** Who calls. Everything that decides discriminates on `soort`. */
export type Aanvrager = Opdrachtgever | Partner | Medewerker | Betrokkene;

/**
 * How the policy calls a caller: the kind of opdrachtgever, the role, PARTNER / BETROKKENE, or NOODTOEGANG: a medewerker
 * in the one dossier for which that medewerker broke the glass.
 */
export type AanvragerSoort = OpdrachtgeverSoort | Rol | 'PARTNER' | 'BETROKKENE' | 'NOODTOEGANG';

/** The names under which the policy knows this caller in any dossier: one, but for a medewerker with several roles. */
export function soortenVan(aanvrager: Aanvrager): readonly AanvragerSoort[] {
  switch (aanvrager.soort) {
    case 'OPDRACHTGEVER':
      return [aanvrager.opdrachtgeverSoort];
    case 'MEDEWERKER':
      return aanvrager.rollen;
    default:
      return [aanvrager.soort];
  }
}

/** Whether what this caller reads leaves the organisatie. */
export const isBuiten = (aanvrager: Aanvrager): boolean =>
  aanvrager.soort === 'OPDRACHTGEVER' || aanvrager.soort === 'PARTNER';

/** Asks for figures and nothing else: then there is no way to any dossier (CV-41). */
export const teltAlleen = ({ doelen }: Aanvrager): boolean => doelen.every((doel) => doel === 'STATISTIEK');
