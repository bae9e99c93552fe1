import { gegevenstabel } from './gegevens';
import { eenVan, naar } from './kolommen';

/*
 * Documents of a dossier: a reference to a file or to paper, never the bytes. What is on paper and a copy of an
 * identity document are decided separately, and have tables of their own.
 */

const SOORTEN = [
  'PLAN_VAN_AANPAK',
  'CV',
  'DIPLOMA',
  'ARBEIDSOVEREENKOMST',
  'BESCHIKKING',
  'BRIEF',
  'FORMULIER',
] as const;

const stukken = (tabel: string, drager: string, ...soorten: readonly string[]) => [
  ...gegevenstabel(
    tabel,
    `drager text NOT NULL CHECK (drager = '${drager}'),
    soort text NOT NULL ${eenVan('soort', ...soorten)},
    titel text NOT NULL,
    vindplaats text NOT NULL`,
    false,
  ),
  `COMMENT ON COLUMN ${tabel}.vindplaats IS 'Where it is kept: the path of a file, or the place of the paper.'`,
];

export const DOCUMENTEN = [
  ...stukken('document', 'DIGITAAL', ...SOORTEN),
  ...stukken('document_papier', 'PAPIER', ...SOORTEN),
  ...stukken('legitimatie', 'DIGITAAL', 'LEGITIMATIEBEWIJS'),
  ...gegevenstabel(
    'id_controle',
    `soort text NOT NULL ${eenVan('soort', 'PASPOORT', 'IDENTITEITSKAART', 'RIJBEWIJS', 'VREEMDELINGENDOCUMENT')},
    gecontroleerd_op date NOT NULL,
    gecontroleerd_door uuid NOT NULL,
    ${naar('gecontroleerd_door', 'medewerker')}`,
    false,
  ),
];
