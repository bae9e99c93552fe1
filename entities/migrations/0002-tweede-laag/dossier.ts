import { IN_BEREIK } from './bereik';
import { type Beveiliging, BINNEN, MEDEWERKER, zichtbaar } from './beveiliging';

/*
 * The dossier itself. Its rows carry their opdracht, and reach is decided by it; what only the client carries
 * (consents, secrecy, what was made public) is seen with the client.
 */

const EIGEN_CLIENT = 'client_id = (SELECT pw.client())';
const DOOR_MIJ = (kolom: string) => `${kolom} = (SELECT pw.medewerker())`;
const VAN_ZICHTBARE_CLIENT = (tabel: string) => zichtbaar('client', `z.id = ${tabel}.client_id`);

export const DOSSIER: readonly Beveiliging[] = [
  {
    tabel: 'client',
    // Accepted but not yet started: who may see the aanmelding sees the client it led to.
    lezen: `(SELECT pw.hele_organisatie())
      OR id = ANY ((SELECT pw.clienten())::uuid[])
      OR ${zichtbaar('traject', 'z.client_id = client.id')}
      OR (${MEDEWERKER} AND ${zichtbaar('aanmelding', 'z.client_id = client.id')})`,
    toevoegen: BINNEN,
  },
  {
    tabel: 'toewijzing',
    lezen: `${DOOR_MIJ('medewerker_id')}
      OR (${BINNEN} AND (${IN_BEREIK} OR ${VAN_ZICHTBARE_CLIENT('toewijzing')}))`,
    toevoegen: `${BINNEN} AND (${IN_BEREIK} OR pw.ziet_client(client_id))`,
    wijzigen: {
      kolommen: ['tot'],
      mits: `${BINNEN} AND (${IN_BEREIK} OR ${VAN_ZICHTBARE_CLIENT('toewijzing')})`,
    },
  },
  {
    tabel: 'traject',
    lezen: IN_BEREIK,
    toevoegen: `${BINNEN} AND ${IN_BEREIK} AND pw.ziet_client(client_id)`,
    wijzigen: {
      kolommen: [
        'status',
        'einddatum',
        'resultaat',
        'rapportage_verschuldigd_op',
        'geinformeerd_op',
        'geinformeerd_door',
        'versie',
      ],
      mits: `${BINNEN} AND ${IN_BEREIK}`,
    },
  },
  { tabel: 'traject_begeleiding', lezen: IN_BEREIK, toevoegen: `${BINNEN} AND ${IN_BEREIK}` },
  { tabel: 'clientstatus', lezen: IN_BEREIK, toevoegen: `${BINNEN} AND ${IN_BEREIK}` },
  {
    tabel: 'evaluatie',
    lezen: IN_BEREIK,
    toevoegen: `${BINNEN} AND ${IN_BEREIK} AND ${DOOR_MIJ('gesloten_door')}`,
  },
  {
    tabel: 'toestemming',
    // An opdrachtgever knows of the consents that concern itself, and of no other's.
    lezen: `((SELECT pw.opdrachtgever()) IS NULL OR ontvanger_id = (SELECT pw.opdrachtgever()))
      AND ${VAN_ZICHTBARE_CLIENT('toestemming')}`,
    toevoegen: `(${BINNEN} OR ${EIGEN_CLIENT}) AND ${VAN_ZICHTBARE_CLIENT('toestemming')}`,
    wijzigen: {
      kolommen: ['tot'],
      mits: `(${BINNEN} OR ${EIGEN_CLIENT}) AND ${VAN_ZICHTBARE_CLIENT('toestemming')}`,
    },
  },
  { tabel: 'openbaarmaking', lezen: VAN_ZICHTBARE_CLIENT('openbaarmaking') },
  { tabel: 'geheimhouding_contact', lezen: VAN_ZICHTBARE_CLIENT('geheimhouding_contact') },
];
