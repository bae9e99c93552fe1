/*
 * The roles as which the gateway works. Roles belong to the server, not to the database: another database, or another
 * migration at this very moment, may have made them already.
 */

export const GATEWAY = 'poortwachter_gateway';

/** Makes a role that nobody logs in as, and that passes over no policy; whoever migrates may become it. */
export const maakRol = (rol: string): string[] => [
  `DO $$
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${rol}') THEN
      CREATE ROLE ${rol} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- another migration was first
  END $$`,
  `DO $$
  BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${rol}' AND (rolsuper OR rolbypassrls OR rolcanlogin)) THEN
      RAISE EXCEPTION 'role ${rol} may not log in, nor be superuser or bypass row-level security'
        USING HINT = 'ALTER ROLE ${rol} NOLOGIN NOSUPERUSER NOBYPASSRLS';
    END IF;
  END $$`,
  // Since PostgreSQL 16 whoever creates a role may administer it, but not set it. A superuser may always.
  `DO $$
  BEGIN
    IF NOT pg_has_role(current_user, '${rol}',
         CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
      GRANT ${rol} TO CURRENT_USER;
    END IF;
  EXCEPTION WHEN unique_violation OR internal_error THEN
    NULL; -- 'tuple concurrently updated': another migration made the same grant
  END $$`,
];
