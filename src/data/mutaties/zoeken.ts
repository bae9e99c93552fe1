import type { EntityTarget, ObjectLiteral } from 'typeorm';
import {
  AanmeldingRij,
  ClientRij,
  NoodtoegangRij,
  OpdrachtgeverRij,
  PortfolioItemRij,
  RapportageRij,
  type RapportageTekstRij,
  ToestemmingRij,
  TrajectRij,
  type TrajectVerloopRij,
} from '../../../entities';
import { nietGevonden, verboden } from '../../domain/fouten';
import type { Verzoek } from '../../verzoek';
import {
  aanmeldingBereik,
  clientBereik,
  clientRolbereik,
  dossierBereik,
  eigenOrganisatie,
  noodtoegangBereik,
  rapportageBereik,
} from '../bereik';
import { rapportagetekst } from '../rapportagetekst';
import { binnenBereik } from '../rijen';
import { verloop } from '../verloop';
import type { Voorwaarde } from '../voorwaarde';

/** The row within the caller's reach, or NOT_FOUND: the same for what does not exist and for what it may not know. */
const zoeker =
  <T extends ObjectLiteral & { id: string }>(
    tabel: EntityTarget<T>,
    bereik: (verzoek: Verzoek, alias: string) => Voorwaarde,
  ) =>
  async (verzoek: Verzoek, id: T['id']): Promise<T> => {
    const rij = await binnenBereik(verzoek, { entiteit: tabel, alias: 'r', bereik })
      .andWhere('r.id = :gezocht', { gezocht: id })
      .getOne();
    if (!rij) throw nietGevonden();
    return rij;
  };

const weigerOnbekend = ({ poort: { reglement } }: Verzoek): never => {
  throw verboden(reglement.rolRegel, 'ROL', 'U wijzigt alleen wat u ook mag lezen.');
};

export const zoekAanmelding = zoeker(AanmeldingRij, aanmeldingBereik);
export const zoekClient = zoeker(ClientRij, clientBereik);
/** A client whom an aanmelding may be tied to: whoever read of it by broken glass alone makes no way in of that. */
export const zoekBekendeClient = zoeker(ClientRij, clientRolbereik);
export const zoekTraject = zoeker(TrajectRij, dossierBereik);
export const zoekNoodtoegang = zoeker(NoodtoegangRij, noodtoegangBereik);
export const zoekRapportage = zoeker(RapportageRij, rapportageBereik);

/** How the traject stands, for who changes it; FORBIDDEN to who may not know. */
export async function eisVerloop(verzoek: Verzoek, { id }: TrajectRij): Promise<TrajectVerloopRij> {
  return (await verloop(verzoek, id)) ?? weigerOnbekend(verzoek);
}

/** What the rapportage says and how far it is, for who changes it; FORBIDDEN to who may not know. */
export async function eisTekst(verzoek: Verzoek, { id }: RapportageRij): Promise<RapportageTekstRij> {
  return (await rapportagetekst(verzoek, id)) ?? weigerOnbekend(verzoek);
}

/** An opdrachtgever of the organisatie: who may receive. */
export const zoekOntvanger = zoeker(OpdrachtgeverRij, eigenOrganisatie);

/** Rows of a client within reach. */
const vanClientInBereik = (verzoek: Verzoek, alias: string): Voorwaarde => {
  const client = clientBereik(verzoek, 'tc');
  return {
    sql: `EXISTS (SELECT FROM client tc WHERE tc.id = ${alias}.client_id AND tc.organisatie_id = ${alias}.organisatie_id
      AND ${client.sql})`,
    parameters: client.parameters,
  };
};

export const zoekToestemming = zoeker(ToestemmingRij, vanClientInBereik);
export const zoekPortfolioItem = zoeker(PortfolioItemRij, vanClientInBereik);
