import { IN_BEREIK } from './bereik';
import { type Beveiliging, BINNEN, MEDEWERKER, zichtbaar } from './beveiliging';
import { bekendeOpdracht } from './deelnemers';
import { uitgelaten } from './gegevens';
import {
  BEGELEIDERS,
  BEOORDELAARS,
  doorMij,
  heeftRol,
  INTREKKERS,
  NU,
  STARTERS,
  schrijft,
  schrijftBijClient,
  VERANTWOORDELIJKEN,
} from './schrijvers';

/** Where the client goes, as the end of a traject records it. */
const UITSTROOM = ['uitstroom', 'uitstroom_maanden', 'uitstroom_onbepaald', 'uitstroom_afspraak'] as const;

/*
 * The dossier itself. Its rows carry their opdracht, and reach is decided by it; what only the client carries
 * (consents, secrecy, what was made public) is seen with the client. What a traject is like is a category of its own.
 */

const EIGEN_CLIENT = 'client_id = (SELECT pw.client())';
const VASTLEGGER = `(${EIGEN_CLIENT} OR ${schrijftBijClient(BEGELEIDERS, 'toestemming')})`;
const INTREKKER = `(${EIGEN_CLIENT} OR ${schrijftBijClient(INTREKKERS, 'toestemming')})`;
const VAN_ZICHTBARE_CLIENT = (tabel: string) => zichtbaar('client', `z.id = ${tabel}.client_id`);

export const DOSSIER: readonly Beveiliging[] = [
  {
    tabel: 'client',
    // Accepted but not yet started: who may see the aanmelding sees the client it led to.
    lezen: `(SELECT pw.hele_organisatie())
      OR id = ANY ((SELECT pw.clienten())::uuid[])
      OR ${zichtbaar('traject', 'z.client_id = client.id')}
      OR (${MEDEWERKER} AND pw.ziet_aanmelding_van(id))`,
    toevoegen: heeftRol(BEOORDELAARS),
  },
  {
    tabel: 'toewijzing',
    lezen: `${doorMij('medewerker_id')}
      OR (${BINNEN} AND (${IN_BEREIK} OR ${VAN_ZICHTBARE_CLIENT('toewijzing')}))`,
    // Whoever starts a traject assigns a coach to its client; projects are assigned elsewhere.
    toevoegen: `client_id IS NOT NULL AND ${schrijftBijClient(STARTERS, 'toewijzing')}`,
  },
  {
    tabel: 'traject',
    lezen: IN_BEREIK,
    toevoegen: `${schrijft(STARTERS)}
      AND pw.kent_client(client_id) AND pw.uit_aanmelding(aanmelding_id, client_id, opdracht_id)`,
    wijzigen: {
      kolommen: ['versie'],
      mits: `${schrijft(VERANTWOORDELIJKEN)}
        AND ${zichtbaar('traject_verloop', "z.traject_id = traject.id AND z.status = 'GEPLAATST'")}`,
      zodat: schrijft(VERANTWOORDELIJKEN),
    },
  },
  {
    tabel: 'traject_verloop',
    lezen: uitgelaten('traject_verloop', 'TRAJECT'),
    toevoegen: `${schrijft(STARTERS)} AND status = 'GEPLAATST'
      AND (num_nonnulls(geinformeerd_op, geinformeerd_door) = 0
        OR (geinformeerd_op <= ${NU} AND ${doorMij('geinformeerd_door')}))`,
    wijzigen: {
      kolommen: ['status', 'einddatum', 'resultaat', ...UITSTROOM, 'rapportage_verschuldigd_op'],
      mits: `${schrijft(VERANTWOORDELIJKEN)} AND status = 'GEPLAATST'`,
      zodat: `${schrijft(VERANTWOORDELIJKEN)}
        AND (status = 'GEPLAATST' OR pw.uitstroom_telt(client_id, opdracht_id, ${UITSTROOM.join(', ')}))`,
    },
  },
  { tabel: 'traject_begeleiding', lezen: IN_BEREIK, toevoegen: `${schrijft(STARTERS)} AND van <= ${NU}` },
  { tabel: 'clientstatus', lezen: IN_BEREIK, toevoegen: `${schrijft(STARTERS)} AND van <= ${NU}` },
  {
    tabel: 'evaluatie',
    lezen: IN_BEREIK,
    toevoegen: `${schrijft(BEGELEIDERS)} AND ${doorMij('gesloten_door')}`,
  },
  {
    tabel: 'toestemming',
    // An opdrachtgever knows of the consents that concern itself, and of no other's.
    lezen: `((SELECT pw.opdrachtgever()) IS NULL OR ontvanger_id = (SELECT pw.opdrachtgever()))
      AND ${VAN_ZICHTBARE_CLIENT('toestemming')}`,
    // In the own name, not ahead of time, and only the client self gives it in the portal.
    toevoegen: `${VASTLEGGER} AND ${VAN_ZICHTBARE_CLIENT('toestemming')}
      AND vastgelegd_door = (SELECT pw.sleutel()) AND van <= ${NU}
      AND (bron = 'PORTAAL') = ((SELECT pw.client()) IS NOT NULL)`,
    // It counted until now: a withdrawal reaches no further back.
    wijzigen: {
      kolommen: ['tot'],
      mits: `${INTREKKER} AND ${VAN_ZICHTBARE_CLIENT('toestemming')}`,
      zodat: `${INTREKKER} AND ${VAN_ZICHTBARE_CLIENT('toestemming')} AND tot >= ${NU}`,
    },
  },
  {
    tabel: 'grondbesluit',
    // An opdrachtgever knows of what was decided for itself.
    lezen: `((SELECT pw.opdrachtgever()) IS NULL OR ontvanger_id = (SELECT pw.opdrachtgever()))
      AND ${VAN_ZICHTBARE_CLIENT('grondbesluit')}`,
  },
  {
    tabel: 'markering',
    // An objection against one recipient is nobody else's outside.
    lezen: `((SELECT pw.opdrachtgever()) IS NULL OR ontvanger_id IS NULL OR ontvanger_id = (SELECT pw.opdrachtgever()))
      AND ${VAN_ZICHTBARE_CLIENT('markering')}`,
  },
  { tabel: 'verenigbaarheidstoets', lezen: bekendeOpdracht('opdracht_id') },
  { tabel: 'openbaarmaking', lezen: VAN_ZICHTBARE_CLIENT('openbaarmaking') },
  { tabel: 'geheimhouding_contact', lezen: VAN_ZICHTBARE_CLIENT('geheimhouding_contact') },
];
