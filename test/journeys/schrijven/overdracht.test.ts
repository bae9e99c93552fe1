import type { Beller } from '../../support/gateway';
import { type Dossier, maakDossier } from './dossier';
import { doe, type Invoer, kenmerk, Opzet } from './opzet';
import { ORGANISATIES } from './organisaties';

let opzet: Opzet;
let directie: Beller;
let ontvanger: { id: string; opdrachtgever_id: string; wie: Beller };
beforeAll(async () => {
  opzet = await Opzet.maak();
  directie = await opzet.als('directie-1-implacment');
  const opdracht = await opzet.rij<{ id: string; opdrachtgever_id: string }>(
    `SELECT o.id, o.opdrachtgever_id FROM opdracht o JOIN integratie i USING (organisatie_id, opdrachtgever_id)
     WHERE i.oauth_client_id = 'zorg-implacment' AND o.tot IS NULL ORDER BY o.kenmerk LIMIT 1`,
  );
  await opzet.rijen(`UPDATE opdracht_voorwaarden SET tot = now() WHERE opdracht_id = $1 AND tot IS NULL`, opdracht.id);
  await opzet.rijen(
    `INSERT INTO opdracht_voorwaarden (organisatie_id, id, opdracht_id, doelen, zorgbetrokken, van)
     SELECT organisatie_id, gen_random_uuid(), id, '{PLAATSING}', false, '2026-01-01' FROM opdracht WHERE id = $1`,
    opdracht.id,
  );
  ontvanger = { ...opdracht, wie: await opzet.als('zorg-implacment') };
});
afterAll(() => opzet.stop());

const VOLLEDIG = ORGANISATIES.find(({ naam }) => naam === 'implacment')?.volledig ?? {};
const CATEGORIEEN = ['IDENTITEIT', 'ARBEID'];

/** A dossier at the gemeente that ended, with where its client goes. */
async function beeindigd(soort = 'OVERSTAP_VRIJWILLIGERSWERK', naam = 'implacment'): Promise<Dossier> {
  const dossier = await maakDossier(opzet, naam, { aanmelding: naam === 'implacment' ? VOLLEDIG : {} });
  await doe(dossier.coach, 'beeindigTraject', {
    trajectId: dossier.trajectId,
    versie: 1,
    einddatum: '2026-11-01',
    resultaat: 'Afgerond.',
    uitstroom: { soort },
  });
  return dossier;
}

const stemToe = async (
  { coach, clientId }: Dossier,
  categorie: string,
  ontvangerId = ontvanger.opdrachtgever_id,
): Promise<string> => {
  const { toestemming } = await doe(coach, 'legToestemmingVast', {
    kenmerk: kenmerk(),
    clientId,
    doel: 'PLAATSING',
    categorie,
    ontvangerId,
    vorm: 'SCHRIFTELIJK',
    bron: 'FORMULIER',
    informatieversie: 'v3',
  });
  return toestemming.id;
};

const invoer = ({ trajectId }: Dossier, extra: Invoer = {}): Invoer => ({
  kenmerk: kenmerk(),
  trajectId,
  opdrachtId: ontvanger.id,
  categorieen: CATEGORIEEN,
  ...extra,
});

const draag = (wie: Beller, input: Invoer) =>
  wie.vraag<{ draagDossierOver: { traject: { id: string; versie: number }; reedsGeregistreerd: boolean } | null }>(
    `mutation ($input: DraagDossierOverInput!) { draagDossierOver(input: $input) {
      traject { id versie } reedsGeregistreerd } }`,
    { input },
  );

/** Refused, with nothing changed; gives what the refusal says. */
async function geweigerd(wie: Beller, input: Invoer) {
  const voor = await opzet.afdruk();
  const { data, errors } = await draag(wie, input);
  expect(data).toEqual({ draagDossierOver: null });
  expect(await opzet.afdruk()).toEqual(voor);
  return errors[0]?.extensions;
}

/** What who took over reads, for every purpose that it has. */
async function leest({ clientId }: Dossier) {
  const { data } = await ontvanger.wie.vraag<{ client: Record<string, unknown> | null }>(
    `query ($id: ID!) { client(id: $id) { achternaam klantnummer adres { straat } telefoon email arbeid { opleidingsniveau }
      nationaliteit omstandigheden { omschrijving } trajecten { nodes { plan status } } } }`,
    { id: clientId },
    { 'poortwachter-doel': 'VERANTWOORDING,PLAATSING' },
  );
  return data?.client;
}

const NIETS = {
  achternaam: null,
  klantnummer: null,
  adres: null,
  telefoon: null,
  email: null,
  arbeid: null,
  nationaliteit: null,
  omstandigheden: null,
  trajecten: { nodes: [{ plan: null, status: null }] },
};

test('[IM-17] with consent, who takes over reads what was handed over and nothing else, until the consent is withdrawn', async () => {
  const dossier = await beeindigd();
  expect(await leest(dossier)).toBeNull();
  const toestemmingen = [];
  for (const categorie of [...CATEGORIEEN, 'ADRES']) toestemmingen.push(await stemToe(dossier, categorie));
  const input = invoer(dossier);
  const { data, tekst } = await draag(directie, input);
  expect([data?.draagDossierOver?.reedsGeregistreerd, tekst]).toEqual([false, expect.not.stringContaining('errors')]);
  const gezien = { ...NIETS, achternaam: 'van den Berg', arbeid: { opleidingsniveau: 'Mbo 4' } };
  expect(await leest(dossier)).toEqual(gezien);
  expect((await draag(directie, input)).data?.draagDossierOver).toEqual({
    traject: data?.draagDossierOver?.traject,
    reedsGeregistreerd: true,
  });

  await doe(dossier.coach, 'trekToestemmingIn', { toestemmingId: toestemmingen[1] });
  expect(await leest(dossier)).toEqual({ ...gezien, arbeid: null });
  await doe(dossier.coach, 'trekToestemmingIn', { toestemmingId: toestemmingen[0] });
  expect(await leest(dossier)).toEqual(NIETS);
});

