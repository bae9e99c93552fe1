import { z } from 'zod';
import { TrajectRij, TrajectVerloopRij } from '../../../../entities';
import type { BeeindigTrajectInput } from '../../../../schema/invoer/traject';
import type { Waarschuwing } from '../../../../schema/waarschuwing';
import type { TrajectId } from '../../../domain/ids';
import { datum } from '../../../invoer/datum';
import { versie } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { leesInvoer, weiger } from '../../../invoer/keuring';
import { lap } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { waarschuwVoorTekst } from '../gevoelig';
import { VERANTWOORDELIJKEN, vereisBereik, vereisRol } from '../rollen';
import { wijzig } from '../schrijven';
import { vereisGewijzigd, vereisStand } from '../versie';
import { eisVerloop, zoekTraject } from '../zoeken';
import { UITSTROOM, type Uitstroominvoer, vereisUitstroom } from './uitstroom';

const INVOER = z.object({
  trajectId: id<TrajectId>(),
  versie: versie(),
  einddatum: datum(),
  resultaat: lap(),
  uitstroom: UITSTROOM,
});

const kolommenVan = ({ soort, contractduurMaanden, onbepaaldeTijd, afspraak }: Uitstroominvoer) => ({
  uitstroom: soort,
  uitstroomMaanden: contractduurMaanden ?? null,
  uitstroomOnbepaald: onbepaaldeTijd,
  uitstroomAfspraak: afspraak ?? null,
});

/** Ends a traject that runs; from then on nothing is due and nothing is written in it (DI-06). A person decides (CV-71). */
export async function beeindigTraject(
  verzoek: Verzoek,
  input: BeeindigTrajectInput,
): Promise<{ traject: TrajectRij; waarschuwingen: Waarschuwing[] }> {
  const medewerker = vereisRol(verzoek, VERANTWOORDELIJKEN);
  const invoer = leesInvoer(INVOER, input);
  const traject = await zoekTraject(verzoek, invoer.trajectId);
  await vereisBereik(verzoek, medewerker, VERANTWOORDELIJKEN, traject);
  const verloop = await eisVerloop(verzoek, traject);
  const stand = { status: verloop.status, versie: traject.versie };
  vereisStand(stand, 'GEPLAATST', invoer.versie, 'Dit traject is al beëindigd.');
  if (invoer.einddatum < verloop.startdatum)
    weiger([{ veld: 'input.einddatum', reden: 'BEREIK', bericht: 'Geef een datum die niet voor de startdatum ligt.' }]);
  await vereisUitstroom(verzoek, traject, invoer.uitstroom);

  const { organisatieId, id: trajectId } = traject;
  const versie = traject.versie + 1;
  const dezelfde = { organisatieId, id: trajectId, versie: invoer.versie };
  vereisGewijzigd(await wijzig(verzoek, TrajectRij, dezelfde, { versie }));
  const lopend = { organisatieId, trajectId, status: 'GEPLAATST' as const };
  const { einddatum, resultaat, uitstroom } = invoer;
  const einde = { status: 'BEEINDIGD' as const, einddatum, resultaat, rapportageVerschuldigdOp: null };
  vereisGewijzigd(await wijzig(verzoek, TrajectVerloopRij, lopend, { ...einde, ...kolommenVan(uitstroom) }));
  return { traject: { ...traject, versie }, waarschuwingen: waarschuwVoorTekst(verzoek, INVOER, invoer) };
}
