import type { Beller } from '../../support/gateway';
import { KANARIE } from '../../support/kanaries';
import { type Dossier, maakDossier, meldAan, rapport, STARTINVOER, TOESTEMMING_GEBOORTELAND } from './dossier';
import { doe, type Invoer, kenmerk, type Mutatie, ONBEKEND, type Opzet } from './opzet';

/** The organisaties whose reglement knows broken glass (DI-16, CV-09). */
export const KENT_NOODTOEGANG: readonly string[] = ['cvites', 'dit'];

/** Of every mutation an input that succeeds when this caller sends it, where the reglement knows what it does. */
export type Geldig = Readonly<Record<Mutatie, { readonly wie: Beller; readonly input: Invoer }>>;

/** The statement that the reglement of an organisatie knows. */
const KANTTEKENINGEN: Readonly<Record<string, string>> = { westendorp: 'EIGEN_VERKLARING', factor2: 'ZIENSWIJZE' };

/** What a birth country asks: the opdracht of the demo set demands it, and the client consents in writing. */
async function geboortelandVan({ coach, clientId, opdrachtId }: Dossier): Promise<Geldig[Mutatie]> {
  await doe(coach, 'legToestemmingVast', { kenmerk: kenmerk(), clientId, ...TOESTEMMING_GEBOORTELAND });
  return { wie: coach, input: { kenmerk: kenmerk(), clientId, opdrachtId, geboorteland: 'Suriname' } };
}

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
  const nood = {
    clientId,
    belang: 'VITAAL_BELANG',
    reden: 'Meldt zich niet en is volgens de buren in gevaar.',
    duurMinuten: 30,
  };
  const geopend = KENT_NOODTOEGANG.includes(naam)
    ? (await doe(coach, 'openNoodtoegang', { kenmerk: kenmerk(), ...nood })).noodtoegang.id
    : ONBEKEND;
  const akkoord = naam === 'factor2' ? { akkoordDeelnemer: { op: '2026-10-30', wijze: 'schriftelijk' } } : {};
  return {
    registreerAanmelding: {
      wie: gemeente,
      input: {
        kenmerk: kenmerk(),
        opdrachtId,
        voornamen: KANARIE.voornamen,
        achternaam: KANARIE.achternaam,
        ...akkoord,
      },
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
    legGeboortelandVast: await geboortelandVan(dossier),
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
    openNoodtoegang: { wie: coach, input: { kenmerk: kenmerk(), ...nood } },
    sluitNoodtoegang: { wie: coach, input: { noodtoegangId: geopend } },
    bespreekNoodtoegang: { wie: coach, input: { noodtoegangId: geopend, besprokenOp: '2026-11-02' } },
    voegDocumentToe: {
      wie: coach,
      input: {
        kenmerk: kenmerk(),
        clientId,
        opdrachtId,
        soort: 'DIPLOMA',
        drager: 'DIGITAAL',
        titel: 'Mbo-diploma',
        vindplaats: 'dossiers/1/diploma.pdf',
        herkomst: 'BETROKKENE',
      },
    },
    legIdControleVast: {
      wie: coach,
      input: { kenmerk: kenmerk(), clientId, opdrachtId, soort: 'PASPOORT', op: '2026-09-01' },
    },
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
