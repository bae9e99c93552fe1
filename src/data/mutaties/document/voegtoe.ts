import { v7 } from 'uuid';
import { z } from 'zod';
import { type ClientRij, DocumentPapierRij, DocumentRij, LegitimatieRij } from '../../../../entities';
import type { VoegDocumentToeInput } from '../../../../schema/invoer/document';
import type { Waarschuwing } from '../../../../schema/waarschuwing';
import type { ClientId, DocumentId, OpdrachtId } from '../../../domain/ids';
import { DOCUMENT_SOORTEN, DRAGERS, HERKOMSTEN } from '../../../domain/opsommingen';
import { id } from '../../../invoer/id';
import { leesInvoer } from '../../../invoer/keuring';
import { KORT, kenmerk, regel } from '../../../invoer/tekst';
import type { Verzoek } from '../../../verzoek';
import { claim } from '../idempotentie';
import { BEGELEIDERS, vereisBereik, vereisRol } from '../rollen';
import { voegToe } from '../schrijven';
import { zoekClient } from '../zoeken';
import { oorsprong } from './dossier';
import { stukcategorie, vereisToelating } from './toelating';

const INVOER = z.object({
  kenmerk: kenmerk(),
  clientId: id<ClientId>(),
  opdrachtId: id<OpdrachtId>(),
  soort: z.enum(DOCUMENT_SOORTEN),
  drager: z.enum(DRAGERS),
  titel: regel(KORT),
  vindplaats: regel(KORT),
  herkomst: z.enum(HERKOMSTEN),
});

const TABELLEN = {
  DOCUMENT: DocumentRij,
  DOCUMENT_PAPIER: DocumentPapierRij,
  LEGITIMATIE: LegitimatieRij,
} as const;

/** A copy of an identity document is always warned about, by the rule on which it is kept: the check alone is enough. */
const kopie = (regelId: string): Waarschuwing => ({
  veld: null,
  code: 'KOPIE_LEGITIMATIE',
  bericht:
    'Een kopie van een legitimatiebewijs draagt BSN en foto. Meestal is de controle genoeg: leg idGecontroleerd {soort, op, door} vast met legIdControleVast.',
  regel: regelId,
});

interface Uitkomst {
  readonly documentId: DocumentId;
  readonly client: ClientRij;
  readonly waarschuwingen: readonly Waarschuwing[];
  readonly reedsGeregistreerd: boolean;
}

/** Records where a document of the dossier is, by whoever guides the client; never the document itself. */
export async function voegDocumentToe(verzoek: Verzoek, input: VoegDocumentToeInput): Promise<Uitkomst> {
  const medewerker = vereisRol(verzoek, BEGELEIDERS);
  const invoer = leesInvoer(INVOER, input);
  const { drager, soort, titel, vindplaats, herkomst } = invoer;
  const categorie = stukcategorie(drager, soort);
  const client = await zoekClient(verzoek, invoer.clientId);
  const bij = await oorsprong(verzoek, invoer, herkomst);
  await vereisBereik(verzoek, medewerker, BEGELEIDERS, bij);
  const regelId = await vereisToelating(verzoek, categorie, bij);
  const waarschuwingen = categorie === 'LEGITIMATIE' ? [kopie(regelId)] : [];

  const documentId = v7() as DocumentId;
  const bestaand = await claim(verzoek, 'voegDocumentToe', invoer, documentId);
  if (bestaand !== null)
    return { documentId: bestaand as DocumentId, client, waarschuwingen, reedsGeregistreerd: true };
  await voegToe(verzoek, TABELLEN[categorie], {
    organisatieId: medewerker.organisatieId,
    id: documentId,
    ...bij,
    drager,
    soort,
    titel,
    vindplaats,
  });
  return { documentId, client, waarschuwingen, reedsGeregistreerd: false };
}
