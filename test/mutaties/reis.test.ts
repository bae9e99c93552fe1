import { KANARIE } from '../support/kanaries';
import 'reflect-metadata';
import { beoordeelAanmelding } from '../../src/data/mutaties/aanmelding/beoordeel';
import { registreerAanmelding } from '../../src/data/mutaties/aanmelding/registreer';
import { geefRapportageVrij } from '../../src/data/mutaties/rapportage/geefvrij';
import { schrijfRapportage } from '../../src/data/mutaties/rapportage/schrijf';
import { stelRapportageVast } from '../../src/data/mutaties/rapportage/stelvast';
import { legToestemmingVast } from '../../src/data/mutaties/toestemming/legvast';
import { trekToestemmingIn } from '../../src/data/mutaties/toestemming/trekin';
import { beeindigTraject } from '../../src/data/mutaties/traject/beeindig';
import { sluitEvaluatie } from '../../src/data/mutaties/traject/evaluatie';
import { startTraject } from '../../src/data/mutaties/traject/start';
import type { Aanvrager } from '../../src/domain/aanvrager';
import type { OpdrachtgeverSoort, Profiel } from '../../src/domain/opsommingen';
import { geweigerd, Wereld } from './wereld';

let wereld: Wereld;
beforeAll(async () => {
  wereld = await Wereld.open();
});
afterAll(() => wereld?.sluit());

let teller = 0;
const kenmerk = (): string => {
  teller += 1;
  return `kenmerk-${teller}`;
};

const opdrachtVan = async (profiel: Profiel, soort: OpdrachtgeverSoort) =>
  wereld.rij<{ id: string }>(
    `SELECT o.id FROM opdracht o JOIN organisatie p ON p.id = o.organisatie_id
     JOIN opdrachtgever g ON g.id = o.opdrachtgever_id
     WHERE p.profiel = $1 AND g.soort = $2 AND (o.tot IS NULL OR o.tot > '2026-11-03') ORDER BY o.id LIMIT 1`,
    profiel,
    soort,
  );

const trajectInput = (aanmeldingId: string) => ({
  kenmerk: kenmerk(),
  aanmeldingId,
  startdatum: '2026-11-30',
  geplandeEinddatum: '2027-11-30',
  plan: 'Oriëntatie en sollicitatie.',
});

const rapport = (trajectId: string) => ({
  kenmerk: kenmerk(),
  trajectId,
  periodeVan: '2026-10-01',
  periodeTot: '2026-10-31',
  werkzaamheden: 'Gesprekken.',
  resultaten: 'Op schema.',
  prognose: 'Gunstig.',
});

/** An aanmelding that was delivered, accepted and started; by default everything by a caller who may. */
async function gestart(profiel: Profiel, soort: OpdrachtgeverSoort, extra: object = {}, start: object = {}) {
  const buiten = await wereld.opdrachtgever(profiel, soort);
  const directie = await wereld.medewerker(profiel, 'DIRECTIE');
  const begeleider = await wereld.medewerker(profiel, 'TRAJECTBEGELEIDER');
  const { id: opdrachtId } = await opdrachtVan(profiel, soort);
  const { aanmelding } = await wereld.voer(buiten, (v) =>
    registreerAanmelding(v, {
      kenmerk: kenmerk(),
      opdrachtId,
      voornamen: KANARIE.voornamen,
      achternaam: KANARIE.achternaam,
      ...extra,
    }),
  );
  const geaccepteerd = await wereld.voer(directie, (v) =>
    beoordeelAanmelding(v, { aanmeldingId: aanmelding.id, versie: 1, besluit: 'GEACCEPTEERD' }),
  );
  const trajectbegeleiderId = begeleider.soort === 'MEDEWERKER' ? begeleider.medewerkerId : null;
  const { traject } = await wereld.voer(directie, (v) =>
    startTraject(v, { ...trajectInput(aanmelding.id), trajectbegeleiderId, ...start }),
  );
  return { buiten, directie, begeleider, traject, clientId: geaccepteerd.aanmelding.clientId ?? '', opdrachtId };
}

