import { IN_BEREIK } from './bereik';
import { type Beveiliging, zichtbaar } from './beveiliging';
import { alsEigenaar, intern } from './functie';
import { NU, schrijft, VERANTWOORDELIJKEN } from './schrijvers';
import { opent } from './stand';
import { UITGEBRACHT } from './verslagen';

/*
 * Statements with the values of a category. Whoever sees no value of it under this opdracht sees no statement either,
 * and does not learn that there is one.
 */

const TABELLEN: Readonly<Record<string, readonly string[]>> = {
  IDENTITEIT: ['client_identiteit'],
  ADRES: ['client_adres'],
  TELEFOON: ['client_telefoon'],
  EMAIL: ['client_email'],
  BSN: ['client_bsn'],
  ETNICITEIT: ['client_etniciteit'],
  GEBOORTELAND: ['client_geboorteland'],
  GEZONDHEID_MEDISCH: ['gezondheid_medisch', 'rapportage_onderdeel'],
  GEZONDHEID_FUNCTIONEEL: ['gezondheid_functioneel', 'rapportage_onderdeel'],
  OMSTANDIGHEDEN: ['omstandigheden', 'rapportage_onderdeel'],
  BELEMMERINGEN: ['belemmering', 'rapportage_onderdeel'],
  ARBEID: ['arbeid', 'rapportage_onderdeel'],
  UITKERING: ['uitkering', 'rapportage_onderdeel'],
  DOCUMENT: ['document'],
  DOCUMENT_PAPIER: ['document_papier'],
  LEGITIMATIE: ['legitimatie'],
  ID_CONTROLE: ['id_controle'],
  TRAJECT: ['traject_verloop'],
  RAPPORTAGE: ['rapportage_tekst'],
  VERSLAG: ['gespreksverslag'],
  FINANCIEEL: ['rapportage_kosten'],
};

const rij = (tabel: string): string => `EXISTS (SELECT FROM ${tabel} r
          WHERE r.organisatie_id = pw.organisatie() AND r.client_id = van_client AND r.opdracht_id = van_opdracht${
            tabel === 'rapportage_onderdeel' ? ' AND r.categorie = van_categorie' : ''
          })`;

/** What names no opdracht is of every one under which the caller may read it: consents, and what of a portfolio is shared. */
const zonderOpdracht = (tabel: string, categorie: string, rijfeiten?: string): string =>
  `${opent(categorie, 's.client_id = van_client AND s.opdracht_id = van_opdracht', rijfeiten)} AND EXISTS (SELECT FROM ${tabel} r
          WHERE r.organisatie_id = pw.organisatie() AND r.client_id = van_client)`;

const TOESTEMMING = zonderOpdracht('toestemming', 'TOESTEMMING');
const PORTFOLIO = zonderOpdracht('portfolio_item', 'PORTFOLIO', `array_to_tsvector(ARRAY['GEDEELD'])`);

/** Those whose values stand in one table, of which a row is seen when its category is open in its dossier and `mits` holds. */
const ENKELVOUDIG = Object.entries(TABELLEN)
  .filter(([categorie, tabellen]) => tabellen.length === 1 && categorie !== 'FINANCIEEL')
  .map(([categorie, [tabel = '']]) => ({ categorie, tabel, mits: categorie === 'RAPPORTAGE' ? UITGEBRACHT : 'true' }));

/**
 * Whether there is such a value, where its category is open in every dossier that the caller reaches: then the policy of
 * its table asks nothing more, and it is looked up as the owner, for less work. NULL: it is not for this to say.
 */
const STAAT_ER = alsEigenaar({
  naam: 'staat_er(van_categorie text, van_client uuid, van_opdracht uuid)',
  geeft: 'boolean',
  sql: `
  DECLARE
    eigen uuid := pw.met_personen();
  BEGIN
    IF NOT pw.vrij(van_categorie) THEN
      RETURN NULL;
    ELSIF NOT (pw.hele_organisatie() OR van_opdracht = ANY (pw.opdrachten()) OR van_client = ANY (pw.bereikte_clienten())) THEN
      RETURN false;
    END IF;
    CASE van_categorie
      ${ENKELVOUDIG.map(
        ({ categorie, tabel, mits }) => `WHEN '${categorie}' THEN RETURN EXISTS (SELECT FROM ${tabel} r
          WHERE r.organisatie_id = eigen AND r.client_id = van_client AND r.opdracht_id = van_opdracht AND ${mits});`,
      ).join('\n      ')}
      ELSE RETURN NULL;
    END CASE;
  END`,
});

/** Whether the caller sees a value of this category that this opdracht collected: it reads with the caller's own rights. */
const ZIET_WAARDE = intern({
  naam: 'ziet_waarde(van_categorie text, van_client uuid, van_opdracht uuid)',
  geeft: 'boolean',
  sql: `
  BEGIN
    CASE van_categorie
      ${Object.entries(TABELLEN)
        .map(([categorie, tabellen]) => `WHEN '${categorie}' THEN RETURN ${tabellen.map(rij).join(' OR ')};`)
        .join('\n      ')}
      WHEN 'TOESTEMMING' THEN RETURN ${TOESTEMMING};
      WHEN 'PORTFOLIO' THEN RETURN ${PORTFOLIO};
    END CASE;
  END`,
});

/** The statement that the reglement of the organisatie knows; NULL: none. */
const SOORT = alsEigenaar({
  naam: 'kanttekening_soort()',
  geeft: 'text',
  sql: `
  BEGIN
    RETURN (SELECT p.kanttekening FROM organisatie o JOIN beleid_profiel p USING (profiel) WHERE o.id = pw.organisatie());
  END`,
});

export const KANTTEKENING_FUNCTIES = [STAAT_ER, ZIET_WAARDE, SOORT];
export const KANTTEKENING_VAN_GATEWAY = [
  'staat_er(text, uuid, uuid)',
  'ziet_waarde(text, uuid, uuid)',
  'kanttekening_soort()',
];

export const KANTTEKENING: Beveiliging = {
  tabel: 'kanttekening',
  lezen: `${IN_BEREIK} AND coalesce(pw.staat_er(categorie, client_id, opdracht_id), pw.ziet_waarde(categorie, client_id, opdracht_id))`,
  // In the own name, from now on, with what the reglement knows; what the client says is said by the client, or for it.
  toevoegen: `(${schrijft(VERANTWOORDELIJKEN)} OR (client_id = (SELECT pw.client()) AND soort <> 'KANTTEKENING'))
    AND ${zichtbaar('traject', 'z.client_id = kanttekening.client_id AND z.opdracht_id = kanttekening.opdracht_id')}
    AND soort = (SELECT pw.kanttekening_soort()) AND vastgelegd_door = (SELECT pw.sleutel())
    AND van = ${NU} AND tot IS NULL`,
};
