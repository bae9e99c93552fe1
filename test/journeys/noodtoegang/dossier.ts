import type { Beller } from '../../support/gateway';
import { maakDossier } from '../schrijven/dossier';
import { doe, type Invoer, kenmerk, type Opzet } from '../schrijven/opzet';

export const REDEN = 'Meldt zich al drie dagen niet en de buren maken zich zorgen.';

/** What a reader asks of a dossier, one field of every category. */
const KLIENT = `query ($id: ID!) { client(id: $id) {
  achternaam adres { woonplaats } telefoon email bsn nationaliteit omstandigheden { omschrijving }
  arbeid { opleidingsniveau } uitkering { soort } toestemmingen { id }
  gezondheidMedisch { diagnose } gezondheidFunctioneel { mogelijkheden } belemmeringen { omschrijving }
  trajecten { nodes { plan gespreksverslagen { tekst } } }
  rapportages { nodes { resultaten kosten { uren } } } } }`;

export type Gezien = Readonly<Record<string, unknown>>;

/** Asks everything of the client, and says what was answered. */
export const lees = (wie: Beller, id: string, kop: Record<string, string> = {}) =>
  wie.vraag<{ client: Gezien | null }>(KLIENT, { id }, kop);

/** The code of the refusal; null when there is an answer. */
export const codeVan = async (wie: Beller, id: string): Promise<unknown> =>
  (await lees(wie, id)).errors[0]?.extensions.code ?? null;

/**
 * A new client of this organisatie, assigned to its first coach alone, with a row of every category that matters here;
 * none of the health data bears why it was necessary.
 */
export async function eenDossier(opzet: Opzet, naam: string): Promise<string> {
  const { clientId, trajectId } = await maakDossier(opzet, naam);
  for (const [tabel, kolommen, waarden] of [
    ['gezondheid_medisch', 'diagnose', `'suikerziekte'`],
    ['gezondheid_functioneel', 'mogelijkheden, belastbaarheid', `'zittend werk', 'vier uur'`],
    ['belemmering', 'soort, omschrijving', `'GEZONDHEID', 'tilt niet'`],
    ['omstandigheden', 'omschrijving', `'woont alleen'`],
    ['arbeid', 'opleidingsniveau', `'Mbo 4'`],
    ['client_bsn', 'bsn', `'999990019'`],
  ] as const)
    await opzet.rijen(
      `INSERT INTO ${tabel} (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, herkomst, vastgelegd_op, ${kolommen})
       SELECT organisatie_id, gen_random_uuid(), client_id, opdracht_id, opdrachtgever_id, 'BETROKKENE', aangemaakt_op, ${waarden}
       FROM traject WHERE id = $1`,
      trajectId,
    );
  await opzet.rijen(
    `INSERT INTO gespreksverslag (organisatie_id, id, traject_id, client_id, opdracht_id, opdrachtgever_id, gesprek_op,
       tekst, opgesteld_op, opgesteld_door)
     SELECT t.organisatie_id, gen_random_uuid(), t.id, t.client_id, t.opdracht_id, t.opdrachtgever_id, '2026-10-01',
       'een gesprek', t.aangemaakt_op, m.id
     FROM traject t JOIN medewerker m ON m.organisatie_id = t.organisatie_id AND m.subject = $2 WHERE t.id = $1`,
    trajectId,
    `coach-1-${naam}`,
  );
  return clientId;
}

/** Opens one, and gives what was recorded. */
export const open = async (wie: Beller, clientId: string, extra: Invoer = {}) =>
  (await doe(wie, 'openNoodtoegang', { kenmerk: kenmerk(), clientId, belang: 'ZORGBELANG', reden: REDEN, ...extra }))
    .noodtoegang;
