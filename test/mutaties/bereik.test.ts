import 'reflect-metadata';
import { beoordeelAanmelding } from '../../src/data/mutaties/aanmelding/beoordeel';
import { registreerAanmelding } from '../../src/data/mutaties/aanmelding/registreer';
import { legToestemmingVast } from '../../src/data/mutaties/toestemming/legvast';
import { trekToestemmingIn } from '../../src/data/mutaties/toestemming/trekin';
import { startTraject } from '../../src/data/mutaties/traject/start';
import type { Aanvrager } from '../../src/domain/aanvrager';
import { geweigerd, Wereld } from './wereld';

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterAll(() => wereld?.sluit());

let teller = 0;
const kenmerk = (): string => {
  teller += 1;
  return `bereik-${teller}`;
};

const ONBEKEND = '018f0000-0000-7000-8000-000000000000';
const wie = (extra: object = {}) => ({ kenmerk: kenmerk(), voornamen: 'Kim', achternaam: 'Vos', ...extra });
const start = (aanmeldingId: string, extra: object = {}) => ({
  kenmerk: kenmerk(),
  aanmeldingId,
  startdatum: '2026-11-02',
  geplandeEinddatum: '2027-05-01',
  plan: 'Plan.',
  ...extra,
});

const accepteer = async (door: Aanvrager, aanmeldingId: string, clientId?: string) =>
  (
    await wereld.voer(door, (v) =>
      beoordeelAanmelding(v, { aanmeldingId, versie: 1, besluit: 'GEACCEPTEERD', clientId: clientId ?? null }),
    )
  ).aanmelding;

/** An opdracht that a coordinator runs as a project, and one of the same organisatie that this coordinator does not. */
const projecten = (medewerkerId: string) =>
  wereld.rij<{ eigen: string; ander: string }>(
    `SELECT
      (SELECT t.opdracht_id FROM toewijzing t JOIN opdracht o ON o.id = t.opdracht_id WHERE t.medewerker_id = $1
        AND t.tot IS NULL AND (o.tot IS NULL OR o.tot > '2026-11-03') ORDER BY 1 LIMIT 1) AS eigen,
      (SELECT o.id FROM opdracht o JOIN medewerker m ON m.organisatie_id = o.organisatie_id WHERE m.id = $1
        AND (o.tot IS NULL OR o.tot > '2026-11-03') AND NOT EXISTS (SELECT FROM toewijzing t
          WHERE t.medewerker_id = $1 AND t.opdracht_id = o.id AND t.tot IS NULL) ORDER BY 1 LIMIT 1) AS ander`,
    medewerkerId,
  );

