import { z } from 'zod';
import { RapportageRij, RapportageTekstRij, TrajectVerloopRij } from '../../../../entities';
import type { GeefRapportageVrijInput } from '../../../../schema/invoer/rapportage';
import type { RapportageId } from '../../../domain/ids';
import { maandenLater } from '../../../domain/kalender';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { VERANTWOORDELIJKEN, vereisBereik, vereisRol } from '../rollen';
import { wijzig } from '../schrijven';
import { RAPPORTAGETERMIJN } from '../traject/termijn';
import { vereisGewijzigd, vereisStand } from '../versie';
import { eisTekst, zoekRapportage } from '../zoeken';

const INVOER = z.object({ rapportageId: id<RapportageId>(), versie: versie() });

/**
 * The next rapportage is due so long after the last period that was reported, also when an older one is released late.
 * The traject keeps its `versie`: nobody changed it.
 */
async function verzetTermijn(
  verzoek: Verzoek,
  { organisatieId, trajectId, periodeTot }: RapportageTekstRij,
): Promise<void> {
  const laatst = await verzoek.manager
    .createQueryBuilder(RapportageTekstRij, 'rt')
    .select('max(rt.periode_tot)::text', 'tot')
    .where({ organisatieId, trajectId, status: 'VRIJGEGEVEN' })
    .getRawOne<{ tot: string | null }>();
  const tot = laatst?.tot != null && laatst.tot > periodeTot ? laatst.tot : periodeTot;
  await wijzig(
    verzoek,
    TrajectVerloopRij,
    { organisatieId, trajectId, status: 'GEPLAATST' },
    { rapportageVerschuldigdOp: maandenLater(tot, RAPPORTAGETERMIJN) },
  );
}

/**
 * Releases a rapportage to its opdrachtgever. The database gives it the recipient's next position in the same
 * statement, and holds the recipient's row until the commit: therefore that statement is the last that writes.
 */
export async function geefRapportageVrij(
  verzoek: Verzoek,
  input: GeefRapportageVrijInput,
): Promise<{ rapportage: RapportageRij }> {
  const medewerker = vereisRol(verzoek, VERANTWOORDELIJKEN);
  const invoer = leesInvoer(INVOER, input);
  const rapportage = await zoekRapportage(verzoek, invoer.rapportageId);
  await vereisBereik(verzoek, medewerker, VERANTWOORDELIJKEN, rapportage);
  const tekst = await eisTekst(verzoek, rapportage);
  const stand = { status: tekst.status, versie: rapportage.versie };
  vereisStand(stand, 'VASTGESTELD', invoer.versie, 'Alleen een vastgestelde rapportage wordt vrijgegeven.');

  await verzetTermijn(verzoek, tekst);
  const { organisatieId, id: rapportageId } = rapportage;
  const dezelfde = { organisatieId, id: rapportageId, versie: invoer.versie };
  vereisGewijzigd(await wijzig(verzoek, RapportageRij, dezelfde, { versie: rapportage.versie + 1 }));
  const vastgesteld = { organisatieId, rapportageId, status: 'VASTGESTELD' as const };
  const { medewerkerId: vrijgegevenDoor } = medewerker;
  const vrijgegeven = { status: 'VRIJGEGEVEN' as const, vrijgegevenOp: verzoek.nu, vrijgegevenDoor };
  vereisGewijzigd(await wijzig(verzoek, RapportageTekstRij, vastgesteld, vrijgegeven));
  return { rapportage: await zoekRapportage(verzoek, rapportageId) };
}
