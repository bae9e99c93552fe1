import type { Beller } from '../../support/gateway';
import { doe, kenmerk, ONBEKEND, Opzet, weigering } from './opzet';
import { DOSSIERTABELLEN, ORGANISATIES } from './organisaties';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const KLEIN = { voornamen: 'Sanne', achternaam: 'Mulder' };
const INHOUD = `id status kenmerk bron voornamen achternaam telefoon email bsn hulpvraag adres { straat }
  gezondheidMedisch { diagnose } gezondheidFunctioneel { mogelijkheden } belemmeringen { omschrijving }
  omstandigheden { omschrijving } arbeid { talen } uitkering { soort }`;
const AFGESCHERMD = [
  'telefoon',
  'email',
  'bsn',
  'hulpvraag',
  'adres',
  'gezondheidMedisch',
  'gezondheidFunctioneel',
  'belemmeringen',
  'omstandigheden',
  'arbeid',
  'uitkering',
];

const vraagAanmelding = (wie: Beller, id: string) =>
  wie.vraag<{ aanmelding: Record<string, unknown> | null }>(`query ($id: ID!) { aanmelding(id: $id) { ${INHOUD} } }`, {
    id,
  });

/** Whether the caller knows the aanmelding: by its id, and in its list. */
async function kent(wie: Beller, id: string, genoemd: string): Promise<boolean> {
  const { data, errors } = await vraagAanmelding(wie, id);
  if (data?.aanmelding == null) expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  const lijst = await wie.vraag<{ aanmeldingen: { nodes: { id: string }[] } }>(
    'query ($kenmerk: String) { aanmeldingen(filter: { kenmerk: $kenmerk }) { nodes { id } } }',
    { kenmerk: genoemd },
  );
  const inLijst = lijst.data?.aanmeldingen.nodes.some((een) => een.id === id);
  expect(inLijst).toBe(data?.aanmelding != null);
  return data?.aanmelding != null;
}

