import type { EntityManager } from 'typeorm';
import { type IntegratieRij, MedewerkerRij, OrganisatieRij } from '../../entities';
import { REGLEMENTEN } from '../../permissions/reglementen';
import {
  belemmeringVan,
  clientsVan,
  naamVan,
  opdrachtenVan,
  rijenVanWijzigingen,
  veldenVan,
  type Wijziging,
} from '../data/integratie';

/** A registration in a line. */
export async function regelVan(manager: EntityManager, rij: IntegratieRij, nu: Date) {
  const { id, organisatieId, soort, van, tot } = rij;
  const organisatie = await manager.findOneByOrFail(OrganisatieRij, { id: organisatieId });
  const clients = await clientsVan(manager, organisatieId, id);
  return {
    id,
    organisatie: organisatie.naam,
    soort,
    naam: await naamVan(manager, rij),
    clients: clients.map(({ oauthClientId }) => oauthClientId),
    van,
    tot,
    belemmering: belemmeringVan(REGLEMENTEN[organisatie.profiel], rij, nu),
  };
}
export type Regel = Awaited<ReturnType<typeof regelVan>>;

/** A registration as `wijzig` reads it. */
export async function invoerVan(manager: EntityManager, rij: IntegratieRij) {
  const { organisatieId, id, certificaatOin: oin, certificaatAfdruk: afdruk } = rij;
  const clients = await clientsVan(manager, organisatieId, id);
  return {
    integratieId: id,
    versie: rij.versie,
    clients: clients.map(({ issuer, oauthClientId: clientId }) => ({ issuer, clientId })),
    doelen: rij.doelen,
    standaardDoelen: rij.standaardDoelen,
    scopes: rij.scopes,
    opdrachtIds: await opdrachtenVan(manager, organisatieId, id),
    certificaat: oin === null && afdruk === null ? null : { oin, afdruk },
    overeenkomst:
      rij.overeenkomstTot === null
        ? null
        : { van: rij.overeenkomstVan, tot: rij.overeenkomstTot, doelen: rij.overeenkomstDoelen },
    reglementAanvaardOp: rij.reglementAanvaardOp,
    laatsteEvaluatieOp: rij.laatsteEvaluatieOp,
    geheimhoudingGetekendOp: rij.geheimhoudingGetekendOp,
    verzoekenPerMinuut: rij.verzoekenPerMinuut,
  };
}

async function wijzigingenVan(manager: EntityManager, { organisatieId, id }: IntegratieRij): Promise<Wijziging[]> {
  const wijzigingen: Wijziging[] = [];
  // One after another: all of it goes over one connection.
  for (const rij of await rijenVanWijzigingen(manager, organisatieId, id)) {
    const medewerker =
      rij.medewerkerId === null
        ? null
        : await manager.findOneBy(MedewerkerRij, { organisatieId, id: rij.medewerkerId });
    wijzigingen.push({ op: rij.op, door: medewerker?.naam ?? rij.beheerder, velden: veldenVan(rij) });
  }
  return wijzigingen;
}

/** All of a registration, with what was ever changed of it. */
export async function beeldVan(manager: EntityManager, rij: IntegratieRij, nu: Date) {
  return {
    integratie: await regelVan(manager, rij, nu),
    invoer: await invoerVan(manager, rij),
    wijzigingen: await wijzigingenVan(manager, rij),
  };
}
export type Beeld = Awaited<ReturnType<typeof beeldVan>>;

const alsTekst = (waarde: unknown): string => {
  if (waarde === null || waarde === undefined) return '-';
  if (waarde instanceof Date) return waarde.toISOString();
  if (Array.isArray(waarde)) return waarde.length === 0 ? '-' : waarde.map(alsTekst).join(', ');
  if (typeof waarde !== 'object') return String(waarde);
  return Object.entries(waarde)
    .map(([naam, deel]) => `${naam} ${alsTekst(deel)}`)
    .join(' ');
};

const BREEDTE = 26;
const onderElkaar = (velden: object): string =>
  Object.entries(velden)
    .map(([naam, waarde]) => `${naam.padEnd(BREEDTE)}${alsTekst(waarde)}\n`)
    .join('');

/** A registration, to be read at a terminal. */
export function tekstVan({ integratie, invoer: { integratieId: _, clients, ...inhoud }, wijzigingen }: Beeld): string {
  const historie = wijzigingen.map(
    ({ op, door, velden }) =>
      `  ${op.toISOString()} ${door}\n${velden.map(({ veld, voor, na }) => `    ${veld}: ${voor ?? '-'} -> ${na ?? '-'}\n`).join('')}`,
  );
  return `${onderElkaar({ ...integratie, clients, ...inhoud })}wijzigingen\n${historie.join('')}`;
}

/** One line a registration. */
export const tekstVanLijst = (regels: readonly Regel[]): string =>
  regels
    .map(({ id, organisatie, soort, naam, clients, tot, belemmering }) => {
      const stand =
        tot !== null ? `ended ${tot.toISOString()}` : belemmering ? `refused: ${belemmering.reden}` : 'runs';
      return `${[id, organisatie, soort, alsTekst(naam), alsTekst(clients), stand].join('  ')}\n`;
    })
    .join('');
