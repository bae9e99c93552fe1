import { v7 } from 'uuid';
import { z } from 'zod';
import { KanttekeningRij, TrajectRij } from '../../../../entities';
import type { VoegKanttekeningToeInput } from '../../../../schema/invoer/kanttekening';
import type { Waarschuwing } from '../../../../schema/waarschuwing';
import { DOSSIERCATEGORIEEN } from '../../../domain/categorie';
import { nietGevonden, verboden } from '../../../domain/fouten';
import type { ClientId, KanttekeningId, OpdrachtgeverId, OpdrachtId } from '../../../domain/ids';
import { KANTTEKENING_SOORTEN, type KanttekeningSoort } from '../../../domain/opsommingen';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import { kenmerk, lap } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { dossierBereik } from '../../bereik';
import { waarschuwVoorTekst } from '../gevoelig';
import { claim } from '../idempotentie';
import { VERANTWOORDELIJKEN, vereisBereik, vereisRol } from '../rollen';
import { voegToe } from '../schrijven';

const INVOER = z.object({
  kenmerk: kenmerk(),
  clientId: id<ClientId>(),
  opdrachtId: id<OpdrachtId>(),
  categorie: z.enum(DOSSIERCATEGORIEEN),
  soort: z.enum(KANTTEKENING_SOORTEN),
  tekst: lap(),
});

/** What is no statement of the client's own, the client does not make. */
const VAN_DE_CLIENT: readonly KanttekeningSoort[] = ['EIGEN_VERKLARING', 'ZIENSWIJZE'];

interface Dossier {
  readonly clientId: ClientId;
  readonly opdrachtId: OpdrachtId;
}

/** Of whom the opdracht is, when this client has a traject under it within reach; else NOT_FOUND. */
async function opdrachtgeverVan(verzoek: Verzoek, { clientId, opdrachtId }: Dossier): Promise<OpdrachtgeverId> {
  const bereik = dossierBereik(verzoek, 't');
  const traject = await verzoek.manager
    .createQueryBuilder(TrajectRij, 't')
    .where(bereik.sql, bereik.parameters)
    .andWhere('t.client_id = :clientId AND t.opdracht_id = :opdrachtId', { clientId, opdrachtId })
    .limit(1)
    .getOne();
  if (!traject) throw nietGevonden();
  return traject.opdrachtgeverId;
}

/** Refuses what the reglement does not know, and to the client what is no statement of its own. */
function vereisSoort({ aanvrager, poort: { reglement } }: Verzoek, soort: KanttekeningSoort): void {
  if (soort !== reglement.kanttekening.soort)
    throw verboden(
      reglement.kanttekening.regel,
      'VELD_NIET_TOEGESTAAN',
      'Het reglement van deze organisatie kent deze soort niet.',
      'input.soort',
    );
  if (aanvrager.soort === 'BETROKKENE' && !VAN_DE_CLIENT.includes(soort))
    throw verboden(reglement.rolRegel, 'ROL', 'Deze kanttekening plaatst de organisatie.');
}

/**
 * Adds a statement to the data of a category that one opdracht collected, by who guides the client, runs the
 * organisatie, or for a statement of its own is the client. From then on whoever reads a value of it gets the statement
 * in the same answer. Whether there is a value is asked of nobody here, and told to nobody.
 */
export async function voegKanttekeningToe(
  verzoek: Verzoek,
  input: VoegKanttekeningToeInput,
): Promise<{
  kanttekening: { id: KanttekeningId } & Dossier;
  waarschuwingen: Waarschuwing[];
  reedsGeregistreerd: boolean;
}> {
  const { aanvrager, nu } = verzoek;
  const medewerker = aanvrager.soort === 'BETROKKENE' ? null : vereisRol(verzoek, VERANTWOORDELIJKEN);
  const invoer = leesInvoer(INVOER, input);
  const opdrachtgeverId = await opdrachtgeverVan(verzoek, invoer);
  if (medewerker !== null) await vereisBereik(verzoek, medewerker, VERANTWOORDELIJKEN, invoer);
  vereisSoort(verzoek, invoer.soort);
  const { clientId, opdrachtId, categorie, soort, tekst } = invoer;

  const waarschuwingen = waarschuwVoorTekst(verzoek, INVOER, invoer);
  const nieuw = v7() as KanttekeningId;
  const bestaand = await claim(verzoek, 'voegKanttekeningToe', invoer, nieuw);
  if (bestaand !== null)
    return {
      kanttekening: { id: bestaand as KanttekeningId, clientId, opdrachtId },
      waarschuwingen,
      reedsGeregistreerd: true,
    };
  const kanttekening: KanttekeningRij = {
    organisatieId: aanvrager.organisatieId,
    id: nieuw,
    clientId,
    opdrachtId,
    opdrachtgeverId,
    categorie,
    soort,
    tekst,
    vastgelegdDoor: aanvrager.sleutel,
    van: nu,
    tot: null,
  };
  await voegToe(verzoek, KanttekeningRij, kanttekening);
  return { kanttekening, waarschuwingen, reedsGeregistreerd: false };
}
