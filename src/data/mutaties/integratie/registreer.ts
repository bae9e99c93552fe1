import { v7 } from 'uuid';
import { z } from 'zod';
import type { IntegratieRij } from '../../../../entities';
import type { RegistreerIntegratieInput } from '../../../../schema/invoer/integratie';
import type { IntegratieId, OpdrachtgeverId, PartnerId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { type Bijzonder, leesInvoer } from '../../../invoer/keuring';
import { kenmerk } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { eisIntegratie } from '../../integratie';
import { claim } from '../idempotentie';
import { eisBeheer } from './beheer';
import { inhoudOp } from './inhoud';
import { type Eigenaar, legAan } from './opslag';

/** On whose behalf: exactly one of the two. */
export const WIENS = {
  opdrachtgeverId: id<OpdrachtgeverId>().optional(),
  partnerId: id<PartnerId>().optional(),
};
type Wiens = z.output<z.ZodObject<typeof WIENS>>;

/** Refuses none and both, at the field that a caller sees first. */
export const PRECIES_EEN = {
  path: ['opdrachtgeverId'],
  params: { reden: 'VERPLICHT' } satisfies Bijzonder,
  error: 'Noem de opdrachtgever of de partner: precies een van beide.',
};
export const isPreciesEen = ({ opdrachtgeverId, partnerId }: Wiens): boolean =>
  (opdrachtgeverId === undefined) !== (partnerId === undefined);

export function eigenaarVan({ opdrachtgeverId, partnerId }: Wiens): Eigenaar {
  if (opdrachtgeverId !== undefined) return { soort: 'OPDRACHTGEVER', opdrachtgeverId };
  if (partnerId !== undefined) return { soort: 'PARTNER', partnerId };
  throw new Error('a registration of nobody passed its validation');
}

const invoerOp = (nu: Date) =>
  z.object({ kenmerk: kenmerk(), ...WIENS, ...inhoudOp(nu) }).refine(isPreciesEen, PRECIES_EEN);

/** Registers a system of an opdrachtgever or partner; it can call from the next request. A repeat registers nothing. */
export async function registreerIntegratie(
  verzoek: Verzoek,
  input: RegistreerIntegratieInput,
): Promise<{ integratie: IntegratieRij; reedsGeregistreerd: boolean }> {
  const beheer = eisBeheer(verzoek);
  const invoer = leesInvoer(invoerOp(verzoek.nu), input);
  const integratieId = v7() as IntegratieId;
  const bestaand = await claim(verzoek, 'registreerIntegratie', invoer, integratieId);
  if (bestaand !== null) return { integratie: await eisIntegratie(verzoek, bestaand), reedsGeregistreerd: true };
  await legAan(beheer, integratieId, eigenaarVan(invoer), invoer);
  return { integratie: await eisIntegratie(verzoek, integratieId), reedsGeregistreerd: false };
}
