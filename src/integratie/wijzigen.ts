import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { IntegratieRij, OrganisatieRij } from '../../entities';
import { inhoudOp } from '../data/mutaties/integratie/inhoud';
import { beeindig, eisLopend, legAan, pasAan } from '../data/mutaties/integratie/opslag';
import { eigenaarVan, WIENS } from '../data/mutaties/integratie/registreer';
import type { IntegratieId } from '../domain/ids';
import { versie } from '../invoer/getal';
import { type Bijzonder, leesInvoer } from '../invoer/keuring';
import { beheerVan } from './beheerder';
import type { Wijzigend } from './velden';
import { zoekEnigeIntegratie, zoekOrganisatie, zoekWiens } from './zoeken';

type Invoer = Readonly<Record<string, unknown>>;
/** What is to be done: `genoemd` has every way in which the registration was named. */
interface Gevraagd {
  readonly genoemd: readonly unknown[];
  readonly invoer: Invoer;
}
type Wijziging = (manager: EntityManager, gevraagd: Gevraagd, nu: Date) => Promise<IntegratieId>;

const PRECIES_EEN = {
  path: ['opdrachtgeverId'],
  params: { reden: 'VERPLICHT' } satisfies Bijzonder,
  error: 'Noem precies een van drie: de opdrachtgever, de partner, of welke eigen toepassing het is.',
};

const registratieOp = (nu: Date) =>
  z
    .object({
      ...WIENS,
      eigen: z.enum(['FRONTEND', 'PORTAAL'], 'Noem FRONTEND of PORTAAL.').optional(),
      ...inhoudOp(nu),
    })
    .refine(
      ({ opdrachtgeverId, partnerId, eigen }) =>
        [opdrachtgeverId, partnerId, eigen].filter((een) => een !== undefined).length === 1,
      PRECIES_EEN,
    );

const registreer: Wijziging = async (manager, { invoer: { organisatie, ...invoer } }, nu) => {
  const rij = await zoekOrganisatie(manager, organisatie);
  const wie = {
    opdrachtgeverId: await zoekWiens(manager, rij.id, 'opdrachtgeverId', invoer.opdrachtgeverId),
    partnerId: await zoekWiens(manager, rij.id, 'partnerId', invoer.partnerId),
  };
  const { eigen, ...gelezen } = leesInvoer(registratieOp(nu), { ...invoer, ...wie });
  const id = v7() as IntegratieId;
  await legAan(beheerVan(manager, rij, nu), id, eigen === undefined ? eigenaarVan(gelezen) : { soort: eigen }, gelezen);
  return id;
};

async function zoekLopend(manager: EntityManager, genoemd: readonly unknown[], gezien: number, nu: Date) {
  const { id, organisatieId } = await zoekEnigeIntegratie(manager, genoemd, nu);
  const beheer = beheerVan(manager, await manager.findOneByOrFail(OrganisatieRij, { id: organisatieId }), nu);
  return { beheer, rij: await eisLopend(beheer, id, gezien) };
}

const wijzig: Wijziging = async (manager, { genoemd, invoer }, nu) => {
  const gelezen = leesInvoer(z.object({ versie: versie(), ...inhoudOp(nu) }), invoer);
  const { beheer, rij } = await zoekLopend(manager, genoemd, gelezen.versie, nu);
  await pasAan(beheer, rij, gelezen);
  return rij.id;
};

const eindig: Wijziging = async (manager, { genoemd, invoer }, nu) => {
  const gelezen = leesInvoer(z.object({ versie: versie() }), invoer);
  const { beheer, rij } = await zoekLopend(manager, genoemd, gelezen.versie, nu);
  await beeindig(beheer, rij);
  return rij.id;
};

const WIJZIGING: Readonly<Record<Wijzigend, Wijziging>> = { registreer, wijzig, beeindig: eindig };

/** Changes as the mutation of that name does, and gives the registration as it is then. Throws as that one does. */
export async function voerUit(
  manager: EntityManager,
  soort: Wijzigend,
  gevraagd: Gevraagd,
  nu: Date,
): Promise<IntegratieRij> {
  const id = await WIJZIGING[soort](manager, gevraagd, nu);
  return manager.findOneByOrFail(IntegratieRij, { id });
}
