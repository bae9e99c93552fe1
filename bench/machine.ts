import { cpus, release, totalmem } from 'node:os';

/** On what was measured. */
export const machineOf = (postgres: string) => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryMb: Math.round(totalmem() / 1_000_000),
  linux: release(),
  node: process.version,
  postgres,
});
