import { beveilig, zichtbaar } from '../0002-tweede-laag/beveiliging';
import { GATEWAY, maakRol } from '../0002-tweede-laag/rol';

/*
 * The bezorger delivers: it reads of the streams what a message holds and who the recipient is, and keeps how far each
 * delivery is. Whether an event may be told is asked as the recipient, by the gateway's role. Who registers systems
 * manages their endpoints by the gateway, which writes secrets and never reads them back.
 */

export const BEZORGER = 'poortwachter_bezorger';

type Recht = 'SELECT' | 'INSERT' | 'UPDATE';

const MAG: Readonly<Record<string, Readonly<Partial<Record<Recht, readonly string[] | null>>>>> = {
  webhook: {
    SELECT: null,
    UPDATE: [
      'stand',
      'reden',
      'sinds',
      'positie',
      'handdruk_op',
      'tempo',
      'mislukt_sinds',
      'niet_voor',
      'laatste_uitkomst',
      'laatste_status',
      'wek',
    ],
  },
  webhookgeheim: { SELECT: null },
  webhookaflevering: {
    SELECT: null,
    INSERT: null,
    UPDATE: ['stand', 'pogingen', 'volgende_op', 'bezet_tot', 'laatste_uitkomst', 'laatste_status', 'laatste_op'],
  },
  gebeurtenis: { SELECT: ['organisatie_id', 'integratie_id', 'nummer', 'betreft', 'object_id', 'client_id'] },
  gebeurtenisontvanger: { SELECT: null },
  integratie: { SELECT: ['organisatie_id', 'id', 'opdrachtgever_id'] },
  integratie_client: { SELECT: ['organisatie_id', 'integratie_id', 'issuer', 'oauth_client_id', 'van', 'tot'] },
};

export const BEHEERT = '(SELECT pw.beheert_integraties())';
export const VAN_BUITEN = zichtbaar(
  'integratie',
  `z.organisatie_id = webhook.organisatie_id AND z.id = webhook.integratie_id AND z.soort IN ('OPDRACHTGEVER', 'PARTNER')`,
);

export const RECHTEN = [
  ...beveilig({
    tabel: 'webhook',
    lezen: BEHEERT,
    toevoegen: `${BEHEERT} AND ${VAN_BUITEN}`,
    wijzigen: {
      kolommen: ['url', 'over', 'stand', 'reden', 'sinds', 'versie', 'handdruk_op', 'mislukt_sinds', 'niet_voor'],
      mits: BEHEERT,
    },
  }),
  ...beveilig({ tabel: 'webhookgeheim', toevoegen: BEHEERT, wijzigen: { kolommen: ['tot'], mits: BEHEERT } }),
  // Of a secret the gateway reads that there is one, and since when.
  `GRANT SELECT (organisatie_id, webhook_id, id, van, tot) ON webhookgeheim TO ${GATEWAY}`,
  `CREATE POLICY lezen ON webhookgeheim FOR SELECT TO ${GATEWAY} USING (${BEHEERT})`,
  ...beveilig({ tabel: 'webhookaflevering', lezen: BEHEERT }),
  ...maakRol(BEZORGER),
  `GRANT USAGE ON SCHEMA public TO ${BEZORGER}`,
  ...Object.entries(MAG).flatMap(([tabel, rechten]) =>
    Object.entries(rechten).flatMap(([recht, kolommen]) => [
      `GRANT ${recht} ${kolommen === null ? '' : `(${kolommen.join(', ')})`} ON ${tabel} TO ${BEZORGER}`,
      `CREATE POLICY bezorger_${recht.toLowerCase()} ON ${tabel} FOR ${recht} TO ${BEZORGER}
        ${recht === 'INSERT' ? 'WITH CHECK' : 'USING'} (true)`,
    ]),
  ),
];