describe('a client who is known', () => {
  it('is matched by the organisatie; what an opdracht had collected stays, a new status closes the old one', async () => {
    const gemeente = await wereld.opdrachtgever('CVITES', 'GEMEENTE');
    const directie = await wereld.medewerker('CVITES', 'DIRECTIE');
    const eerste = await wereld.voer(gemeente, (v) => registreerAanmelding(v, wie({ telefoon: '0611111111' })));
    const { clientId } = await accepteer(directie, eerste.aanmelding.id);
    const { id: opdrachtId } = await wereld.rij<{ id: string }>(
      `SELECT id FROM opdracht WHERE opdrachtgever_id = $1 AND (tot IS NULL OR tot > '2026-11-03') ORDER BY id LIMIT 1`,
      eerste.aanmelding.opdrachtgeverId,
    );
    const onder = eerste.aanmelding.opdrachtId === null ? { opdrachtId } : {};
    const status = (reden: string) => ({ clientstatus: { soort: 'WERKNEMER', reden } });
    const { traject } = await wereld.voer(directie, (v) =>
      startTraject(v, start(eerste.aanmelding.id, { ...onder, ...status('ZIEKTE') })),
    );

    const tweede = await wereld.voer(gemeente, (v) =>
      registreerAanmelding(
        v,
        wie({ telefoon: '0622222222', email: 'kim@voorbeeld.nl', opdrachtId: traject.opdrachtId }),
      ),
    );
    const vreemd = wereld.voer(directie, (v) =>
      beoordeelAanmelding(v, {
        aanmeldingId: tweede.aanmelding.id,
        versie: 1,
        besluit: 'GEACCEPTEERD',
        clientId: ONBEKEND,
      }),
    );
    expect(await geweigerd(vreemd)).toEqual({ code: 'NOT_FOUND' });
    expect((await accepteer(directie, tweede.aanmelding.id, clientId ?? '')).clientId).toBe(clientId);
    await wereld.voer(directie, (v) => startTraject(v, start(tweede.aanmelding.id, status('ARBEIDSONGESCHIKTHEID'))));

    const alle = (sql: string) => wereld.bron.query(sql, [clientId]);
    expect(await alle('SELECT nummer FROM client_telefoon WHERE client_id = $1')).toEqual([{ nummer: '0611111111' }]);
    expect(await alle('SELECT adres FROM client_email WHERE client_id = $1')).toEqual([{ adres: 'kim@voorbeeld.nl' }]);
    expect(await alle('SELECT reden, tot IS NULL AS open FROM clientstatus WHERE client_id = $1 ORDER BY id')).toEqual([
      { reden: 'ZIEKTE', open: false },
      { reden: 'ARBEIDSONGESCHIKTHEID', open: true },
    ]);
  });

  it('who withdrew consent for barriers is not taken to consent by an older form [IM-45]', async () => {
    const gemeente = await wereld.opdrachtgever('IMPLACMENT', 'GEMEENTE');
    const directie = await wereld.medewerker('IMPLACMENT', 'DIRECTIE');
    const { id: opdrachtId } = await wereld.rij<{ id: string }>(
      `SELECT o.id FROM opdracht o JOIN organisatie p ON p.id = o.organisatie_id JOIN opdrachtgever g ON g.id = o.opdrachtgever_id
       WHERE p.profiel = 'IMPLACMENT' AND g.soort = 'GEMEENTE' AND (o.tot IS NULL OR o.tot > '2026-11-03') LIMIT 1`,
    );
    const belemmering = (op: string) =>
      wie({
        opdrachtId,
        belemmeringen: [{ soort: 'TAALBEHEERSING', omschrijving: 'A1' }],
        toestemmingBelemmeringen: { op, vorm: 'VRIJ', informatieversie: '1' },
      });
    const eerste = await wereld.voer(gemeente, (v) => registreerAanmelding(v, belemmering('2026-09-01')));
    const { clientId } = await accepteer(directie, eerste.aanmelding.id);
    await wereld.voer(directie, (v) => startTraject(v, start(eerste.aanmelding.id)));
    const { id } = await wereld.rij<{ id: string }>('SELECT id FROM toestemming WHERE client_id = $1', clientId);
    await wereld.voer(directie, (v) => trekToestemmingIn(v, { toestemmingId: id }));

    const tweede = await wereld.voer(gemeente, (v) => registreerAanmelding(v, belemmering('2026-10-01')));
    await accepteer(directie, tweede.aanmelding.id, clientId ?? '');
    await wereld.voer(directie, (v) => startTraject(v, start(tweede.aanmelding.id)));
    const open = await wereld.bron.query('SELECT 1 FROM toestemming WHERE client_id = $1 AND tot IS NULL', [clientId]);
    expect(open).toEqual([]);
  });
});

