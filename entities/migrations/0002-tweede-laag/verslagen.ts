import { IN_BEREIK } from './bereik';
import { type Beveiliging, BINNEN, zichtbaar } from './beveiliging';
import { uitgelaten } from './gegevens';

/*
 * Reports. Outside, and to the client, only what was released exists. Whether the caller may read the text is a
 * matter of columns, and the first layer's; what is decided separately (a part per category, the costs) has a row of
 * its own, and is decided here as well.
 */

const RAPPORTAGE = (tabel: string) => zichtbaar('rapportage', `z.id = ${tabel}.rapportage_id`);
const CONCEPT = (tabel: string) =>
  `${BINNEN} AND ${zichtbaar('rapportage', `z.id = ${tabel}.rapportage_id AND z.status = 'CONCEPT'`)}`;

const CATEGORIEEN_VAN_ONDERDELEN = [
  'GEZONDHEID_MEDISCH',
  'GEZONDHEID_FUNCTIONEEL',
  'BELEMMERINGEN',
  'OMSTANDIGHEDEN',
  'ARBEID',
  'UITKERING',
];

export const VERSLAGEN: readonly Beveiliging[] = [
  {
    tabel: 'rapportage',
    lezen: `${IN_BEREIK} AND (status = 'VRIJGEGEVEN' OR ${BINNEN})`,
    toevoegen: `${BINNEN} AND ${IN_BEREIK} AND status = 'CONCEPT' AND opgesteld_door = (SELECT pw.medewerker())`,
    wijzigen: {
      kolommen: [
        'status',
        'vastgesteld_op',
        'vastgesteld_door',
        'vrijgegeven_op',
        'vrijgegeven_door',
        'positie',
        'versie',
      ],
      mits: `${BINNEN} AND ${IN_BEREIK}`,
    },
  },
  {
    tabel: 'rapportage_onderdeel',
    lezen: `${RAPPORTAGE('rapportage_onderdeel')} AND ${uitgelaten('categorie', CATEGORIEEN_VAN_ONDERDELEN, [
      'beoordeeld_door',
      'noodzaak',
      'ftbv',
      'relevantie',
    ])}`,
    toevoegen: CONCEPT('rapportage_onderdeel'),
  },
  {
    tabel: 'rapportage_kosten',
    lezen: `${RAPPORTAGE('rapportage_kosten')} AND ${uitgelaten(`'FINANCIEEL'`, ['FINANCIEEL'], [])}`,
    toevoegen: CONCEPT('rapportage_kosten'),
  },
  { tabel: 'gespreksverslag', lezen: uitgelaten(`'VERSLAG'`, ['VERSLAG'], []) },
  {
    tabel: 'idempotentie',
    lezen: 'aanvrager = (SELECT pw.sleutel())',
    toevoegen: 'aanvrager = (SELECT pw.sleutel())',
  },
];
