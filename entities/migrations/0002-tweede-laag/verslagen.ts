import { IN_BEREIK } from './bereik';
import { type Beveiliging, BINNEN, zichtbaar } from './beveiliging';
import { uitgelaten, uitgelatenPerRij } from './gegevens';
import { BEGELEIDERS, doorMij, NU, schrijft, VERANTWOORDELIJKEN } from './schrijvers';

/*
 * Reports. Outside, and to the client, only what was released exists. What a rapportage says is a category of its own,
 * and so is each part of it that is decided separately (a part per category, the costs).
 */

const RAPPORTAGE = (tabel: string) => zichtbaar('rapportage', `z.id = ${tabel}.rapportage_id`);
/** Parts come from who wrote the rapportage, while it is a concept. */
const CONCEPT = (tabel: string) =>
  `${schrijft(BEGELEIDERS)} AND ${zichtbaar(
    'rapportage_tekst',
    `z.rapportage_id = ${tabel}.rapportage_id AND z.status = 'CONCEPT' AND ${doorMij('z.opgesteld_door')}`,
  )}`;

const CATEGORIEEN_VAN_ONDERDELEN = [
  'GEZONDHEID_MEDISCH',
  'GEZONDHEID_FUNCTIONEEL',
  'BELEMMERINGEN',
  'OMSTANDIGHEDEN',
  'ARBEID',
  'UITKERING',
];

/** Outside, and to the client, what a rapportage says is there once it was released. */
export const UITGEBRACHT = `(status = 'VRIJGEGEVEN' OR ${BINNEN})`;

export const VERSLAGEN: readonly Beveiliging[] = [
  {
    tabel: 'rapportage',
    // A position comes with the release.
    lezen: `${IN_BEREIK} AND (positie IS NOT NULL OR ${BINNEN})`,
    toevoegen: `${schrijft(BEGELEIDERS)} AND positie IS NULL`,
    wijzigen: { kolommen: ['versie'], mits: `${schrijft(VERANTWOORDELIJKEN)} AND positie IS NULL` },
  },
  {
    tabel: 'rapportage_tekst',
    lezen: `${UITGEBRACHT} AND ${uitgelaten('rapportage_tekst', 'RAPPORTAGE')}`,
    toevoegen: `${schrijft(BEGELEIDERS)} AND status = 'CONCEPT' AND ${doorMij('opgesteld_door')}`,
    wijzigen: {
      kolommen: ['status', 'vastgesteld_op', 'vastgesteld_door', 'vrijgegeven_op', 'vrijgegeven_door'],
      mits: `${schrijft(VERANTWOORDELIJKEN)} AND status <> 'VRIJGEGEVEN'`,
      // Every change is a step, in the name of who takes it; what an earlier step recorded, the table itself keeps.
      zodat: `${schrijft(VERANTWOORDELIJKEN)} AND CASE status
        WHEN 'VASTGESTELD' THEN ${doorMij('vastgesteld_door')} AND vastgesteld_op = ${NU}
        WHEN 'VRIJGEGEVEN' THEN ${doorMij('vrijgegeven_door')} AND vrijgegeven_op = ${NU}
        ELSE false END`,
    },
  },
  {
    tabel: 'rapportage_onderdeel',
    lezen: `${RAPPORTAGE('rapportage_onderdeel')} AND ${uitgelatenPerRij(
      'rapportage_onderdeel',
      CATEGORIEEN_VAN_ONDERDELEN,
      ['beoordeeld_door', 'noodzaak', 'ftbv', 'relevantie'],
    )}`,
    toevoegen: CONCEPT('rapportage_onderdeel'),
  },
  {
    tabel: 'rapportage_kosten',
    lezen: `${RAPPORTAGE('rapportage_kosten')} AND ${uitgelaten('rapportage_kosten', 'FINANCIEEL')}`,
    toevoegen: CONCEPT('rapportage_kosten'),
  },
  { tabel: 'gespreksverslag', lezen: uitgelaten('gespreksverslag', 'VERSLAG') },
  {
    tabel: 'idempotentie',
    lezen: 'aanvrager = (SELECT pw.sleutel())',
    toevoegen: 'aanvrager = (SELECT pw.sleutel())',
  },
];
