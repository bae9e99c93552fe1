import fc from 'fast-check';
import type { Beller } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { type Geldig, maakGeldig } from './geldig';
import { alsBody, alsVeld, GEHEIM, type Kwaad, type Plek, plekkenVan, zet } from './kwaad';
import { document, doe, type Invoer, kenmerk, MUTATIES, type Mutatie, Opzet, SELECTIES } from './opzet';
import { ORGANISATIES } from './organisaties';

let opzet: Opzet;
let geldig: Geldig;
beforeAll(async () => {
  opzet = await Opzet.maak();
  geldig = await maakGeldig(opzet, 'cvites');
});
afterAll(() => opzet?.stop());

interface Fout {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly veld?: string;
    readonly velden?: readonly { veld: string; reden: string }[];
  };
}

async function post(wie: Beller, body: string) {
  const antwoord = await fetch(`${opzet.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${wie.token}` },
    body,
  });
  const tekst = await antwoord.text();
  const { data, errors = [] } = JSON.parse(tekst) as { data?: Record<string, unknown> | null; errors?: Fout[] };
  return { status: antwoord.status, tekst, data, errors };
}

/** Runs the tasks, some at a time. */
async function alles<T>(taken: readonly T[], werk: (taak: T) => Promise<void>): Promise<void> {
  const rij = taken.values();
  const werker = async () => {
    for (const taak of rij) await werk(taak);
  };
  await Promise.all([werker(), werker(), werker(), werker()]);
}

/** What is wrong with how a bad value was answered; null: nothing. */
async function gebrek(wie: Beller, mutatie: Mutatie, input: Invoer, { pad }: Plek, een: Kwaad): Promise<string | null> {
  const { status, tekst, data, errors } = await post(wie, alsBody(document(mutatie), zet(input, pad, een.waarde)));
  const zeg = (wat: string) => `${mutatie} ${alsVeld(pad)} with ${een.wat}: ${wat}: ${tekst.slice(0, 500)}`;
  const [fout] = errors;
  if (status >= 500) return zeg(`HTTP ${status}`);
  if (fout === undefined || errors.length > 1 || data?.[mutatie] != null) return zeg('not refused');
  if (tekst.includes(GEHEIM)) return zeg('the value came back');
  if (
    typeof een.waarde === 'string' &&
    een.waarde.length > 4 &&
    tekst.includes(JSON.stringify(een.waarde).slice(1, -1))
  )
    return zeg('the value came back');
  const { code, veld, velden = [] } = fout.extensions;
  if (code === 'NOT_FOUND' && een.ofOnbekend) return null;
  if (code !== 'BAD_USER_INPUT') return zeg('another code');
  if (veld === undefined || velden.length === 0 || veld !== velden[0]?.veld) return zeg('no field');
  // A group that is bad as a whole may also be told by what is in it, or by what is missing in it.
  const hier = alsVeld(pad);
  const binnen = (heel: string, deel: string) => deel.startsWith(`${heel}.`) || deel.startsWith(`${heel}[`);
  const raak = velden.some(
    (ander) =>
      ander.veld === hier ||
      binnen(hier, ander.veld) ||
      // And what the closed list keeps out is refused as a whole.
      (ander.reden === 'VELD_NIET_TOEGESTAAN' && binnen(ander.veld, hier)),
  );
  return raak ? null : zeg('another field');
}

async function eisGeweigerd(mutatie: Mutatie, gevallen: readonly { wie: Beller; input: Invoer; plek: Plek }[]) {
  const voor = await opzet.afdruk();
  const gebreken: string[] = [];
  const taken = gevallen.flatMap((geval) => geval.plek.kwaden.map((een) => ({ ...geval, een })));
  await alles(taken, async ({ wie, input, plek, een }) => {
    const gevonden = await gebrek(wie, mutatie, input, plek, een);
    if (gevonden !== null) gebreken.push(gevonden);
  });
  expect(gebreken.slice(0, 10)).toEqual([]);
  expect(taken.length).toBeGreaterThan(5);
  expect(await opzet.afdruk()).toEqual(voor);
}

