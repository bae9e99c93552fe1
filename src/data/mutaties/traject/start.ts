import { v7 } from 'uuid';
import { z } from 'zod';
import {
  type AanmeldingRij,
  type OpdrachtRij,
  ToewijzingRij,
  TrajectBegeleidingRij,
  TrajectRij,
  TrajectVerloopRij,
} from '../../../../entities';
import type { StartTrajectInput } from '../../../../schema/invoer/traject';
import type { Waarschuwing } from '../../../../schema/waarschuwing';
import type { Medewerker } from '../../../domain/aanvrager';
import type { AanmeldingId, ClientId, MedewerkerId, OpdrachtId, TrajectId } from '../../../domain/ids';
import { maandenLater } from '../../../domain/kalender';
import { CLIENTSTATUS_REDENEN, CLIENTSTATUS_SOORTEN } from '../../../domain/opsommingen';
import { datum, opVolgorde, tijdstipTotEnMet } from '../../../invoer/datum';
import { id } from '../../../invoer/id';
import { leesInvoer, weiger } from '../../../invoer/keuring';
import { KORT, kenmerk, lap, regel } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { waarschuwVoorTekst } from '../gevoelig';
import { claim } from '../idempotentie';
import { STARTERS, vereisRol } from '../rollen';
import { voegToe, voegToeAlsNieuw } from '../schrijven';
import { statusConflict } from '../versie';
import { zoekAanmelding, zoekTraject } from '../zoeken';
import { vereisBegeleider } from './begeleider';
import { legClientstatusVast } from './clientstatus';
import { vereisNieuwBereik, zoekLopendeOpdracht } from './opdracht';
import { RAPPORTAGETERMIJN } from './termijn';

const invoerOp = (nu: Date) =>
  opVolgorde(
    z.object({
      kenmerk: kenmerk(),
      aanmeldingId: id<AanmeldingId>(),
      opdrachtId: id<OpdrachtId>().optional(),
      startdatum: datum(),
      geplandeEinddatum: datum(),
      plan: lap(),
      afdeling: regel(KORT).optional(),
      begeleiding: z
        .object({ soort: z.enum(['SPECIALE_BEGELEIDING', 'VOORZIENING']), omschrijving: regel(KORT) })
        .optional(),
      geinformeerdOp: tijdstipTotEnMet(nu).optional(),
      clientstatus: z.object({ soort: z.enum(CLIENTSTATUS_SOORTEN), reden: z.enum(CLIENTSTATUS_REDENEN) }).optional(),
      trajectbegeleiderId: id<MedewerkerId>().optional(),
    }),
    'startdatum',
    'geplandeEinddatum',
  );
type Invoer = z.output<ReturnType<typeof invoerOp>>;
type Geaccepteerd = Pick<AanmeldingRij, 'id'> & { readonly clientId: ClientId };

/** How many rows an aanmelding can become: one a category, twenty barriers, the consent for them. */
const OVERNAME_RIJEN = 32;

async function opdrachtVoor(verzoek: Verzoek, aanmelding: AanmeldingRij, genoemd: OpdrachtId | undefined) {
  const veld = 'input.opdrachtId';
  const gekozen = aanmelding.opdrachtId ?? genoemd;
  if (gekozen === undefined)
    return weiger([{ veld, reden: 'VERPLICHT', bericht: 'Noem een opdracht: de aanmelding noemt er geen.' }]);
  if (genoemd !== undefined && genoemd !== gekozen)
    return weiger([{ veld, reden: 'BEREIK', bericht: 'Laat de opdracht weg: de aanmelding noemt een andere.' }]);
  const opdracht = await zoekLopendeOpdracht(verzoek, gekozen);
  if (aanmelding.opdrachtgeverId !== null && opdracht.opdrachtgeverId !== aanmelding.opdrachtgeverId)
    return weiger([{ veld, reden: 'BEREIK', bericht: 'Kies een opdracht van de opdrachtgever die aanmeldde.' }]);
  return opdracht;
}

function rijVan({ nu }: Verzoek, id: TrajectId, opdracht: OpdrachtRij, aanmelding: Geaccepteerd): TrajectRij {
  return {
    organisatieId: opdracht.organisatieId,
    id,
    clientId: aanmelding.clientId,
    opdrachtId: opdracht.id,
    opdrachtgeverId: opdracht.opdrachtgeverId,
    aanmeldingId: aanmelding.id,
    aangemaaktOp: nu,
    versie: 1,
  };
}

