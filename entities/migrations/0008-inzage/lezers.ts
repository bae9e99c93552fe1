import { alsEigenaar, uitdrukking } from '../0002-tweede-laag/functie';

/** Who watches over the ledger: the whole organisatie's, as of broken glass. */
const HOUDT_TOEZICHT = uitdrukking({
  naam: 'houdt_toezicht()',
  geeft: 'boolean',
  sql: `SELECT cardinality(pw.schrijft_langs('DIRECTIE', 'BESTUUR', 'FG')) > 0`,
});

/** The aanmeldingen that became the dossier of the client who asks, whoever delivered them. */
const EIGEN_AANMELDINGEN = alsEigenaar({
  naam: 'eigen_aanmeldingen()',
  geeft: 'uuid[]',
  sql: `
  DECLARE
    eigen uuid := pw.met_personen();
    zelf uuid := pw.client();
  BEGIN
    RETURN ARRAY(SELECT a.id FROM aanmelding a WHERE a.organisatie_id = eigen AND a.client_id = zelf);
  END`,
});

/** The data subjects of the ledger that are the client who asks. */
const EIGEN_BETROKKENEN = uitdrukking({
  naam: 'eigen_betrokkenen()',
  geeft: 'uuid[]',
  sql: `SELECT array_remove(pw.eigen_aanmeldingen() || pw.client(), NULL)`,
});

/**
 * The names of the opdrachtgevers and partners that asked, of raadplegingen that the caller may read: also of one that
 * the client has no opdracht of, since the client is to know every recipient (CV-50, IM-21). Of those there is nothing
 * more than the name to be read.
 */
const ONTVANGERNAMEN = alsEigenaar({
  naam: 'ontvangernamen(p_raadplegingen uuid[])',
  geeft: 'TABLE (raadpleging uuid, ontvanger text)',
  sql: `
  DECLARE
    eigen uuid := pw.met_personen();
    toezicht boolean := pw.houdt_toezicht();
    betrokkenen uuid[] := pw.eigen_betrokkenen();
  BEGIN
    RETURN QUERY
      SELECT r.id, coalesce(g.naam, p.naam)
      FROM raadpleging r
      LEFT JOIN opdrachtgever g ON g.organisatie_id = r.organisatie_id AND g.id = r.opdrachtgever_id
      LEFT JOIN partner p ON p.organisatie_id = r.organisatie_id AND p.id = r.partner_id
      WHERE r.organisatie_id = eigen AND r.id = ANY (p_raadplegingen)
        AND (toezicht OR EXISTS (SELECT FROM verstrekking v
          WHERE v.organisatie_id = r.organisatie_id AND v.raadpleging_id = r.id AND v.betrokkene_id = ANY (betrokkenen)));
  END`,
});

export const LEZERS = [HOUDT_TOEZICHT, EIGEN_AANMELDINGEN, EIGEN_BETROKKENEN, ONTVANGERNAMEN];
export const LEZERS_VAN_GATEWAY = [
  'houdt_toezicht()',
  'eigen_aanmeldingen()',
  'eigen_betrokkenen()',
  'ontvangernamen(uuid[])',
];
