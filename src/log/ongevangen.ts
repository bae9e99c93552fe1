import { beschrijf } from './fout';
import type { Log } from './log';

/** Ends the process on an error that nobody caught, and logs it. Node itself would print it whole, with the values in it. */
export function vangOp(log: Log): void {
  process.on('uncaughtException', (fout) => {
    log.fatal(beschrijf(fout), 'ended by an error that nobody caught');
    process.exit(1);
  });
}