const vastgesteld = async (begeleider: Aanvrager, trajectId: string) => {
  const { rapportage } = await wereld.voer(begeleider, (v) => schrijfRapportage(v, rapport(trajectId)));
  await wereld.voer(begeleider, (v) => stelRapportageVast(v, { rapportageId: rapportage.id, versie: 1 }));
  return rapportage.id;
};

const verloopVan = (trajectId: string) =>
  wereld.rij(
    `SELECT v.status, v.rapportage_verschuldigd_op::text AS op, t.versie FROM traject t
     JOIN traject_verloop v ON v.traject_id = t.id WHERE t.id = $1`,
    trajectId,
  );

describe('from aanmelding to traject', () => {
  it('takes what was delivered over into the dossier, with the opdracht as its origin (DI-05)', async () => {
    const { traject, clientId, opdrachtId } = await gestart('WESTENDORP', 'GEMEENTE', {
      geboortedatum: '1990-02-28',
      geslacht: 'VROUW',
      telefoon: '06 1234 5678',
      bsn: '999994918',
      adres: { straat: 'Dorpsstraat', huisnummer: '1a', postcode: '1234 ab', woonplaats: 'Hoogwolde' },
      belemmeringen: [
        { soort: 'TAALBEHEERSING', omschrijving: 'Eerste' },
        { soort: 'GEZONDHEID', omschrijving: 'Tweede' },
      ],
      gezondheidFunctioneel: { mogelijkheden: 'Zittend werk', belastbaarheid: 'Licht', urenPerWeek: 16 },
      omstandigheden: { schulden: true },
      arbeid: { opleidingen: ['Mbo 4'], talen: ['Nederlands', 'Tigrinya'], rijbewijs: false },
      uitkering: { soort: 'Bijstand', ingangsdatum: '2025-01-01' },
    });
    expect(traject).toMatchObject({ versie: 1, clientId, opdrachtId });
    expect(await verloopVan(traject.id)).toEqual({ status: 'GEPLAATST', op: '2027-02-28', versie: 1 });
    const waar = (tabel: string) =>
      wereld.rij(`SELECT * FROM ${tabel} WHERE client_id = $1 AND opdracht_id = $2 ORDER BY id`, clientId, opdrachtId);
    expect(await waar('client_identiteit')).toMatchObject({
      voornamen: KANARIE.voornamen,
      geboortedatum: '1990-02-28',
      herkomst: 'OPDRACHTGEVER',
    });
    expect(await waar('client_adres')).toMatchObject({ postcode: '1234AB', huisnummer: '1a' });
    expect(await waar('client_telefoon')).toMatchObject({ nummer: '0612345678' });
    expect(await waar('client_bsn')).toMatchObject({ bsn: '999994918' });
    expect(await waar('gezondheid_functioneel')).toMatchObject({ uren_per_week: 16, mogelijkheden: 'Zittend werk' });
    expect(await waar('omstandigheden')).toMatchObject({ schulden: true, kinderopvang: null });
    expect(await waar('arbeid')).toMatchObject({
      opleidingen: ['Mbo 4'],
      talen: ['Nederlands', 'Tigrinya'],
      werkervaring: [],
    });
    expect(await waar('uitkering')).toMatchObject({ soort: 'Bijstand', ingangsdatum: '2025-01-01', einddatum: null });
    const belemmeringen = await wereld.bron.query(
      'SELECT soort, omschrijving FROM belemmering WHERE client_id = $1 ORDER BY id',
      [clientId],
    );
    expect(belemmeringen).toEqual([
      { soort: 'TAALBEHEERSING', omschrijving: 'Eerste' },
      { soort: 'GEZONDHEID', omschrijving: 'Tweede' },
    ]);
  });

  it('keeps the consent for barriers from the day it was given [IM-45]', async () => {
    const { clientId, traject } = await gestart('IMPLACMENT', 'GEMEENTE', {
      belemmeringen: [{ soort: 'WERKLOOSHEIDSDUUR', omschrijving: 'Drie jaar' }],
      toestemmingBelemmeringen: { op: '2026-10-01', vorm: 'SCHRIFTELIJK', informatieversie: 'v3' },
    });
    expect(traject.clientId).toBe(clientId);
    expect(
      await wereld.rij('SELECT doel, categorie, vorm, van, tot FROM toestemming WHERE client_id = $1', clientId),
    ).toEqual({
      doel: 'UITVOERING',
      categorie: 'BELEMMERINGEN',
      vorm: 'SCHRIFTELIJK',
      van: new Date('2026-09-30T22:00:00Z'),
      tot: null,
    });
  });

  it('starts one traject from one aanmelding', async () => {
    const { directie, traject } = await gestart('CVITES', 'UWV');
    const nog = wereld.voer(directie, (v) => startTraject(v, trajectInput(traject.aanmeldingId ?? '')));
    expect(await geweigerd(nog)).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
  });

  it('asks a human, once, for the version that was seen (CV-71)', async () => {
    const buiten = await wereld.partner('CVITES');
    const begeleider = await wereld.medewerker('CVITES', 'TRAJECTBEGELEIDER');
    const directie = await wereld.medewerker('CVITES', 'DIRECTIE');
    const { aanmelding } = await wereld.voer(buiten, (v) =>
      registreerAanmelding(v, { kenmerk: kenmerk(), voornamen: 'A', achternaam: 'B' }),
    );
    const af = { aanmeldingId: aanmelding.id, versie: 1, besluit: 'AFGEWEZEN' as const, motivering: 'Geen plaats.' };
    const door = (wie: Aanvrager, input: typeof af & { clientId?: string }) =>
      wereld.voer(wie, (v) => beoordeelAanmelding(v, input));
    expect(await geweigerd(door(buiten, af))).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
    expect(await geweigerd(door(begeleider, af))).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
    expect(await geweigerd(door(directie, { ...af, versie: 2 }))).toEqual({ code: 'CONFLICT', reden: 'VERSIE' });
    expect(await geweigerd(door(directie, { ...af, motivering: ' ' }))).toMatchObject({ veld: 'input.motivering' });
    const uitkomsten = await Promise.allSettled([door(directie, af), door(directie, af), door(directie, af)]);
    expect(uitkomsten.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await geweigerd(door(directie, af))).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
  });
});

