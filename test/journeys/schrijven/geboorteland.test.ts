import type { Beller } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { type Dossier, maakDossier, TOESTEMMING_GEBOORTELAND } from './dossier';
import { doe, type Invoer, kenmerk, Opzet, stuur, weigering } from './opzet';

/*
 * A birth country at Cvites: written and read because the opdracht demands it (CV-33) and with consent in writing
 * (CV-34), by who guides; and at nobody else's.
 */

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const LAND = 'Suriname';

const invoer = ({ clientId, opdrachtId }: Dossier, extra: Invoer = {}): Invoer => ({
  kenmerk: kenmerk(),
  clientId,
  opdrachtId,
  geboorteland: LAND,
  ...extra,
});

const stemToe = async ({ coach, clientId }: Dossier, extra: Invoer = {}): Promise<string> =>
  (await doe(coach, 'legToestemmingVast', { kenmerk: kenmerk(), clientId, ...TOESTEMMING_GEBOORTELAND, ...extra }))
    .toestemming.id;

const zetEis = (opdrachtId: string, eist: readonly string[]) =>
  opzet.rijen(
    `WITH dicht AS (
       UPDATE opdracht_voorwaarden SET tot = '2026-11-02T08:59:59Z' WHERE opdracht_id = $1 AND tot IS NULL RETURNING *)
     INSERT INTO opdracht_voorwaarden (organisatie_id, id, opdracht_id, doelen, bsn_wet, bsn_artikel, wet_categorieen,
       wet_artikel, eist, eis_kenmerk, van)
     SELECT organisatie_id, gen_random_uuid(), opdracht_id, doelen, bsn_wet, bsn_artikel, wet_categorieen, wet_artikel,
       $2::text[], CASE WHEN $2::text[] = '{}' THEN NULL ELSE 'SUB-1' END, tot FROM dicht`,
    opdrachtId,
    eist,
  );

async function leest(wie: Beller, clientId: string, doel: string) {
  const { data, errors, afgeschermd } = await wie.vraag<{ client: { geboorteland: string | null } | null }>(
    'query ($id: ID!) { client(id: $id) { geboorteland } }',
    { id: clientId },
    { 'poortwachter-doel': doel },
  );
  expect(errors).toEqual([]);
  const [afscherming] = afgeschermd;
  return afscherming ? `${afscherming.regel} ${afscherming.code}` : (data?.client?.geboorteland ?? null);
}

const vastgelegd = async (clientId: string): Promise<number> =>
  (await opzet.rij<{ n: number }>('SELECT count(*)::int AS n FROM client_geboorteland WHERE client_id = $1', clientId))
    .n;

describe('writing it', () => {
  it('[CV-33] is refused where the opdracht does not demand it, and taken where it does', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    await stemToe(dossier);
    await zetEis(dossier.opdrachtId, []);
    expect(await weigering(dossier.coach, 'legGeboortelandVast', invoer(dossier))).toMatchObject({
      code: 'BAD_USER_INPUT',
      reden: 'GROND_ONTBREEKT',
      regel: 'CV-33',
      veld: 'input.geboorteland',
      velden: [{ regel: 'CV-33' }],
    });
    expect(await vastgelegd(dossier.clientId)).toBe(0);
    await zetEis(dossier.opdrachtId, ['GEBOORTELAND']);
    const { client } = await doe(dossier.coach, 'legGeboortelandVast', invoer(dossier));
    expect(client.geboorteland).toBe(LAND);
    expect(await vastgelegd(dossier.clientId)).toBe(1);
  });

  it('[CV-34] is refused without consent in writing, and taken with it', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    await stemToe(dossier, { vorm: 'GERICHT' });
    await stemToe(dossier, { ontvangerId: dossier.opdrachtgeverId });
    await stemToe(dossier, { doel: 'VERANTWOORDING' });
    expect(await weigering(dossier.coach, 'legGeboortelandVast', invoer(dossier))).toMatchObject({
      code: 'BAD_USER_INPUT',
      reden: 'GROND_ONTBREEKT',
      regel: 'CV-34',
      velden: [{ regel: 'CV-34' }],
    });
    expect(await vastgelegd(dossier.clientId)).toBe(0);
    await stemToe(dossier);
    await doe(dossier.coach, 'legGeboortelandVast', invoer(dossier));
    expect(await vastgelegd(dossier.clientId)).toBe(1);
  });

  it('is done once under a kenmerk, and once under an opdracht', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    await stemToe(dossier);
    const input = invoer(dossier);
    expect((await doe(dossier.coach, 'legGeboortelandVast', input)).reedsGeregistreerd).toBe(false);
    expect((await doe(dossier.coach, 'legGeboortelandVast', input)).reedsGeregistreerd).toBe(true);
    expect(await weigering(dossier.coach, 'legGeboortelandVast', invoer(dossier))).toMatchObject({ code: 'CONFLICT' });
    expect(await vastgelegd(dossier.clientId)).toBe(1);
  });

  it('tells nothing of a dossier or an opdracht that is not the caller’s', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    const ander = await opzet.opdracht('CVI-UWV-01');
    const elders = await maakDossier(opzet, 'factor2');
    const onbekend = '018f0000-0000-7000-8000-000000000000';
    for (const extra of [
      { opdrachtId: ander },
      { opdrachtId: onbekend },
      { clientId: elders.clientId },
      { clientId: onbekend },
    ])
      expect(await weigering(dossier.coach, 'legGeboortelandVast', invoer(dossier, extra))).toEqual({
        code: 'NOT_FOUND',
      });
  });

  it.each([
    ['implacment', 'IM-38'],
    ['westendorp', 'WE-02'],
    ['dit', 'DI-04'],
    ['factor2', 'F2-08'],
  ])('is never taken at %s: %s', async (naam, regel) => {
    const dossier = await maakDossier(opzet, naam);
    await stemToe(dossier);
    await zetEis(dossier.opdrachtId, ['GEBOORTELAND']);
    expect(await weigering(dossier.coach, 'legGeboortelandVast', invoer(dossier))).toMatchObject({
      code: 'BAD_USER_INPUT',
      reden: 'VELD_NIET_TOEGESTAAN',
      regel,
    });
  });
});