function verloopVan(
  { organisatieId, id: trajectId, clientId, opdrachtId, opdrachtgeverId }: TrajectRij,
  { medewerkerId }: Medewerker,
  { startdatum, geplandeEinddatum, plan, afdeling, geinformeerdOp }: Invoer,
): TrajectVerloopRij {
  return {
    organisatieId,
    trajectId,
    clientId,
    opdrachtId,
    opdrachtgeverId,
    status: 'GEPLAATST',
    startdatum,
    geplandeEinddatum,
    einddatum: null,
    plan,
    resultaat: null,
    uitstroom: null,
    uitstroomMaanden: null,
    uitstroomOnbepaald: null,
    uitstroomAfspraak: null,
    afdeling: afdeling ?? null,
    geinformeerdOp: geinformeerdOp ?? null,
    geinformeerdDoor: geinformeerdOp === undefined ? null : medewerkerId,
    rapportageVerschuldigdOp: maandenLater(startdatum, RAPPORTAGETERMIJN),
  };
}

/**
 * Starts the traject of an accepted aanmelding. What the aanmelding says becomes the dossier under this opdracht,
 * without retyping (DI-05): the database copies it, because who starts a traject need not be allowed to read it all.
 */
export async function startTraject(
  verzoek: Verzoek,
  input: StartTrajectInput,
): Promise<{ traject: TrajectRij; waarschuwingen: Waarschuwing[]; reedsGeregistreerd: boolean }> {
  const medewerker = vereisRol(verzoek, STARTERS);
  const { organisatieId } = medewerker;
  const vorm = invoerOp(verzoek.nu);
  const invoer = leesInvoer(vorm, input);
  const waarschuwingen = waarschuwVoorTekst(verzoek, vorm, invoer);
  const trajectId = v7() as TrajectId;
  const bestaand = await claim(verzoek, 'startTraject', invoer, trajectId);
  if (bestaand !== null)
    return { traject: await zoekTraject(verzoek, bestaand as TrajectId), waarschuwingen, reedsGeregistreerd: true };

  const aanmelding = await zoekAanmelding(verzoek, invoer.aanmeldingId);
  const { clientId } = aanmelding;
  if (aanmelding.status !== 'GEACCEPTEERD' || clientId === null)
    throw statusConflict('Start een traject alleen uit een geaccepteerde aanmelding.');
  const opdracht = await opdrachtVoor(verzoek, aanmelding, invoer.opdrachtId);
  const begeleider = await vereisBegeleider(verzoek, medewerker, invoer.trajectbegeleiderId);
  await vereisNieuwBereik(verzoek, medewerker, STARTERS, clientId, opdracht);

  const traject = rijVan(verzoek, trajectId, opdracht, { id: aanmelding.id, clientId });
  if ((await voegToeAlsNieuw(verzoek, TrajectRij, traject)) === 0)
    throw statusConflict('Uit deze aanmelding is al een traject gestart.');
  await voegToe(verzoek, TrajectVerloopRij, verloopVan(traject, medewerker, invoer));

  const periode = { organisatieId, van: verzoek.nu, tot: null };
  if (begeleider !== null)
    await voegToeAlsNieuw(verzoek, ToewijzingRij, {
      ...periode,
      id: v7(),
      medewerkerId: begeleider,
      clientId,
      opdrachtId: null,
    });
  const onder = { clientId, opdrachtId: opdracht.id, opdrachtgeverId: opdracht.opdrachtgeverId };
  if (invoer.begeleiding)
    await voegToe(verzoek, TrajectBegeleidingRij, { ...periode, ...onder, id: v7(), trajectId, ...invoer.begeleiding });
  if (invoer.clientstatus) await legClientstatusVast(verzoek, onder, invoer.clientstatus);
  const ids = Array.from({ length: OVERNAME_RIJEN }, () => v7());
  await verzoek.manager.query('SELECT pw.neem_aanmelding_over($1, $2)', [trajectId, ids]);
  return { traject, waarschuwingen, reedsGeregistreerd: false };
}
