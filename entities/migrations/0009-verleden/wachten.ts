import { OP_BEURT, VERNIEUW_ALLES, VERNIEUW_CLIENTEN, ZONDER_PLANNEN } from '../0002-tweede-laag/dossierstand';
import { schrijftAlsEigenaar, vervangt } from '../0002-tweede-laag/functie';
import { type Bron, bewaarVerschil, DOSSIERSTAND, RIJBRONNEN } from './bronnen';

/*
 * How the past is kept: by triggers that fire ALWAYS, also where a session leaves other triggers out, so that whoever
 * changes rows, by whichever way, leaves what they were. What is derived of a dossier is compared where it is derived
 * anew: much of it is written again as it was.
 */

function bewaakt(bron: Bron): readonly string[] {
  const { tabel } = bron;
  const niets = `${tabel} WHERE false`;
  return [
    schrijftAlsEigenaar({
      naam: `verleden_na_${tabel}()`,
      geeft: 'trigger',
      sql: `
  BEGIN
    CASE TG_OP
      WHEN 'INSERT' THEN ${bewaarVerschil(bron, niets, 'nieuw')}
      WHEN 'UPDATE' THEN ${bewaarVerschil(bron, 'oud', 'nieuw')}
      WHEN 'DELETE' THEN ${bewaarVerschil(bron, 'oud', niets)}
      WHEN 'TRUNCATE' THEN ${bewaarVerschil(bron, tabel, niets)}
    END CASE;
    RETURN NULL;
  END`,
    }),
    ...(
      [
        ['insert', 'AFTER INSERT', 'REFERENCING NEW TABLE AS nieuw'],
        ['update', 'AFTER UPDATE', 'REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw'],
        ['delete', 'AFTER DELETE', 'REFERENCING OLD TABLE AS oud'],
        ['truncate', 'BEFORE TRUNCATE', ''],
      ] as const
    ).flatMap(([naam, wanneer, tabellen]) => [
      `CREATE TRIGGER verleden_${naam} ${wanneer} ON ${tabel} ${tabellen}
        FOR EACH STATEMENT EXECUTE FUNCTION pw.verleden_na_${tabel}()`,
      `ALTER TABLE ${tabel} ENABLE ALWAYS TRIGGER verleden_${naam}`,
    ]),
  ];
}

const HERBEREKEN = vervangt(
  schrijftAlsEigenaar(
    {
      naam: 'herbereken_stand(eigen uuid, clienten uuid[])',
      geeft: 'void',
      sql: `
  DECLARE
    oud dossierstand[];
  BEGIN${OP_BEURT}
    oud := ARRAY(SELECT d FROM dossierstand d WHERE d.organisatie_id = eigen AND d.client_id = ANY (clienten));
    ${VERNIEUW_CLIENTEN}
    ${bewaarVerschil(
      DOSSIERSTAND,
      'unnest(oud)',
      'dossierstand WHERE organisatie_id = eigen AND client_id = ANY (clienten)',
    )}
  END`,
    },
    ZONDER_PLANNEN,
  ),
);

/** Of what is derived for the first time nothing came before: then nobody had a dossier. */
const HERBEREKEN_ALLES = vervangt(
  schrijftAlsEigenaar({
    naam: 'herbereken_alle_standen()',
    geeft: 'void',
    sql: `
  DECLARE
    oud dossierstand[] := ARRAY(SELECT d FROM dossierstand d);
  BEGIN${VERNIEUW_ALLES}
    IF cardinality(oud) > 0 THEN${bewaarVerschil(DOSSIERSTAND, 'unnest(oud)', 'dossierstand')}
    END IF;
  END`,
  }),
);

export const WACHTEN = [...RIJBRONNEN.flatMap(bewaakt), HERBEREKEN, HERBEREKEN_ALLES];
