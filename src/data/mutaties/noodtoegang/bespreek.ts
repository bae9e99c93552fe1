import { IsNull } from 'typeorm';
import { z } from 'zod';
import { NoodtoegangRij } from '../../../../entities';
import type { BespreekNoodtoegangInput } from '../../../../schema/invoer/noodtoegang';
import { ongeldig } from '../../../domain/fouten';
import type { NoodtoegangId } from '../../../domain/ids';
import { datumVan } from '../../../domain/kalender';
import { datumTotEnMet } from '../../../invoer/datum';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';
import { wijzig } from '../schrijven';
import { statusConflict } from '../versie';
import { zoekNoodtoegang } from '../zoeken';
import { eisAfhandelaar } from './afhandelaar';

const invoerOp = (nu: Date) => z.object({ noodtoegangId: id<NoodtoegangId>(), besprokenOp: datumTotEnMet(nu) });

/** Records that a noodtoegang was discussed with the client, which closes the task that opening it made (DI-16); once. */
export async function bespreekNoodtoegang(
  verzoek: Verzoek,
  input: BespreekNoodtoegangInput,
): Promise<{ noodtoegang: NoodtoegangRij }> {
  const { noodtoegangId, besprokenOp } = leesInvoer(invoerOp(verzoek.nu), input);
  const { noodtoegang, medewerker } = await eisAfhandelaar(verzoek, noodtoegangId);
  if (besprokenOp < datumVan(noodtoegang.van))
    throw ongeldig([
      {
        veld: 'input.besprokenOp',
        reden: 'BEREIK',
        bericht: 'Geef een dag die niet voor het openen van de noodtoegang ligt.',
      },
    ]);
  const gewijzigd = await wijzig(
    verzoek,
    NoodtoegangRij,
    { organisatieId: noodtoegang.organisatieId, id: noodtoegangId, besprokenOp: IsNull() },
    { besprokenOp, besprokenDoor: medewerker.medewerkerId },
  );
  if (gewijzigd !== 1) throw statusConflict('Dat deze noodtoegang is besproken, is al vastgelegd.');
  return { noodtoegang: await zoekNoodtoegang(verzoek, noodtoegangId) };
}