describe('one kenmerk, one object', () => {
  it('answers parallel repeats with the same aanmelding, and other content with CONFLICT', async () => {
    const buiten = await wereld.partner('CVITES');
    const input = { kenmerk: kenmerk(), voornamen: 'Drie', achternaam: 'Keer', geboortedatum: '2010-05-05' };
    const uitkomsten = await Promise.all(
      [1, 2, 3].map(() => wereld.voer(buiten, (v) => registreerAanmelding(v, input))),
    );
    expect(new Set(uitkomsten.map(({ aanmelding }) => aanmelding.id)).size).toBe(1);
    expect(uitkomsten.filter(({ reedsGeregistreerd }) => !reedsGeregistreerd)).toHaveLength(1);
    for (const { waarschuwingen } of uitkomsten)
      expect(waarschuwingen).toEqual([expect.objectContaining({ code: 'MINDERJARIG', regel: 'CV-02' })]);
    const anders = wereld.voer(buiten, (v) => registreerAanmelding(v, { ...input, achternaam: 'Maal' }));
    expect(await geweigerd(anders)).toEqual({ code: 'CONFLICT', reden: 'KENMERK_HERGEBRUIKT' });
  });

  it('leaves the kenmerk free when the aanmelding was refused', async () => {
    const buiten = await wereld.partner('FACTOR2');
    const input = { kenmerk: kenmerk(), voornamen: 'A', achternaam: 'B' };
    const zonder = wereld.voer(buiten, (v) => registreerAanmelding(v, input));
    expect(await geweigerd(zonder)).toMatchObject({ reden: 'AKKOORD_ONTBREEKT', regel: 'F2-12' });
    const akkoordDeelnemer = { op: '2026-11-01', wijze: 'mondeling' };
    const { reedsGeregistreerd } = await wereld.voer(buiten, (v) =>
      registreerAanmelding(v, { ...input, akkoordDeelnemer }),
    );
    expect(reedsGeregistreerd).toBe(false);
  });
});

