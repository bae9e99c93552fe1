import type { Beller } from '../../support/gateway';
import { maakDossier, meldAan, rapport, STARTINVOER } from './dossier';
import { doe, type Invoer, kenmerk, type Mutatie, type Opzet } from './opzet';

/** Of every mutation an input that succeeds when this caller sends it. */
export type Geldig = Readonly<Record<Mutatie, { readonly wie: Beller; readonly input: Invoer }>>;

/** The statement that the reglement of an organisatie knows. */
const KANTTEKENINGEN: Readonly<Record<string, string>> = { westendorp: 'EIGEN_VERKLARING', factor2: 'ZIENSWIJZE' };

/** Makes what the mutations start from, at this organisatie. */
export async function maakGeldig(opzet: Opzet, naam: string): Promise<Geldig> {
  const dossier = await maakDossier(opzet, naam);
  const { coordinator, coach, clientId, trajectId, gemeente, opdrachtId } = dossier;
  const open = await meldAan(opzet, naam);
  const geaccepteerd = await meldAan(opzet, naam);
  await doe(coordinator, 'beoordeelAanmelding', {
    aanmeldingId: geaccepteerd.aanmeldingId,
    versie: 1,
    besluit: 'GEACCEPTEERD',
  });
  const concept = (await doe(coach, 'schrijfRapportage', rapport(trajectId))).rapportage.id;
  const vast = (await doe(coach, 'schrijfRapportage', rapport(trajectId))).rapportage.id;
  await doe(coach, 'stelRapportageVast', { rapportageId: vast, versie: 1 });
  const toestemming = {
    clientId,
    doel: 'UITVOERING',
    categorie: 'ARBEID',
    ontvangerId: dossier.opdrachtgeverId,
    vorm: 'SCHRIFTELIJK',
    bron: 'FORMULIER',
    informatieversie: 'v3',
    van: '2026-10-01T09:00:00Z',
  };
  const gegeven = await doe(coach, 'legToestemmingVast', { kenmerk: kenmerk(), ...toestemming });
  const akkoord = naam === 'factor2' ? { akkoordDeelnemer: { op: '2026-10-30', wijze: 'schriftelijk' } } : {};
  return {
    registreerAanmelding: {
      wie: gemeente,
      input: { kenmerk: kenmerk(), opdrachtId, voornamen: 'Noor', achternaam: 'Berg', ...akkoord },
    },
    beoordeelAanmelding: {
      wie: coordinator,
      input: { aanmeldingId: open.aanmeldingId, versie: 1, besluit: 'GEACCEPTEERD', motivering: 'Past.' },
    },
    startTraject: {
      wie: coordinator,
      input: {
        kenmerk: kenmerk(),
        aanmeldingId: geaccepteerd.aanmeldingId,
        ...STARTINVOER,
        begeleiding: { soort: 'VOORZIENING', omschrijving: 'Werkplek' },
        clientstatus: { soort: 'WERKNEMER', reden: 'ZIEKTE' },
        geinformeerdOp: '2026-08-31T09:00:00Z',
      },
    },
    schrijfRapportage: {
      wie: coach,
      input: rapport(trajectId, {
        kosten: { uren: 2.5, bedragInCenten: 20_000 },
        onderdelen: [{ categorie: 'ARBEID', tekst: 'Zoekt een leerwerkplek.' }],
      }),
    },
    stelRapportageVast: { wie: coach, input: { rapportageId: concept, versie: 1 } },
    geefRapportageVrij: { wie: coach, input: { rapportageId: vast, versie: 2 } },
    sluitEvaluatie: {
      wie: coach,
      input: {
        kenmerk: kenmerk(),
        trajectId,
        verslagKenmerk: 'EV-1',
        deelbeslissingen: [{ ontvangerId: dossier.opdrachtgeverId, doel: 'VERANTWOORDING', categorie: 'RAPPORTAGE' }],
      },
    },
    legToestemmingVast: { wie: coach, input: { kenmerk: kenmerk(), ...toestemming } },
    voegKanttekeningToe: {
      wie: coach,
      input: {
        kenmerk: kenmerk(),
        clientId,
        opdrachtId,
        categorie: 'TRAJECT',
        soort: KANTTEKENINGEN[naam] ?? 'KANTTEKENING',
        tekst: 'De startdatum lag twee weken later.',
      },
    },
    trekToestemmingIn: { wie: coach, input: { toestemmingId: gegeven.toestemming.id } },
    // Last: after it the traject takes nothing any more.
    beeindigTraject: {
      wie: coach,
      input: {
        trajectId,
        versie: 1,
        einddatum: '2026-11-01',
        resultaat: 'Betaald werk.',
        uitstroom: { soort: 'GEEN' },
      },
    },
  };
}
