import { z } from 'zod';
import { ClientstatusRij } from '../../../../entities';
import type { Uitstroomeis } from '../../../../permissions/reglement';
import type { Gebrek } from '../../../domain/fouten';
import type { ClientId, OpdrachtId } from '../../../domain/ids';
import { UITSTROOM_SOORTEN } from '../../../domain/opsommingen';
import { geheel } from '../../../invoer/getal';
import { weiger } from '../../../invoer/keuring';
import { KORT, regel } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { geldtNu } from '../../bereik';

/** Where the client goes: of one contract the term, or that it has none. */
export const UITSTROOM = z
  .object({
    soort: z.enum(UITSTROOM_SOORTEN),
    contractduurMaanden: geheel(1, 600).optional(),
    onbepaaldeTijd: z.boolean().default(false),
    afspraak: regel(KORT).optional(),
  })
  .refine(({ contractduurMaanden, onbepaaldeTijd }) => contractduurMaanden === undefined || !onbepaaldeTijd, {
    path: ['contractduurMaanden'],
    params: { reden: 'BEREIK' },
    error: 'Laat de duur weg bij een overeenkomst voor onbepaalde tijd.',
  });
export type Uitstroominvoer = z.output<typeof UITSTROOM>;

/** What is lacking of this outflow, when it is one from a benefit. */
function gebrekVan({ eis, regel }: Uitstroomeis, uitstroom: Uitstroominvoer): Gebrek | null {
  const veld = 'input.uitstroom';
  if (eis.aard === 'AFSPRAAK')
    return uitstroom.afspraak === undefined
      ? { veld: `${veld}.afspraak`, reden: 'VERPLICHT', regel, bericht: 'Noem de afspraak met de opdrachtgever.' }
      : null;
  if (uitstroom.onbepaaldeTijd || (uitstroom.contractduurMaanden ?? 0) >= eis.maanden) return null;
  return {
    veld: `${veld}.contractduurMaanden`,
    reden: 'BEREIK',
    regel,
    bericht: `Van een uitkering naar betaald werk telt alleen een overeenkomst van minstens ${eis.maanden} maanden.`,
  };
}

const uitUitkering = (
  verzoek: Verzoek,
  { clientId, opdrachtId }: { readonly clientId: ClientId; readonly opdrachtId: OpdrachtId },
): Promise<boolean> => {
  const nu = geldtNu(verzoek, 'cs');
  return verzoek.manager
    .createQueryBuilder(ClientstatusRij, 'cs')
    .where({ organisatieId: verzoek.aanvrager.organisatieId, clientId, opdrachtId, soort: 'UITKERINGSGERECHTIGD' })
    .andWhere(nu.sql, nu.parameters)
    .getExists();
};

/**
 * Refuses an outflow that does not count under the reglement (WE-13): it asks something of an outflow from a benefit,
 * which the status of the client under this opdracht says it is. Another kind of outflow is another goal.
 */
export async function vereisUitstroom(
  verzoek: Verzoek,
  dossier: { readonly clientId: ClientId; readonly opdrachtId: OpdrachtId },
  uitstroom: Uitstroominvoer,
): Promise<void> {
  const eis = verzoek.poort.reglement.uitstroomUitUitkering.find(({ soort }) => soort === uitstroom.soort);
  const gebrek = eis === undefined ? null : gebrekVan(eis, uitstroom);
  if (gebrek !== null && (await uitUitkering(verzoek, dossier))) weiger([gebrek]);
}
