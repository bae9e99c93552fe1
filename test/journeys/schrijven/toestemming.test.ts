import type { Beller } from '../../support/gateway';
import { doe, type Invoer, kenmerk, Opzet, weigering } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const KLIENT = `query ($id: ID!) { client(id: $id) {
  voornamen belemmeringen { omschrijving } rapportages(first: 1) { nodes { resultaten } } trajecten { nodes { status } } } }`;
interface Gezien {
  readonly voornamen: string | null;
  readonly belemmeringen: { omschrijving: string }[] | null;
  readonly rapportages: { nodes: { resultaten: string | null }[] };
  readonly trajecten: { nodes: { status: string | null }[] };
}

/** What the caller sees of the client, and by which rules the rest is withheld. */
async function bekijk(wie: Beller, id: string) {
  const { data, afgeschermd, errors } = await wie.vraag<{ client: Gezien | null }>(KLIENT, { id });
  if (!data?.client) throw new Error(`no client: ${JSON.stringify(errors)}`);
  const redenen = new Map(afgeschermd.map(({ veld, code, regel }) => [veld, `${code} ${regel}`]));
  return { gezien: data.client, redenen };
}

const toestemming = (clientId: string, extra: Invoer): Invoer => ({
  kenmerk: kenmerk(),
  clientId,
  vorm: 'UITDRUKKELIJK',
  bron: 'GESPREK',
  informatieversie: 'folder 2026-1',
  ...extra,
});

/** Somebody with a coach, whose only traject runs under this opdracht, and who never consented to anything. */
async function zonderToestemming(opdracht: string): Promise<string> {
  const [gevonden] = await opzet.rijen<{ id: string }>(
    `SELECT t.client_id AS id FROM traject t JOIN opdracht o ON o.id = t.opdracht_id
     WHERE o.kenmerk = $1 AND EXISTS (SELECT FROM traject_verloop v WHERE v.traject_id = t.id AND v.status = 'GEPLAATST')
       AND NOT EXISTS (SELECT FROM toestemming s WHERE s.client_id = t.client_id)
       AND NOT EXISTS (SELECT FROM traject x WHERE x.client_id = t.client_id AND x.id <> t.id)
       AND EXISTS (SELECT FROM toewijzing w JOIN medewerker m ON m.id = w.medewerker_id
         WHERE w.client_id = t.client_id AND w.tot IS NULL AND m.subject LIKE 'coach-%')
     ORDER BY t.id LIMIT 1`,
    opdracht,
  );
  if (gevonden === undefined) throw new Error('the demo set has nobody like that');
  return gevonden.id;
}

it('belemmeringen are seen while consent holds, from the next request on [IM-45]', async () => {
  const clientId = await zonderToestemming('IMP-UWV-01');
  const [uwv, coach] = [await opzet.als('uwv-implacment'), await opzet.coachVan(clientId)];
  const { opdrachtgever_id: ontvangerId } = await opzet.trajectVan(clientId, 'UWV');
  await opzet.rijen(
    `INSERT INTO belemmering (organisatie_id, id, client_id, opdracht_id, opdrachtgever_id, herkomst, vastgelegd_op,
       soort, omschrijving)
     SELECT organisatie_id, gen_random_uuid(), client_id, opdracht_id, opdrachtgever_id, 'BETROKKENE', startdatum,
       'TAALBEHEERSING', 'Leest met moeite' FROM traject_verloop WHERE client_id = $1`,
    clientId,
  );
  const aantal = await opzet.rij<{ n: number }>(
    'SELECT count(*)::int AS n FROM belemmering WHERE client_id = $1',
    clientId,
  );

  const geen = await bekijk(uwv, clientId);
  expect(geen.gezien.belemmeringen).toBeNull();
  expect(geen.redenen.get('Client.belemmeringen')).toBe('GEEN_TOESTEMMING IM-45');

  const gegeven = await doe(
    coach,
    'legToestemmingVast',
    toestemming(clientId, { doel: 'GESCHIKTHEID', categorie: 'BELEMMERINGEN', ontvangerId }),
  );
  expect((await bekijk(uwv, clientId)).gezien.belemmeringen).toHaveLength(aantal.n);

  const { toestemming: ingetrokken } = await doe(coach, 'trekToestemmingIn', {
    toestemmingId: gegeven.toestemming.id,
  });
  const daarna = await bekijk(uwv, clientId);
  expect(daarna.gezien.belemmeringen).toBeNull();
  expect(daarna.redenen.get('Client.belemmeringen')).toBe('GEEN_TOESTEMMING IM-45');
  opzet.gateway.zetKlok(new Date('2026-11-02T09:10:00Z'));
  const nogmaals = await doe(coach, 'trekToestemmingIn', { toestemmingId: gegeven.toestemming.id });
  expect(nogmaals.toestemming).toEqual(ingetrokken);
});