describe('a coordinator', () => {
  it('starts trajecten under the own projects only', async () => {
    const partner = await wereld.partner('CVITES');
    const coordinator = await wereld.medewerker('CVITES', 'COORDINATOR');
    const { eigen, ander } = await projecten(coordinator.soort === 'MEDEWERKER' ? coordinator.medewerkerId : '');
    const { aanmelding } = await wereld.voer(partner, (v) => registreerAanmelding(v, wie()));
    await accepteer(coordinator, aanmelding.id);
    const onder = (extra: object) => wereld.voer(coordinator, (v) => startTraject(v, start(aanmelding.id, extra)));
    expect(await geweigerd(onder({}))).toMatchObject({ veld: 'input.opdrachtId', reden: 'VERPLICHT' });
    expect(await geweigerd(onder({ opdrachtId: ander }))).toEqual({ code: 'NOT_FOUND' });
    expect(await geweigerd(onder({ opdrachtId: ONBEKEND }))).toEqual({ code: 'NOT_FOUND' });
    expect(await geweigerd(onder({ opdrachtId: eigen, trajectbegeleiderId: ONBEKEND }))).toEqual({ code: 'NOT_FOUND' });
    const zelf = coordinator.soort === 'MEDEWERKER' && !coordinator.rollen.includes('TRAJECTBEGELEIDER');
    if (zelf)
      expect(
        await geweigerd(onder({ opdrachtId: eigen, trajectbegeleiderId: coordinator.medewerkerId })),
      ).toMatchObject({ veld: 'input.trajectbegeleiderId', reden: 'ROL' });
    expect((await onder({ opdrachtId: eigen })).traject.opdrachtId).toBe(eigen);
  });
});

describe('a betrokkene', () => {
  it('registers the own aanmelding and finds it again under the same kenmerk, but names no opdracht [DI-03]', async () => {
    const client = await wereld.betrokkene('DIT');
    const input = wie({ hulpvraag: 'Ik wil weer werken.', noodzaak: 'Om te helpen.' });
    const eerste = await wereld.voer(client, (v) => registreerAanmelding(v, input));
    expect(eerste.aanmelding).toMatchObject({ bron: 'ZELF', herkomst: 'BETROKKENE', opdrachtId: null });
    const nogmaals = await wereld.voer(client, (v) => registreerAanmelding(v, input));
    expect(nogmaals).toMatchObject({ reedsGeregistreerd: true, aanmelding: { id: eerste.aanmelding.id } });
    const { id } = await wereld.rij<{ id: string }>(
      'SELECT id FROM opdracht WHERE organisatie_id = $1 LIMIT 1',
      client.organisatieId,
    );
    const genoemd = wereld.voer(client, (v) => registreerAanmelding(v, wie({ opdrachtId: id })));
    expect(await geweigerd(genoemd)).toEqual({ code: 'NOT_FOUND' });
  });

  it("gives and withdraws the own consent, in the portal, and nobody else's", async () => {
    const client = await wereld.betrokkene('CVITES');
    const eigen = client.soort === 'BETROKKENE' ? (client.clientId ?? '') : '';
    const { ander } = await wereld.rij<{ ander: string }>(
      'SELECT id AS ander FROM client WHERE organisatie_id = $1 AND id <> $2 LIMIT 1',
      client.organisatieId,
      eigen,
    );
    const leg = (clientId: string, bron: 'PORTAAL' | 'GESPREK' = 'PORTAAL') =>
      wereld.voer(client, (v) =>
        legToestemmingVast(v, {
          kenmerk: kenmerk(),
          clientId,
          doel: 'GESCHIKTHEID',
          categorie: 'ARBEID',
          vorm: 'UITDRUKKELIJK',
          bron,
          informatieversie: '1',
        }),
      );
    for (const id of [ander, ONBEKEND, 'x']) expect(await geweigerd(leg(id))).toEqual({ code: 'NOT_FOUND' });
    expect(await geweigerd(leg(eigen, 'GESPREK'))).toMatchObject({ veld: 'input.bron' });
    const { toestemming } = await leg(eigen);
    const uit = await wereld.voer(client, (v) => trekToestemmingIn(v, { toestemmingId: toestemming.id }));
    expect(uit.toestemming.tot).not.toBeNull();
  });
});
