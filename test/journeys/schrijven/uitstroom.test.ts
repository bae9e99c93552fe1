import { maakDossier } from './dossier';
import { doe, type Invoer, Opzet, weigering } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet.stop());

const UITKERING = { clientstatus: { soort: 'UITKERINGSGERECHTIGD', reden: 'GEEN' } };

/** A traject of this organisatie that runs, and the input that ends it. */
async function lopend(naam: string, start: Invoer) {
  const dossier = await maakDossier(opzet, naam, { start });
  const einde = (uitstroom: Invoer) => ({
    trajectId: dossier.trajectId,
    versie: 1,
    einddatum: '2026-11-01',
    resultaat: 'Afgerond.',
    uitstroom,
  });
  return { ...dossier, einde };
}

const TE_KORT = { soort: 'BETAALD_WERK', contractduurMaanden: 5 };

describe('from a benefit to work at WestendorpPR', () => {
  it.each([
    ['a contract of five months', TE_KORT, 'contractduurMaanden', 'BEREIK'],
    ['work of which no contract is known', { soort: 'BETAALD_WERK' }, 'contractduurMaanden', 'BEREIK'],
    ['subsidised work without an agreement', { soort: 'GESUBSIDIEERDE_ARBEID' }, 'afspraak', 'VERPLICHT'],
    [
      'participation without an agreement, whatever its term',
      { soort: 'PARTICIPATIE', contractduurMaanden: 12 },
      'afspraak',
      'VERPLICHT',
    ],
  ])('%s does not count, and nothing changes [WE-13]', async (_, uitstroom, veld, reden) => {
    const { coach, einde } = await lopend('westendorp', UITKERING);
    const voor = await opzet.afdruk();
    expect(await weigering(coach, 'beeindigTraject', einde(uitstroom))).toMatchObject({
      code: 'BAD_USER_INPUT',
      veld: `input.uitstroom.${veld}`,
      reden,
      regel: 'WE-13',
    });
    expect(await opzet.afdruk()).toEqual(voor);
  });

  it.each([
    ['a contract of six months', { soort: 'BETAALD_WERK', contractduurMaanden: 6 }],
    ['a contract without an end', { soort: 'BETAALD_WERK', onbepaaldeTijd: true }],
    ['subsidised work by agreement', { soort: 'GESUBSIDIEERDE_ARBEID', afspraak: 'AFSPR-1' }],
    ['participation by agreement', { soort: 'PARTICIPATIE', afspraak: 'AFSPR-2' }],
    ['lasting work at a new employer, of any term', { soort: 'DUURZAAM_BIJ_NIEUWE_WERKGEVER', contractduurMaanden: 1 }],
    ['schooling', { soort: 'SCHOLING' }],
    ['nothing', { soort: 'GEEN' }],
  ])('%s does [WE-13]', async (_, uitstroom) => {
    const { coach, einde, trajectId } = await lopend('westendorp', UITKERING);
    await doe(coach, 'beeindigTraject', einde(uitstroom));
    const { data } = await coach.vraag(
      `{ traject(id: "${trajectId}") { uitstroom { soort contractduurMaanden onbepaaldeTijd afspraak } } }`,
    );
    expect(data?.traject).toEqual({
      uitstroom: { contractduurMaanden: null, onbepaaldeTijd: false, afspraak: null, ...uitstroom },
    });
  });

  it.each([
    ['an employee', 'westendorp', { clientstatus: { soort: 'WERKNEMER', reden: 'ZIEKTE' } }],
    ['a client of whom no benefit is known', 'westendorp', {}],
    ['another reglement', 'cvites', UITKERING],
  ])('is asked of nobody else: not of %s [WE-13]', async (_, naam, start) => {
    const { coach, einde } = await lopend(naam, start);
    await doe(coach, 'beeindigTraject', einde(TE_KORT));
  });
});

it('a contract has a term or none, and a kind there is', async () => {
  const { coach, einde } = await lopend('westendorp', {});
  const beide = { soort: 'BETAALD_WERK', contractduurMaanden: 8, onbepaaldeTijd: true };
  for (const uitstroom of [beide, { soort: 'BETAALD_WERK', contractduurMaanden: 0 }])
    expect(await weigering(coach, 'beeindigTraject', einde(uitstroom))).toMatchObject({
      code: 'BAD_USER_INPUT',
      veld: 'input.uitstroom.contractduurMaanden',
      reden: 'BEREIK',
    });
});

const VERLOOP = 'startdatum einddatum uitstroom { soort } afdeling';

it('an opdrachtgever reads start, end, outflow and department under its own opdrachten, for VERANTWOORDING [IM-43]', async () => {
  const { coach, gemeente, trajectId, einde } = await lopend('implacment', { afdeling: 'Montage' });
  await doe(coach, 'beeindigTraject', einde({ soort: 'SCHOLING' }));
  const vraag = `{ traject(id: "${trajectId}") { ${VERLOOP} } }`;
  const eigen = await gemeente.vraag(vraag, {}, { 'poortwachter-doel': 'VERANTWOORDING' });
  expect(eigen.data?.traject).toEqual({
    startdatum: '2026-08-31',
    einddatum: '2026-11-01',
    uitstroom: { soort: 'SCHOLING' },
    afdeling: 'Montage',
  });

  const anders = await gemeente.vraag(vraag, {}, { 'poortwachter-doel': 'PLAATSING' });
  expect(anders.data?.traject).toEqual({ startdatum: null, einddatum: null, uitstroom: null, afdeling: null });
  expect(anders.afgeschermd).toEqual(
    ['afdeling', 'einddatum', 'startdatum', 'uitstroom'].map((veld) => ({
      veld: `Traject.${veld}`,
      aantal: 1,
      code: 'BUITEN_DOEL',
      regel: 'IM-05',
    })),
  );

  const uwv = await (await opzet.als('uwv-implacment')).vraag(vraag, {}, { 'poortwachter-doel': 'VERANTWOORDING' });
  expect([uwv.data, uwv.errors[0]?.extensions.code]).toEqual([{ traject: null }, 'NOT_FOUND']);
});