it('an evaluation replaces the decisions of the one before; an empty list closes all [DI-11]', async () => {
  const clientId = await opzet.client('client-1-dit');
  const [gemeente, coach] = [await opzet.als('gemeente-dit'), await opzet.coachVan(clientId)];
  const { id: trajectId, opdrachtgever_id: ontvangerId } = await opzet.trajectVan(clientId, 'GEMEENTE');
  const sluit = (deelbeslissingen: unknown) =>
    ({ kenmerk: kenmerk(), trajectId, verslagKenmerk: 'EV', deelbeslissingen }) as const;
  const over = (categorie: string) => ({ ontvangerId, doel: 'VERANTWOORDING', categorie });
  const open = async () =>
    opzet.rijen(
      `SELECT categorie, vorm FROM toestemming WHERE client_id = $1 AND bron = 'EVALUATIE' AND tot IS NULL ORDER BY 1`,
      clientId,
    );
  const ziet = async () => {
    const { gezien, redenen } = await bekijk(gemeente, clientId);
    return {
      naam: gezien.voornamen !== null,
      rapportage: gezien.rapportages.nodes[0]?.resultaten != null,
      traject: gezien.trajecten.nodes[0]?.status != null,
      redenen,
    };
  };

  expect(await weigering(coach, 'sluitEvaluatie', sluit(null))).toMatchObject({
    code: 'BAD_USER_INPUT',
    veld: 'input.deelbeslissingen',
    reden: 'VERPLICHT',
    regel: 'DI-11',
  });
  await doe(coach, 'sluitEvaluatie', sluit([over('IDENTITEIT'), over('RAPPORTAGE'), over('IDENTITEIT')]));
  expect(await open()).toEqual([
    { categorie: 'IDENTITEIT', vorm: 'GERICHT' },
    { categorie: 'RAPPORTAGE', vorm: 'GERICHT' },
  ]);
  expect(await ziet()).toMatchObject({ naam: true, rapportage: true, traject: false });

  opzet.gateway.zetKlok(new Date('2026-11-02T09:20:00Z'));
  await doe(coach, 'sluitEvaluatie', sluit([over('TRAJECT')]));
  expect(await open()).toEqual([{ categorie: 'TRAJECT', vorm: 'GERICHT' }]);
  expect(await ziet()).toMatchObject({ naam: false, rapportage: false, traject: true });

  opzet.gateway.zetKlok(new Date('2026-11-02T09:30:00Z'));
  await doe(coach, 'sluitEvaluatie', sluit([]));
  expect(await open()).toEqual([]);
  const niets = await ziet();
  expect(niets).toMatchObject({ naam: false, rapportage: false, traject: false });
  for (const veld of ['Client.voornamen', 'Rapportage.resultaten', 'Traject.status'])
    expect(niets.redenen.get(veld)).toBe('GEEN_TOESTEMMING DI-15');
});