describe('whose opdracht, which law', () => {
  it("answers another's opdracht, one that does not exist and one of another form alike", async () => {
    const gemeente = await wereld.opdrachtgever('CVITES', 'GEMEENTE');
    const { id: vreemd } = await opdrachtVan('CVITES', 'UWV');
    for (const opdrachtId of [vreemd, '018f0000-0000-7000-8000-000000000000', 'geen-uuid'])
      for (const wie of [gemeente])
        expect(
          await geweigerd(
            wereld.voer(wie, (v) =>
              registreerAanmelding(v, {
                kenmerk: kenmerk(),
                opdrachtId,
                voornamen: 'A',
                achternaam: 'B',
                bsn: '999994918',
              }),
            ),
          ),
        ).toEqual({ code: 'NOT_FOUND' });
  });

  it('takes a BSN only under an opdracht with a law [CV-43]', async () => {
    for (const [soort, wet] of [
      ['GEMEENTE', true],
      ['WERKGEVER', false],
    ] as const) {
      const wie = await wereld.opdrachtgever('CVITES', soort);
      const { id: opdrachtId } = await opdrachtVan('CVITES', soort);
      const { wet: grond } = await wereld.rij<{ wet: string | null }>(
        'SELECT (SELECT bsn_wet FROM opdracht_voorwaarden WHERE opdracht_id = $1 AND tot IS NULL) AS wet',
        opdrachtId,
      );
      expect(grond !== null).toBe(wet);
      const poging = wereld.voer(wie, (v) =>
        registreerAanmelding(v, { kenmerk: kenmerk(), opdrachtId, voornamen: 'A', achternaam: 'B', bsn: '999994918' }),
      );
      if (wet) expect((await poging).aanmelding.opdrachtId).toBe(opdrachtId);
      else
        expect(await geweigerd(poging)).toMatchObject({ veld: 'input.bsn', reden: 'GROND_ONTBREEKT', regel: 'CV-43' });
    }
  });

  it("looks the law of a partner's opdracht up, whose terms the partner does not read", async () => {
    const partner = await wereld.partner('CVITES');
    const { id: opdrachtId, wet } = await wereld.rij<{ id: string; wet: string | null }>(
      `SELECT r.opdracht_id AS id, v.bsn_wet AS wet FROM integratie_opdracht r
       LEFT JOIN opdracht_voorwaarden v ON v.opdracht_id = r.opdracht_id AND v.tot IS NULL
       WHERE r.integratie_id = $1 ORDER BY v.bsn_wet NULLS LAST LIMIT 1`,
      partner.integratieId,
    );
    expect(wet).not.toBeNull();
    const { aanmelding } = await wereld.voer(partner, (v) =>
      registreerAanmelding(v, { kenmerk: kenmerk(), opdrachtId, voornamen: 'A', achternaam: 'B', bsn: '999994918' }),
    );
    expect(aanmelding).toMatchObject({ herkomst: 'OPDRACHTGEVER', bron: 'PARTNER', opdrachtId });
  });
});

