import type { Aanvrager } from '../domain/aanvrager';
import { SCOPES, type Scope } from '../domain/scope';

interface Uitleg {
  readonly omschrijving: string;
  /** The kinds of caller whose registration normally gets it. */
  readonly voor: readonly Aanvrager['soort'][];
}

/**
 * What each scope is for (NL GOV profile for OAuth 2.0: a resource server documents its scopes). A scope is what the
 * issuer lets a token ask for; what comes of it, the reglement decides.
 */
export const SCOPE_UITLEG: Readonly<Record<Scope, Uitleg>> = {
  'clients:lezen': {
    omschrijving: 'Clients lezen: wie het zijn, hoe zij te bereiken zijn en wat over werk en uitkering is vastgelegd.',
    voor: ['OPDRACHTGEVER', 'MEDEWERKER', 'BETROKKENE'],
  },
  'trajecten:lezen': {
    omschrijving: 'Trajecten en hun verloop lezen.',
    voor: ['OPDRACHTGEVER', 'MEDEWERKER', 'BETROKKENE'],
  },
  'rapportages:lezen': {
    omschrijving: 'Rapportages lezen; buiten de organisatie alleen die zijn vrijgegeven.',
    voor: ['OPDRACHTGEVER', 'MEDEWERKER', 'BETROKKENE'],
  },
  'aanmeldingen:lezen': {
    omschrijving: 'De status en inhoud van eigen aanmeldingen lezen.',
    voor: ['OPDRACHTGEVER', 'PARTNER', 'MEDEWERKER', 'BETROKKENE'],
  },
  'aanmeldingen:schrijven': {
    omschrijving: 'Aanmeldingen registreren en, binnen de organisatie, beoordelen.',
    voor: ['OPDRACHTGEVER', 'PARTNER', 'MEDEWERKER', 'BETROKKENE'],
  },
  'gezondheid:lezen': {
    omschrijving: 'Gegevens over gezondheid lezen (AVG art. 9), waar het reglement en de wet dat toestaan.',
    voor: ['OPDRACHTGEVER', 'MEDEWERKER', 'BETROKKENE'],
  },
  'bsn:lezen': {
    omschrijving: 'Het BSN lezen (UAVG art. 46), waar een wet dat voorschrijft.',
    voor: ['OPDRACHTGEVER', 'MEDEWERKER', 'BETROKKENE'],
  },
  'dossiers:schrijven': {
    omschrijving: 'In dossiers schrijven: trajecten starten en beëindigen, rapportages opstellen en vrijgeven.',
    voor: ['MEDEWERKER'],
  },
  'toestemmingen:schrijven': {
    omschrijving: 'Toestemmingen vastleggen en intrekken.',
    voor: ['MEDEWERKER', 'BETROKKENE'],
  },
  'kanttekeningen:schrijven': {
    omschrijving: 'Kanttekeningen, eigen verklaringen en zienswijzen bij gegevens voegen.',
    voor: ['MEDEWERKER', 'BETROKKENE'],
  },
  'portfolio:schrijven': {
    omschrijving: 'In het eigen portfolio opnemen, items delen en het delen stoppen.',
    voor: ['BETROKKENE'],
  },
  'integraties:beheren': {
    omschrijving: 'Registraties van systemen van opdrachtgevers en partners lezen, aanleggen, wijzigen en beëindigen.',
    voor: ['MEDEWERKER'],
  },
};

/** The scopes a caller of this kind normally has. */
export const scopesVoor = (soort: Aanvrager['soort']): readonly Scope[] =>
  SCOPES.filter((scope) => SCOPE_UITLEG[scope].voor.includes(soort));
