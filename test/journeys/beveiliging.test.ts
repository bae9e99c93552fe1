import { maakDossier, rapport } from './schrijven/dossier';
import { document, doe, kenmerk, ONBEKEND, Opzet, stuur, weigering } from './schrijven/opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

/** A name that stands nowhere else, and a BSN that passes the elfproef. */
const KANARIE = 'Kanarievogelaar';
const BSN = '999994918';

describe('the text of an error holds nothing of anybody', () => {
  const ORGANISATIES = ['cvites', 'westendorp', 'implacment', 'dit', 'factor2'] as const;
  const OPDRACHT = {
    cvites: 'CVI-GEM-01',
    westendorp: 'WES-GEM-01',
    implacment: 'IMP-GEM-01',
    dit: 'DIT-GEM-01',
    factor2: 'FAC-GEM-01',
  } as const;
  const akkoord = { akkoordDeelnemer: { op: '2026-10-30', wijze: 'schriftelijk' } };

  test.each(ORGANISATIES)(
    '[CV-20 WE-42 IM-33 DI-20] %s: not even when the database fails with the value in its message; without the failure it is kept',
    async (naam) => {
      const gemeente = await opzet.als(`gemeente-${naam}`);
      const input = {
        kenmerk: kenmerk(),
        opdrachtId: await opzet.opdracht(OPDRACHT[naam]),
        voornamen: 'Noor',
        achternaam: KANARIE,
        ...(naam === 'factor2' ? akkoord : {}),
        ...(naam === 'implacment' || naam === 'factor2' ? {} : { bsn: BSN }),
      };
      await opzet.rijen(
        `CREATE FUNCTION struikel() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'duplicate key value: %', NEW.waarden; END $$`,
      );
      await opzet.rijen(
        'CREATE TRIGGER struikel BEFORE INSERT ON aanmelding_inhoud FOR EACH ROW EXECUTE FUNCTION struikel()',
      );
      const gestruikeld = await stuur(gemeente, 'registreerAanmelding', input);
      await opzet.rijen('DROP FUNCTION struikel() CASCADE');
      expect(gestruikeld.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'INTERNAL_SERVER_ERROR' }]);
      expect(gestruikeld.tekst).not.toMatch(new RegExp(`${KANARIE}|${BSN}|duplicate|aanmelding_inhoud|struikel`));
      const { aanmelding } = await doe(gemeente, 'registreerAanmelding', input);
      const { data } = await gemeente.vraag<{ aanmelding: { achternaam: string } }>(
        'query ($id: ID!) { aanmelding(id: $id) { achternaam } }',
        { id: aanmelding.id },
      );
      expect(data?.aanmelding.achternaam).toBe(KANARIE);
    },
  );

  test('[CV-20 DI-20 IM-33] nor when what was sent is refused, wherever it stands', async () => {
    const gemeente = await opzet.als('gemeente-cvites');
    const pogingen = [
      [
        'registreerAanmelding',
        { kenmerk: kenmerk(), voornamen: KANARIE, achternaam: KANARIE, bsn: `${BSN}${KANARIE}` },
      ],
      ['registreerAanmelding', { kenmerk: kenmerk(), voornamen: 'Noor', achternaam: 'Berg', [KANARIE]: BSN }],
      ['registreerAanmelding', { kenmerk: kenmerk(), voornamen: 'Noor', achternaam: 'Berg', geslacht: KANARIE }],
      ['registreerAanmelding', { kenmerk: kenmerk(), opdrachtId: KANARIE, voornamen: 'Noor', achternaam: 'Berg' }],
    ] as const;
    for (const [mutatie, input] of pogingen) {
      const { errors, tekst } = await stuur(gemeente, mutatie, input);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([
        expect.stringMatching(/^(BAD_USER_INPUT|NOT_FOUND)$/),
      ]);
      expect(tekst).not.toMatch(new RegExp(`${KANARIE}|${BSN}`));
    }
    const vreemd = await gemeente.vraag(`{ client(id: "${ONBEKEND}") { achternaam } ${KANARIE} }`);
    expect(vreemd.status).toBe(400);
    expect(vreemd.data).toBeUndefined();
  });
});

