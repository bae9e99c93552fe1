import { In, IsNull } from 'typeorm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { EvaluatieRij, ToestemmingRij, type TrajectRij } from '../../../../entities';
import type { SluitEvaluatieInput } from '../../../../schema/invoer/traject';
import { DOSSIERCATEGORIEEN } from '../../../domain/categorie';
import { DOELEN } from '../../../domain/doel';
import type { Gebrek } from '../../../domain/fouten';
import type { OpdrachtgeverId, ToestemmingId, TrajectId } from '../../../domain/ids';
import { id } from '../../../invoer/id';
import { keur, weiger } from '../../../invoer/keuring';
import { KORT, kenmerk, regel } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { BEGELEIDERS, vereisBereik, vereisRol } from '../rollen';
import { voegToe, wijzig } from '../schrijven';
import { doelgebreken } from '../toestemming/doel';
import { zoekOntvanger, zoekTraject } from '../zoeken';

const INVOER = z.object({
  kenmerk: kenmerk(),
  trajectId: id<TrajectId>(),
  verslagKenmerk: regel(KORT),
  deelbeslissingen: z
    .array(
      z.object({ ontvangerId: id<OpdrachtgeverId>(), doel: z.enum(DOELEN), categorie: z.enum(DOSSIERCATEGORIEEN) }),
    )
    .max(100, 'Geef hoogstens 100 deelbeslissingen.'),
});
type Invoer = z.output<typeof INVOER>;

/** Shape and policy together: the decisions may be none, but they are always asked (DI-11). */
function leesEvaluatie({ poort: { reglement } }: Verzoek, input: SluitEvaluatieInput): Invoer {
  const keuring = keur(INVOER, input);
  const doelen = (input.deelbeslissingen ?? []).flatMap((beslissing, nummer) =>
    doelgebreken(reglement, beslissing?.doel, `input.deelbeslissingen[${nummer}].doel`),
  );
  if (keuring.goed && doelen.length === 0) return keuring.waarde;
  const vorm = keuring.goed ? [] : keuring.gebreken;
  const { evaluatieRegel } = reglement;
  const gebreken = vorm.map(
    (gebrek): Gebrek =>
      gebrek.veld === 'input.deelbeslissingen' && gebrek.reden === 'VERPLICHT'
        ? {
            ...gebrek,
            ...(evaluatieRegel === null ? {} : { regel: evaluatieRegel }),
            bericht: 'Geef de deelbeslissingen op; een lege lijst als de client met niemand deelt.',
          }
        : gebrek,
  );
  return weiger([...gebreken, ...doelen]);
}

/** The decisions, each once. */
const uniek = (beslissingen: Invoer['deelbeslissingen']): Invoer['deelbeslissingen'] => [
  ...new Map(beslissingen.map((een) => [`${een.ontvangerId} ${een.doel} ${een.categorie}`, een])).values(),
];

/**
 * Closes an evaluation of a traject. Its decisions on sharing replace those of the evaluation before it, so that what
 * is not decided again ends now (DI-11).
 */
export async function sluitEvaluatie(
  verzoek: Verzoek,
  input: SluitEvaluatieInput,
): Promise<{ traject: TrajectRij; toestemmingen: ToestemmingRij[]; reedsGeregistreerd: boolean }> {
  const { manager, nu, aanvrager } = verzoek;
  const medewerker = vereisRol(verzoek, BEGELEIDERS);
  const { organisatieId, medewerkerId } = medewerker;
  const invoer = leesEvaluatie(verzoek, input);
  const traject = await zoekTraject(verzoek, invoer.trajectId);
  const { clientId, opdrachtId, opdrachtgeverId } = traject;
  await vereisBereik(verzoek, medewerker, BEGELEIDERS, traject);

  // Two evaluations of one client take turns: each replaces what the other decided (DI-11).
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [clientId]);
  const evaluatieId = v7();
  const bestaand = await claim(verzoek, 'sluitEvaluatie', invoer, evaluatieId);
  if (bestaand !== null) {
    const order = { id: 'ASC' } as const;
    const toestemmingen = await manager.find(ToestemmingRij, {
      where: { organisatieId, evaluatieId: bestaand },
      order,
    });
    return { traject, toestemmingen, reedsGeregistreerd: true };
  }
  const beslissingen = uniek(invoer.deelbeslissingen);
  for (const ontvanger of new Set(beslissingen.map(({ ontvangerId }) => ontvangerId)))
    await zoekOntvanger(verzoek, ontvanger);

  await voegToe(verzoek, EvaluatieRij, {
    organisatieId,
    id: evaluatieId,
    trajectId: traject.id,
    clientId,
    opdrachtId,
    opdrachtgeverId,
    verslagKenmerk: invoer.verslagKenmerk,
    geslotenOp: nu,
    geslotenDoor: medewerkerId,
  });
  const vorige = await manager.findBy(ToestemmingRij, { organisatieId, clientId, bron: 'EVALUATIE', tot: IsNull() });
  if (vorige.length > 0)
    await wijzig(verzoek, ToestemmingRij, { organisatieId, id: In(vorige.map((een) => een.id)) }, { tot: nu });
  const toestemmingen = beslissingen.map(
    ({ ontvangerId, doel, categorie }): ToestemmingRij => ({
      organisatieId,
      id: v7() as ToestemmingId,
      clientId,
      doel,
      categorie,
      ontvangerId,
      vorm: 'GERICHT',
      bron: 'EVALUATIE',
      informatieversie: invoer.verslagKenmerk,
      evaluatieId,
      vastgelegdDoor: aanvrager.sleutel,
      van: nu,
      tot: null,
    }),
  );
  await voegToe(verzoek, ToestemmingRij, ...toestemmingen);
  return { traject, toestemmingen, reedsGeregistreerd: false };
}
