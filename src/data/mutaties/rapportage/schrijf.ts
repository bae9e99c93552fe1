import { v7 } from 'uuid';
import { z } from 'zod';
import {
  RapportageKostenRij,
  RapportageOnderdeelRij,
  RapportageRij,
  RapportageTekstRij,
  type TrajectRij,
} from '../../../../entities';
import type { SchrijfRapportageInput } from '../../../../schema/invoer/rapportage';
import type { Waarschuwing } from '../../../../schema/waarschuwing';
import type { Medewerker } from '../../../domain/aanvrager';
import { nietGevonden } from '../../../domain/fouten';
import type { RapportageId, TrajectId } from '../../../domain/ids';
import { ONDERDEEL_CATEGORIEEN } from '../../../domain/onderdeel';
import { datum, opVolgorde } from '../../../invoer/datum';
import { bestedeUren, geheel } from '../../../invoer/getal';
import { id } from '../../../invoer/id';
import { type Bijzonder, leesInvoer, weiger } from '../../../invoer/keuring';
import { KORT, kenmerk, lap, regel } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { waarschuwVoorTekst } from '../gevoelig';
import { claim } from '../idempotentie';
import { BEGELEIDERS, vereisBereik, vereisRol } from '../rollen';
import { voegToe } from '../schrijven';
import { statusConflict } from '../versie';
import { eisVerloop, zoekRapportage, zoekTraject } from '../zoeken';
import { schrijfgebreken } from './gezondheid';

const onderdeel = z.object({
  categorie: z.enum(ONDERDEEL_CATEGORIEEN),
  tekst: lap(),
  beoordeeldDoor: regel(KORT).optional(),
  noodzaak: lap().optional(),
  ftbv: lap().optional(),
  relevantie: lap().optional(),
});

const INVOER = opVolgorde(
  z.object({
    kenmerk: kenmerk(),
    trajectId: id<TrajectId>(),
    periodeVan: datum(),
    periodeTot: datum(),
    werkzaamheden: lap(),
    resultaten: lap(),
    prognose: lap(),
    kosten: z.object({ uren: bestedeUren(), bedragInCenten: geheel(0, 2_147_483_647) }).optional(),
    onderdelen: z
      .array(onderdeel)
      .refine((delen) => new Set(delen.map(({ categorie }) => categorie)).size === delen.length, {
        params: { reden: 'BEREIK' } satisfies Bijzonder,
        error: 'Geef voor elke categorie hoogstens een onderdeel.',
      })
      .optional(),
  }),
  'periodeVan',
  'periodeTot',
);
type Invoer = z.output<typeof INVOER>;

const sleutelsVan = ({ organisatieId, id: trajectId, clientId, opdrachtId, opdrachtgeverId }: TrajectRij) => ({
  organisatieId,
  trajectId,
  clientId,
  opdrachtId,
  opdrachtgeverId,
});

function tekstVan(
  { nu }: Verzoek,
  { medewerkerId }: Medewerker,
  { id: rapportageId, organisatieId, trajectId, clientId, opdrachtId, opdrachtgeverId }: RapportageRij,
  { periodeVan, periodeTot, werkzaamheden, resultaten, prognose }: Invoer,
): RapportageTekstRij {
  return {
    organisatieId,
    rapportageId,
    trajectId,
    clientId,
    opdrachtId,
    opdrachtgeverId,
    status: 'CONCEPT',
    periodeVan,
    periodeTot,
    werkzaamheden,
    resultaten,
    prognose,
    opgesteldOp: nu,
    opgesteldDoor: medewerkerId,
    vastgesteldOp: null,
    vastgesteldDoor: null,
    vrijgegevenOp: null,
    vrijgegevenDoor: null,
  };
}

/** The profile's conditions for what is written about health, from the facts of the dossier. */
async function vereisGrond(
  verzoek: Verzoek,
  aanvrager: Medewerker,
  traject: TrajectRij,
  invoer: Invoer,
): Promise<void> {
  const dossier = await verzoek.poort.feitenVan(traject.clientId);
  const opdracht = dossier.opdrachten.find(({ opdrachtId }) => opdrachtId === traject.opdrachtId);
  if (!opdracht) throw nietGevonden();
  const { reglement } = verzoek.poort;
  const gebreken = schrijfgebreken({ reglement, aanvrager, dossier, opdracht }, invoer.onderdelen ?? []);
  if (gebreken.length > 0) weiger(gebreken);
}

/** Writes a rapportage about a traject that runs (DI-06), as a concept that nobody outside sees. */
export async function schrijfRapportage(
  verzoek: Verzoek,
  input: SchrijfRapportageInput,
): Promise<{ rapportage: RapportageRij; waarschuwingen: Waarschuwing[]; reedsGeregistreerd: boolean }> {
  const medewerker = vereisRol(verzoek, BEGELEIDERS);
  const invoer = leesInvoer(INVOER, input);
  const traject = await zoekTraject(verzoek, invoer.trajectId);
  await vereisBereik(verzoek, medewerker, BEGELEIDERS, traject);

  const waarschuwingen = waarschuwVoorTekst(verzoek, INVOER, invoer);
  const rapportageId = v7() as RapportageId;
  const bestaand = await claim(verzoek, 'schrijfRapportage', invoer, rapportageId);
  if (bestaand !== null)
    return {
      rapportage: await zoekRapportage(verzoek, bestaand as RapportageId),
      waarschuwingen,
      reedsGeregistreerd: true,
    };
  const { status } = await eisVerloop(verzoek, traject);
  if (status !== 'GEPLAATST') throw statusConflict('Schrijf een rapportage alleen over een lopend traject.');
  await vereisGrond(verzoek, medewerker, traject, invoer);

  const rapportage: RapportageRij = { ...sleutelsVan(traject), id: rapportageId, positie: null, versie: 1 };
  await voegToe(verzoek, RapportageRij, rapportage);
  await voegToe(verzoek, RapportageTekstRij, tekstVan(verzoek, medewerker, rapportage, invoer));
  const { organisatieId, clientId, opdrachtId, opdrachtgeverId } = rapportage;
  const bij = { organisatieId, rapportageId, clientId, opdrachtId, opdrachtgeverId };
  await voegToe(
    verzoek,
    RapportageOnderdeelRij,
    ...(invoer.onderdelen ?? []).map(({ categorie, tekst, beoordeeldDoor, noodzaak, ftbv, relevantie }) => ({
      ...bij,
      categorie,
      tekst,
      beoordeeldDoor: beoordeeldDoor ?? null,
      noodzaak: noodzaak ?? null,
      ftbv: ftbv ?? null,
      relevantie: relevantie ?? null,
    })),
  );
  if (invoer.kosten) await voegToe(verzoek, RapportageKostenRij, { ...bij, ...invoer.kosten });
  return { rapportage, waarschuwingen, reedsGeregistreerd: false };
}
