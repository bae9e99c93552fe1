import { type Beveiliging, BINNEN, zichtbaar } from './beveiliging';
import { intern } from './functie';
import { BEOORDELAARS, doorMij, NU, schrijftAanmelding } from './schrijvers';

/*
 * An aanmelding is tied to no dossier before it is judged: who delivered it follows it, whose opdracht it names sees
 * it, and inside it is judged as far as the roles reach. Outside it is gone when that opdracht ends.
 */

const ZELF = 'aangemeld_door = (SELECT pw.sleutel())';
const BUITEN = 'opdrachtgever_id = (SELECT pw.opdrachtgever()) OR partner_id = (SELECT pw.partner())';
const INTERN = `${BINNEN} AND (
  (SELECT pw.hele_organisatie())
  OR opdracht_id = ANY ((SELECT pw.opdrachten())::uuid[])
  OR (opdracht_id IS NULL AND (SELECT pw.coordineert()))
  OR client_id = ANY ((SELECT pw.clienten())::uuid[]))`;

/** The opdracht it names runs; of an opdrachtgever that names none, any of its own. */
const LOPEND = `CASE WHEN opdracht_id IS NULL
  THEN (SELECT pw.opdrachtgever()) IS NULL OR cardinality((SELECT pw.lopende_opdrachten())::uuid[]) > 0
  ELSE opdracht_id = ANY ((SELECT pw.lopende_opdrachten())::uuid[]) END`;
const BEOORDEELT = schrijftAanmelding(BEOORDELAARS);

/** An opdracht may be named only by who knows it, while it runs, and with its own opdrachtgever. */
const OPDRACHT = `opdracht_id IS NULL OR (opdracht_id = ANY ((SELECT pw.lopende_opdrachten())::uuid[])
    AND (opdrachtgever_id = (SELECT pw.opdrachtgever()) OR ${zichtbaar(
      'opdracht',
      'z.id = aanmelding.opdracht_id AND z.opdrachtgever_id = aanmelding.opdrachtgever_id',
    )}))`;

const LEVERING = `${ZELF} AND integratie_id = (SELECT pw.integratie()) AND status = 'ONTVANGEN' AND (${OPDRACHT})
  AND CASE (SELECT pw.soort())
    WHEN 'OPDRACHTGEVER' THEN opdrachtgever_id = (SELECT pw.opdrachtgever()) AND partner_id IS NULL
    WHEN 'PARTNER' THEN partner_id = (SELECT pw.partner()) AND (opdracht_id IS NOT NULL OR opdrachtgever_id IS NULL)
    WHEN 'BETROKKENE' THEN num_nonnulls(opdrachtgever_id, opdracht_id, partner_id) = 0
    ELSE false END`;

/**
 * Whether the caller sees an aanmelding that led to this client. With the caller's own rights, and as a function: it is
 * asked of a client that is reached in no other way, and would stand in the plan of every statement about clients.
 */
export const ZIET_AANMELDING_VAN = intern({
  naam: 'ziet_aanmelding_van(gevraagd uuid)',
  geeft: 'boolean',
  sql: `
  BEGIN
    RETURN EXISTS (SELECT FROM aanmelding a WHERE a.client_id = gevraagd);
  END`,
});
export const AANMELDING_VAN_GATEWAY = ['ziet_aanmelding_van(uuid)'];

export const AANMELDINGEN: readonly Beveiliging[] = [
  {
    tabel: 'aanmelding',
    lezen: `((${ZELF} OR ${BUITEN}) AND (${LOPEND})) OR (${INTERN})`,
    toevoegen: LEVERING,
    wijzigen: {
      kolommen: ['status', 'beoordeeld_op', 'beoordeeld_door', 'motivering', 'client_id', 'versie'],
      mits: `${BEOORDEELT} AND status = 'ONTVANGEN'`,
      // A client of somebody else's is no way in: whoever accepts knows the client already, or made it just now.
      zodat: `${BEOORDEELT} AND status <> 'ONTVANGEN' AND ${doorMij('beoordeeld_door')} AND beoordeeld_op = ${NU}
        AND (client_id IS NULL OR pw.kent_client(client_id) OR pw.nieuwe_client(client_id))`,
    },
  },
  {
    tabel: 'aanmelding_inhoud',
    lezen: `categorie = ANY ((SELECT pw.aanmeldingscategorieen())::text[])
      AND ${zichtbaar('aanmelding', 'z.id = aanmelding_id')}`,
    toevoegen: zichtbaar(
      'aanmelding',
      `z.id = aanmelding_id AND z.aangemeld_door = (SELECT pw.sleutel()) AND z.status = 'ONTVANGEN'`,
    ),
  },
];
