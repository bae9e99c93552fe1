import { noodbelangen } from '../../permissions/noodtoegang';
import type { Reglement } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import { type Aanvrager, isBuiten, type Medewerker, teltAlleen } from '../domain/aanvrager';
import type { OpdrachtgeverId } from '../domain/ids';
import type { Bereik, Noodbelang, Rol } from '../domain/opsommingen';
import type { Verzoek as HeelVerzoek } from '../verzoek';
import { alle, enige, ONWAAR, type Voorwaarde, WAAR } from './voorwaarde';

/** Reach depends on who asks and when, not on the gate: the gate's facts are loaded within it. */
type Verzoek = Pick<HeelVerzoek, 'aanvrager' | 'nu'>;

/*
 * The reach of a caller in the first layer: which rows it may know to exist. Every query of src/data starts from one
 * of these conditions; the second layer has its own, in SQL. What a reachable row shows is the gate's.
 */

/** The row belongs to the caller's organisatie. */
export const eigenOrganisatie = ({ aanvrager }: Verzoek, alias: string): Voorwaarde => ({
  sql: `${alias}.organisatie_id = :organisatieId`,
  parameters: { organisatieId: aanvrager.organisatieId },
});

/** The period [van, tot) of the row holds now. */
export const geldtNu = ({ nu }: Verzoek, alias: string): Voorwaarde => ({
  sql: `${alias}.van <= :nu AND (${alias}.tot IS NULL OR ${alias}.tot > :nu)`,
  parameters: { nu },
});

/** How far the roles of a medewerker reach together, by the reglement of now or by that of another moment. */
export function bereikenVan(
  medewerker: Medewerker,
  { rollen }: Reglement = REGLEMENTEN[medewerker.profiel],
): ReadonlySet<Bereik> {
  return new Set(medewerker.rollen.flatMap((rol) => rollen[rol]?.bereik ?? []));
}

/** What the medewerker is assigned to now: clients, or opdrachten as projects. */
export const toegewezen = (
  verzoek: Verzoek,
  medewerker: Medewerker,
  kolom: 'client_id' | 'opdracht_id',
): Voorwaarde => {
  const nu = geldtNu(verzoek, 'tw');
  return {
    sql: `SELECT tw.${kolom} FROM toewijzing tw WHERE tw.organisatie_id = :organisatieId
      AND tw.medewerker_id = :medewerkerId AND tw.${kolom} IS NOT NULL AND ${nu.sql}`,
    parameters: { ...nu.parameters, organisatieId: medewerker.organisatieId, medewerkerId: medewerker.medewerkerId },
  };
};

/** The interests for which the caller may read a dossier by breaking the glass. */
export const noodbelangenVan = (aanvrager: Aanvrager): readonly Noodbelang[] =>
  aanvrager.soort === 'MEDEWERKER' ? noodbelangen(REGLEMENTEN[aanvrager.profiel], aanvrager.rollen) : [];

/** The clients for whose dossiers the medewerker broke the glass, as long as that lasts. */
export const noodtoegangenVan = (verzoek: Verzoek, medewerker: Medewerker): Voorwaarde => {
  const nu = geldtNu(verzoek, 'nt');
  return {
    sql: `SELECT nt.client_id FROM noodtoegang nt WHERE nt.organisatie_id = :organisatieId
      AND nt.medewerker_id = :medewerkerId AND nt.belang = ANY(:noodbelangen) AND ${nu.sql}`,
    parameters: {
      ...nu.parameters,
      organisatieId: medewerker.organisatieId,
      medewerkerId: medewerker.medewerkerId,
      noodbelangen: noodbelangenVan(medewerker),
    },
  };
};

/** Rows with client_id of a dossier for which the medewerker broke the glass. */
export const inNood = (verzoek: Verzoek, medewerker: Medewerker, alias: string): Voorwaarde =>
  noodbelangenVan(medewerker).length === 0
    ? ONWAAR
    : inLijst(`${alias}.client_id`, noodtoegangenVan(verzoek, medewerker));

