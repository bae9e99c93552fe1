/** A trigger of each row that fires ALWAYS, also where a session leaves other triggers out. */
export const altijd = (tabel: string, naam: string, wanneer: string, functie: string): readonly string[] => [
  `CREATE TRIGGER ${naam} ${wanneer} ON ${tabel} FOR EACH ROW EXECUTE FUNCTION pw.${functie}()`,
  `ALTER TABLE ${tabel} ENABLE ALWAYS TRIGGER ${naam}`,
];
