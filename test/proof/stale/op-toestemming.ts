import { randomUUID } from 'node:crypto';
import type { Beller } from '../../support/gateway';
import { rij } from '../../tweede-laag/wereld';
import { eenDossier, eenOpdracht, lezerVan } from './dossiers';
import type { Opstelling } from './opstelling';
import { leesvormen, paar, type Toegang, van } from './toegang';

/** What a client consents to, for one recipient; recorded and withdrawn by a coach. */
interface Gevraagd {
  readonly coaches: readonly Beller[];
  readonly ontvangerId: string;
  readonly doel: 'VERANTWOORDING' | 'PLAATSING';
}

async function stemToe(
  { coaches, ontvangerId, doel }: Gevraagd,
  clientId: string,
  waar: number,
): Promise<{ readonly trekIn: (waar: number) => Promise<void> }> {
  const { data, tekst } = await van(coaches, waar).vraag<{
    legToestemmingVast: { toestemming: { id: string } } | null;
  }>(`mutation ($input: LegToestemmingVastInput!) { legToestemmingVast(input: $input) { toestemming { id } } }`, {
    input: {
      kenmerk: randomUUID(),
      clientId,
      doel,
      categorie: 'IDENTITEIT',
      ontvangerId,
      vorm: 'SCHRIFTELIJK',
      bron: 'FORMULIER',
      informatieversie: '2026-1',
    },
  });
  if (data?.legToestemmingVast == null) throw new Error(`no consent recorded: ${tekst}`);
  const { id: toestemmingId } = data.legToestemmingVast.toestemming;
  return {
    async trekIn(daar) {
      const uitslag = await van(coaches, daar).vraag<{ trekToestemmingIn: unknown }>(
        `mutation ($input: TrekToestemmingInInput!) { trekToestemmingIn(input: $input) { toestemming { tot } } }`,
        { input: { toestemmingId } },
      );
      if (uitslag.data?.trekToestemmingIn == null) throw new Error(`not withdrawn: ${uitslag.tekst}`);
    },
  };
}

/** A value of the second of two dossiers that rests on a consent; that of the first stays. */
async function opToestemming(
  naam: string,
  gevraagd: Gevraagd,
  { eerste, tweede }: Awaited<ReturnType<typeof paar>>,
  vormen: Toegang['vormen'],
): Promise<Toegang> {
  await stemToe(gevraagd, eerste, 0);
  let huidig = await stemToe(gevraagd, tweede, 0);
  await huidig.trekIn(0);
  return {
    naam,
    async geef(waar) {
      huidig = await stemToe(gevraagd, tweede, waar);
    },
    neem: (waar) => huidig.trekIn(waar),
    vormen,
  };
}

/** A consent in writing, without which an employer has no name (F2-04); given and withdrawn by the coach. */
export async function toestemming(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const lezer = await lezerVan(db, 'werkgever-factor2');
  const [lezers, coaches] = [await opstelling.overal('werkgever-factor2'), await opstelling.overal('coach-1-factor2')];
  const opdracht = await eenOpdracht(db, lezer);
  const dossiers = await paar();
  const { eerste, tweede, naam } = dossiers;
  for (const clientId of [eerste, tweede])
    await eenDossier(db, lezer, { clientId, opdracht, naam, coach: 'coach-1-factor2' });
  const gevraagd = { coaches, ontvangerId: lezer.opdrachtgever_id, doel: 'VERANTWOORDING' } as const;
  return opToestemming('consent', gevraagd, dossiers, leesvormen(lezers, dossiers));
}

/** A dossier that was handed over, which who took it over reads as long as the client consents to that (IM-17). */
export async function overdracht(opstelling: Opstelling): Promise<Toegang> {
  const { db } = opstelling;
  const lezer = await lezerVan(db, 'zorg-implacment');
  const [lezers, coaches] = [await opstelling.overal('zorg-implacment'), await opstelling.overal('coach-1-implacment')];
  const opdracht = await eenOpdracht(db, lezer);
  const { organisatie_id } = lezer;
  await rij(db, 'opdracht_voorwaarden', {
    organisatie_id,
    id: randomUUID(),
    opdracht_id: opdracht,
    doelen: ['PLAATSING'],
    zorgbetrokken: false,
    van: '2026-01-01T00:00:00Z',
  });
  const dossiers = await paar();
  const { eerste, tweede, naam } = dossiers;
  for (const clientId of [eerste, tweede]) {
    await eenDossier(db, lezer, { clientId, opdracht, naam, coach: 'coach-1-implacment' });
    await db.query(
      `INSERT INTO overdracht (organisatie_id, client_id, opdracht_id, opdrachtgever_id, categorie, traject_id,
         overgedragen_op, overgedragen_door)
       SELECT t.organisatie_id, t.client_id, t.opdracht_id, t.opdrachtgever_id, 'IDENTITEIT', t.id, t.aangemaakt_op, m.id
       FROM traject t JOIN medewerker m ON m.organisatie_id = t.organisatie_id AND m.subject = 'coach-1-implacment'
       WHERE t.client_id = $1`,
      [clientId],
    );
  }
  const gevraagd = { coaches, ontvangerId: lezer.opdrachtgever_id, doel: 'PLAATSING' } as const;
  const voorPlaatsing = lezers.map(
    (beller): Beller => ({
      token: beller.token,
      vraag: (query, variabelen) =>
        beller.vraag(query, variabelen, { 'Poortwachter-Doel': 'VERANTWOORDING, PLAATSING' }),
    }),
  );
  return opToestemming('handover', gevraagd, dossiers, leesvormen(voorPlaatsing, dossiers));
}
