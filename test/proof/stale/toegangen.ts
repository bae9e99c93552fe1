import { randomUUID } from 'node:crypto';
import { eenDossier, eenOpdracht, lezerVan } from './dossiers';
import { overdracht, toestemming } from './op-toestemming';
import type { Opstelling } from './opstelling';
import { portfolio } from './portfolio';
import { leesvormen, paar, type Toegang, van } from './toegang';

/** An opdracht that ends, and with it all that was delivered for it; agreed outside the gateway, in its database. */
export async function opdracht(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const lezer = await lezerVan(db, 'gemeente-factor2');
  const dossiers = await paar();
  const { eerste, tweede, naam } = dossiers;
  const [blijft, eindigt] = [await eenOpdracht(db, lezer), await eenOpdracht(db, lezer)];
  await eenDossier(db, lezer, { clientId: eerste, opdracht: blijft, naam });
  await eenDossier(db, lezer, { clientId: tweede, opdracht: eindigt, naam });
  return {
    naam: 'end of an opdracht',
    async geef() {
      await db.query('UPDATE opdracht SET tot = NULL WHERE id = $1', [eindigt]);
    },
    async neem() {
      // The gateway reckons in milliseconds.
      await db.query(`UPDATE opdracht SET tot = date_trunc('milliseconds', clock_timestamp()) WHERE id = $1`, [
        eindigt,
      ]);
    },
    vormen: leesvormen(await opstelling.overal('gemeente-factor2'), dossiers),
  };
}

/** The agreement of a partner, without which it reads nothing (F2-18); concluded and ended outside the gateway. */
export async function overeenkomst(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const partners = await opstelling.overal('partner-factor2');
  const { data } = await van(partners, 0).vraag<{ aanmeldingen: { nodes: { id: string; achternaam: string }[] } }>(
    '{ aanmeldingen(first: 1) { nodes { id achternaam } } }',
  );
  const [aanmelding] = data?.aanmeldingen.nodes ?? [];
  if (aanmelding === undefined) throw new Error('the demo set has no aanmelding of partner-factor2');
  const zet = (tot: string) =>
    db.query(`UPDATE integratie SET overeenkomst_tot = ${tot} WHERE oauth_client_id = 'partner-factor2'`);
  const ziet = (query: string) => async (waar: number) =>
    (await van(partners, waar).vraag(query)).tekst.includes(aanmelding.achternaam);
  return {
    naam: 'agreement of a partner',
    async geef() {
      await zet(`'2090-01-01'`);
    },
    async neem() {
      await zet(`date_trunc('milliseconds', clock_timestamp())`);
    },
    vormen: [
      { naam: 'directly', ziet: ziet(`{ aanmelding(id: "${aanmelding.id}") { achternaam } }`) },
      { naam: 'in a list', ziet: ziet('{ aanmeldingen(first: 1) { nodes { achternaam } } }') },
    ],
  };
}

/** Broken glass, which a coach who is not assigned opens and closes before its time (DI-16). */
export async function noodtoegang(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const lezer = await lezerVan(db, 'gemeente-dit');
  const coaches = await opstelling.overal('coach-2-dit');
  const opdracht = await eenOpdracht(db, lezer);
  const dossiers = await paar();
  const { eerste, tweede, naam } = dossiers;
  await eenDossier(db, lezer, { clientId: eerste, opdracht, naam, coach: 'coach-2-dit' });
  await eenDossier(db, lezer, { clientId: tweede, opdracht, naam });
  let huidig = '';
  return {
    naam: 'noodtoegang',
    async geef(waar) {
      const { data, tekst } = await van(coaches, waar).vraag<{
        openNoodtoegang: { noodtoegang: { id: string } } | null;
      }>('mutation ($input: OpenNoodtoegangInput!) { openNoodtoegang(input: $input) { noodtoegang { id } } }', {
        input: {
          kenmerk: randomUUID(),
          clientId: tweede,
          belang: 'ZORGBELANG',
          reden: 'Meldt zich al dagen niet bij de dagbesteding.',
        },
      });
      if (data?.openNoodtoegang == null) throw new Error(`not opened: ${tekst}`);
      huidig = data.openNoodtoegang.noodtoegang.id;
    },
    async neem(waar) {
      const { data, tekst } = await van(coaches, waar).vraag<{ sluitNoodtoegang: unknown }>(
        'mutation ($input: SluitNoodtoegangInput!) { sluitNoodtoegang(input: $input) { noodtoegang { tot } } }',
        { input: { noodtoegangId: huidig } },
      );
      if (data?.sluitNoodtoegang == null) throw new Error(`not closed: ${tekst}`);
    },
    vormen: leesvormen(coaches, dossiers),
  };
}

export const TOEGANGEN = [toestemming, overdracht, opdracht, overeenkomst, noodtoegang, portfolio];