describe('every field of every mutation refuses what is bad, by its name, without the value, and writes nothing', () => {
  it.each(MUTATIES.filter((mutatie) => mutatie !== 'registreerAanmelding'))('%s', async (mutatie) => {
    const { wie, input } = geldig[mutatie];
    await eisGeweigerd(
      mutatie,
      plekkenVan(mutatie).map((plek) => ({ wie, input, plek })),
    );
  });

  it.each(ORGANISATIES)('registreerAanmelding at $naam', async ({ naam, opdracht, volledig, altijd }) => {
    const opdrachtId = await opzet.opdracht(opdracht);
    const basis = { kenmerk: kenmerk(), opdrachtId, ...volledig };
    const wie = await opzet.als(`gemeente-${naam}`);
    const partner = await opzet.als(`partner-${naam}`);
    const machtiging = { op: '2026-10-30', wijze: 'schriftelijk' };
    const los = {
      kenmerk: kenmerk(),
      voornamen: KANARIE.voornamen,
      achternaam: KANARIE.achternaam,
      ...altijd,
      machtiging,
    };
    await eisGeweigerd(
      'registreerAanmelding',
      plekkenVan('registreerAanmelding')
        // What the closed list keeps out is tried as a whole; its fields are tried where they are taken.
        .filter(({ pad }) => pad.length < 2 || pad[0] === 'machtiging' || Object.hasOwn(basis, String(pad[0])))
        .map((plek) =>
          plek.pad[0] === 'machtiging' ? { wie: partner, input: los, plek } : { wie, input: basis, plek },
        ),
    );
  });
});

describe('what is outside the closed list of the reglement is refused by the rule that closes it', () => {
  interface Buiten {
    readonly naam: string;
    readonly veld: string;
    readonly waarde: unknown;
    /** What it takes instead. */
    readonly wel: Invoer;
    readonly regel: string;
    /** The rules that this shows. */
    readonly toont: string;
  }
  const buiten: readonly Buiten[] = [
    { naam: 'cvites', veld: 'geboorteland', waarde: 'Syrië', wel: {}, regel: 'CV-33', toont: 'CV-33' },
    {
      naam: 'cvites',
      veld: 'gezondheidMedisch',
      waarde: { diagnose: 'Hernia' },
      wel: {},
      regel: 'CV-28',
      toont: 'CV-28',
    },
    { naam: 'cvites', veld: 'hulpvraag', waarde: 'Rust', wel: {}, regel: 'CV-28', toont: 'CV-28' },
    {
      naam: 'cvites',
      veld: 'omstandigheden',
      waarde: { schulden: true },
      wel: { uitkering: { soort: 'WW' } },
      regel: 'CV-16',
      toont: 'CV-16',
    },
    {
      naam: 'westendorp',
      veld: 'email',
      waarde: 'a@voorbeeld.nl',
      wel: { telefoon: '0612345678' },
      regel: 'WE-02',
      toont: 'WE-02',
    },
    {
      naam: 'implacment',
      veld: 'bsn',
      waarde: '999994918',
      wel: { klantnummer: 'K-7' },
      regel: 'IM-39',
      toont: 'IM-39',
    },
    {
      naam: 'implacment',
      veld: 'hulpvraag',
      waarde: 'Rust',
      wel: { arbeid: { talen: ['Nederlands'] } },
      regel: 'IM-06',
      toont: 'IM-06',
    },
    {
      naam: 'dit',
      veld: 'telefoon',
      waarde: '0612345678',
      wel: { email: 'a@voorbeeld.nl' },
      regel: 'DI-04',
      toont: 'DI-04 DI-09',
    },
    {
      naam: 'factor2',
      veld: 'geslacht',
      waarde: 'VROUW',
      wel: { geboortedatum: '1985-04-12' },
      regel: 'F2-08',
      toont: 'F2-01 F2-08',
    },
  ];
  it.each(buiten)('[$toont] $naam takes no $veld, and takes the aanmelding without', async (geval) => {
    const { naam, wel, regel } = geval;
    const { opdracht = '', altijd } = ORGANISATIES.find((een) => een.naam === naam) ?? {};
    const input = {
      kenmerk: kenmerk(),
      opdrachtId: await opzet.opdracht(opdracht),
      voornamen: KANARIE.voornamen,
      achternaam: KANARIE.achternaam,
      ...altijd,
      ...wel,
    };
    const wie = await opzet.als(`gemeente-${naam}`);
    const voor = await opzet.afdruk();
    const { errors } = await post(
      wie,
      alsBody(document('registreerAanmelding'), { ...input, [geval.veld]: geval.waarde }),
    );
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', reden: 'VELD_NIET_TOEGESTAAN', veld: `input.${geval.veld}`, regel },
    ]);
    expect(await opzet.afdruk()).toEqual(voor);
    expect((await doe(wie, 'registreerAanmelding', input)).aanmelding.status).toBe('ONTVANGEN');
  });

  it.each(ORGANISATIES)(
    '[CV-16 CV-25 CV-27 CV-29 CV-30 CV-31 WE-02 IM-06 DI-09 F2-01] at $naam a field that no list knows is refused, whatever it is called',
    async ({ naam, opdracht, altijd }) => {
      const wie = await opzet.als(`gemeente-${naam}`);
      const input = {
        kenmerk: kenmerk(),
        opdrachtId: await opzet.opdracht(opdracht),
        voornamen: KANARIE.voornamen,
        achternaam: KANARIE.achternaam,
        ...altijd,
      };
      for (const veld of ['godsdienst', 'politiekeVoorkeur', 'geaardheid', 'vakbond', 'strafblad', 'overig']) {
        const { errors } = await post(wie, alsBody(document('registreerAanmelding'), { ...input, [veld]: GEHEIM }));
        expect([veld, errors.map(({ extensions }) => extensions.code)]).toEqual([veld, ['BAD_USER_INPUT']]);
      }
      await doe(wie, 'registreerAanmelding', input);
    },
  );
});