describe('rapportages', () => {
  it('refuses health data for which the conditions do not hold, and takes them when they do [CV-35] [CV-36]', async () => {
    const { begeleider, traject } = await gestart('CVITES', 'GEMEENTE');
    const onderdelen = [{ categorie: 'GEZONDHEID_FUNCTIONEEL' as const, tekst: 'Vier uur per dag.' }];
    const fout = await geweigerd(
      wereld.voer(begeleider, (v) => schrijfRapportage(v, { ...rapport(traject.id), onderdelen })),
    );
    expect(fout).toMatchObject({
      code: 'BAD_USER_INPUT',
      velden: [
        { veld: 'input.onderdelen[0]', reden: 'GROND_ONTBREEKT', regel: 'CV-35' },
        { veld: 'input.onderdelen[0].beoordeeldDoor', reden: 'GROND_ONTBREEKT', regel: 'CV-36' },
      ],
    });

    const ander = await gestart(
      'CVITES',
      'GEMEENTE',
      {},
      {
        begeleiding: { soort: 'VOORZIENING', omschrijving: 'Aangepaste werkplek' },
        clientstatus: { soort: 'WERKNEMER', reden: 'ZIEKTE' },
      },
    );
    const deskundig = onderdelen.map((deel) => ({ ...deel, beoordeeldDoor: 'Arbodienst, verzekeringsarts' }));
    const { rapportage } = await wereld.voer(ander.begeleider, (v) =>
      schrijfRapportage(v, {
        ...rapport(ander.traject.id),
        onderdelen: deskundig,
        kosten: { uren: 2.25, bedragInCenten: 12_345 },
      }),
    );
    expect(
      await wereld.rij('SELECT uren, bedrag_in_centen FROM rapportage_kosten WHERE rapportage_id = $1', rapportage.id),
    ).toEqual({
      uren: 2.25,
      bedrag_in_centen: 12_345,
    });
    expect(await wereld.rij('SELECT tekst FROM rapportage_onderdeel WHERE rapportage_id = $1', rapportage.id)).toEqual({
      tekst: 'Vier uur per dag.',
    });
  });

  it('is written while the traject runs [DI-06], by who guides it', async () => {
    const { begeleider, directie, buiten, traject } = await gestart('CVITES', 'GEMEENTE');
    const schrijf = (wie: Aanvrager) => wereld.voer(wie, (v) => schrijfRapportage(v, rapport(traject.id)));
    expect(await geweigerd(schrijf(directie))).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
    expect(await geweigerd(schrijf(buiten))).toMatchObject({ code: 'FORBIDDEN', reden: 'ROL' });
    const elders = await wereld.medewerker('WESTENDORP', 'TRAJECTBEGELEIDER');
    expect(await geweigerd(schrijf(elders))).toEqual({ code: 'NOT_FOUND' });
    const uitstroom = { soort: 'BETAALD_WERK' as const, contractduurMaanden: 12 };
    const einde = { trajectId: traject.id, versie: 1, einddatum: '2026-12-31', resultaat: 'Werk.', uitstroom };
    const voor = wereld.voer(begeleider, (v) => beeindigTraject(v, { ...einde, einddatum: '2026-11-29' }));
    expect(await geweigerd(voor)).toMatchObject({ veld: 'input.einddatum', reden: 'BEREIK' });
    const { traject: beeindigd } = await wereld.voer(begeleider, (v) => beeindigTraject(v, einde));
    expect(beeindigd).toMatchObject({ versie: 2 });
    expect(await verloopVan(traject.id)).toEqual({ status: 'BEEINDIGD', op: null, versie: 2 });
    expect(await geweigerd(schrijf(begeleider))).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
  });

  it('is released in one order for each recipient, also in parallel, and moves the next due date', async () => {
    const { begeleider, traject } = await gestart('CVITES', 'UWV');
    const ids = [];
    for (let nummer = 0; nummer < 3; nummer += 1) ids.push(await vastgesteld(begeleider, traject.id));
    const vrij = (rapportageId: string, versie = 2) =>
      wereld.voer(begeleider, (v) => geefRapportageVrij(v, { rapportageId, versie }));
    expect(await geweigerd(vrij(ids[0] ?? '', 1))).toEqual({ code: 'CONFLICT', reden: 'VERSIE' });
    const uitkomsten = await Promise.all(ids.map((id) => vrij(id)));
    const posities = uitkomsten.map(({ rapportage }) => rapportage.positie ?? 0).sort((a, b) => a - b);
    expect(posities).toEqual([0, 1, 2].map((nummer) => (posities[0] ?? 0) + nummer));
    const { laatste } = await wereld.rij<{ laatste: number }>(
      'SELECT laatste_positie AS laatste FROM opdrachtgever WHERE id = $1',
      traject.opdrachtgeverId,
    );
    expect(laatste).toBe(posities[2]);
    expect(await verloopVan(traject.id)).toEqual({ status: 'GEPLAATST', op: '2027-01-31', versie: 1 });
    expect(await geweigerd(vrij(ids[0] ?? '', 3))).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
  });
});

