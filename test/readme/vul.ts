import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blokken } from './markdown';
import { speel, stappen } from './rondleiding';

/*
 * Writes what a running gateway answers into the README: start one on an empty data folder, then
 * `node -r ./src/typescript.cjs test/readme/vul.ts` with the same PORT and DATA_DIR. Read the difference before you keep it.
 */
const README = join(__dirname, '..', '..', 'README.md');
const BLOK = /^```sh\n(.*?)^```\n(```text\n.*?^```\n)?/gms;

async function main(): Promise<void> {
  const tekst = readFileSync(README, 'utf8');
  const uitvoer = [...(await speel(stappen(blokken(tekst)), process.env))];
  const gevuld = tekst.replace(BLOK, (_alles, opdracht: string) => {
    const gezegd = uitvoer.shift() ?? '';
    return `\`\`\`sh\n${opdracht}\`\`\`\n${gezegd === '' ? '' : `\`\`\`text\n${gezegd.replace(/\n?$/, '\n')}\`\`\`\n`}`;
  });
  writeFileSync(README, gevuld);
}

main().catch((fout: unknown) => {
  process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exitCode = 1;
});