describe('[CV-17] what is not correct is refused by its field, and kept as it should be when it is', () => {
  const juist = {
    geboortedatum: '1985-04-12',
    adres: { straat: 'Dorpsstraat', huisnummer: '12a', postcode: '1234 ab', woonplaats: 'Hoogwolde' },
    telefoon: '06-1234 5678',
    email: 'noor@voorbeeld.nl',
    bsn: '999994918',
    arbeid: { beschikbareUren: 24 },
    uitkering: { soort: 'WW', ingangsdatum: '2025-01-01' },
  };
  const fout: readonly [veld: string, Invoer][] = [
    ['geboortedatum', { geboortedatum: '1985-02-30' }],
    ['geboortedatum', { geboortedatum: '2027-01-01' }],
    ['adres.postcode', { adres: { ...juist.adres, postcode: '0123 AB' } }],
    ['telefoon', { telefoon: '12' }],
    ['email', { email: 'noor@' }],
    ['bsn', { bsn: '999994919' }],
    ['arbeid.beschikbareUren', { arbeid: { beschikbareUren: 200 } }],
    ['uitkering.ingangsdatum', { uitkering: { ...juist.uitkering, ingangsdatum: 'vorig jaar' } }],
  ];
  const basis = async () => ({
    kenmerk: kenmerk(),
    opdrachtId: await opzet.opdracht('CVI-GEM-01'),
    voornamen: KANARIE.voornamen,
    achternaam: KANARIE.achternaam,
    ...juist,
  });

  it.each(fout)('[CV-17] %s: %j', async (veld, anders) => {
    const wie = await opzet.als('gemeente-cvites');
    const { errors } = await post(wie, alsBody(document('registreerAanmelding'), { ...(await basis()), ...anders }));
    expect(errors.map(({ extensions }) => [extensions.code, extensions.veld])).toEqual([
      ['BAD_USER_INPUT', `input.${veld}`],
    ]);
  });

  it('[CV-17] all of it correct is taken, and kept in one form', async () => {
    const { aanmelding } = await doe(await opzet.als('gemeente-cvites'), 'registreerAanmelding', await basis());
    const waarden = await opzet.rijen<{ waarden: Record<string, unknown> }>(
      `SELECT waarden FROM aanmelding_inhoud WHERE aanmelding_id = $1 AND categorie IN ('ADRES', 'TELEFOON') ORDER BY categorie`,
      aanmelding.id,
    );
    expect(JSON.stringify(waarden)).toContain('1234AB');
    expect(JSON.stringify(waarden)).toContain('0612345678');
  });
});

