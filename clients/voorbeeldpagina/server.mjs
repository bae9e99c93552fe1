import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/* Serves this page, and nothing else of this folder: `node clients/voorbeeldpagina/server.mjs [port]`. */
const BESTANDEN = { '/': 'index.html', '/pagina.js': 'pagina.js' };
const SOORTEN = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

const server = createServer(async ({ url }, antwoord) => {
  const bestand = BESTANDEN[url];
  if (bestand === undefined) return antwoord.writeHead(404).end();
  const inhoud = await readFile(fileURLToPath(new URL(bestand, import.meta.url)));
  return antwoord.writeHead(200, { 'content-type': SOORTEN[extname(bestand)] }).end(inhoud);
});

server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