describe('a question has limits', () => {
  const lijst = (deel: string) => `{ clients(first: 100) { nodes { ${deel} } } }`;

  test('[CV-20 DI-20] one that would cost too much is refused before anything is read; a smaller one is answered', async () => {
    const gemeente = await opzet.als('gemeente-dit');
    const duur = await gemeente.vraag(
      lijst('trajecten(first: 100) { nodes { rapportages(first: 100) { nodes { id } } } }'),
    );
    expect([duur.status, duur.data, duur.errors.map(({ extensions }) => extensions.code)]).toEqual([
      400,
      undefined,
      ['TE_DUUR'],
    ]);
    const gewoon = await gemeente.vraag(lijst('id trajecten(first: 1) { nodes { id } }'));
    expect([gewoon.status, gewoon.errors]).toEqual([200, []]);
  });

  test('[CV-20 DI-20] a body that is too large is not read, one that fits is', async () => {
    const { token } = await opzet.als('gemeente-dit');
    const post = async (spaties: number) =>
      (
        await fetch(`${opzet.gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query: `{ ik { soort } }${' '.repeat(spaties)}` }),
        })
      ).status;
    expect(await post(1_100_000)).toBe(413);
    expect(await post(100_000)).toBe(200);
  });
});

describe('against who may not know or change it', () => {
  test('[IM-33] without a token of an issuer that is trusted nothing is answered, with one it is', async () => {
    const { token } = await opzet.als('gemeente-implacment');
    const post = async (authorization: string | undefined) => {
      const antwoord = await fetch(`${opzet.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify({ query: '{ ik { soort } }' }),
      });
      const { data, errors = [] } = (await antwoord.json()) as {
        data?: unknown;
        errors?: { extensions: { code: string } }[];
      };
      return [antwoord.status, data, errors.map(({ extensions }) => extensions.code)];
    };
    expect(await post(`Bearer ${token}`)).toEqual([200, { ik: { soort: 'OPDRACHTGEVER' } }, []]);
    const [kop = '', inhoud = '', handtekening = ''] = token.split('.');
    const vals = handtekening.startsWith('A') ? `B${handtekening.slice(1)}` : `A${handtekening.slice(1)}`;
    for (const nep of [undefined, 'Bearer x', `Bearer ${kop}.${inhoud}.${vals}`, `Bearer ${kop}.${inhoud}.`])
      expect(await post(nep)).toEqual([401, undefined, ['UNAUTHENTICATED']]);
  });

  test('[IM-33] what somebody else changed meanwhile is not overwritten: only the version that was read can be changed', async () => {
    const { coach, trajectId } = await maakDossier(opzet, 'implacment');
    const { rapportage } = await doe(coach, 'schrijfRapportage', rapport(trajectId));
    const versie = { rapportageId: rapportage.id, versie: rapportage.versie };
    const vast = await doe(coach, 'stelRapportageVast', versie);
    expect(vast.rapportage).toMatchObject({ status: 'VASTGESTELD', versie: rapportage.versie + 1 });
    const voor = await opzet.afdruk();
    for (const mutatie of ['stelRapportageVast', 'geefRapportageVrij'] as const)
      expect(await weigering(coach, mutatie, versie)).toMatchObject({ code: 'CONFLICT' });
    expect(await opzet.afdruk()).toEqual(voor);
    const vrij = await doe(coach, 'geefRapportageVrij', { ...versie, versie: vast.rapportage.versie });
    expect(vrij.rapportage.status).toBe('VRIJGEGEVEN');
  });

  test('[IM-33] a dossier of another is not found, by reading or by writing', async () => {
    const { trajectId } = await maakDossier(opzet, 'implacment');
    const vraag = 'query ($id: ID!) { traject(id: $id) { id } }';
    const eigen = await opzet.als('gemeente-implacment');
    expect((await eigen.vraag(vraag, { id: trajectId })).data).toEqual({ traject: { id: trajectId } });
    const [ander, coach] = [await opzet.als('uwv-implacment'), await opzet.als('coach-2-implacment')];
    for (const id of [trajectId, ONBEKEND]) {
      const { data, errors } = await ander.vraag(vraag, { id });
      expect([data, errors.map(({ extensions }) => extensions)]).toEqual([{ traject: null }, [{ code: 'NOT_FOUND' }]]);
      const geschreven = await coach.vraag(document('schrijfRapportage'), { input: rapport(id) });
      expect(geschreven.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
  });
});
