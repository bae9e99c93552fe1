import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AFSCHERMCODES } from '../../src/domain/besluit';
import { FOUTCODES } from '../../src/domain/fouten';
import { blokken, leesDocument, paragraaf, tabel } from '../readme/markdown';
import { type Gateway, startGateway } from '../support/gateway';

const KOPPELEN = leesDocument('docs/koppelen.md');
const VOORBEELDEN = join(__dirname, '..', '..', 'clients', 'typescript', 'examples');

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway?.stop());

test.each(['poort.mjs', 'aanmelden.mjs', 'ophalen.mjs', 'ontvangen.mjs'])('%s stands there as it is run', (bestand) => {
  const blok = `// ${bestand}\n${readFileSync(join(VOORBEELDEN, bestand), 'utf8')}`;
  expect(blokken(KOPPELEN)).toContainEqual({ taal: 'js', tekst: blok });
});

test('there is no other code than those examples', () => {
  expect(blokken(KOPPELEN)).toHaveLength(4);
});

test.each([
  ['## Afgeschermd of leeg', AFSCHERMCODES],
  ['## Fouten en herhalen', FOUTCODES],
])('%s has every code', (kop, codes) => {
  expect(tabel(paragraaf(KOPPELEN, kop)).map(([code]) => code)).toEqual(codes.map((code) => `\`${code}\``));
});

test.each([
  ['opdrachtgever', 'gemeente-cvites'],
  ['partner', 'partner-cvites'],
  ['frontend', 'coach-1-cvites'],
  ['clientportaal', 'client-1-cvites'],
])('what the page of the %s asks is answered', async (pagina, persona) => {
  const vragen = blokken(leesDocument(`docs/koppelen-${pagina}.md`));
  expect(vragen.map(({ taal }) => taal)).toEqual(['graphql']);
  for (const { tekst } of vragen) {
    const { status, errors } = await (await gateway.als(persona)).vraag(tekst);
    expect([status, errors]).toEqual([200, []]);
  }
});

/** A request of a `.http` file: its first line, its headers, an empty line and its body. */
function verzoeken(tekst: string, waarden: Readonly<Record<string, string>>): readonly Request[] {
  const gevuld = tekst.replaceAll(/{{(\w+)}}/g, (_alles, naam: string) => waarden[naam] ?? '');
  return gevuld
    .split(/^###.*\n/m)
    .slice(1)
    .map((deel) => {
      const [kop = '', ...inhoud] = deel.split('\n\n');
      const [eerste = '', ...koppen] = kop.split('\n');
      const [method = '', url = ''] = eerste.split(' ');
      const headers = koppen.map((regel) => regel.split(/: (.*)/).slice(0, 2) as [string, string]);
      return new Request(url, { method, headers, body: inhoud.join('\n\n') });
    });
}

test('every request of koppelen.http is answered', async () => {
  const { token } = await gateway.als('gemeente-cvites');
  const alle = verzoeken(leesDocument('docs/koppelen.http'), { poort: gateway.url, token });
  expect(alle).toHaveLength(3);
  for (const verzoek of alle) {
    const antwoord = await fetch(verzoek);
    const { errors } = (await antwoord.json()) as { errors?: unknown };
    expect([antwoord.status, errors]).toEqual([200, undefined]);
  }
});
