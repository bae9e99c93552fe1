import { randomUUID } from 'node:crypto';
import type { Opstelling } from './opstelling';
import { type Toegang, van } from './toegang';

/** An item of a portfolio, which its client shares with an opdrachtgever and stops sharing (CV-32). */
export async function portfolio(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const clienten = await opstelling.overal('client-1-cvites');
  const { rows } = await db.query<{ client_id: string; opdrachtgever_id: string; persona: string }>(
    `SELECT t.client_id, t.opdrachtgever_id, i.oauth_client_id AS persona
     FROM client_account a JOIN traject t USING (organisatie_id, client_id)
     JOIN opdracht o ON o.id = t.opdracht_id AND o.tot IS NULL
     JOIN integratie i ON i.organisatie_id = t.organisatie_id AND i.opdrachtgever_id = t.opdrachtgever_id
     WHERE a.subject = 'client-1-cvites' LIMIT 1`,
  );
  const [dossier] = rows;
  if (!dossier) throw new Error('the demo set has no running opdracht of client-1-cvites');
  const lezers = await opstelling.overal(dossier.persona);
  const titel = `Proef${randomUUID().slice(0, 8)}`;
  const schrijf = async (waar: number, mutatie: string, invoer: string, velden: string, input: object) => {
    const { data, tekst } = await van(clienten, waar).vraag<Record<string, { itemId?: string } | null>>(
      `mutation ($input: ${invoer}!) { ${mutatie}(input: $input) { ${velden} } }`,
      { input },
      { 'Poortwachter-Doel': 'RECHTEN' },
    );
    const uitkomst = data?.[mutatie];
    if (uitkomst == null) throw new Error(`${mutatie} was not done: ${tekst}`);
    return uitkomst;
  };
  const { itemId } = await schrijf(0, 'voegPortfolioItemToe', 'VoegPortfolioItemToeInput', 'itemId', {
    kenmerk: randomUUID(),
    titel,
    inhoud: 'Om te delen.',
  });
  const met = { opdrachtgeverId: dossier.opdrachtgever_id };
  const ziet = (query: string) => async (waar: number) =>
    (await van(lezers, waar).vraag(query, {}, { 'Poortwachter-Doel': 'VERANTWOORDING' })).tekst.includes(titel);
  return {
    naam: 'shared item of a portfolio',
    async geef(waar) {
      await schrijf(waar, 'deelPortfolioItem', 'DeelPortfolioItemInput', 'reedsGeregistreerd', {
        kenmerk: randomUUID(),
        itemId,
        met,
      });
    },
    async neem(waar) {
      await schrijf(waar, 'stopDelenPortfolioItem', 'StopDelenPortfolioItemInput', 'client { id }', { itemId, met });
    },
    vormen: [
      { naam: 'directly', ziet: ziet(`{ client(id: "${dossier.client_id}") { portfolio { titel } } }`) },
      { naam: 'in a list', ziet: ziet('{ clients(first: 100) { nodes { portfolio { titel } } } }') },
    ],
  };
}
