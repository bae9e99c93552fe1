import type { EntityManager } from 'typeorm';
import { type Eindpunt, noteerMislukking } from './eindpunt';
import { afkomstKoppen, instemmingVan } from './handdruk';
import { type Antwoord, verzend } from './http';
import { type Postopties, storingVan } from './post';
import { alsBezorger } from './transactie';
import { type Uitkomst, uitkomstVan } from './uitkomst';

/* Endpoints that did not agree yet, since they were registered or resumed, are asked; a failure is asked again, ever later. */

const TE_VRAGEN = `UPDATE webhook w SET niet_voor = now() + make_interval(secs => $1::double precision / 1000)
  WHERE (organisatie_id, id) IN (SELECT organisatie_id, id FROM webhook
    WHERE stand = 'ACTIEF' AND handdruk_op IS NULL AND coalesce(niet_voor <= now(), true)
    ORDER BY niet_voor NULLS FIRST LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING w.organisatie_id AS "organisatieId", w.id AS "webhookId", w.integratie_id AS "integratieId", w.url`;

const INGESTEMD = `UPDATE webhook SET handdruk_op = now(), tempo = $3, niet_voor = NULL, mislukt_sinds = NULL, wek = true,
    laatste_uitkomst = 'GOED', laatste_status = $4
  WHERE organisatie_id = $1 AND id = $2 AND url = $5 AND stand = 'ACTIEF' AND handdruk_op IS NULL`;

async function vraag({ url }: Eindpunt, { afzender, verzending }: Postopties): Promise<Antwoord | Uitkomst> {
  try {
    return await verzend({ methode: 'OPTIONS', url, koppen: afkomstKoppen(afzender.adres) }, verzending);
  } catch (fout) {
    return storingVan(fout);
  }
}

const isAntwoord = (gekregen: Antwoord | Uitkomst): gekregen is Antwoord => 'kop' in gekregen;

/** Asks it, and keeps what it answered. */
export async function vraagInstemming(opties: Postopties, eindpunt: Eindpunt): Promise<void> {
  const { organisatieId, webhookId, url } = eindpunt;
  const gekregen = await vraag(eindpunt, opties);
  const instemming = isAntwoord(gekregen) ? instemmingVan(gekregen, opties.afzender.adres) : null;
  await alsBezorger(opties.bezorger, async (manager: EntityManager) => {
    if (instemming !== null && isAntwoord(gekregen)) {
      await manager.query(INGESTEMD, [organisatieId, webhookId, instemming.tempo, gekregen.status, url]);
      return;
    }
    const uitkomst = isAntwoord(gekregen) ? uitkomstVan(gekregen, opties.klok.nu()) : gekregen;
    // What is answered without agreeing is no success either.
    const niet: Uitkomst = uitkomst.soort === 'GOED' ? { ...uitkomst, soort: 'STATUS' } : uitkomst;
    const wachtMs = Math.max(niet.wachtMs, opties.eersteMs);
    await noteerMislukking(manager, opties.log, eindpunt, { ...niet, wachtMs });
  });
}

/** At most so many who are to be asked now, those first that never were; they are this process's to ask for a while. */
export const teVragen = ({ bezorger, verzending }: Postopties, hoogstens: number): Promise<readonly Eindpunt[]> =>
  alsBezorger(bezorger, async (manager) => {
    const [rijen]: [Eindpunt[]] = await manager.query(TE_VRAGEN, [verzending.hoogstensMs * 2, hoogstens]);
    return rijen;
  });
