import { isLoopback } from '../auth/loopback';
import type { Config } from './config';
import { type Gezet, NAMEN, SETTINGS } from './instellingen';
import { maakConfig } from './maak';
import { samenhang } from './samenhang';
import { Waarden } from './waarden';

/** What keeps this from being dev mode, or null when it is. Undecided counts as not: the stricter rules then hold. */
function waaromNietDev({ NODE_ENV, HOST = SETTINGS.HOST.default }: Gezet): string | null {
  if (NODE_ENV === 'production') return 'NODE_ENV is production';
  return isLoopback(HOST) ? null : 'HOST is not a loopback address, so that this is not dev mode';
}

/**
 * Reads the settings out of `env`, where an empty one counts as not set. Throws one error with every problem and what
 * to set; no message repeats a value. In dev mode it makes the missing secret, the only thing it writes.
 */
export function leesConfig(env: NodeJS.ProcessEnv): Config {
  const gezet: Gezet = Object.fromEntries(NAMEN.flatMap((naam) => (env[naam] ? [[naam, env[naam]]] : [])));
  const nietDev = waaromNietDev(gezet);
  const standaard = Object.fromEntries(
    NAMEN.flatMap((naam) => (SETTINGS[naam].default === null ? [] : [[naam, SETTINGS[naam].default]])),
  );
  const gelezen = Waarden.safeParse({ ...standaard, ...gezet });
  const ontbreekt = NAMEN.filter((naam) => nietDev !== null && SETTINGS[naam].required && gezet[naam] === undefined);
  const problemen = [
    ...ontbreekt.map((naam) => `${naam} must be set, because ${nietDev}. ${SETTINGS[naam].description}`),
    ...samenhang(gezet, nietDev === null),
    ...(gelezen.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
  ];
  if (!gelezen.success || problemen.length > 0) {
    throw new Error(`The configuration cannot be used:\n  ${problemen.join('\n  ')}`);
  }
  return maakConfig(gelezen.data, nietDev === null);
}
