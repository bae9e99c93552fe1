import fc from 'fast-check';
import { type Invoer, Opzet, stuur } from './opzet';
import { registreerStapel, type Uitkomst } from './stapel';

/*
 * A batch against its model: what came of it is what comes of registreerAanmelding for each in turn, at a gateway of its
 * own on the same demo set.
 */

jest.setTimeout(180_000);
const SEED = 20261126;
const STAPELS = 60;

let samen: Opzet;
let los: Opzet;
beforeAll(async () => {
  [samen, los] = await Promise.all([Opzet.maak('BEWAAKT'), Opzet.maak('BEWAAKT')]);
});
afterAll(() => Promise.all([samen?.stop(), los?.stop()]));

/** Who delivers, and what each of its aanmeldingen needs to be taken. */
const AANMELDERS: readonly { persona: string; opdracht: string | null; extra: Invoer }[] = [
  { persona: 'gemeente-westendorp', opdracht: 'WES-GEM-01', extra: {} },
  { persona: 'partner-westendorp', opdracht: 'WES-GEM-01', extra: {} },
  {
    persona: 'gemeente-factor2',
    opdracht: 'FAC-GEM-01',
    extra: { akkoordDeelnemer: { op: '2026-10-30', wijze: 'mondeling' } },
  },
  { persona: 'gemeente-dit', opdracht: 'DIT-GEM-01', extra: {} },
  { persona: 'nieuw-cvites', opdracht: null, extra: {} },
];

const af = <T>(waarde: fc.Arbitrary<T>) => fc.option(waarde, { freq: 1, nil: undefined });

// Few, so that they meet within a batch and between batches.
const kenmerk = fc.integer({ min: 1, max: 9 }).map((nummer) => `k${nummer}`);
const voornamen = fc.constantFrom('Sanne', 'Noor');

/** What is taken, unless its kenmerk is in use. */
const goed = fc.record({ kenmerk, voornamen, achternaam: fc.constant('Mulder') });

/** What is refused by its shape, by the reglement or by both, or just happens to be taken. */
const wild = (opdrachten: readonly string[]) =>
  fc.record({
    kenmerk,
    voornamen,
    opdrachtId: fc.constantFrom(...opdrachten, 'geen-id', undefined),
    achternaam: fc.constantFrom('Mulder', ''),
    telefoon: af(fc.constantFrom('0612345678', '06-12345678', 'x')),
    geboortedatum: af(fc.constantFrom('1980-05-17', '2015-01-01', '2090-01-01')),
    bsn: af(fc.constantFrom('999990019', '111222334')),
    hulpvraag: af(fc.constant('Wil werken.')),
    akkoordDeelnemer: af(fc.constantFrom({ op: '2026-10-30', wijze: 'mondeling' }, { op: '2026-10-30', wijze: '' })),
    machtiging: af(fc.constant({ op: '2026-10-30', wijze: 'schriftelijk' })),
    arbeid: af(fc.constant({ talen: ['Nederlands'] })),
  });

/** Without the ids, which are of each gateway's own. */
const vergelijkbaar = (uitkomsten: readonly Uitkomst[]) =>
  uitkomsten.map(({ aanmelding, ...rest }) => ({ ...rest, aanmelding: aanmelding && { ...aanmelding, id: '' } }));

/** Each by itself, in turn, as the batch would tell of it. */
async function eenVoorEen(persona: string, stapel: readonly { kenmerk: string }[]): Promise<Uitkomst[]> {
  const wie = await los.als(persona);
  const uitkomsten: Uitkomst[] = [];
  for (const [nummer, input] of stapel.entries()) {
    const opPlaats = (veld: unknown) =>
      typeof veld === 'string' ? veld.replace(/^input/, `input.aanmeldingen[${nummer}]`) : null;
    const { data, errors } = await stuur(wie, 'registreerAanmelding', input);
    const gedaan = data?.registreerAanmelding as Omit<Uitkomst, 'kenmerk' | 'fouten'> | null;
    if (gedaan) {
      const waarschuwingen = gedaan.waarschuwingen.map((een) => ({ ...een, veld: opPlaats(een.veld) }));
      uitkomsten.push({ ...gedaan, kenmerk: input.kenmerk, waarschuwingen, fouten: [] });
      continue;
    }
    const fouten = errors.flatMap(({ message, extensions: { code, velden, ...een } }) =>
      ((velden ?? [{ ...een, bericht: message }]) as Record<string, string>[]).map(
        ({ veld, reden = null, regel = null, bericht = '' }) => ({
          code: String(code),
          veld: opPlaats(veld),
          reden,
          regel,
          bericht,
        }),
      ),
    );
    uitkomsten.push({
      kenmerk: input.kenmerk,
      aanmelding: null,
      reedsGeregistreerd: false,
      waarschuwingen: [],
      fouten,
    });
  }
  return uitkomsten;
}

/** What was registered by this caller: each with what it says, and the kenmerken that are claimed. */
const eindstand = (opzet: Opzet) =>
  opzet.rijen(
    `SELECT a.aangemeld_door, a.kenmerk, a.bron, a.herkomst, a.opdracht_id, a.opdrachtgever_id, a.partner_id,
       a.akkoord_op, a.akkoord_wijze, a.status, a.versie, a.ontvangen_op,
       (SELECT json_agg(json_build_object(i.categorie, i.waarden) ORDER BY i.categorie) FROM aanmelding_inhoud i
        WHERE i.aanmelding_id = a.id) AS inhoud,
       (SELECT count(*)::int FROM idempotentie m WHERE m.object_id = a.id AND m.mutatie = 'registreerAanmelding') AS claims
     FROM aanmelding a WHERE a.kenmerk ~ '^k[0-9]+$' ORDER BY a.aangemeld_door, a.kenmerk`,
  );

it('registers and answers what one after another would', async () => {
  const ids = new Map<string | null, string>();
  for (const { opdracht } of AANMELDERS) if (opdracht !== null) ids.set(opdracht, await samen.opdracht(opdracht));
  const een = fc.oneof({ weight: 2, arbitrary: goed }, { weight: 1, arbitrary: wild([...ids.values()]) });
  const gezien = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...AANMELDERS),
      fc.array(een, { minLength: 1, maxLength: 8 }),
      async ({ persona, opdracht, extra }, delen) => {
        const stapel = delen.map((deel) => ({ opdrachtId: ids.get(opdracht), ...extra, ...deel }));
        const uitkomsten = await registreerStapel(await samen.als(persona), stapel);
        expect(vergelijkbaar(uitkomsten)).toEqual(vergelijkbaar(await eenVoorEen(persona, stapel)));
        for (const { fouten, reedsGeregistreerd } of uitkomsten)
          gezien.add(fouten[0]?.code ?? (reedsGeregistreerd ? 'REEDS' : 'NIEUW'));
      },
    ),
    { seed: SEED, numRuns: STAPELS },
  );
  // A control: the batches came to everything that can come of one.
  expect([...gezien].sort()).toEqual(['BAD_USER_INPUT', 'CONFLICT', 'NIEUW', 'NOT_FOUND', 'REEDS']);
  const stand = await eindstand(samen);
  expect(stand.length).toBeGreaterThan(10);
  expect(stand).toEqual(await eindstand(los));
});