describe('reading it', () => {
  it('[CV-33 CV-34] is for who guides, while it is demanded and consented to, and told inside by which rule not', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    const { coach, coordinator, clientId, opdrachtId, gemeente } = dossier;
    const toestemmingId = await stemToe(dossier);
    await doe(coach, 'legGeboortelandVast', invoer(dossier));
    for (const wie of [coach, coordinator]) expect(await leest(wie, clientId, 'UITVOERING')).toBe(LAND);
    // With every purpose at once it is no less open.
    expect(await leest(coach, clientId, 'UITVOERING,TOEZICHT')).toBe(LAND);

    await zetEis(opdrachtId, []);
    expect(await leest(coach, clientId, 'UITVOERING')).toBe('CV-33 GEEN_GROND');
    await zetEis(opdrachtId, ['GEBOORTELAND']);
    expect(await leest(coach, clientId, 'UITVOERING')).toBe(LAND);

    await doe(coach, 'trekToestemmingIn', { toestemmingId });
    for (const wie of [coach, coordinator])
      expect(await leest(wie, clientId, 'UITVOERING')).toBe('CV-34 GEEN_TOESTEMMING');
    expect(await leest(gemeente, clientId, 'VERANTWOORDING').catch(() => 'dicht')).not.toBe(LAND);
  });

  it('[CV-33] is for nobody outside, with one answer whatever is recorded', async () => {
    const gevuld = await maakDossier(opzet, 'cvites');
    const leeg = await maakDossier(opzet, 'cvites');
    await stemToe(gevuld);
    await stemToe(gevuld, { ontvangerId: gevuld.opdrachtgeverId });
    await doe(gevuld.coach, 'legGeboortelandVast', invoer(gevuld));
    for (const doel of ['VERANTWOORDING', 'FINANCIERING', 'GESCHIKTHEID'])
      for (const { clientId } of [gevuld, leeg])
        expect(await leest(gevuld.gemeente, clientId, doel)).toBe('CV-33 GEEN_GROND');
    for (const persona of ['administratie-1-cvites', 'directie-1-cvites'])
      expect(await leest(await opzet.als(persona), gevuld.clientId, 'UITVOERING')).toBe('CV-22 ROL');
  });

  it('[CV-33] stays what it was apart from nationality, which Cvites never opens (CV-26)', async () => {
    const dossier = await maakDossier(opzet, 'cvites');
    await stemToe(dossier);
    await doe(dossier.coach, 'legGeboortelandVast', invoer(dossier));
    const { data, afgeschermd } = await dossier.coach.vraag<{ client: Record<string, unknown> }>(
      'query ($id: ID!) { client(id: $id) { geboorteland nationaliteit jarenInNederland } }',
      { id: dossier.clientId },
    );
    expect(data?.client).toEqual({ geboorteland: LAND, nationaliteit: null, jarenInNederland: null });
    expect(afgeschermd.map(({ veld, regel }) => [veld, regel])).toEqual([
      ['Client.jarenInNederland', 'CV-26'],
      ['Client.nationaliteit', 'CV-26'],
    ]);
  });
});

it('is not taken with an aanmelding, by whoever', async () => {
  const gemeente = await opzet.als('gemeente-cvites');
  const { errors } = await stuur(gemeente, 'registreerAanmelding', {
    kenmerk: kenmerk(),
    voornamen: KANARIE.voornamen,
    achternaam: KANARIE.achternaam,
    geboorteland: LAND,
  });
  expect(errors[0]?.extensions).toMatchObject({ reden: 'VELD_NIET_TOEGESTAAN', regel: 'CV-33' });
});
