import { verboden } from '../../../domain/fouten';
import type { ClientId, OpdrachtId } from '../../../domain/ids';
import type { DocumentSoort, Drager } from '../../../domain/opsommingen';
import { weiger } from '../../../invoer/keuring';
import type { Verzoek } from '../../../verzoek';

type Stukcategorie = 'DOCUMENT' | 'DOCUMENT_PAPIER' | 'LEGITIMATIE';

/** As what a document is kept. A copy of an identity document is kept as a file or not at all: paper has no ground that lapses. */
export function stukcategorie(drager: Drager, soort: DocumentSoort): Stukcategorie {
  if (soort !== 'LEGITIMATIEBEWIJS') return drager === 'PAPIER' ? 'DOCUMENT_PAPIER' : 'DOCUMENT';
  if (drager === 'DIGITAAL') return 'LEGITIMATIE';
  return weiger([
    {
      veld: 'input.drager',
      reden: 'BEREIK',
      bericht: 'Bewaar een kopie van een legitimatiebewijs niet op papier; leg de controle vast met legIdControleVast.',
    },
  ]);
}

const BERICHT: Readonly<Record<Stukcategorie | 'ID_CONTROLE', string>> = {
  DOCUMENT: 'Deze soort document neemt het reglement niet op.',
  DOCUMENT_PAPIER: 'Het reglement neemt geen papier op; kies drager DIGITAAL.',
  ID_CONTROLE: 'Een controle van de identiteit neemt het reglement niet op.',
  LEGITIMATIE:
    'Voor een kopie van een legitimatiebewijs is hier geen grond; leg in plaats daarvan de controle vast met legIdControleVast.',
};

/**
 * Whoever writes may read what is written, by the reglement's own rule. A role that may not is FORBIDDEN; where the
 * reglement or the opdracht gives nobody a ground, the input is refused with that rule.
 * @returns the rule on which the document is kept.
 */
export async function vereisToelating(
  { poort }: Verzoek,
  categorie: Stukcategorie | 'ID_CONTROLE',
  dossier: { readonly clientId: ClientId; readonly opdrachtId: OpdrachtId },
): Promise<string> {
  const besluit = await poort.besluit({ soort: 'DOSSIER', ...dossier }, categorie);
  if (besluit.uitkomst === 'TOEGESTAAN') return besluit.regel;
  if (besluit.code === 'ROL') throw verboden(besluit.regel, 'ROL', 'Uw rol staat dit niet toe.');
  return weiger([
    {
      veld: categorie === 'DOCUMENT_PAPIER' ? 'input.drager' : 'input.soort',
      reden: categorie === 'LEGITIMATIE' ? 'GROND_ONTBREEKT' : 'VELD_NIET_TOEGESTAAN',
      regel: besluit.regel,
      bericht: BERICHT[categorie],
    },
  ]);
}
