import type { DataSource } from 'typeorm';
import type { PoolOptions } from '../../ormconfig';
import { openBron } from './bron';
import { eisInlog, maakInlog } from './inlog';

/** A pool of a login that can become this role, and nothing else; see `maakInlog`. Whoever opens it destroys it. */
export async function openInlog(
  eigenaarUrl: string,
  wachtwoord: string,
  rol: string,
  opties: PoolOptions,
): Promise<DataSource> {
  const adres = await maakInlog(eigenaarUrl, wachtwoord, rol);
  const pool = await openBron(adres, opties);
  try {
    await eisInlog(pool, adres);
    return pool;
  } catch (fout) {
    await pool.destroy();
    throw fout;
  }
}
