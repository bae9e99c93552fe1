import setup from '../support/global-setup';
import teardown from '../support/global-teardown';
import { totHetEind } from './afloop';
import { leesOmvang, type Omvang } from './argumenten';

/**
 * Runs a proof as a command: reads its arguments, brings up the server that the tests use as well, prints what the
 * proof found, and ends with exit code 1 when it does not hold.
 */
export async function alsOpdracht(
  standaard: Omvang,
  bewijs: (omvang: Omvang, meld: (regel: string) => void) => Promise<boolean>,
): Promise<void> {
  const omvang = leesOmvang(process.argv.slice(2), standaard);
  const meld = (regel: string): void => {
    process.stdout.write(`${regel}\n`);
  };
  meld(`--n ${omvang.n} --seed ${omvang.seed}${omvang.pad === undefined ? '' : ` --pad ${omvang.pad}`}`);
  await totHetEind(async () => {
    await setup();
    try {
      return await bewijs(omvang, meld);
    } finally {
      await teardown();
    }
  });
}
