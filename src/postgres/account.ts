import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The unprivileged account that the server runs under. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * A child of the server's gets no more than this of the environment: a stray PGPORT, PGDATA or LC_ALL of the person
 * who starts the gateway would otherwise change the cluster, and the messages that we look for would be translated.
 */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export interface SpawnAs {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/** Options for `spawn` that make the child run under the account; its working folder is one everybody can enter. */
export function runAs(account: Account | undefined): SpawnAs {
  const plain = { cwd: '/', env: { ...ENVIRONMENT } };
  return account === undefined ? plain : { ...plain, uid: account.uid, gid: account.gid };
}

function lookUp(name: string): Account | undefined {
  const ask = (flag: string): SpawnSyncReturns<string> => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * PostgreSQL refuses to run as root. `undefined` for an ordinary user, who runs the server as himself; for root the
 * owner of the cluster when there is one already, else the account `postgres`, else `nobody`.
 */
export function accountForServer(cluster: string | undefined): Account | undefined {
  if (process.geteuid?.() !== 0) return undefined;
  if (cluster !== undefined) {
    const owner = statSync(cluster);
    if (owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  }
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account !== undefined) return account;
  throw new Error(
    'PostgreSQL does not run as root and there is no account "postgres" or "nobody" to run it under: ' +
      'make one (useradd --system postgres), start as an ordinary user, or set DATABASE_URL',
  );
}

/** Whether the account can reach this folder: tried for real, since modes alone do not tell (ACLs, mount options). */
export function canEnter(folder: string, account: Account | undefined): boolean {
  const attempt = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs(account), stdio: 'ignore' });
  return attempt.status === 0;
}
