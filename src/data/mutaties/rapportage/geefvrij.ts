import { z } from 'zod';
import { RapportageRij, TrajectRij } from '../../../../entities';
import type { GeefRapportageVrijInput } from '../../../../schema/invoer/rapportage';
import type { RapportageId } from '../../../domain/ids';
import { maandenLater } from '../../../domain/kalender';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { VERANTWOORDELIJKEN, vereisBereik, vereisRol } from '../rollen';
import { inTransactie, wijzig } from '../schrijven';
import { RAPPORTAGETERMIJN } from '../traject/termijn';
import { vereisGewijzigd, vereisStand } from '../versie';
import { zoekRapportage } from '../zoeken';

const INVOER = z.object({ rapportageId: id<RapportageId>(), versie: versie() });

/**
 * The next rapportage is due so long after the last period that was reported, also when an older one is released late.
 * The traject keeps its `versie`: nobody changed it.
 */
async function verzetTermijn(verzoek: Verzoek, { organisatieId, trajectId, periodeTot }: RapportageRij): Promise<void> {
  const laatst = await verzoek.manager
    .createQueryBuilder(RapportageRij, 'r')
    .select('max(r.periode_tot)::text', 'tot')
    .where({ organisatieId, trajectId, status: 'VRIJGEGEVEN' })
    .getRawOne<{ tot: string | null }>();
  const tot = laatst?.tot != null && laatst.tot > periodeTot ? laatst.tot : periodeTot;
  await wijzig(
    verzoek,
    TrajectRij,
    { organisatieId, id: trajectId, status: 'GEPLAATST' },
    { rapportageVerschuldigdOp: maandenLater(tot, RAPPORTAGETERMIJN) },
  );
}

/**
 * The recipient's next position and the release in one statement. The lock on the recipient's row lasts until the
 * commit, so that positions become visible in their order and a pull that passed one has missed nothing before it:
 * this is the last thing a release does.
 */
const VRIJGAVE = `
  WITH volgende AS (
    UPDATE opdrachtgever SET laatste_positie = laatste_positie + 1
    WHERE organisatie_id = $1 AND id = $2 RETURNING laatste_positie
  )
  UPDATE rapportage SET status = 'VRIJGEGEVEN', vrijgegeven_op = $3, vrijgegeven_door = $4,
    positie = volgende.laatste_positie, versie = versie + 1
  FROM volgende
  WHERE rapportage.organisatie_id = $1 AND rapportage.id = $5 AND versie = $6 AND status = 'VASTGESTELD'
  RETURNING positie`;

/** Releases a rapportage to its opdrachtgever. */
export async function geefRapportageVrij(
  verzoek: Verzoek,
  input: GeefRapportageVrijInput,
): Promise<{ rapportage: RapportageRij }> {
  const { nu, manager } = verzoek;
  const medewerker = vereisRol(verzoek, VERANTWOORDELIJKEN);
  const invoer = leesInvoer(INVOER, input);
  const rapportage = await zoekRapportage(verzoek, invoer.rapportageId);
  await vereisBereik(verzoek, medewerker, VERANTWOORDELIJKEN, rapportage);
  vereisStand(rapportage, 'VASTGESTELD', invoer.versie, 'Alleen een vastgestelde rapportage wordt vrijgegeven.');

  await verzetTermijn(verzoek, rapportage);
  const { organisatieId, opdrachtgeverId } = rapportage;
  const { medewerkerId } = medewerker;
  const { records } = await inTransactie(manager).query(
    VRIJGAVE,
    [organisatieId, opdrachtgeverId, nu, medewerkerId, rapportage.id, invoer.versie],
    true,
  );
  vereisGewijzigd(records.length);
  const { positie }: { positie: number } = records[0];
  const vrijgegeven = { vrijgegevenOp: nu, vrijgegevenDoor: medewerkerId, positie, versie: rapportage.versie + 1 };
  return { rapportage: { ...rapportage, ...vrijgegeven, status: 'VRIJGEGEVEN' } };
}
