import { REGLEMENTEN } from '../../permissions/reglementen';
import type { BelemmeringSoort, OpdrachtgeverSoort, Profiel } from '../domain/opsommingen';
import type { Adres, Namen, Persoon } from './namen';
import { adres, email, telefoon } from './namen';
import { type Opdracht, voorwaardenVan } from './opdrachten';
import * as teksten from './teksten';
import { type Dag, datum } from './tijd';
import type { Willekeur } from './willekeur';

/** Someone as known under every opdracht alike. */
export interface Mens {
  readonly persoon: Persoon;
  readonly geboortedatum: string;
  readonly adres: Adres;
  readonly telefoon: string;
  readonly email: string;
}

export function mens(kans: Willekeur, namen: Namen, persoon: Persoon, vandaag: Dag): Mens {
  return {
    persoon,
    geboortedatum: datum(vandaag - kans.geheel(18 * 365, 65 * 365)),
    adres: adres(kans, namen),
    telefoon: telefoon(kans),
    email: email(kans, persoon),
  };
}

/** What is known of someone under one opdracht, per category; the fields have the names of the contract. */
export interface Inhoud {
  readonly identiteit: {
    readonly voornamen: string;
    readonly achternaam: string;
    readonly geboortedatum: string | null;
    readonly geslacht: string | null;
    readonly klantnummer: string | null;
  };
  readonly adres: Adres | null;
  readonly telefoon: string | null;
  readonly email: string | null;
  readonly bsn: string | null;
  readonly etniciteit: {
    readonly nationaliteit: string;
    readonly jarenInNederland: number | null;
  } | null;
  readonly medisch: {
    readonly hulpvraag: string | null;
    readonly diagnose: string | null;
    readonly behandeling: string | null;
    readonly noodzaak: string | null;
    readonly ftbv: string | null;
  } | null;
  readonly functioneel: {
    readonly mogelijkheden: string;
    readonly belastbaarheid: string;
    readonly urenPerWeek: number | null;
    readonly beoordeeldDoor: string | null;
    readonly deskundigheid: string | null;
    readonly noodzaak: string | null;
    readonly ftbv: string | null;
  } | null;
  readonly belemmeringen: readonly {
    readonly soort: BelemmeringSoort;
    readonly omschrijving: string;
    readonly noodzaak: string | null;
    readonly ftbv: string | null;
  }[];
  readonly omstandigheden: {
    readonly omschrijving: string;
    readonly kinderopvang: boolean | null;
    readonly zorgplicht: boolean | null;
    readonly schulden: boolean | null;
    readonly bewijsGoedGedrag: boolean | null;
    readonly bewijsGoedGedragFunctie: string | null;
    readonly relevantie: string | null;
  } | null;
  readonly arbeid: {
    readonly opleidingsniveau: string;
    readonly opleidingen: readonly string[];
    readonly werkervaring: readonly string[];
    readonly talen: readonly string[];
    readonly rijbewijs: boolean;
    readonly beschikbareUren: number;
  } | null;
  readonly uitkering: {
    readonly soort: string;
    readonly ingangsdatum: string;
    readonly einddatum: string | null;
  } | null;
}

export interface Aanleiding {
  readonly profiel: Profiel;
  readonly opdracht: Opdracht;
  readonly startdatum: Dag;
  /** Health data may be recorded under this opdracht. */
  readonly gezondheid: boolean;
  /** Of every category there is something. */
  readonly volledig: boolean;
  /** Whether its rows bear what a rule may ask of them (why it was necessary, who assessed it); null: some do. */
  readonly draagt: boolean | null;
  /** The number of this client, given out at the first opdracht that may have it. */
  readonly bsn: () => string | null;
}

/** Whether the profile lets this opdracht hold a BSN at all (CV-43, WE-03, DI-04). */
function magBsn(profiel: Profiel, opdracht: Opdracht): boolean {
  const { toegestaan, bsnZonderGrond } = REGLEMENTEN[profiel].aanmelding;
  const zonderGrond: readonly OpdrachtgeverSoort[] = bsnZonderGrond;
  return toegestaan.includes('bsn') && (voorwaardenVan(opdracht).bsn !== null || zonderGrond.includes(opdracht.soort));
}

/**
 * Draws what is known under one opdracht. The profile's closed list decides what there can be; health data are not
 * on the lists of all, but every profile has a rule for recording them during a traject.
 */