describe('values', () => {
  const gemeente = () => opzet.als('gemeente-cvites');
  const basis = () => ({ kenmerk: kenmerk(), voornamen: KANARIE.voornamen, achternaam: KANARIE.achternaam });

  it.each(['123456789', '000000000', '12345678', '1234567890', '99999491８', '999.994.918'])(
    'BSN %j is none',
    async (bsn) => {
      const opdrachtId = await opzet.opdracht('CVI-GEM-01');
      const { tekst, errors } = await post(
        await gemeente(),
        alsBody(document('registreerAanmelding'), { ...basis(), opdrachtId, bsn }),
      );
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', veld: 'input.bsn' });
      expect(tekst).not.toContain(bsn);
    },
  );

  it.each([
    ['emoji', '👩🏽‍🦽 Noor'],
    ['marks of right-to-left text', '\u200fנור\u200e \u202bبرج\u202c'],
    ['an apostrophe and a backslash', "d'Ór \\ 'Berg"],
    ['markup', '<b>Noor</b> & {{Berg}}'],
    ['combining characters, which are joined', 'Zoe\u0308'],
  ])('%s are kept and come back', async (_wat, voornamen) => {
    const wie = await gemeente();
    const { aanmelding } = await doe(wie, 'registreerAanmelding', { ...basis(), voornamen });
    const { data } = await wie.vraag<{ aanmelding: { voornamen: string } }>(
      'query ($id: ID!) { aanmelding(id: $id) { voornamen } }',
      { id: aanmelding.id },
    );
    expect(data?.aanmelding.voornamen).toBe(voornamen.normalize('NFC'));
  });

  it('written into the document are refused without coming back', async () => {
    const wie = await gemeente();
    const voor = await opzet.afdruk();
    const pogingen = [
      `kenmerk: "k", voornamen: "Noor", achternaam: 999994918`,
      `kenmerk: "k", voornamen: "Noor", achternaam: "Berg", geslacht: ${GEHEIM}`,
      `kenmerk: "k", voornamen: "Noor", achternaam: "Berg", ${GEHEIM}: "${GEHEIM}"`,
      `kenmerk: "k", voornamen: "Noor", achternaam: "${GEHEIM}\\u0000"`,
      `kenmerk: "k", voornamen: "Noor", achternaam: "${GEHEIM}\\uD800"`,
      `kenmerk: "k", voornamen: "Noor", achternaam: "Berg", jarenInNederland: ${'9'.repeat(400)}`,
      `kenmerk: "k", voornamen: "Noor", achternaam: "Berg", geboortedatum: "${GEHEIM}"`,
      `kenmerk: "k", voornamen: "${GEHEIM}"`,
    ];
    for (const velden of pogingen) {
      const query = `mutation { registreerAanmelding(input: { ${velden} }) { ${SELECTIES.registreerAanmelding} } }`;
      const { status, tekst, errors } = await post(wie, JSON.stringify({ query }));
      expect(status).toBeLessThan(500);
      expect(errors).not.toEqual([]);
      for (const { extensions } of errors)
        expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']).toContain(extensions.code);
      expect([velden, tekst]).toEqual([velden, expect.not.stringMatching(/Zwartewater|999994918|9{20}/)]);
    }
    expect(await opzet.afdruk()).toEqual(voor);
  });

  it('that fill the largest body are answered quickly, and with a short answer', async () => {
    const wie = await opzet.als('gemeente-westendorp');
    const lijst = (deel: string) =>
      `[${Array.from({ length: Math.floor(1_000_000 / (deel.length + 1)) }, () => deel)}]`;
    const opdrachtId = await opzet.opdracht('WES-GEM-01');
    for (const [veld, deel] of [
      ['belemmeringen', '{}'],
      ['belemmeringen', '1'],
      ['belemmeringen', '"\\u0000"'],
      ['arbeid', '{"talen":[""]}'],
    ] as const) {
      const begin = performance.now();
      const body = JSON.stringify({
        query: document('registreerAanmelding'),
        variables: { input: { ...basis(), opdrachtId, [veld]: '@@' } },
      }).replace('"@@"', lijst(deel));
      const { status, tekst, errors } = await post(wie, body);
      expect(status).toBeLessThan(500);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.extensions.veld).toMatch(new RegExp(`^input\\.${veld}`));
      expect([veld, deel, tekst.length < 100_000]).toEqual([veld, deel, true]);
      expect([veld, deel, performance.now() - begin < 5_000]).toEqual([veld, deel, true]);
    }
    const onbekend = Object.fromEntries(Array.from({ length: 60_000 }, (_, nummer) => [`veld${nummer}`, 1]));
    const begin = performance.now();
    const { tekst, errors } = await post(wie, alsBody(document('registreerAanmelding'), { ...basis(), ...onbekend }));
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(tekst.length).toBeLessThan(100_000);
    expect(performance.now() - begin).toBeLessThan(5_000);
    const teGroot = await fetch(`${opzet.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${wie.token}` },
      body: `{"query":"${' '.repeat(1_100_000)}"}`,
    });
    expect(teGroot.status).toBe(413);
  });
});

