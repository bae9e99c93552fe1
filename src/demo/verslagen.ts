import type { Dossier } from './gegevens';
import type { Inhoud } from './inhoud';
import type { RapportageSchets, TrajectSchets } from './schets';
import type { Bestemming } from './tabellen';
import * as teksten from './teksten';
import { dagVan, datum, KANTOORMINUTEN, type Moment, opKantoor, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

const UURTARIEF_IN_CENTEN = 8_950;

export interface Verslagvraag {
  readonly dossier: Dossier;
  readonly trajectId: string;
  readonly traject: TrajectSchets;
  readonly inhoud: Inhoud;
  readonly coach: string;
  readonly nu: Moment;
  /** Position of the next release for this opdrachtgever. */
  readonly volgendePositie: () => number;
}

/** The rapportages of a traject with their parts and costs, and the notes of conversations. */
export function schrijfVerslagen(kans: Willekeur, naar: Bestemming, vraag: Verslagvraag): void {
  for (const schets of vraag.traject.rapportages) schrijfRapportage(kans, naar, vraag, schets);
  if (kans.kans(0.4)) schrijfGesprekken(kans, naar, vraag);
}

function schrijfRapportage(kans: Willekeur, naar: Bestemming, vraag: Verslagvraag, schets: RapportageSchets): void {
  const { dossier, trajectId, coach, inhoud } = vraag;
  const { status, opgesteldOp, vastgesteldOp, vrijgegevenOp } = schets;
  const id = kans.uuid(opgesteldOp);
  naar.voeg('rapportage', {
    ...dossier,
    id,
    traject_id: trajectId,
    positie: vrijgegevenOp === null ? null : vraag.volgendePositie(),
  });
  naar.voeg('rapportage_tekst', {
    ...dossier,
    rapportage_id: id,
    traject_id: trajectId,
    status,
    periode_van: datum(schets.van),
    periode_tot: datum(schets.tot),
    werkzaamheden: kans.kies(teksten.WERKZAAMHEDEN),
    resultaten: kans.kies(teksten.RESULTATEN),
    prognose: kans.kies(teksten.PROGNOSES),
    opgesteld_op: tijdstip(opgesteldOp),
    opgesteld_door: coach,
    vastgesteld_op: vastgesteldOp === null ? null : tijdstip(vastgesteldOp),
    vastgesteld_door: vastgesteldOp === null ? null : coach,
    vrijgegeven_op: vrijgegevenOp === null ? null : tijdstip(vrijgegevenOp),
    vrijgegeven_door: vrijgegevenOp === null ? null : coach,
  });

  const onderdeel = { ...dossier, rapportage_id: id };
  naar.voeg('rapportage_onderdeel', {
    ...onderdeel,
    categorie: 'ARBEID',
    tekst: kans.kies(teksten.ARBEIDSTEKSTEN),
    beoordeeld_door: null,
    noodzaak: null,
    ftbv: null,
  });
  const { functioneel, belemmeringen } = inhoud;
  if (functioneel && kans.kans(0.6))
    naar.voeg('rapportage_onderdeel', {
      ...onderdeel,
      categorie: 'GEZONDHEID_FUNCTIONEEL',
      tekst: `${kans.kies(teksten.MOGELIJKHEDEN)}; ${functioneel.belastbaarheid}`,
      beoordeeld_door: functioneel.beoordeeldDoor,
      noodzaak: functioneel.noodzaak,
      ftbv: functioneel.ftbv,
    });
  const [belemmering] = belemmeringen;
  if (belemmering && kans.kans(0.5))
    naar.voeg('rapportage_onderdeel', {
      ...onderdeel,
      categorie: 'BELEMMERINGEN',
      tekst: belemmering.omschrijving,
      beoordeeld_door: null,
      noodzaak: belemmering.noodzaak,
      ftbv: belemmering.ftbv,
    });
  const kwartieren = kans.geheel(8, 160);
  naar.voeg('rapportage_kosten', {
    ...onderdeel,
    uren: kwartieren / 4,
    bedrag_in_centen: Math.round((kwartieren * UURTARIEF_IN_CENTEN) / 4),
  });
}

function schrijfGesprekken(kans: Willekeur, naar: Bestemming, vraag: Verslagvraag): void {
  const { traject, dossier, trajectId, coach, nu } = vraag;
  const laatste = Math.min(traject.einddatum ?? Number.POSITIVE_INFINITY, dagVan(nu) - 1);
  const aantal = kans.geheel(1, 3);
  for (let volgnummer = 0; volgnummer < aantal; volgnummer += 1) {
    const dag = kans.geheel(traject.startdatum, laatste);
    const opgesteldOp = opKantoor(dag, kans.geheel(0, KANTOORMINUTEN));
    naar.voeg('gespreksverslag', {
      ...dossier,
      id: kans.uuid(opgesteldOp),
      traject_id: trajectId,
      gesprek_op: datum(dag),
      tekst: kans.kies(teksten.GESPREKKEN),
      opgesteld_op: tijdstip(opgesteldOp),
      opgesteld_door: coach,
    });
  }
}
