import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { leesWebhook, stemIn } from 'poortwachter-client';

const { GEHEIMEN, POORTHOST, PORT } = process.env;

const server = createServer(async (verzoek, antwoord) => {
  if (verzoek.method === 'OPTIONS') {
    const koppen = stemIn(verzoek.headers, POORTHOST);
    antwoord.writeHead(koppen ? 200 : 403, koppen ?? {}).end();
    return;
  }
  try {
    const inhoud = await text(verzoek);
    const { id, betreft, soort, objectId } = leesWebhook({
      koppen: verzoek.headers,
      inhoud,
      geheimen: GEHEIMEN.split(' '),
    });
    // Bewaar het id, zodat u een herhaling herkent; antwoord meteen, en haal de inhoud daarna op.
    console.log(`${id}: ${betreft} ${objectId} is ${soort}`);
    antwoord.writeHead(204).end();
  } catch (fout) {
    console.log(`geweigerd: ${fout.message}`);
    antwoord.writeHead(400).end();
  }
});

server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
