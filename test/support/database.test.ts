import { sql } from '../postgres/sql';
import { eigenDatabase } from './database';

describe('eigenDatabase', () => {
  it('gives each its own clone, also several at once', async () => {
    const databases = await Promise.all([1, 2, 3, 4].map(() => eigenDatabase()));
    await Promise.all(databases.map(({ url }, n) => sql(url, `CREATE TABLE alleen_hier AS SELECT ${n} AS n`)));
    const read = await Promise.all(databases.map(({ url }) => sql<{ n: number }>(url, 'SELECT n FROM alleen_hier')));
    expect(read.flat().map(({ n }) => n)).toEqual([0, 1, 2, 3]);
    for (const database of databases) await database.verwijder();
    await expect(sql(databases[0]?.url ?? '', 'SELECT')).rejects.toMatchObject({ code: '3D000' });
  });
});
