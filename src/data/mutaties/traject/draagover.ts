import { v7 } from 'uuid';
import { z } from 'zod';
import { type OpdrachtRij, TrajectRij } from '../../../../entities';
import type { Overdrachtregels } from '../../../../permissions/reglement';
import type { DraagDossierOverInput } from '../../../../schema/invoer/overdracht';
import { type Categorie, DOSSIERCATEGORIEEN } from '../../../domain/categorie';
import { verboden } from '../../../domain/fouten';
import type { ClientId, OpdrachtId, TrajectId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { leesInvoer, weiger } from '../../../invoer/keuring';
import { kenmerk } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { OVERDRAGERS, vereisBereik, vereisRol } from '../rollen';
import { statusConflict } from '../versie';
import { eisVerloop, zoekTraject } from '../zoeken';
import { vereisNieuwBereik, zoekLopendeOpdracht } from './opdracht';

const VELD = 'input.categorieen';
const INVOER = z.object({
  kenmerk: kenmerk(),
  trajectId: id<TrajectId>(),
  opdrachtId: id<OpdrachtId>(),
  categorieen: z.array(z.enum(DOSSIERCATEGORIEEN)).min(1).max(DOSSIERCATEGORIEEN.length),
});

/** How many categories can be copied. */
const KOPIEEN = 5;

function vereisOverdraagbaar({ poort }: Verzoek, categorieen: readonly Categorie[]): Overdrachtregels {
  const { overdracht } = poort.reglement;
  if (overdracht === null) throw poort.verbied('ROL', 'Het reglement van deze organisatie kent geen overdracht.');
  if (categorieen.some((categorie) => !overdracht.categorieen.includes(categorie)))
    weiger([
      {
        veld: VELD,
        reden: 'VELD_NIET_TOEGESTAAN',
        regel: overdracht.regel,
        bericht: `Draag alleen over: ${overdracht.categorieen.join(', ')}.`,
      },
    ]);
  return overdracht;
}

/** The client consents, for this recipient, to each of the categories. */
async function vereisToestemming(
  verzoek: Verzoek,
  clientId: ClientId,
  { opdrachtgeverId }: OpdrachtRij,
  categorieen: readonly Categorie[],
  regel: string,
): Promise<void> {
  const { toestemmingen } = await verzoek.poort.feitenVan(clientId);
  const stemtToe = (gevraagd: Categorie): boolean =>
    toestemmingen.some(
      ({ doel, categorie, ontvangerId }) =>
        doel === 'PLAATSING' && categorie === gevraagd && ontvangerId === opdrachtgeverId,
    );
  if (!categorieen.every(stemtToe))
    throw verboden(
      regel,
      'GROND_ONTBREEKT',
      'Leg eerst de toestemming van de client voor deze ontvanger en elke categorie vast, met doel PLAATSING.',
      VELD,
    );
}

/** Whether the client has a traject under this opdracht; who may start one there would see it. */
const heeftTraject = ({ manager }: Verzoek, clientId: ClientId, { organisatieId, id: opdrachtId }: OpdrachtRij) =>
  manager.existsBy(TrajectRij, { organisatieId, clientId, opdrachtId });

/**
 * Hands a dossier over to another opdrachtgever, when its client goes on to voluntary work and consents (IM-17). The
 * database copies the rows, because who hands over need not be allowed to read them all, and decides for itself.
 */
export async function draagDossierOver(
  verzoek: Verzoek,
  input: DraagDossierOverInput,
): Promise<{ traject: TrajectRij; reedsGeregistreerd: boolean }> {
  const medewerker = vereisRol(verzoek, OVERDRAGERS);
  const invoer = leesInvoer(INVOER, input);
  const nieuw = v7() as TrajectId;
  const bestaand = await claim(verzoek, 'draagDossierOver', invoer, nieuw);
  if (bestaand !== null)
    return { traject: await zoekTraject(verzoek, bestaand as TrajectId), reedsGeregistreerd: true };

  const traject = await zoekTraject(verzoek, invoer.trajectId);
  await vereisBereik(verzoek, medewerker, OVERDRAGERS, traject);
  const categorieen = [...new Set(invoer.categorieen)];
  const { regel } = vereisOverdraagbaar(verzoek, categorieen);
  const { uitstroom } = await eisVerloop(verzoek, traject);
  if (uitstroom !== 'OVERSTAP_VRIJWILLIGERSWERK')
    throw verboden(regel, 'STATUS', 'Draag een dossier alleen over als het traject eindigde in vrijwilligerswerk.');
  const opdracht = await zoekLopendeOpdracht(verzoek, invoer.opdrachtId);
  await vereisNieuwBereik(verzoek, medewerker, OVERDRAGERS, traject.clientId, opdracht);
  if (opdracht.opdrachtgeverId === traject.opdrachtgeverId)
    weiger([{ veld: 'input.opdrachtId', reden: 'BEREIK', bericht: 'Kies een opdracht van een andere opdrachtgever.' }]);
  if (await heeftTraject(verzoek, traject.clientId, opdracht))
    throw statusConflict('Deze client heeft al een dossier onder die opdracht.');
  await vereisToestemming(verzoek, traject.clientId, opdracht, categorieen, regel);

  const ids = Array.from({ length: KOPIEEN }, () => v7());
  await verzoek.manager.query('SELECT pw.draag_over($1, $2, $3, $4, $5)', [
    traject.id,
    opdracht.id,
    nieuw,
    categorieen,
    ids,
  ]);
  return { traject: await zoekTraject(verzoek, nieuw), reedsGeregistreerd: false };
}
