import { Client } from 'pg';

/** Works on a connection of its own, which is closed afterwards. */
export async function metVerbinding<T>(url: string, doe: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'poortwachter-demo' });
  // A lost connection rejects the statement that runs; without a listener it would end the process as well.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await doe(client);
  } finally {
    await client.end();
  }
}

/** Whether there is no organisatie. */
export const zonderOrganisatie = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ leeg: boolean }>('SELECT NOT EXISTS (SELECT FROM organisatie) AS leeg');
  return rows[0]?.leeg === true;
};

/** Whether the migrated database at `url` holds no organisatie, and so can take the demo set. */
export const isLeeg = (url: string): Promise<boolean> => metVerbinding(url, zonderOrganisatie);
