import { SCOPES } from '../../../src/domain/scope';
import type { Beller } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { metScopes } from '../../support/scopes';
import { type Geldig, maakGeldig } from './geldig';
import { doe, MUTATIES, type Mutatie, Opzet, weigering } from './opzet';

let opzet: Opzet;
let geldig: Geldig;
let voor: Readonly<Record<string, string>>;
beforeAll(async () => {
  opzet = await Opzet.maak();
  geldig = await maakGeldig(opzet, 'cvites');
  voor = await opzet.afdruk();
});
afterAll(() => opzet?.stop());

const SCOPE: Readonly<Record<Mutatie, string>> = {
  registreerAanmelding: 'aanmeldingen:schrijven',
  beoordeelAanmelding: 'aanmeldingen:schrijven',
  startTraject: 'dossiers:schrijven',
  beeindigTraject: 'dossiers:schrijven',
  schrijfRapportage: 'dossiers:schrijven',
  stelRapportageVast: 'dossiers:schrijven',
  geefRapportageVrij: 'dossiers:schrijven',
  sluitEvaluatie: 'dossiers:schrijven',
  legGeboortelandVast: 'dossiers:schrijven',
  legToestemmingVast: 'toestemmingen:schrijven',
  trekToestemmingIn: 'toestemmingen:schrijven',
  voegKanttekeningToe: 'kanttekeningen:schrijven',
  openNoodtoegang: 'dossiers:schrijven',
  sluitNoodtoegang: 'dossiers:schrijven',
  bespreekNoodtoegang: 'dossiers:schrijven',
  voegDocumentToe: 'dossiers:schrijven',
  legIdControleVast: 'dossiers:schrijven',
};

/** Callers of another kind than the mutation is for. */
const BUITEN = ['gemeente', 'partner', 'client-1', 'nieuw'];
const VERKEERDE_SOORT: Readonly<Record<Mutatie, readonly string[]>> = {
  registreerAanmelding: ['coach-1', 'coordinator-1', 'administratie-1', 'directie-1', 'manager-1'],
  beoordeelAanmelding: BUITEN,
  startTraject: BUITEN,
  beeindigTraject: BUITEN,
  schrijfRapportage: BUITEN,
  stelRapportageVast: BUITEN,
  geefRapportageVrij: BUITEN,
  sluitEvaluatie: BUITEN,
  legGeboortelandVast: BUITEN,
  legToestemmingVast: ['gemeente', 'partner'],
  trekToestemmingIn: ['gemeente', 'partner'],
  voegKanttekeningToe: ['gemeente', 'partner'],
  openNoodtoegang: BUITEN,
  sluitNoodtoegang: BUITEN,
  bespreekNoodtoegang: BUITEN,
  voegDocumentToe: BUITEN,
  legIdControleVast: BUITEN,
};

const GEEN_DOSSIERS = ['manager-1', 'fg-1', 'stagiair-1', 'coach-zonder-autorisatie'];
const VERKEERDE_ROL: Readonly<Partial<Record<Mutatie, readonly string[]>>> = {
  beoordeelAanmelding: [...GEEN_DOSSIERS, 'coach-1'],
  startTraject: GEEN_DOSSIERS,
  beeindigTraject: [...GEEN_DOSSIERS, 'administratie-1'],
  schrijfRapportage: [...GEEN_DOSSIERS, 'administratie-1', 'directie-1'],
  stelRapportageVast: [...GEEN_DOSSIERS, 'administratie-1'],
  geefRapportageVrij: [...GEEN_DOSSIERS, 'administratie-1'],
  sluitEvaluatie: [...GEEN_DOSSIERS, 'administratie-1', 'directie-1'],
  legGeboortelandVast: [...GEEN_DOSSIERS, 'administratie-1', 'directie-1'],
  legToestemmingVast: [...GEEN_DOSSIERS, 'administratie-1', 'directie-1'],
  voegKanttekeningToe: [...GEEN_DOSSIERS, 'administratie-1'],
  voegDocumentToe: [...GEEN_DOSSIERS, 'administratie-1', 'directie-1'],
  legIdControleVast: [...GEEN_DOSSIERS, 'administratie-1', 'directie-1'],
  // A stagiair who is not assigned to the client does not even find the consent.
  trekToestemmingIn: ['manager-1', 'fg-1', 'coach-zonder-autorisatie'],
  openNoodtoegang: [...GEEN_DOSSIERS, 'administratie-1', 'coordinator-1'],
  // Others do not even find it.
  sluitNoodtoegang: ['fg-1'],
  bespreekNoodtoegang: ['fg-1'],
};