it('an employer sees the name only with consent in writing [F2-04]', async () => {
  const clientId = await zonderToestemming('FAC-WER-01');
  const [werkgever, coach] = [await opzet.als('werkgever-factor2'), await opzet.coachVan(clientId)];
  const { opdrachtgever_id: ontvangerId } = await opzet.trajectVan(clientId, 'WERKGEVER');
  const geef = (vorm: string, ontvanger = ontvangerId) =>
    doe(
      coach,
      'legToestemmingVast',
      toestemming(clientId, {
        doel: 'VERANTWOORDING',
        categorie: 'IDENTITEIT',
        ontvangerId: ontvanger,
        vorm,
        bron: 'FORMULIER',
      }),
    );
  const { id: gemeente } = await opzet.rij<{ id: string }>(
    `SELECT g.id FROM opdrachtgever g JOIN organisatie o ON o.id = g.organisatie_id
     WHERE o.profiel = 'FACTOR2' AND g.soort = 'GEMEENTE'`,
  );
  for (const stap of [null, () => geef('VRIJ'), () => geef('UITDRUKKELIJK'), () => geef('SCHRIFTELIJK', gemeente)]) {
    await stap?.();
    const { gezien, redenen } = await bekijk(werkgever, clientId);
    expect(gezien.voornamen).toBeNull();
    expect(redenen.get('Client.voornamen')).toBe('GEEN_TOESTEMMING F2-04');
  }
  await geef('SCHRIFTELIJK');
  expect((await bekijk(werkgever, clientId)).gezien.voornamen).not.toBeNull();
});

it('the client withdraws the own consent in the portaal, and gives it again', async () => {
  const [zelf, werkgever] = [await opzet.als('client-1-factor2'), await opzet.als('werkgever-factor2')];
  const clientId = await opzet.client('client-1-factor2');
  expect((await bekijk(werkgever, clientId)).gezien.voornamen).not.toBeNull();
  const { data } = await zelf.vraag<{
    client: { toestemmingen: { id: string; doel: string; categorie: string; tot: string | null }[] };
  }>('query ($id: ID!) { client(id: $id) { toestemmingen { id doel categorie tot } } }', { id: clientId });
  const mijn = data?.client.toestemmingen.filter(
    ({ doel, categorie, tot }) => doel === 'VERANTWOORDING' && categorie === 'IDENTITEIT' && tot === null,
  );
  expect(mijn?.length).toBeGreaterThan(0);
  for (const { id } of mijn ?? []) await doe(zelf, 'trekToestemmingIn', { toestemmingId: id });
  expect((await bekijk(werkgever, clientId)).gezien.voornamen).toBeNull();

  const { opdrachtgever_id: ontvangerId } = await opzet.trajectVan(clientId, 'WERKGEVER');
  const opnieuw = toestemming(clientId, {
    doel: 'VERANTWOORDING',
    categorie: 'IDENTITEIT',
    ontvangerId,
    vorm: 'SCHRIFTELIJK',
    bron: 'PORTAAL',
  });
  expect(await weigering(zelf, 'legToestemmingVast', { ...opnieuw, bron: 'FORMULIER' })).toMatchObject({
    veld: 'input.bron',
  });
  await doe(zelf, 'legToestemmingVast', opnieuw);
  expect((await bekijk(werkgever, clientId)).gezien.voornamen).not.toBeNull();
});

it('who does not have the dossier finds neither the client nor the consent', async () => {
  const clientId = await opzet.client('client-1-cvites');
  const eigen = await opzet.coachVan(clientId);
  const input = toestemming(clientId, { doel: 'UITVOERING', categorie: 'ARBEID' });
  const { toestemming: gegeven } = await doe(eigen, 'legToestemmingVast', input);
  const [andereCoach] = await opzet.rijen<{ subject: string }>(
    `SELECT subject FROM medewerker m WHERE subject ~ '^coach-[0-9]+-cvites$' AND NOT EXISTS (
       SELECT FROM toewijzing t WHERE t.medewerker_id = m.id AND t.client_id = $1) LIMIT 1`,
    clientId,
  );
  const voor = await opzet.afdruk();
  for (const persona of [andereCoach?.subject ?? '', 'coach-1-dit', 'client-2-cvites', 'nieuw-cvites']) {
    const wie = await opzet.als(persona);
    const bron = persona.startsWith('coach') ? 'GESPREK' : 'PORTAAL';
    const poging = { ...input, kenmerk: kenmerk(), bron };
    expect([persona, await weigering(wie, 'legToestemmingVast', poging)]).toEqual([persona, { code: 'NOT_FOUND' }]);
    expect(await weigering(wie, 'trekToestemmingIn', { toestemmingId: gegeven.id })).toEqual({ code: 'NOT_FOUND' });
  }
  expect(await opzet.afdruk()).toEqual(voor);
});
