/**
 * Runs a proof to its end. The process ends with 0 when it holds and with 1 in any other case, and tells which: also
 * when the proof throws, when a signal ends it, or when nothing is left that it could wait for, at which Node would end
 * in silence and with 0.
 */
export async function totHetEind(bewijs: () => Promise<boolean>): Promise<void> {
  process.exitCode = 1;
  let reden: string | null = 'nothing was left to wait for';
  const signalen = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signaal of signalen)
    process.once(signaal, () => {
      reden = signaal;
      process.exit();
    });
  process.once('exit', () => {
    if (reden !== null) process.stderr.write(`the proof did not come to its end: ${reden}\n`);
  });
  try {
    if (await bewijs()) process.exitCode = 0;
    reden = null;
  } catch (fout) {
    reden = fout instanceof Error ? (fout.stack ?? fout.message) : String(fout);
  }
}
