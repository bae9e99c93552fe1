import { readFile, writeFile } from 'node:fs/promises';
import { nieuweRapportages, waaromNull } from 'poortwachter-client';
import { poort } from './poort.mjs';

const na = await readFile('cursor.txt', 'utf8').catch(() => undefined);
let aantal = 0;

for await (const bladzijde of nieuweRapportages(poort, { na })) {
  // Verwerk eerst, en bewaar dan de cursor: breekt het af, dan begint u bij dezelfde bladzijde.
  aantal += bladzijde.nodes.length;
  const mogelijkheden = bladzijde.nodes.map(({ gezondheidFunctioneel }) => gezondheidFunctioneel);
  const { soort, redenen = [] } = waaromNull(bladzijde, 'Rapportage.gezondheidFunctioneel', mogelijkheden);
  if (soort !== 'LEEG')
    console.log(`mogelijkheden: ${soort} (${redenen.map(({ code, regel }) => `${code}, ${regel}`)})`);
  await writeFile('cursor.txt', bladzijde.cursor);
}

console.log(`${aantal} nieuwe rapportages`);