/** A list as SQL has it when it is asked once. */
export const alsArray = ({ sql }: Voorwaarde): string => `ARRAY(${sql})`;

/** One of a list that is asked once. */
export const inLijst = (kolom: string, lijst: Voorwaarde): Voorwaarde => ({
  sql: `${kolom} = ANY (${alsArray(lijst)})`,
  parameters: lijst.parameters,
});

/**
 * Rows of a dossier as far as roles of the medewerker reach, by themselves or by an assignment. It is what may be
 * written about: broken glass reads only.
 */
export function rolbereik(verzoek: Verzoek, medewerker: Medewerker, alias: string): Voorwaarde {
  const bereiken = bereikenVan(medewerker);
  return alle(
    eigenOrganisatie(verzoek, alias),
    enige(
      bereiken.has('ORGANISATIE') ? WAAR : ONWAAR,
      bereiken.has('PROJECT')
        ? inLijst(`${alias}.opdracht_id`, toegewezen(verzoek, medewerker, 'opdracht_id'))
        : ONWAAR,
      bereiken.has('TOEGEWEZEN') ? inLijst(`${alias}.client_id`, toegewezen(verzoek, medewerker, 'client_id')) : ONWAAR,
    ),
  );
}

/** The running opdrachten of the calling opdrachtgever. */
export function lopendeOpdrachten(verzoek: Verzoek, opdrachtgeverId: OpdrachtgeverId): Voorwaarde {
  const loopt = geldtNu(verzoek, 'lo');
  return {
    sql: `SELECT lo.id FROM opdracht lo WHERE lo.organisatie_id = :organisatieId
      AND lo.opdrachtgever_id = :opdrachtgeverId AND ${loopt.sql}`,
    parameters: { ...loopt.parameters, organisatieId: verzoek.aanvrager.organisatieId, opdrachtgeverId },
  };
}

/** Rows of a dossier: those with client_id, opdracht_id and opdrachtgever_id. */
export function dossierBereik(verzoek: Verzoek, alias: string): Voorwaarde {
  const { aanvrager } = verzoek;
  if (teltAlleen(aanvrager)) return ONWAAR;
  const eigen = eigenOrganisatie(verzoek, alias);
  switch (aanvrager.soort) {
    case 'OPDRACHTGEVER': {
      const lopend = lopendeOpdrachten(verzoek, aanvrager.opdrachtgeverId);
      return alle(eigen, {
        // IS TRUE keeps it from being the index by which a page of the own rows is looked for.
        sql: `${alias}.opdrachtgever_id = :opdrachtgeverId AND (${inLijst(`${alias}.opdracht_id`, lopend).sql}) IS TRUE`,
        parameters: lopend.parameters,
      });
    }
    case 'MEDEWERKER': {
      const rollen = rolbereik(verzoek, aanvrager, alias);
      if (bereikenVan(aanvrager).has('ORGANISATIE')) return rollen;
      return alle(eigen, enige(rollen, inNood(verzoek, aanvrager, alias)));
    }
    case 'BETROKKENE':
      return aanvrager.clientId === null
        ? ONWAAR
        : alle(eigen, {
            sql: `${alias}.client_id = :eigenClientId`,
            parameters: { eigenClientId: aanvrager.clientId },
          });
    case 'PARTNER':
      return ONWAAR;
  }
}

/** Clients: those with a traject in reach, and for medewerkers those assigned or, organisatie-wide, all. */
export const clientBereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  clientMet(verzoek, alias, dossierBereik(verzoek, 'bt'));

