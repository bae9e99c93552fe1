import { EIGEN_ORGANISATIE } from '../0002-tweede-laag/bereik';
import { beveilig, zichtbaar } from '../0002-tweede-laag/beveiliging';
import { schrijftAlsEigenaar, uitdrukking } from '../0002-tweede-laag/functie';
import { GATEWAY } from '../0002-tweede-laag/rol';

/** Who registers systems of others, and reads what they are registered with: who answers for the organisatie. */
const BEHEERT_INTEGRATIES = uitdrukking({
  naam: 'beheert_integraties()',
  geeft: 'boolean',
  sql: `SELECT 'ORGANISATIE' = ANY (pw.schrijft_langs('DIRECTIE'))`,
});
const BEHEERT = '(SELECT pw.beheert_integraties())';

/** Systems outside; the applications of the organisatie itself are the operator's to register. */
const VAN_BUITEN = `soort IN ('OPDRACHTGEVER', 'PARTNER')`;
const bijIntegratie = (tabel: string, soort = VAN_BUITEN) =>
  `${BEHEERT} AND ${zichtbaar('integratie', `z.organisatie_id = ${tabel}.organisatie_id AND z.id = ${tabel}.integratie_id AND z.${soort}`)}`;

const WIJZIGBAAR = [
  'doelen',
  'standaard_doelen',
  'scopes',
  'certificaat_oin',
  'certificaat_afdruk',
  'overeenkomst_van',
  'overeenkomst_tot',
  'overeenkomst_doelen',
  'reglement_aanvaard_op',
  'laatste_evaluatie_op',
  'geheimhouding_getekend_op',
  'verzoeken_per_minuut',
  'versie',
  'tot',
];

/** As nobody deletes as the gateway: what a partner may no longer name is taken away here. */
const ONTNEEM_OPDRACHT = schrijftAlsEigenaar({
  naam: 'ontneem_opdracht(p_integratie uuid, p_opdracht uuid)',
  geeft: 'void',
  sql: `
  BEGIN
    IF NOT pw.beheert_integraties() IS TRUE THEN
      RAISE EXCEPTION 'who does not register systems takes nothing from them' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM integratie_opdracht
      WHERE organisatie_id = pw.toegelaten() AND integratie_id = p_integratie AND opdracht_id = p_opdracht;
  END`,
});

export const RECHTEN = [
  BEHEERT_INTEGRATIES,
  ONTNEEM_OPDRACHT,
  `CREATE POLICY lezen_beheer ON integratie FOR SELECT TO ${GATEWAY} USING (${EIGEN_ORGANISATIE} AND ${BEHEERT})`,
  `GRANT INSERT ON integratie TO ${GATEWAY}`,
  `CREATE POLICY toevoegen ON integratie FOR INSERT TO ${GATEWAY}
    WITH CHECK (${EIGEN_ORGANISATIE} AND ${BEHEERT} AND ${VAN_BUITEN})`,
  `GRANT UPDATE (${WIJZIGBAAR.join(', ')}) ON integratie TO ${GATEWAY}`,
  `CREATE POLICY wijzigen ON integratie FOR UPDATE TO ${GATEWAY}
    USING (${EIGEN_ORGANISATIE} AND ${BEHEERT} AND ${VAN_BUITEN})
    WITH CHECK (${EIGEN_ORGANISATIE} AND ${BEHEERT} AND ${VAN_BUITEN})`,
  `CREATE POLICY lezen_beheer ON integratie_opdracht FOR SELECT TO ${GATEWAY} USING (${EIGEN_ORGANISATIE} AND ${BEHEERT})`,
  `GRANT INSERT ON integratie_opdracht TO ${GATEWAY}`,
  `CREATE POLICY toevoegen ON integratie_opdracht FOR INSERT TO ${GATEWAY}
    WITH CHECK (${EIGEN_ORGANISATIE} AND ${bijIntegratie('integratie_opdracht', `soort = 'PARTNER'`)})`,
  ...beveilig({
    tabel: 'integratie_client',
    lezen: BEHEERT,
    toevoegen: bijIntegratie('integratie_client'),
    wijzigen: { kolommen: ['tot'], mits: bijIntegratie('integratie_client') },
  }),
  ...beveilig({ tabel: 'integratiewijziging', lezen: BEHEERT }),
];
export const RECHTEN_VAN_GATEWAY = ['beheert_integraties()', 'ontneem_opdracht(uuid, uuid)'];