/** Everything that was released for the caller after this position, and the position then. */
async function haalOp(wie: Beller, na: string | null): Promise<{ ids: string[]; na: string | null }> {
  const ids: string[] = [];
  let positie = na;
  for (;;) {
    const { data } = await wie.vraag<{
      rapportages: { nodes: { id: string }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
    }>('query ($na: String) { rapportages(na: $na, first: 100) { nodes { id } pageInfo { endCursor hasNextPage } } }', {
      na: positie,
    });
    if (!data) throw new Error('no page');
    const { nodes, pageInfo } = data.rapportages;
    ids.push(...nodes.map(({ id }) => id));
    positie = pageInfo.endCursor ?? positie;
    if (!pageInfo.hasNextPage) return { ids, na: positie };
  }
}

const verschuldigdOp = async (trajectId: string) =>
  (
    await opzet.rij<{ op: string | null }>(
      'SELECT rapportage_verschuldigd_op::text AS op FROM traject_verloop WHERE traject_id = $1',
      trajectId,
    )
  ).op;

describe.each(ORGANISATIES)(
  'the whole way at $naam',
  ({ naam, opdracht, volledig, altijd, dossier, ...organisatie }) => {
    const als = (persona: string) => opzet.als(`${persona}-${naam}`);

    it('from the aanmelding of the gemeente to the last rapportage, without retyping [DI-05] [DI-06]', async () => {
      const [gemeente, uwv, coordinator, coach] = await Promise.all(
        ['gemeente', 'uwv', 'coordinator-1', 'coach-1'].map(als) as [
          Promise<Beller>,
          Promise<Beller>,
          Promise<Beller>,
          Promise<Beller>,
        ],
      );
      const opdrachtId = await opzet.opdracht(opdracht);
      const mijn = kenmerk();
      const { aanmelding, reedsGeregistreerd } = await doe(gemeente, 'registreerAanmelding', {
        kenmerk: mijn,
        opdrachtId,
        ...volledig,
      });
      expect(aanmelding).toEqual({ id: expect.any(String), versie: 1, status: 'ONTVANGEN', kenmerk: mijn });
      expect(reedsGeregistreerd).toBe(false);
      expect(await kent(gemeente, aanmelding.id, mijn)).toBe(true);
      expect(await kent(uwv, aanmelding.id, mijn)).toBe(false);
      expect(await kent(await als('partner'), aanmelding.id, mijn)).toBe(false);

      const oordeel = { aanmeldingId: aanmelding.id, versie: 1, besluit: 'GEACCEPTEERD' };
      expect(await weigering(coordinator, 'beoordeelAanmelding', { ...oordeel, versie: 2 })).toEqual({
        code: 'CONFLICT',
        reden: 'VERSIE',
      });
      const start = {
        kenmerk: kenmerk(),
        aanmeldingId: aanmelding.id,
        startdatum: '2026-08-31',
        geplandeEinddatum: '2027-08-31',
        plan: 'Oriëntatie, sollicitatie en plaatsing.',
        trajectbegeleiderId: await opzet.medewerker(`coach-1-${naam}`),
      };
      expect(await weigering(coordinator, 'startTraject', start)).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
      const besloten = await doe(coordinator, 'beoordeelAanmelding', oordeel);
      expect(besloten.aanmelding).toMatchObject({ versie: 2, status: 'GEACCEPTEERD' });
      expect(await weigering(coordinator, 'beoordeelAanmelding', { ...oordeel, versie: 2 })).toEqual({
        code: 'CONFLICT',
        reden: 'STATUS',
      });

      const { traject } = await doe(coordinator, 'startTraject', start);
      expect(await verschuldigdOp(traject.id)).toBe('2026-11-30');
      const { client_id: clientId } = await opzet.rij<{ client_id: string }>(
        'SELECT client_id FROM traject WHERE id = $1 AND aanmelding_id = $2',
        traject.id,
        aanmelding.id,
      );
      for (const tabel of DOSSIERTABELLEN) {
        const rijen = await opzet.rijen<{ opdracht_id: string; herkomst: string }>(
          `SELECT opdracht_id, herkomst FROM ${tabel} WHERE client_id = $1`,
          clientId,
        );
        expect([tabel, rijen]).toEqual([
          tabel,
          Array.from({ length: dossier[tabel] ?? 0 }, () => ({ opdracht_id: opdrachtId, herkomst: 'OPDRACHTGEVER' })),
        ]);
      }
      expect(
        await opzet.rij('SELECT voornamen, achternaam FROM client_identiteit WHERE client_id = $1', clientId),
      ).toEqual({ voornamen: 'Sanne Noor', achternaam: 'van den Berg' });

      const { na: positie } = await haalOp(gemeente, null);
      const { na: positieUwv } = await haalOp(uwv, null);
      const { rapportage } = await doe(coach, 'schrijfRapportage', {
        kenmerk: kenmerk(),
        trajectId: traject.id,
        periodeVan: '2026-08-31',
        periodeTot: '2026-10-31',
        werkzaamheden: 'Zes gesprekken.',
        resultaten: 'Sollicitatiebrief gereed.',
        prognose: 'Plaatsing binnen drie maanden.',
        kosten: { uren: 7.25, bedragInCenten: 65_250 },
      });
      expect(rapportage).toMatchObject({ versie: 1 });
      const vrij = { rapportageId: rapportage.id, versie: 1 };
      expect(await weigering(coach, 'geefRapportageVrij', vrij)).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
      expect((await haalOp(gemeente, positie)).ids).toEqual([]);
      await doe(coach, 'stelRapportageVast', vrij);
      expect(await weigering(coach, 'stelRapportageVast', vrij)).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
      expect((await haalOp(gemeente, positie)).ids).toEqual([]);
      expect(await verschuldigdOp(traject.id)).toBe('2026-11-30');
      await doe(coach, 'geefRapportageVrij', { ...vrij, versie: 2 });
      expect(await verschuldigdOp(traject.id)).toBe('2027-01-31');
      const opgehaald = await haalOp(gemeente, positie);
      expect(opgehaald.ids).toEqual([rapportage.id]);
      expect((await haalOp(gemeente, opgehaald.na)).ids).toEqual([]);
      expect((await haalOp(uwv, positieUwv)).ids).toEqual([]);

      const uitstroom = { soort: 'BETAALD_WERK', onbepaaldeTijd: true };
      const einde = { trajectId: traject.id, versie: 1, einddatum: '2026-11-01', resultaat: 'Werk.', uitstroom };
      expect(await weigering(coach, 'beeindigTraject', { ...einde, einddatum: '2026-08-30' })).toMatchObject({
        code: 'BAD_USER_INPUT',
        veld: 'input.einddatum',
      });
      await doe(coach, 'beeindigTraject', einde);
      expect(await weigering(coach, 'beeindigTraject', { ...einde, versie: 2 })).toEqual({
        code: 'CONFLICT',
        reden: 'STATUS',
      });
      expect(
        await opzet.rij(
          'SELECT status, einddatum::text, versie FROM traject JOIN traject_verloop ON traject_id = id WHERE id = $1',
          traject.id,
        ),
      ).toEqual({
        status: 'BEEINDIGD',
        einddatum: '2026-11-01',
        versie: 2,
      });
      expect(await verschuldigdOp(traject.id)).toBeNull();
    });

    it('of a partner under an opdracht: the partner and the gemeente know it, with the name and the status only', async () => {
      const [partner, gemeente] = [await als('partner'), await als('gemeente')];
      const mijn = kenmerk();
      const opdrachtId = await opzet.opdracht(opdracht);
      const alles = { kenmerk: mijn, opdrachtId, ...volledig };
      // Only gemeente and UWV themselves bring a BSN without a law on the opdracht.
      const zonderWet = naam === 'westendorp';
      if (zonderWet)
        expect(await weigering(partner, 'registreerAanmelding', alles)).toMatchObject({
          veld: 'input.bsn',
          reden: 'GROND_ONTBREEKT',
          regel: 'WE-03',
        });
      const { aanmelding } = await doe(partner, 'registreerAanmelding', {
        ...alles,
        ...(zonderWet ? { bsn: null } : {}),
      });
      expect(await opzet.rij('SELECT bron, herkomst FROM aanmelding WHERE id = $1', aanmelding.id)).toEqual({
        bron: 'PARTNER',
        herkomst: 'OPDRACHTGEVER',
      });
      for (const wie of [partner, gemeente]) {
        const { data, afgeschermd } = await vraagAanmelding(wie, aanmelding.id);
        const { id, status, voornamen, achternaam, kenmerk: gekregen, bron, ...rest } = data?.aanmelding ?? {};
        expect({ id, status, voornamen, achternaam, kenmerk: gekregen, bron }).toEqual({
          id: aanmelding.id,
          status: 'ONTVANGEN',
          voornamen: 'Sanne Noor',
          achternaam: 'van den Berg',
          kenmerk: mijn,
          bron: 'PARTNER',
        });
        expect(rest).toEqual(Object.fromEntries(AFGESCHERMD.map((veld) => [veld, null])));
        const velden = afgeschermd.map(({ veld }) => veld);
        expect(new Set(velden)).toEqual(new Set(AFGESCHERMD.map((veld) => `Aanmelding.${veld}`)));
      }
      const elders = naam === 'cvites' ? 'dit' : 'cvites';
      for (const ander of [`uwv-${naam}`, `werkgever-${naam}`, `gemeente-${elders}`, `partner-${elders}`])
        expect(await kent(await opzet.als(ander), aanmelding.id, mijn)).toBe(false);
      expect(await kent(await als('nieuw'), aanmelding.id, mijn)).toBe(false);
    });

    const herkomsten = [
      { soort: 'VERWIJZER', wie: 'partner', extra: altijd },
      {
        soort: 'GEMACHTIGD_DOOR_BETROKKENE',
        wie: 'partner',
        extra: { machtiging: { op: '2026-10-30', wijze: 'schriftelijk' } },
      },
      { soort: 'BETROKKENE', wie: 'nieuw', extra: {} },
    ] as const;

    it.each(herkomsten)(
      '$soort: taken where the reglement names it, else refused [WE-01] [IM-07] [DI-03]',
      async ({ soort, wie, extra }) => {
        const beller = await als(wie);
        const input = { kenmerk: kenmerk(), ...KLEIN, ...extra };
        const regel = organisatie.weigert[soort];
        if (regel !== undefined) {
          const voor = await opzet.afdruk();
          expect(await weigering(beller, 'registreerAanmelding', input)).toMatchObject({
            code: 'BAD_USER_INPUT',
            reden: 'HERKOMST_NIET_TOEGESTAAN',
            regel,
          });
          expect(await opzet.afdruk()).toEqual(voor);
          return;
        }
        const { aanmelding } = await doe(beller, 'registreerAanmelding', input);
        expect(
          await opzet.rij(
            'SELECT herkomst, opdracht_id, opdrachtgever_id FROM aanmelding WHERE id = $1',
            aanmelding.id,
          ),
        ).toEqual({ herkomst: soort, opdracht_id: null, opdrachtgever_id: null });
        for (const ander of ['gemeente', 'uwv', wie === 'partner' ? 'nieuw' : 'partner', 'client-1'])
          expect(await kent(await als(ander), aanmelding.id, input.kenmerk)).toBe(false);

        const beoordelaar = await als(organisatie.beoordelaar);
        const af = { aanmeldingId: aanmelding.id, versie: 1, besluit: 'AFGEWEZEN' };
        expect(await weigering(beoordelaar, 'beoordeelAanmelding', af)).toMatchObject({
          code: 'BAD_USER_INPUT',
          veld: 'input.motivering',
          reden: 'VERPLICHT',
        });
        await doe(beoordelaar, 'beoordeelAanmelding', { ...af, motivering: 'Wij hebben nu geen plaats.' });
        const { data } = await vraagAanmelding(beller, aanmelding.id);
        expect(data?.aanmelding).toMatchObject({ status: 'AFGEWEZEN', achternaam: 'Mulder' });
        expect(
          await weigering(beoordelaar, 'startTraject', {
            kenmerk: kenmerk(),
            aanmeldingId: aanmelding.id,
            opdrachtId: await opzet.opdracht(opdracht),
            startdatum: '2026-11-30',
            geplandeEinddatum: '2027-11-30',
            plan: 'P',
          }),
        ).toEqual({ code: 'CONFLICT', reden: 'STATUS' });
      },
    );
  },
);

it('the client who registers at DIT in person is judged, started under an opdracht, and keeps the own origin [DI-03]', async () => {
  const [nieuw, administratie] = [await opzet.als('nieuw-dit'), await opzet.als('administratie-1-dit')];
  const { aanmelding } = await doe(nieuw, 'registreerAanmelding', {
    kenmerk: kenmerk(),
    ...KLEIN,
    email: 'sanne@voorbeeld.nl',
    hulpvraag: 'Structuur in de week',
    noodzaak: 'Bepaalt de begeleiding',
  });
  await doe(administratie, 'beoordeelAanmelding', {
    aanmeldingId: aanmelding.id,
    versie: 1,
    besluit: 'GEACCEPTEERD',
  });
  const start = {
    kenmerk: kenmerk(),
    aanmeldingId: aanmelding.id,
    startdatum: '2026-11-30',
    geplandeEinddatum: '2027-11-30',
    plan: 'Wekelijkse begeleiding.',
  };
  expect(await weigering(administratie, 'startTraject', start)).toMatchObject({
    veld: 'input.opdrachtId',
    reden: 'VERPLICHT',
  });
  expect(await weigering(administratie, 'startTraject', { ...start, opdrachtId: ONBEKEND })).toEqual({
    code: 'NOT_FOUND',
  });
  const opdrachtId = await opzet.opdracht('DIT-ZOR-01');
  const { traject } = await doe(administratie, 'startTraject', { ...start, opdrachtId });
  expect(await verschuldigdOp(traject.id)).toBe('2027-02-28');
  expect(
    await opzet.rij(
      `SELECT g.hulpvraag, g.noodzaak, g.herkomst, g.opdracht_id FROM gezondheid_medisch g
       JOIN traject t ON t.client_id = g.client_id WHERE t.id = $1`,
      traject.id,
    ),
  ).toEqual({
    hulpvraag: 'Structuur in de week',
    noodzaak: 'Bepaalt de begeleiding',
    herkomst: 'BETROKKENE',
    opdracht_id: opdrachtId,
  });
});

it('a minor is taken with a warning at cvites [CV-02]', async () => {
  const { waarschuwingen } = await doe(await opzet.als('partner-cvites'), 'registreerAanmelding', {
    kenmerk: kenmerk(),
    ...KLEIN,
    geboortedatum: '2010-05-05',
  });
  expect(waarschuwingen).toEqual([{ code: 'MINDERJARIG', veld: 'input.geboortedatum', regel: 'CV-02' }]);
});