/** Clients by their keys, for who reaches them through trajecten and in no other way; null for everybody else. */
export function clientenUitTrajecten(verzoek: Verzoek): Voorwaarde | null {
  if (verzoek.aanvrager.soort !== 'OPDRACHTGEVER') return null;
  const { sql, parameters } = dossierBereik(verzoek, 'bt');
  return { sql: `SELECT DISTINCT bt.organisatie_id, bt.client_id AS id FROM traject bt WHERE ${sql}`, parameters };
}

/** The same as far as roles reach: those to whom something of another origin may be tied. */
export const clientRolbereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  clientMet(
    verzoek,
    alias,
    verzoek.aanvrager.soort === 'MEDEWERKER' ? rolbereik(verzoek, verzoek.aanvrager, 'bt') : ONWAAR,
  );

/** @param traject which trajecten `bt` are in reach. */
function clientMet(verzoek: Verzoek, alias: string, traject: Voorwaarde): Voorwaarde {
  const { aanvrager } = verzoek;
  if (teltAlleen(aanvrager)) return ONWAAR;
  const eigen = eigenOrganisatie(verzoek, alias);
  if (aanvrager.soort === 'MEDEWERKER' && bereikenVan(aanvrager).has('ORGANISATIE')) return eigen;
  if (aanvrager.soort === 'BETROKKENE')
    return aanvrager.clientId === null
      ? ONWAAR
      : alle(eigen, { sql: `${alias}.id = :eigenClientId`, parameters: { eigenClientId: aanvrager.clientId } });
  const metTraject: Voorwaarde = {
    sql: `EXISTS (SELECT FROM traject bt WHERE bt.client_id = ${alias}.id AND ${traject.sql})`,
    parameters: traject.parameters,
  };
  if (aanvrager.soort !== 'MEDEWERKER' || !bereikenVan(aanvrager).has('TOEGEWEZEN')) return alle(eigen, metTraject);
  return alle(eigen, enige(inLijst(`${alias}.id`, toegewezen(verzoek, aanvrager, 'client_id')), metTraject));
}

/** Outside, and to the client, only what was released. */
const vrijgegeven = (verzoek: Verzoek, dossier: Voorwaarde, sql: string): Voorwaarde =>
  verzoek.aanvrager.soort === 'MEDEWERKER' ? dossier : alle(dossier, { sql, parameters: {} });

/** Rapportages: rows of a dossier; a position comes with the release. */
export const rapportageBereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  vrijgegeven(verzoek, dossierBereik(verzoek, alias), `${alias}.positie IS NOT NULL`);

/** What rapportages say, as far as they are in reach. */
export const rapportagetekstBereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  vrijgegeven(verzoek, dossierBereik(verzoek, alias), `${alias}.status = 'VRIJGEGEVEN'`);

/**
 * The opdracht of the row runs: what was delivered for one is out of reach when it ends. A row of an opdrachtgever
 * that names none goes with the last of its opdrachten.
 */
function opdrachtLoopt(verzoek: Verzoek, alias: string): Voorwaarde {
  const loopt = geldtNu(verzoek, 'ao');
  const zonder =
    verzoek.aanvrager.soort === 'OPDRACHTGEVER' ? `ao.opdrachtgever_id = ${alias}.opdrachtgever_id` : 'true';
  return {
    sql: `EXISTS (SELECT FROM opdracht ao WHERE ao.organisatie_id = ${alias}.organisatie_id AND ${loopt.sql}
      AND CASE WHEN ${alias}.opdracht_id IS NULL THEN ${zonder} ELSE ao.id = ${alias}.opdracht_id END)`,
    parameters: loopt.parameters,
  };
}