describe('consent', () => {
  it('is given, repeated, withdrawn, and withdrawn again without effect', async () => {
    const { begeleider, clientId, traject } = await gestart('DIT', 'GEMEENTE');
    const input = {
      kenmerk: kenmerk(),
      clientId,
      doel: 'VERANTWOORDING' as const,
      categorie: 'RAPPORTAGE' as const,
      ontvangerId: traject.opdrachtgeverId,
      vorm: 'SCHRIFTELIJK' as const,
      bron: 'FORMULIER' as const,
      informatieversie: '1',
    };
    const leg = (extra: object = {}) => wereld.voer(begeleider, (v) => legToestemmingVast(v, { ...input, ...extra }));
    expect(await geweigerd(leg({ doel: 'WERVING' }))).toMatchObject({ reden: 'DOEL_NIET_TOEGESTAAN', regel: 'DI-01' });
    expect(await geweigerd(leg({ bron: 'EVALUATIE' }))).toMatchObject({ veld: 'input.bron' });
    expect(await geweigerd(leg({ bron: 'PORTAAL' }))).toMatchObject({ veld: 'input.bron' });
    expect(await geweigerd(leg({ van: '2026-11-03' }))).toMatchObject({ veld: 'input.van', reden: 'BEREIK' });
    const { toestemming } = await leg();
    expect((await leg()).toestemming.id).toBe(toestemming.id);
    const trekIn = (nu: Date) =>
      wereld.voer(begeleider, (v) => trekToestemmingIn(v, { toestemmingId: toestemming.id }), nu);
    const later = new Date('2026-11-02T10:00:00Z');
    expect((await trekIn(later)).toestemming.tot).toEqual(later);
    expect((await trekIn(new Date('2026-11-02T11:00:00Z'))).toestemming.tot).toEqual(later);
    const elders = await wereld.medewerker('CVITES', 'DIRECTIE');
    const vreemd = wereld.voer(elders, (v) => trekToestemmingIn(v, { toestemmingId: toestemming.id }));
    expect(await geweigerd(vreemd)).toEqual({ code: 'NOT_FOUND' });
  });

  it('of an evaluation replaces that of the one before; absent decisions are refused, none are taken [DI-11]', async () => {
    const { begeleider, traject, clientId } = await gestart('DIT', 'GEMEENTE');
    const input = { trajectId: traject.id, verslagKenmerk: 'EV-1' };
    const sluit = (extra: object) =>
      wereld.voer(begeleider, (v) => sluitEvaluatie(v, { kenmerk: kenmerk(), ...input, ...extra }));
    expect(await geweigerd(sluit({}))).toMatchObject({
      veld: 'input.deelbeslissingen',
      reden: 'VERPLICHT',
      regel: 'DI-11',
    });
    const beslissing = { ontvangerId: traject.opdrachtgeverId, doel: 'VERANTWOORDING', categorie: 'RAPPORTAGE' };
    const eerste = await sluit({ deelbeslissingen: [beslissing, beslissing] });
    expect(eerste.toestemmingen).toEqual([expect.objectContaining({ bron: 'EVALUATIE', vorm: 'GERICHT', tot: null })]);
    const vreemd = { ...beslissing, ontvangerId: '018f0000-0000-7000-8000-000000000000' };
    expect(await geweigerd(sluit({ deelbeslissingen: [vreemd] }))).toEqual({ code: 'NOT_FOUND' });
    expect((await sluit({ deelbeslissingen: [] })).toestemmingen).toEqual([]);
    expect(
      await wereld.bron.query('SELECT tot FROM toestemming WHERE client_id = $1 AND tot IS NULL', [clientId]),
    ).toEqual([]);
  });
});
