import type { DataSource } from 'typeorm';

/** Settings of PostgreSQL that keep values out of its log, with what each must be among. */
const VEILIG: Readonly<Record<string, readonly string[]>> = {
  // The message of an error quotes the value that it is about.
  log_min_messages: ['log', 'fatal', 'panic'],
  log_min_error_statement: ['log', 'fatal', 'panic'],
  log_statement: ['none', 'ddl'],
  log_min_duration_statement: ['-1'],
  log_min_duration_sample: ['-1'],
  log_transaction_sample_rate: ['0'],
  log_parameter_max_length_on_error: ['0'],
};

/** Which settings of the server, as they are for this database, could put values of persons in its log; empty: none. */
export async function onveiligeInstellingen(bron: DataSource): Promise<readonly string[]> {
  const rijen: readonly { name: string; setting: string }[] = await bron.query(
    'SELECT name, setting FROM pg_settings WHERE name = ANY($1) ORDER BY name',
    [Object.keys(VEILIG)],
  );
  return rijen.filter(({ name, setting }) => !VEILIG[name]?.includes(setting)).map(({ name }) => name);
}
