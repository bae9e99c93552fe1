import type { Wereld } from './wereld';

/** Takes the second layer away: no table keeps rows from the gateway's role any more. */
export async function zetTweedeLaagUit({ db, kolom }: Wereld): Promise<number> {
  const tabellen = await kolom<string>(
    "SELECT c.oid::regclass::text FROM pg_class c WHERE c.relrowsecurity AND c.relnamespace = 'public'::regnamespace",
  );
  for (const tabel of tabellen) await db.query(`ALTER TABLE ${tabel} DISABLE ROW LEVEL SECURITY`);
  return tabellen.length;
}