it('whatever is sent: no 5xx, no internal error, and nothing is written by what is refused', async () => {
  const rare = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\0',
      '\ud800',
      '\u202e',
      '999994918',
      '2026-02-30',
      '-0',
      '1e9999',
      "'; --",
      '{{7*7}}',
      '__proto__',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
  );
  const plekken = MUTATIES.flatMap((mutatie) => plekkenVan(mutatie).map(({ pad }) => ({ mutatie, pad })));
  const geval = fc.record({
    waar: fc.constantFrom(...plekken),
    meer: fc.array(fc.constantFrom(...plekken), { maxLength: 3 }),
    waarde: rare,
    nog: rare,
  });
  await fc.assert(
    fc.asyncProperty(geval, async ({ waar: { mutatie, pad }, meer, waarde, nog }) => {
      const { wie, input } = geldig[mutatie];
      let kwaad = zet(input, pad, waarde);
      for (const ander of meer) if (ander.mutatie === mutatie) kwaad = zet(kwaad, ander.pad, nog);
      const voor = await tellingen();
      const { status, errors, data } = await post(wie, alsBody(document(mutatie), kwaad));
      expect(status).toBeLessThan(500);
      for (const { extensions } of errors)
        expect(['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT', 'FORBIDDEN']).toContain(extensions.code);
      expect(errors.length > 0).toBe(data?.[mutatie] == null);
      if (errors.length > 0) expect(await tellingen()).toBe(voor);
    }),
    { seed: 20_261_102, numRuns: 250 },
  );
}, 60_000);

/** How many rows the tables hold that mutations write. */
const tellingen = async (): Promise<string> =>
  (
    await opzet.rij<{ n: string }>(
      `SELECT concat_ws(' ', ${[
        'aanmelding',
        'aanmelding_inhoud',
        'client',
        'traject',
        'traject_verloop',
        'rapportage',
        'rapportage_tekst',
        'evaluatie',
        'toestemming',
        'idempotentie',
      ]
        .map((tabel) => `(SELECT count(*) FROM ${tabel})`)
        .join(', ')}) AS n`,
    )
  ).n;
