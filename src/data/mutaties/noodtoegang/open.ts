import { QueryFailedError } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { NoodtoegangRij } from '../../../../entities';
import type { Noodregels } from '../../../../permissions/reglement';
import type { OpenNoodtoegangInput } from '../../../../schema/invoer/noodtoegang';
import { nietGevonden, verboden } from '../../../domain/fouten';
import type { ClientId, NoodtoegangId } from '../../../domain/ids';
import { NOODBELANGEN } from '../../../domain/opsommingen';
import { geheel } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { type Bijzonder, leesInvoer } from '../../../invoer/keuring';
import { kenmerk, lap } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { vereisRol } from '../rollen';
import { voegToe } from '../schrijven';
import { zoekNoodtoegang } from '../zoeken';

const KORTSTE_REDEN = 20;
const LANGSTE_REDEN = 1000;
const STANDAARD_MINUTEN = 60;

const invoerOnder = ({ hoogstensMinuten }: Noodregels) =>
  z.object({
    kenmerk: kenmerk(),
    clientId: id<ClientId>(),
    belang: z.enum(NOODBELANGEN),
    reden: lap(LANGSTE_REDEN).refine((reden) => [...reden].length >= KORTSTE_REDEN, {
      params: { reden: 'BEREIK' } satisfies Bijzonder,
      error: `Geef een reden van ten minste ${KORTSTE_REDEN} tekens: wat is er aan de hand, en waarom kan het niet wachten?`,
    }),
    duurMinuten: geheel(1, hoogstensMinuten).default(STANDAARD_MINUTEN),
  });

const kentNiet = (regel: string) =>
  verboden(regel, 'GROND_ONTBREEKT', 'Het reglement van deze organisatie kent hiervoor geen noodtoegang.');

/** foreign_key_violation: of this organisatie there is no such client. */
const isOnbekendeClient = (fout: unknown): boolean =>
  fout instanceof QueryFailedError && (fout.driverError as { code?: unknown }).code === '23503';

/**
 * Opens the dossier of one client to the caller for a while, for an interest that the reglement knows and with the
 * reason (DI-16, CV-09). It counts from the next thing that is read. Who may do it is known before the client is: of a
 * client of another organisatie and of none the answer is the same.
 */
export async function openNoodtoegang(
  verzoek: Verzoek,
  input: OpenNoodtoegangInput,
): Promise<{ noodtoegang: NoodtoegangRij; reedsGeregistreerd: boolean }> {
  const { aanvrager, nu, poort } = verzoek;
  const { noodtoegang: regels, rolRegel } = poort.reglement;
  if (regels === null) throw kentNiet(rolRegel);
  const medewerker = vereisRol(verzoek, regels.rollen);
  const waarde = leesInvoer(invoerOnder(regels), input);
  if (!regels.belangen.includes(waarde.belang)) throw kentNiet(regels.regel);

  const noodtoegangId = v7() as NoodtoegangId;
  const bestaand = await claim(verzoek, 'openNoodtoegang', waarde, noodtoegangId);
  if (bestaand !== null)
    return { noodtoegang: await zoekNoodtoegang(verzoek, bestaand as NoodtoegangId), reedsGeregistreerd: true };

  const noodtoegang: NoodtoegangRij = {
    organisatieId: aanvrager.organisatieId,
    id: noodtoegangId,
    clientId: waarde.clientId,
    medewerkerId: medewerker.medewerkerId,
    belang: waarde.belang,
    reden: waarde.reden,
    van: nu,
    tot: new Date(nu.getTime() + waarde.duurMinuten * 60_000),
    besprokenOp: null,
    besprokenDoor: null,
  };
  try {
    await voegToe(verzoek, NoodtoegangRij, noodtoegang);
  } catch (fout) {
    throw isOnbekendeClient(fout) ? nietGevonden() : fout;
  }
  return { noodtoegang, reedsGeregistreerd: false };
}
