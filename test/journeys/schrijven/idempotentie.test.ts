import { KANARIE } from '../../support/kanaries';
import { maakDossier, meldAan, rapport, STARTINVOER } from './dossier';
import { doe, type Invoer, kenmerk, type Mutatie, Opzet, stuur, weigering } from './opzet';

let opzet: Opzet;
beforeAll(async () => {
  opzet = await Opzet.maak();
});
afterAll(() => opzet?.stop());

const HERGEBRUIKT = { code: 'CONFLICT', reden: 'KENMERK_HERGEBRUIKT' };

/** How many objects there are of what this mutation makes. */
const TABEL: Partial<Record<Mutatie, string>> = {
  registreerAanmelding: 'aanmelding',
  startTraject: 'traject',
  schrijfRapportage: 'rapportage',
  sluitEvaluatie: 'evaluatie',
  legToestemmingVast: 'toestemming',
};
const aantal = async (mutatie: Mutatie): Promise<number> =>
  (await opzet.rij<{ n: number }>(`SELECT count(*)::int AS n FROM ${TABEL[mutatie]}`)).n;

describe('one kenmerk is one object', () => {
  it.each(['partner-westendorp', 'gemeente-westendorp'])(
    'for %s, who sends the same aanmelding three times in parallel',
    async (persona) => {
      const wie = await opzet.als(persona);
      const opdrachtId = await opzet.opdracht('WES-GEM-01');
      const input = {
        kenmerk: kenmerk(),
        opdrachtId,
        voornamen: 'Sanne',
        achternaam: 'Mulder',
        telefoon: '0612345678',
      };
      const voor = await aantal('registreerAanmelding');
      const uitkomsten = await Promise.all([1, 2, 3].map(() => doe(wie, 'registreerAanmelding', input)));
      expect(new Set(uitkomsten.map(({ aanmelding }) => aanmelding.id)).size).toBe(1);
      expect(uitkomsten.map(({ reedsGeregistreerd }) => reedsGeregistreerd).sort()).toEqual([false, true, true]);
      expect(await aantal('registreerAanmelding')).toBe(voor + 1);

      const anderePlaats = { ...input, telefoon: '06-1234 5678' };
      expect((await doe(wie, 'registreerAanmelding', anderePlaats)).reedsGeregistreerd).toBe(true);
      expect(await weigering(wie, 'registreerAanmelding', { ...input, achternaam: 'Smit' })).toEqual(HERGEBRUIKT);
      expect(await weigering(wie, 'registreerAanmelding', { ...input, telefoon: null })).toEqual(HERGEBRUIKT);
      expect(await aantal('registreerAanmelding')).toBe(voor + 1);
    },
  );

  it('of one caller: the same kenmerk of another is another aanmelding', async () => {
    const input = { kenmerk: kenmerk(), voornamen: 'Sanne', achternaam: 'Mulder' };
    const ids = new Set<string>();
    for (const persona of ['partner-cvites', 'gemeente-cvites', 'uwv-cvites', 'nieuw-cvites', 'partner-dit']) {
      const { aanmelding, reedsGeregistreerd } = await doe(await opzet.als(persona), 'registreerAanmelding', input);
      expect(reedsGeregistreerd).toBe(false);
      ids.add(aanmelding.id);
    }
    expect(ids.size).toBe(5);
  });

  it('is not used up by a refusal', async () => {
    const wie = await opzet.als('partner-factor2');
    const input = { kenmerk: kenmerk(), voornamen: 'Sanne', achternaam: 'Mulder' };
    expect(await weigering(wie, 'registreerAanmelding', input)).toMatchObject({ regel: 'F2-12' });
    const akkoordDeelnemer = { op: '2026-10-30', wijze: 'mondeling' };
    const { reedsGeregistreerd } = await doe(wie, 'registreerAanmelding', { ...input, akkoordDeelnemer });
    expect(reedsGeregistreerd).toBe(false);
  });

  it('also for who repeats after the aanmelding was judged', async () => {
    const { gemeente, aanmeldingId, opdrachtId } = await meldAan(opzet, 'cvites', { kenmerk: 'na-het-oordeel' });
    const oordeel = { aanmeldingId, versie: 1, besluit: 'AFGEWEZEN', motivering: 'Geen plaats.' };
    await doe(await opzet.als('administratie-1-cvites'), 'beoordeelAanmelding', oordeel);
    const nogmaals = {
      kenmerk: 'na-het-oordeel',
      opdrachtId,
      voornamen: KANARIE.voornamen,
      achternaam: KANARIE.achternaam,
    };
    expect(await doe(gemeente, 'registreerAanmelding', nogmaals)).toMatchObject({
      reedsGeregistreerd: true,
      aanmelding: { id: aanmeldingId, status: 'AFGEWEZEN', versie: 2 },
    });
  });
});

interface Geval {
  readonly mutatie: Mutatie;
  readonly input: Invoer;
  readonly anders: Invoer;
}