export function inhoud(kans: Willekeur, namen: Namen, wie: Mens, aanleiding: Aanleiding): Inhoud {
  const { profiel, opdracht, volledig, draagt, startdatum, gezondheid } = aanleiding;
  const lijst = REGLEMENTEN[profiel].aanmelding.toegestaan;
  const soms = (p: number) => kans.kans(p) || volledig;
  const dragend = (p: number) => draagt ?? kans.kans(p);
  const { voornamen, achternaam, geslacht } = wie.persoon;
  const noodzaak = () => (profiel === 'DIT' && dragend(0.9) ? kans.kies(teksten.NOODZAKEN) : null);
  const ftbv = () => (profiel === 'FACTOR2' && dragend(0.9) ? kans.kies(teksten.FTBV) : null);
  return {
    identiteit: {
      voornamen,
      achternaam,
      geboortedatum: lijst.includes('geboortedatum') ? wie.geboortedatum : null,
      geslacht: lijst.includes('geslacht') ? geslacht : null,
      klantnummer: lijst.includes('klantnummer') && soms(0.8) ? `K${kans.geheel(100_000, 9_999_999)}` : null,
    },
    adres: lijst.includes('adres') && soms(0.95) ? (kans.kans(0.08) ? adres(kans, namen) : wie.adres) : null,
    telefoon: lijst.includes('telefoon') && soms(0.9) ? wie.telefoon : null,
    email: lijst.includes('email') && soms(0.85) ? wie.email : null,
    bsn: magBsn(profiel, opdracht) ? aanleiding.bsn() : null,
    etniciteit: lijst.includes('etniciteit') && soms(0.6) ? etniciteit(kans) : null,
    medisch: medisch(kans, lijst.includes('hulpvraag'), gezondheid && soms(0.6), noodzaak, ftbv),
    functioneel:
      gezondheid && soms(0.8)
        ? functioneel(kans, profiel === 'CVITES' || dragend(profiel === 'FACTOR2' ? 0.6 : 0.5), noodzaak, ftbv)
        : null,
    belemmeringen: gezondheid && soms(0.6) ? belemmeringen(kans, noodzaak, ftbv) : [],
    omstandigheden:
      lijst.includes('omstandigheden') && soms(0.4)
        ? omstandigheden(kans, profiel === 'IMPLACMENT' && dragend(0.85))
        : null,
    arbeid: lijst.includes('arbeid') && soms(0.85) ? arbeid(kans) : null,
    uitkering: lijst.includes('uitkering') && soms(0.6) ? uitkering(kans, startdatum) : null,
  };
}

function etniciteit(kans: Willekeur): Inhoud['etniciteit'] {
  const hier = kans.kans(0.6);
  return {
    nationaliteit: hier ? 'Nederlandse' : kans.kies(teksten.NATIONALITEITEN),
    jarenInNederland: hier ? null : kans.geheel(1, 40),
  };
}

type Tekst = () => string | null;

function medisch(kans: Willekeur, vraagt: boolean, ziek: boolean, noodzaak: Tekst, ftbv: Tekst): Inhoud['medisch'] {
  const hulpvraag = vraagt && kans.kans(0.95) ? kans.kies(teksten.HULPVRAGEN) : null;
  if (hulpvraag === null && !ziek) return null;
  return {
    hulpvraag,
    diagnose: ziek ? kans.kies(teksten.DIAGNOSES) : null,
    behandeling: ziek && kans.kans(0.7) ? kans.kies(teksten.BEHANDELINGEN) : null,
    noodzaak: noodzaak(),
    ftbv: ftbv(),
  };
}

function functioneel(kans: Willekeur, beoordeeld: boolean, noodzaak: Tekst, ftbv: Tekst): Inhoud['functioneel'] {
  const [beoordeeldDoor, deskundigheid] = beoordeeld ? kans.kies(teksten.DESKUNDIGEN) : [null, null];
  return {
    mogelijkheden: kans.kies(teksten.MOGELIJKHEDEN),
    belastbaarheid: kans.kies(teksten.BELASTBAARHEDEN),
    urenPerWeek: kans.kans(0.9) ? kans.geheel(2, 10) * 4 : null,
    beoordeeldDoor,
    deskundigheid,
    noodzaak: noodzaak(),
    ftbv: ftbv(),
  };
}

function belemmeringen(kans: Willekeur, noodzaak: Tekst, ftbv: Tekst): Inhoud['belemmeringen'] {
  const soorten = kans.schud<BelemmeringSoort>(['GEZONDHEID', 'VERSLAVING', 'TAALBEHEERSING', 'WERKLOOSHEIDSDUUR']);
  return soorten.slice(0, kans.geheel(1, 2)).map((soort) => ({
    soort,
    omschrijving: kans.kies(teksten.BELEMMERINGEN[soort]),
    noodzaak: noodzaak(),
    ftbv: ftbv(),
  }));
}

function omstandigheden(kans: Willekeur, metRelevantie: boolean): Inhoud['omstandigheden'] {
  const jaNee = () => (kans.kans(0.7) ? kans.kans(0.3) : null);
  const bewijsGoedGedrag = kans.kans(0.2) ? kans.kans(0.9) : null;
  return {
    omschrijving: kans.kies(teksten.OMSTANDIGHEDEN),
    kinderopvang: jaNee(),
    zorgplicht: jaNee(),
    schulden: jaNee(),
    bewijsGoedGedrag,
    bewijsGoedGedragFunctie: bewijsGoedGedrag === null ? null : kans.kies(teksten.FUNCTIES),
    relevantie: metRelevantie ? kans.kies(teksten.RELEVANTIES) : null,
  };
}

function arbeid(kans: Willekeur): Inhoud['arbeid'] {
  const enkele = (uit: readonly string[], minstens: number) => [
    ...new Set(Array.from({ length: kans.geheel(minstens, 2) }, () => kans.kies(uit))),
  ];
  return {
    opleidingsniveau: kans.kies(teksten.OPLEIDINGSNIVEAUS),
    opleidingen: enkele(teksten.OPLEIDINGEN, 0),
    werkervaring: enkele(teksten.FUNCTIES, 0),
    talen: enkele(teksten.TALEN, 1),
    rijbewijs: kans.kans(0.6),
    beschikbareUren: kans.geheel(2, 10) * 4,
  };
}

function uitkering(kans: Willekeur, startdatum: Dag): Inhoud['uitkering'] {
  const ingang = startdatum - kans.geheel(30, 900);
  return {
    soort: kans.kies(teksten.UITKERINGEN),
    ingangsdatum: datum(ingang),
    einddatum: kans.kans(0.2) ? datum(ingang + kans.geheel(400, 1500)) : null,
  };
}
