import { z } from 'zod';
import { RapportageRij } from '../../../../entities';
import type { StelRapportageVastInput } from '../../../../schema/invoer/rapportage';
import type { RapportageId } from '../../../domain/ids';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { VERANTWOORDELIJKEN, vereisBereik, vereisRol } from '../rollen';
import { wijzig } from '../schrijven';
import { vereisGewijzigd, vereisStand } from '../versie';
import { zoekRapportage } from '../zoeken';

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
  vereisStand(rapportage, 'CONCEPT', invoer.versie, 'Alleen een rapportage in concept wordt vastgesteld.');

  const vastgesteld = {
    status: 'VASTGESTELD' as const,
    vastgesteldOp: verzoek.nu,
    vastgesteldDoor: medewerker.medewerkerId,
    versie: rapportage.versie + 1,
  };
  const { organisatieId, id: rapportageId } = rapportage;
  const waar = { organisatieId, id: rapportageId, versie: invoer.versie, status: 'CONCEPT' as const };
  vereisGewijzigd(await wijzig(verzoek, RapportageRij, waar, vastgesteld));
  return { rapportage: { ...rapportage, ...vastgesteld } };
}