it('every other create is one under one kenmerk, in parallel and later, and refuses other content', async () => {
  const { coach, clientId, trajectId, opdrachtgeverId } = await maakDossier(opzet, 'dit');
  const klaar = await meldAan(opzet, 'dit');
  const coordinator = await opzet.als('coordinator-1-dit');
  await doe(coordinator, 'beoordeelAanmelding', {
    aanmeldingId: klaar.aanmeldingId,
    versie: 1,
    besluit: 'GEACCEPTEERD',
  });
  const gevallen: readonly (Geval & { wie: typeof coach })[] = [
    {
      wie: coordinator,
      mutatie: 'startTraject',
      input: { kenmerk: kenmerk(), aanmeldingId: klaar.aanmeldingId, ...STARTINVOER },
      anders: { plan: 'Een ander plan.' },
    },
    {
      wie: coach,
      mutatie: 'schrijfRapportage',
      input: rapport(trajectId, { kosten: { uren: 2.5, bedragInCenten: 20_000 } }),
      anders: { kosten: { uren: 2.5, bedragInCenten: 20_001 } },
    },
    {
      wie: coach,
      mutatie: 'sluitEvaluatie',
      input: {
        kenmerk: kenmerk(),
        trajectId,
        verslagKenmerk: 'EV-1',
        deelbeslissingen: [{ ontvangerId: opdrachtgeverId, doel: 'VERANTWOORDING', categorie: 'RAPPORTAGE' }],
      },
      anders: { deelbeslissingen: [] },
    },
    {
      wie: coach,
      mutatie: 'legToestemmingVast',
      input: {
        kenmerk: kenmerk(),
        clientId,
        doel: 'UITVOERING',
        categorie: 'BELEMMERINGEN',
        vorm: 'SCHRIFTELIJK',
        bron: 'FORMULIER',
        informatieversie: 'v3',
      },
      anders: { vorm: 'VRIJ' },
    },
  ];
  for (const { wie, mutatie, input, anders } of gevallen) {
    const voor = await aantal(mutatie);
    const uitkomsten = await Promise.all([1, 2, 3].map(() => doe(wie, mutatie, input)));
    expect(uitkomsten.map(({ reedsGeregistreerd }) => reedsGeregistreerd).sort()).toEqual([false, true, true]);
    expect((await doe(wie, mutatie, input)).reedsGeregistreerd).toBe(true);
    expect(await weigering(wie, mutatie, { ...input, ...anders })).toEqual(HERGEBRUIKT);
    expect([mutatie, await aantal(mutatie)]).toEqual([mutatie, voor + 1]);
  }
});

describe('two who change the same at once: one wins [WE-15]', () => {
  it.each([1, 2, 3])('two judge one aanmelding, time %i', async () => {
    const { aanmeldingId } = await meldAan(opzet, 'cvites');
    const [een, ander] = [await opzet.als('coordinator-1-cvites'), await opzet.als('administratie-1-cvites')];
    const oordeel = { aanmeldingId, versie: 1 };
    const antwoorden = await Promise.all([
      stuur(een, 'beoordeelAanmelding', { ...oordeel, besluit: 'GEACCEPTEERD' }),
      stuur(ander, 'beoordeelAanmelding', { ...oordeel, besluit: 'AFGEWEZEN', motivering: 'Geen plaats.' }),
    ]);
    const fouten = antwoorden.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
    // Who comes so late that the other had decided already is told so; who was in between, that the version changed.
    expect(fouten).toEqual([{ code: 'CONFLICT', reden: expect.stringMatching(/^(VERSIE|STATUS)$/) }]);
    expect(await opzet.rij('SELECT versie FROM aanmelding WHERE id = $1', aanmeldingId)).toEqual({ versie: 2 });
  });

  it('and what the loser had written with it is gone: no client without an aanmelding', async () => {
    const { aanmeldingId } = await meldAan(opzet, 'cvites');
    const clienten = async () => (await opzet.rij<{ n: number }>('SELECT count(*)::int AS n FROM client')).n;
    const voor = await clienten();
    const wie = [await opzet.als('coordinator-1-cvites'), await opzet.als('administratie-1-cvites')];
    const oordeel = { aanmeldingId, versie: 1, besluit: 'GEACCEPTEERD' };
    const antwoorden = await Promise.all([...wie, ...wie].map((een) => stuur(een, 'beoordeelAanmelding', oordeel)));
    expect(antwoorden.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await clienten()).toBe(voor + 1);
  });

  it('a version that was seen before the change is refused as such, while the state still allows it', async () => {
    const { coach, coordinator, trajectId } = await maakDossier(opzet, 'cvites');
    const { rapportage } = await doe(coach, 'schrijfRapportage', rapport(trajectId));
    const vast = { rapportageId: rapportage.id };
    expect(await weigering(coordinator, 'stelRapportageVast', { ...vast, versie: 2 })).toEqual({
      code: 'CONFLICT',
      reden: 'VERSIE',
    });
    await doe(coordinator, 'stelRapportageVast', { ...vast, versie: 1 });
    expect(await weigering(coach, 'geefRapportageVrij', { ...vast, versie: 1 })).toEqual({
      code: 'CONFLICT',
      reden: 'VERSIE',
    });
    const vrij = await Promise.all(
      [coach, coordinator, coach].map((wie) => stuur(wie, 'geefRapportageVrij', { ...vast, versie: 2 })),
    );
    expect(vrij.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(
      await opzet.rij(
        'SELECT status, versie FROM rapportage JOIN rapportage_tekst ON rapportage_id = id WHERE id = $1',
        rapportage.id,
      ),
    ).toEqual({
      status: 'VRIJGEGEVEN',
      versie: 3,
    });
    const einde = { trajectId, versie: 1, einddatum: '2026-11-01', resultaat: 'Werk.', uitstroom: { soort: 'GEEN' } };
    expect(await weigering(coach, 'beeindigTraject', { ...einde, versie: 3 })).toEqual({
      code: 'CONFLICT',
      reden: 'VERSIE',
    });
    const beeindigd = await Promise.all([coach, coordinator].map((wie) => stuur(wie, 'beeindigTraject', einde)));
    expect(beeindigd.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });
});