describe.each(MUTATIES)('%s, of which nothing is written', (mutatie) => {
  const probeer = async (wie: Beller) => weigering(wie, mutatie, geldig[mutatie].input);
  afterAll(async () => expect(await opzet.afdruk()).toEqual(voor));

  it.each(VERKEERDE_SOORT[mutatie])('is refused to %s, whatever its scopes', async (persona) => {
    const wie = await metScopes(opzet.gateway, await opzet.als(`${persona}-cvites`), SCOPES);
    const { code, reden } = await probeer(wie);
    expect([code, reden]).toEqual(['FORBIDDEN', expect.stringMatching(/^(ROL|SCOPE)$/)]);
  });

  it('is refused without its scope', async () => {
    const zonder = await metScopes(
      opzet.gateway,
      geldig[mutatie].wie,
      SCOPES.filter((scope) => scope !== SCOPE[mutatie]),
    );
    expect(await probeer(zonder)).toMatchObject({ code: 'FORBIDDEN', reden: 'SCOPE' });
  });

  it('is refused to roles that do not do it [CV-22]', async () => {
    for (const persona of VERKEERDE_ROL[mutatie] ?? []) {
      const { code, reden, regel } = await probeer(await opzet.als(`${persona}-cvites`));
      expect([persona, code, reden, regel]).toEqual([persona, 'FORBIDDEN', 'ROL', 'CV-22']);
    }
  });

  const anderen = ['directie-1-dit', 'coordinator-1-dit', 'administratie-1-westendorp', 'coach-2-cvites'];
  // Who is not assigned to the client is the very one who may have to break the glass, where the reglement knows that.
  const binnen = mutatie === 'openNoodtoegang' ? anderen.filter((naam) => naam.endsWith('-dit')) : anderen;
  it.each(mutatie === 'registreerAanmelding' ? ['gemeente-dit', 'uwv-cvites', 'partner-dit'] : binnen)(
    'finds nothing for %s, outside whose reach it is',
    async (persona) => {
      const { code, reden } = await probeer(await opzet.als(persona));
      if (code === 'FORBIDDEN') expect(reden).toBe('ROL');
      else expect(code).toBe('NOT_FOUND');
      // Only a role that may do it at all gets so far that it is looked for.
      if (persona.startsWith('coach-2') && mutatie !== 'beoordeelAanmelding') expect(code).toBe('NOT_FOUND');
    },
  );
});

it('somebody whose roles the reglement does not name does nothing [IM-13]', async () => {
  const [wie, coordinator] = [
    await opzet.als('administratie-1-implacment'),
    await opzet.als('coordinator-1-implacment'),
  ];
  const { aanmelding } = await doe(await opzet.als('nieuw-implacment'), 'registreerAanmelding', {
    kenmerk: 'rol',
    voornamen: KANARIE.voornamen,
    achternaam: KANARIE.achternaam,
  });
  const oordeel = { aanmeldingId: aanmelding.id, versie: 1, besluit: 'GEACCEPTEERD' };
  expect(await weigering(wie, 'beoordeelAanmelding', oordeel)).toMatchObject({
    code: 'FORBIDDEN',
    reden: 'ROL',
    regel: 'IM-13',
  });
  await doe(coordinator, 'beoordeelAanmelding', oordeel);
});

it("a coordinator does nothing in another's project", async () => {
  const { rapportage, traject } = await opzet.rij<{ rapportage: string; traject: string }>(
    `SELECT r.id AS rapportage, r.traject_id AS traject FROM rapportage r JOIN traject t ON t.id = r.traject_id
     JOIN opdracht o ON o.id = r.opdracht_id
     WHERE o.kenmerk = 'CVI-WER-01' AND r.positie IS NOT NULL AND NOT EXISTS (
       SELECT FROM traject x JOIN opdracht p ON p.id = x.opdracht_id
       WHERE x.client_id = r.client_id AND p.kenmerk IN ('CVI-GEM-01', 'CVI-UWV-01'))
     ORDER BY r.id LIMIT 1`,
  );
  const wie = await opzet.als('coordinator-1-cvites');
  for (const [mutatie, input] of [
    ['schrijfRapportage', { ...geldig.schrijfRapportage.input, kenmerk: 'vreemd', trajectId: traject }],
    ['stelRapportageVast', { rapportageId: rapportage, versie: 1 }],
    ['beeindigTraject', { ...geldig.beeindigTraject.input, trajectId: traject }],
    ['startTraject', { ...geldig.startTraject.input, kenmerk: 'x', opdrachtId: await opzet.opdracht('CVI-WER-01') }],
  ] as const) {
    const { code } = await weigering(wie, mutatie, input);
    expect([mutatie, code]).toEqual([mutatie, mutatie === 'startTraject' ? 'BAD_USER_INPUT' : 'NOT_FOUND']);
  }
});

it('who may, can: the same inputs succeed', async () => {
  for (const [mutatie, { wie, input }] of Object.entries(geldig)) await doe(wie, mutatie as Mutatie, input);
});