/** Aanmeldingen: what the caller delivered or was delivered for it; inside, as far as the roles reach. */
export function aanmeldingBereik(verzoek: Verzoek, alias: string): Voorwaarde {
  const { aanvrager } = verzoek;
  if (teltAlleen(aanvrager)) return ONWAAR;
  const eigen = eigenOrganisatie(verzoek, alias);
  const zelfGeleverd: Voorwaarde = {
    sql: `${alias}.aangemeld_door = :sleutel`,
    parameters: { sleutel: aanvrager.sleutel },
  };
  switch (aanvrager.soort) {
    case 'OPDRACHTGEVER':
      return alle(
        eigen,
        opdrachtLoopt(verzoek, alias),
        enige(zelfGeleverd, {
          sql: `${alias}.opdrachtgever_id = :opdrachtgeverId`,
          parameters: { opdrachtgeverId: aanvrager.opdrachtgeverId },
        }),
      );
    case 'PARTNER':
      return alle(
        eigen,
        opdrachtLoopt(verzoek, alias),
        enige(zelfGeleverd, {
          sql: `${alias}.partner_id = :partnerId`,
          parameters: { partnerId: aanvrager.partnerId },
        }),
      );
    case 'BETROKKENE':
      return alle(eigen, zelfGeleverd);
    case 'MEDEWERKER': {
      const bereiken = bereikenVan(aanvrager);
      if (bereiken.has('ORGANISATIE')) return eigen;
      const project = toegewezen(verzoek, aanvrager, 'opdracht_id');
      return alle(
        eigen,
        enige(
          bereiken.has('PROJECT')
            ? enige({ sql: `${alias}.opdracht_id IS NULL`, parameters: {} }, inLijst(`${alias}.opdracht_id`, project))
            : ONWAAR,
          bereiken.has('TOEGEWEZEN')
            ? inLijst(`${alias}.client_id`, toegewezen(verzoek, aanvrager, 'client_id'))
            : ONWAAR,
        ),
      );
    }
  }
}

/** Opdrachten: an opdrachtgever's own that run; a partner's registered ones; inside, as far as the roles reach. */
export function opdrachtBereik(verzoek: Verzoek, alias: string): Voorwaarde {
  const { aanvrager } = verzoek;
  const eigen = eigenOrganisatie(verzoek, alias);
  switch (aanvrager.soort) {
    case 'OPDRACHTGEVER':
      return alle(eigen, geldtNu(verzoek, alias), {
        sql: `${alias}.opdrachtgever_id = :opdrachtgeverId`,
        parameters: { opdrachtgeverId: aanvrager.opdrachtgeverId },
      });
    case 'PARTNER':
      return alle(eigen, geldtNu(verzoek, alias), {
        sql: `${alias}.id = ANY(:eigenOpdrachten)`,
        parameters: { eigenOpdrachten: aanvrager.opdrachten },
      });
    case 'MEDEWERKER': {
      if (bereikenVan(aanvrager).has('ORGANISATIE')) return eigen;
      const traject = dossierBereik(verzoek, 'bt');
      return alle(
        eigen,
        enige(inLijst(`${alias}.id`, toegewezen(verzoek, aanvrager, 'opdracht_id')), {
          sql: `${alias}.id IN (SELECT bt.opdracht_id FROM traject bt WHERE ${traject.sql})`,
          parameters: traject.parameters,
        }),
      );
    }
    case 'BETROKKENE': {
      const traject = dossierBereik(verzoek, 'bt');
      return alle(eigen, {
        sql: `${alias}.id IN (SELECT bt.opdracht_id FROM traject bt WHERE ${traject.sql})`,
        parameters: traject.parameters,
      });
    }
  }
}

/** The lists of which a caller's reach may ask whether a row is on them. */
export function bereikslijsten(verzoek: Verzoek): readonly Voorwaarde[] {
  const { aanvrager } = verzoek;
  if (aanvrager.soort === 'OPDRACHTGEVER') return [lopendeOpdrachten(verzoek, aanvrager.opdrachtgeverId)];
  if (aanvrager.soort !== 'MEDEWERKER') return [];
  return [
    toegewezen(verzoek, aanvrager, 'client_id'),
    toegewezen(verzoek, aanvrager, 'opdracht_id'),
    noodtoegangenVan(verzoek, aanvrager),
  ];
}

