import { schrijftAlsEigenaar } from '../0002-tweede-laag/functie';

/*
 * How a change becomes known to whoever keeps recipients informed: in the writer's own transaction one row, of whom or
 * what it is. Nothing is looked up and nobody waits for another. The triggers fire ALWAYS, also where a session leaves
 * other triggers out; a load into an empty database has nobody to inform and leaves them out by name (src/demo/bulk.ts).
 */

const VAN_CLIENT = [
  'traject',
  'traject_verloop',
  'traject_begeleiding',
  'clientstatus',
  'toestemming',
  'openbaarmaking',
  'geheimhouding_contact',
  'grondbesluit',
  'markering',
  'overdracht',
  'kanttekening',
  'rapportage',
  'rapportage_tekst',
  'rapportage_onderdeel',
  'rapportage_kosten',
];

interface Wacht {
  readonly soort: 'CLIENT' | 'AANMELDING' | 'OPDRACHT';
  readonly sleutel: string;
  readonly tabellen: readonly string[];
}

const WACHTERS: readonly Wacht[] = [
  { soort: 'CLIENT', sleutel: 'client_id', tabellen: VAN_CLIENT },
  { soort: 'AANMELDING', sleutel: 'id', tabellen: ['aanmelding'] },
  { soort: 'OPDRACHT', sleutel: 'id', tabellen: ['opdracht'] },
  { soort: 'OPDRACHT', sleutel: 'opdracht_id', tabellen: ['opdracht_voorwaarden', 'verenigbaarheidstoets'] },
];

function bewaakt({ soort, sleutel, tabellen }: Wacht): readonly string[] {
  const functie = `signaal_${soort.toLowerCase()}_${sleutel}()`;
  const meld = (rijen: string) =>
    `INSERT INTO gebeurtenissignaal (organisatie_id, soort, id) SELECT DISTINCT organisatie_id, '${soort}', ${sleutel} FROM ${rijen};`;
  return [
    schrijftAlsEigenaar({
      naam: functie,
      geeft: 'trigger',
      sql: `
  BEGIN
    IF TG_OP = 'DELETE' THEN ${meld('oud')}
    ELSE ${meld('nieuw')}
    END IF;
    RETURN NULL;
  END`,
    }),
    ...tabellen.flatMap((tabel) =>
      (
        [
          ['insert', 'NEW TABLE AS nieuw'],
          ['update', 'NEW TABLE AS nieuw'],
          ['delete', 'OLD TABLE AS oud'],
        ] as const
      ).flatMap(([wat, rijen]) => [
        `CREATE TRIGGER signaal_${wat} AFTER ${wat} ON ${tabel} REFERENCING ${rijen}
          FOR EACH STATEMENT EXECUTE FUNCTION pw.${functie}`,
        `ALTER TABLE ${tabel} ENABLE ALWAYS TRIGGER signaal_${wat}`,
      ]),
    ),
  ];
}

export const WACHTEN = WACHTERS.flatMap(bewaakt);
