import { z } from 'zod';
import { RapportageRij, RapportageTekstRij } from '../../../../entities';
import type { StelRapportageVastInput } from '../../../../schema/invoer/rapportage';
import type { RapportageId } from '../../../domain/ids';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { VERANTWOORDELIJKEN, vereisBereik, vereisRol } from '../rollen';
import { wijzig } from '../schrijven';
import { vereisGewijzigd, vereisStand } from '../versie';
import { eisTekst, zoekRapportage } from '../zoeken';

const INVOER = z.object({ rapportageId: id<RapportageId>(), versie: versie() });

/** Establishes what a concept says; from then on it does not change any more. */
export async function stelRapportageVast(
  verzoek: Verzoek,
  input: StelRapportageVastInput,
): Promise<{ rapportage: RapportageRij }> {
  const medewerker = vereisRol(verzoek, VERANTWOORDELIJKEN);
  const invoer = leesInvoer(INVOER, input);
  const rapportage = await zoekRapportage(verzoek, invoer.rapportageId);
  await vereisBereik(verzoek, medewerker, VERANTWOORDELIJKEN, rapportage);
  const stand = { status: (await eisTekst(verzoek, rapportage)).status, versie: rapportage.versie };
  vereisStand(stand, 'CONCEPT', invoer.versie, 'Alleen een rapportage in concept wordt vastgesteld.');

  const { organisatieId, id: rapportageId } = rapportage;
  const versie = rapportage.versie + 1;
  const dezelfde = { organisatieId, id: rapportageId, versie: invoer.versie };
  vereisGewijzigd(await wijzig(verzoek, RapportageRij, dezelfde, { versie }));
  const concept = { organisatieId, rapportageId, status: 'CONCEPT' as const };
  const { medewerkerId: vastgesteldDoor } = medewerker;
  const vastgesteld = { status: 'VASTGESTELD' as const, vastgesteldOp: verzoek.nu, vastgesteldDoor };
  vereisGewijzigd(await wijzig(verzoek, RapportageTekstRij, concept, vastgesteld));
  return { rapportage: { ...rapportage, versie } };
}