test('[IM-17] without a consent that holds for that recipient and every category it is refused', async () => {
  const dossier = await beeindigd();
  const zonder = { code: 'FORBIDDEN', regel: 'IM-17', reden: 'GROND_ONTBREEKT', veld: 'input.categorieen' };
  expect(await geweigerd(directie, invoer(dossier))).toEqual(zonder);
  await stemToe(dossier, 'IDENTITEIT');
  await stemToe(dossier, 'ARBEID', dossier.opdrachtgeverId);
  expect(await geweigerd(directie, invoer(dossier))).toEqual(zonder);
  const eigen = await stemToe(dossier, 'ARBEID');
  await doe(dossier.coach, 'trekToestemmingIn', { toestemmingId: eigen });
  expect(await geweigerd(directie, invoer(dossier))).toEqual(zonder);
  await stemToe(dossier, 'ARBEID');
  expect((await draag(directie, invoer(dossier))).errors).toEqual([]);
});

test('[IM-17] two at once, of one client to one opdracht, are one', async () => {
  const dossier = await beeindigd();
  for (const categorie of CATEGORIEEN) await stemToe(dossier, categorie);
  const antwoorden = await Promise.all(
    CATEGORIEEN.map((categorie) => draag(directie, invoer(dossier, { categorieen: [categorie] }))),
  );
  const codes = antwoorden.map(({ errors }) => errors[0]?.extensions.code ?? null);
  expect(codes.toSorted()).toEqual(['CONFLICT', null]);
  const trajecten = 'SELECT id FROM traject WHERE client_id = $1 AND opdracht_id = $2';
  expect(await opzet.rijen(trajecten, dossier.clientId, ontvanger.id)).toHaveLength(1);
});

test('[IM-17] it is for a change to voluntary work, and no other end', async () => {
  const dossier = await beeindigd('SCHOLING');
  for (const categorie of CATEGORIEEN) await stemToe(dossier, categorie);
  expect(await geweigerd(directie, invoer(dossier))).toEqual({ code: 'FORBIDDEN', regel: 'IM-17', reden: 'STATUS' });
});

test.each(['VERSLAG', 'BSN', 'GEZONDHEID_MEDISCH', 'RAPPORTAGE', 'ETNICITEIT'])(
  '[IM-17] the reglement keeps %s in, also with consent',
  async (categorie) => {
    const dossier = await beeindigd();
    await stemToe(dossier, categorie);
    expect(await geweigerd(directie, invoer(dossier, { categorieen: [categorie] }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      regel: 'IM-17',
      reden: 'VELD_NIET_TOEGESTAAN',
    });
  },
);

test('[IM-38] the number of the client at who referred it is not handed over with the name', async () => {
  const dossier = await beeindigd();
  const vraag = `{ client(id: "${dossier.clientId}") { achternaam klantnummer } }`;
  const bekend = { achternaam: 'van den Berg', klantnummer: 'K-1' };
  expect((await dossier.gemeente.vraag<{ client: unknown }>(vraag)).data?.client).toEqual(bekend);
  await stemToe(dossier, 'IDENTITEIT');
  await draag(directie, invoer(dossier, { categorieen: ['IDENTITEIT'] }));
  expect(await leest(dossier)).toMatchObject({ achternaam: 'van den Berg', klantnummer: null });
  expect((await dossier.gemeente.vraag<{ client: unknown }>(vraag)).data?.client).toEqual(bekend);
});

test('[IM-18] professional secrecy goes first', async () => {
  const dossier = await beeindigd();
  for (const categorie of CATEGORIEEN) await stemToe(dossier, categorie);
  await draag(directie, invoer(dossier));
  expect(await leest(dossier)).toMatchObject({ arbeid: { opleidingsniveau: 'Mbo 4' } });
  await opzet.rijen(
    `INSERT INTO markering (organisatie_id, id, client_id, soort, categorie, vastgelegd_door, van)
     SELECT organisatie_id, gen_random_uuid(), $1, 'BEROEPSGEHEIM', 'ARBEID', id, '2026-01-01' FROM medewerker
     WHERE subject = 'directie-1-implacment'`,
    dossier.clientId,
  );
  expect(await leest(dossier)).toMatchObject({ achternaam: 'van den Berg', arbeid: null });
});

test('a role that does not hand over, a reglement without it, a dossier out of reach', async () => {
  const dossier = await beeindigd();
  for (const categorie of CATEGORIEEN) await stemToe(dossier, categorie);
  expect(await geweigerd(dossier.coach, invoer(dossier))).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
  const elders = await opzet.als('directie-1-cvites');
  expect(await geweigerd(elders, invoer(dossier))).toMatchObject({ code: 'NOT_FOUND' });
  const anders = await beeindigd('OVERSTAP_VRIJWILLIGERSWERK', 'cvites');
  expect(await geweigerd(elders, invoer(anders))).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
  const zelfde = invoer(dossier, { opdrachtId: dossier.opdrachtId });
  expect(await geweigerd(directie, zelfde)).toMatchObject({ code: 'BAD_USER_INPUT', veld: 'input.opdrachtId' });
  await draag(directie, invoer(dossier));
  expect(await geweigerd(directie, invoer(dossier))).toMatchObject({ code: 'CONFLICT', reden: 'STATUS' });
});
