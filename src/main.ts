import 'reflect-metadata';
import type { Config } from './config/config';
import { leesConfig } from './config/lees';
import { systeemklok } from './domain/klok';
import { beschrijf, vertel } from './log/fout';
import { maakLog } from './log/log';
import { vangOp } from './log/ongevangen';
import { start } from './start';
import { wegwijzer } from './wegwijzer';

function lees(): Config {
  try {
    return leesConfig(process.env);
  } catch (fout) {
    process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
    return process.exit(1);
  }
}

async function main(): Promise<void> {
  const config = lees();
  const log = maakLog(config.logLevel);
  vangOp(log);
  const gestart = await start(config, systeemklok, log);
  let stopt = false;
  const stop = (signaal: NodeJS.Signals): void => {
    if (stopt) return;
    stopt = true;
    log.info({ signaal }, 'stopping');
    gestart.stop().then(
      () => process.exit(0),
      (fout: unknown) => {
        log.error(beschrijf(fout), 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`poortwachter ready: ${gestart.url}/graphql\n${config.dev ? wegwijzer(gestart.url) : ''}`);
}

main().catch((fout: unknown) => {
  process.stderr.write(`poortwachter could not start: ${vertel(fout)}\n`);
  process.exit(1);
});