/** Roles that watch over who read what, and who broke the glass: the whole organisatie's. */
export const TOEZICHTHOUDERS: readonly Rol[] = ['DIRECTIE', 'BESTUUR', 'FG'];

/** Whether the caller has such a role, and the reglement knows it. */
export function houdtToezicht(aanvrager: Aanvrager): boolean {
  if (aanvrager.soort !== 'MEDEWERKER') return false;
  const { rollen } = REGLEMENTEN[aanvrager.profiel];
  return TOEZICHTHOUDERS.some((rol) => aanvrager.rollen.includes(rol) && rollen[rol] !== undefined);
}

/**
 * An account of what was done in dossiers: the client's own, and for who watches over it all of the organisatie.
 * @param vanClient what is about the client `:eigenClientId`.
 */
function verantwoordingsbereik(verzoek: Verzoek, alias: string, vanClient: string): Voorwaarde {
  const { aanvrager } = verzoek;
  if (teltAlleen(aanvrager)) return ONWAAR;
  const eigen = eigenOrganisatie(verzoek, alias);
  if (houdtToezicht(aanvrager)) return eigen;
  if (aanvrager.soort !== 'BETROKKENE' || aanvrager.clientId === null) return ONWAAR;
  return alle(eigen, { sql: vanClient, parameters: { eigenClientId: aanvrager.clientId } });
}

const vanEigenClient = (alias: string): string => `${alias}.client_id = :eigenClientId`;

/** Noodtoegangen: those on the own dossier, one's own, and for who watches over them all. */
export function noodtoegangBereik(verzoek: Verzoek, alias: string): Voorwaarde {
  const { aanvrager } = verzoek;
  if (aanvrager.soort !== 'MEDEWERKER' || houdtToezicht(aanvrager) || teltAlleen(aanvrager))
    return verantwoordingsbereik(verzoek, alias, vanEigenClient(alias));
  return alle(eigenOrganisatie(verzoek, alias), {
    sql: `${alias}.medewerker_id = :medewerkerId`,
    parameters: { medewerkerId: aanvrager.medewerkerId },
  });
}

/** Raadplegingen: what was answered and refused, for who watches over it alone. */
export const raadplegingBereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  houdtToezicht(verzoek.aanvrager) ? verantwoordingsbereik(verzoek, alias, 'false') : ONWAAR;

/** Verstrekkingen: of a client also those of before, of the aanmeldingen that became the dossier. */
export const verstrekkingBereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  verantwoordingsbereik(
    verzoek,
    alias,
    `${alias}.betrokkene_id = ANY ((SELECT pw.eigen_aanmeldingen() || :eigenClientId::uuid)::uuid[])`,
  );

/** Kennisgevingen: those to the client. */
export const kennisgevingBereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  verantwoordingsbereik(verzoek, alias, vanEigenClient(alias));

/** Registrations of systems: all of the organisatie's, for who answers for it. */
export function integratieBereik(verzoek: Verzoek, alias: string): Voorwaarde {
  const { aanvrager } = verzoek;
  if (aanvrager.soort !== 'MEDEWERKER' || !aanvrager.rollen.includes('DIRECTIE') || teltAlleen(aanvrager))
    return ONWAAR;
  const bereik = REGLEMENTEN[aanvrager.profiel].rollen.DIRECTIE?.bereik;
  return bereik === 'ORGANISATIE' ? eigenOrganisatie(verzoek, alias) : ONWAAR;
}

/** Events: those of the own stream, for a system outside. */
export const gebeurtenisBereik = (verzoek: Verzoek, alias: string): Voorwaarde =>
  !isBuiten(verzoek.aanvrager) || teltAlleen(verzoek.aanvrager)
    ? ONWAAR
    : alle(eigenOrganisatie(verzoek, alias), {
        sql: `${alias}.integratie_id = :integratieId`,
        parameters: { integratieId: verzoek.aanvrager.integratieId },
      });
