import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { leesWebhook, stemIn } from 'poortwachter-client';
import { poort } from './poort.mjs';

const { GEHEIMEN, POORT, PORT } = process.env;

const verwerk = async ({ id, betreft, soort, objectId, verwijzing }) => {
  console.log(`${id}: ${betreft} ${objectId} is ${soort}`);
  // Bij INGETROKKEN verwijdert u wat u had; een soort van later (null) laat u liggen.
  if (soort === null || soort === 'INGETROKKEN') return;
  const { data } = await poort.volg(verwijzing);
  console.log(`${id}: gelezen ${JSON.stringify(data)}`);
};

const server = createServer(async (verzoek, antwoord) => {
  if (verzoek.method === 'OPTIONS') {
    const koppen = stemIn(verzoek.headers, new URL(POORT).hostname);
    antwoord.writeHead(koppen ? 200 : 403, koppen ?? {}).end();
    return;
  }
  try {
    const inhoud = await text(verzoek);
    const bericht = leesWebhook({ koppen: verzoek.headers, inhoud, geheimen: GEHEIMEN.split(' ') });
    // Bewaar het bericht, zodat u een herhaling herkent; antwoord meteen, en haal de inhoud daarna op.
    antwoord.writeHead(204).end();
    verwerk(bericht).catch((fout) => console.log(`${bericht.id}: niet gelezen, ${fout.message}`));
  } catch (fout) {
    console.log(`geweigerd: ${fout.message}`);
    antwoord.writeHead(400).end();
  }
});

server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
