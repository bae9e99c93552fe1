import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { type Gateway, startGateway } from '../../support/gateway';
import { type Chromium, startChromium } from './chromium';

const SERVER = join(__dirname, '..', '..', '..', 'clients', 'voorbeeldpagina', 'server.mjs');

/** The example page on an origin of its own. */
async function serveer(): Promise<{ proces: ChildProcess; oorsprong: string }> {
  const proces = spawn(process.execPath, [SERVER, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [oorsprong] = (await once(createInterface({ input: proces.stdout }), 'line')) as [string];
  return { proces, oorsprong };
}

let chromium: Chromium;
let toegelaten: Awaited<ReturnType<typeof serveer>>;
let vreemd: Awaited<ReturnType<typeof serveer>>;
let gateway: Gateway;
beforeAll(async () => {
  chromium = await startChromium();
  toegelaten = await serveer();
  vreemd = await serveer();
  gateway = await startGateway('DEMO', undefined, 'BEIDE', { CORS_ORIGINS: toegelaten.oorsprong });
}, 120_000);
afterAll(async () => {
  toegelaten?.proces.kill();
  vreemd?.proces.kill();
  await gateway?.stop();
  await chromium?.stop();
});

/** Opens the page as somebody who works there, fills it in and sends it; gives what it says then. */
async function toon(oorsprong: string, persona: string, doel = 'UITVOERING'): Promise<{ page: Page; melding: string }> {
  const page = await chromium.browser.newPage();
  await page.goto(oorsprong);
  await page.getByLabel('Adres van de poort').fill(`${gateway.url}/graphql`);
  await page.getByLabel('Token').fill((await gateway.als(persona)).token);
  await page.getByLabel('Doel').fill(doel);
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.getByRole('status').filter({ hasText: /./ }).waitFor();
  return { page, melding: (await page.getByRole('status').textContent()) ?? '' };
}

test('a coach reads the own dossiers in a page on another origin, with what is withheld and why', async () => {
  const { page, melding } = await toon(toegelaten.oorsprong, 'coach-1-cvites');
  const { data, afgeschermd } = await (await gateway.als('coach-1-cvites')).vraag<{
    clients: { nodes: { voornamen: string; achternaam: string }[] };
  }>('{ clients(first: 25) { nodes { voornamen achternaam telefoon gezondheidMedisch { diagnose } } } }');
  const namen = data?.clients.nodes.map(({ voornamen, achternaam }) => `${voornamen} ${achternaam}`) ?? [];
  expect(namen.length).toBeGreaterThan(1);
  expect(melding).toBe(`${namen.length} dossiers`);
  expect(await page.locator('tbody td:first-child').allTextContents()).toEqual(namen);
  expect(afgeschermd).not.toEqual([]);
  expect(await page.locator('tbody').textContent()).toContain(`afgeschermd (${afgeschermd[0]?.code}`);
  expect(await page.locator('footer').textContent()).toMatch(/^Kenmerk van dit antwoord: [\w-]{8,}$/);
  await page.close();
});

test('a refusal reaches the page as a message in Dutch', async () => {
  const { page, melding } = await toon(toegelaten.oorsprong, 'coach-1-cvites', 'NIEUWSGIERIG');
  expect(melding).toMatch(/doel/i);
  await page.close();
});

test('the same page on an origin that is not listed gets nothing out of its browser', async () => {
  const { page, melding } = await toon(vreemd.oorsprong, 'coach-1-cvites');
  expect(melding).toBe('De poort is niet te bereiken, of laat deze pagina niet toe.');
  expect(await page.locator('tbody').textContent()).toBe('');
  await page.close();
});
