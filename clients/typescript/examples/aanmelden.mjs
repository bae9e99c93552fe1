import { readFile } from 'node:fs/promises';
import { registreerAanmeldingen } from 'poortwachter-client';
import { aanmeldingenUitCsv } from 'poortwachter-client/csv';
import { poort } from './poort.mjs';

const aanmeldingen = aanmeldingenUitCsv(await readFile('aanmeldingen.csv', 'utf8'));

for await (const uitkomsten of registreerAanmeldingen(poort, aanmeldingen)) {
  for (const { kenmerk, reedsGeregistreerd, fouten } of uitkomsten) {
    const [fout] = fouten;
    if (fout) console.log(`${kenmerk}: geweigerd, ${fout.veld ?? 'geheel'}: ${fout.bericht}`);
    else console.log(`${kenmerk}: ${reedsGeregistreerd ? 'was al geregistreerd' : 'geregistreerd'}`);
  }
}
