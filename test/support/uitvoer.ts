import { voegToe } from './logmap';

/* What a test, or code that it calls, prints itself is logged too: in each process of jest, once. */

const GETAPT = Symbol.for('poortwachter getapt');

for (const stroom of [process.stdout, process.stderr]) {
  const getapt: NodeJS.WriteStream & { [GETAPT]?: true } = stroom;
  if (getapt[GETAPT]) continue;
  getapt[GETAPT] = true;
  const schrijf = stroom.write.bind(stroom) as (...delen: unknown[]) => boolean;
  stroom.write = (deel: string | Uint8Array, ...rest: unknown[]) => {
    voegToe(deel);
    return schrijf(deel, ...rest);
  };
}
