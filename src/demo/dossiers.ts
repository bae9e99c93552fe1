import { REGLEMENTEN } from '../../permissions/reglementen';
import { DEV_ISSUER } from '../auth/issuer';
import type { Categorie } from '../domain/categorie';
import type { ClientstatusReden, ClientstatusSoort, OpdrachtgeverSoort } from '../domain/opsommingen';
import { schrijfAanmelding } from './aanmeldingen';
import { ANKERS, type Toestand } from './ankers';
import { schrijfDocumenten } from './documenten';
import { schrijfGeboorteland } from './geboorteland';
import { type Dossier, schrijfGegevens } from './gegevens';
import { type Inhoud, inhoud, type Mens, mens } from './inhoud';
import { schrijfKanttekening } from './kanttekeningen';
import type { Medewerkers } from './medewerkers';
import { type Namen, persoon } from './namen';
import { schrijfNoodtoegang } from './noodtoegang';
import { voorwaardenVan } from './opdrachten';
import { Afschrift, gaatOver, schrijfOverdracht } from './overdracht';
import { schrijfPortfolio } from './portfolio';
import type { ClientSchets, TrajectSchets } from './schets';
import type { Bestemming } from './tabellen';
import * as teksten from './teksten';
import { DAG_IN_MS, type Dag, dagVan, datum, type Moment, opKantoor, tijdstip } from './tijd';
import { ooitGegeven, schrijfToestemmingen, trekToestand } from './toestemmingen';
import { afdeling, NAAR_VRIJWILLIGERSWERK, NOG_GEEN_UITSTROOM, uitstroom } from './uitstroom';
import { schrijfVerslagen } from './verslagen';
import { Willekeur } from './willekeur';

/** What all dossiers of a set share. */
export interface Omgeving {
  readonly seed: number;
  readonly nu: Moment;
  readonly namen: Namen;
  /** Those of the organisatie of the client. */
  readonly medewerkers: Medewerkers;
  /** A number that nobody else of the organisatie has, or null when there is none left. */
  readonly bsn: () => string | null;
  readonly volgendePositie: (opdrachtgeverId: string) => number;
}

const STROOM = 4;
const UITSTROOM_STROOM = 13;
const KANTTEKENING_STROOM = 41;
const DOCUMENT_STROOM = 31;
const GEBOORTELAND_STROOM = 21;
const PORTFOLIO_STROOM = 37;
const NOODTOEGANG_STROOM = 43;
const OVERDRACHT_STROOM = 47;
const MET_ACCOUNT = 2;
const VAN_STAGIAIR = 6;
/** The employer's client with consent, who keeps the telephone number secret. */
const GEHEIM_ANKER = 4;
const GEZONDHEID: readonly Categorie[] = ['GEZONDHEID_MEDISCH', 'GEZONDHEID_FUNCTIONEEL', 'BELEMMERINGEN'];

/** Everything about one client. */
export function schrijfDossier(schets: ClientSchets, omgeving: Omgeving, naar: Bestemming): void {
  new Dossierschrijver(schets, omgeving, naar).schrijf();
}

class Dossierschrijver {
  private readonly kans: Willekeur;
  private readonly kansOpUitstroom: Willekeur;
  private readonly kansOpKanttekening: Willekeur;
  private readonly kansOpDocument: Willekeur;
  private readonly kansOpPortfolio: Willekeur;
  private readonly kansOpOverdracht: Willekeur;
  private readonly clientId: string;
  private readonly coach: string;
  private readonly wie: Mens;
  /** How consent stands inside the organisatie; to an opdrachtgever it may stand otherwise. */
  private readonly toestand: Toestand;
  private eigenBsn: string | null | undefined;
  private openbaar = false;

  constructor(
    private readonly schets: ClientSchets,
    private readonly omgeving: Omgeving,
    private readonly naar: Bestemming,
  ) {
    const { nummer, anker, rang } = schets;
    const { seed, namen, nu, medewerkers } = omgeving;
    this.kans = new Willekeur(seed, STROOM, nummer);
    this.kansOpUitstroom = new Willekeur(seed, UITSTROOM_STROOM, nummer);
    this.kansOpKanttekening = new Willekeur(seed, KANTTEKENING_STROOM, nummer);
    this.kansOpDocument = new Willekeur(seed, DOCUMENT_STROOM, nummer);
    this.kansOpPortfolio = new Willekeur(seed, PORTFOLIO_STROOM, nummer);
    this.kansOpOverdracht = new Willekeur(seed, OVERDRACHT_STROOM, nummer);
    this.clientId = this.kans.blindeUuid();
    const { coaches } = medewerkers;
    const coach = anker === null ? coaches[rang % coaches.length] : coaches[0];
    if (coach === undefined) throw new Error('an organisatie has coaches');
    this.coach = coach;
    this.wie = mens(this.kans, namen, persoon(this.kans, namen), dagVan(nu));
    this.toestand = anker?.toestemming ?? trekToestand(this.kans);
  }

  private get sleutel() {
    return { organisatie_id: this.schets.organisatie.id, client_id: this.clientId };
  }

  schrijf(): void {
    const { organisatie, trajecten, aangemaaktOp } = this.schets;
    this.naar.voeg('client', {
      organisatie_id: organisatie.id,
      id: this.clientId,
      aangemaakt_op: tijdstip(aangemaaktOp),
    });
    this.schrijfAccount();
    this.schrijfToewijzingen();
    const ontvangers = new Set<string>();
    trajecten.forEach((traject, plaats) => {
      const nieuw = !ontvangers.has(traject.opdracht.opdrachtgeverId);
      ontvangers.add(traject.opdracht.opdrachtgeverId);
      this.schrijfTraject(traject, { eerste: plaats === 0, nieuweOntvanger: nieuw });
    });
    this.schrijfGeheimhouding();
    this.schrijfPortfolio();
    this.schrijfNoodtoegang();
  }

  private schrijfNoodtoegang(): void {
    const { organisatie, nummer, rang, anker, aangemaaktOp } = this.schets;
    const { seed, nu, medewerkers } = this.omgeving;
    if (anker !== null) return;
    schrijfNoodtoegang(new Willekeur(seed, NOODTOEGANG_STROOM, nummer), this.naar, {
      profiel: organisatie.profiel,
      client: this.sleutel,
      anderen: medewerkers.coaches.filter((coach) => coach !== this.coach),
      aangemaaktOp,
      nu,
      zeker: rang === ANKERS.length,
    });
  }

  private schrijfPortfolio(): void {
    const { organisatie, trajecten, anker } = this.schets;
    const [eerste] = trajecten;
    if (eerste === undefined) return;
    schrijfPortfolio(this.kansOpPortfolio, this.naar, {
      profiel: organisatie.profiel,
      client: this.sleutel,
      opdrachtgeverId: eerste.opdracht.opdrachtgeverId,
      volledig: anker !== null,
      start: opKantoor(eerste.startdatum, 0),
      nu: this.omgeving.nu,
    });
  }

  private schrijfAccount(): void {
    const { organisatie, rang, aangemaaktOp } = this.schets;
    if (rang >= MET_ACCOUNT) return;
    this.naar.voeg('client_account', {
      ...this.sleutel,
      id: this.kans.uuid(aangemaaktOp),
      issuer: DEV_ISSUER,
      subject: `client-${rang + 1}-${organisatie.achtervoegsel}`,
      hoedanigheid: 'ZELF',
      van: tijdstip(aangemaaktOp),
      tot: null,
    });
  }

  private schrijfToewijzingen(): void {
    const { rang, aangemaaktOp, trajecten, anker } = this.schets;
    const { nu, medewerkers } = this.omgeving;
    const toewijzing = (medewerkerId: string, van: Moment, tot: Moment | null) =>
      this.naar.voeg('toewijzing', {
        ...this.sleutel,
        id: this.kans.uuid(van),
        medewerker_id: medewerkerId,
        opdracht_id: null,
        van: tijdstip(van),
        tot: tot === null ? null : tijdstip(tot),
      });
    // A third of the closed dossiers is still in the hands of its coach, for aftercare.
    const einden = trajecten.map(({ einddatum }) => einddatum);
    const laatste = einden.includes(null) ? null : Math.max(...einden.map((einde) => einde ?? 0));
    const afgesloten = laatste !== null && anker === null && this.kans.kans(0.67);
    const eind = afgesloten ? Math.max(aangemaaktOp, Math.min(opKantoor(laatste + 14, 0), nu)) : null;
    const vorige = this.kans.kies(medewerkers.coaches);
    const overgang = aangemaaktOp + Math.floor(((eind ?? nu) - aangemaaktOp) * 0.3);
    const overgedragen = anker === null && vorige !== this.coach && this.kans.kans(0.1);
    if (overgedragen) toewijzing(vorige, aangemaaktOp, overgang);
    toewijzing(this.coach, overgedragen ? overgang : aangemaaktOp, eind);
    if (rang < VAN_STAGIAIR) toewijzing(medewerkers.stagiair, aangemaaktOp, null);
  }

  /** Not before the traject, and never after now. */
  private na(start: Moment, dagen: number): Moment {
    return Math.min(
      start + this.kans.geheel(0, dagen) * DAG_IN_MS + this.kans.geheel(0, 400) * 60_000,
      this.omgeving.nu,
    );
  }

  private schrijfTraject(traject: TrajectSchets, plaats: { eerste: boolean; nieuweOntvanger: boolean }): void {
    const { organisatie, anker } = this.schets;
    const { nu, namen } = this.omgeving;
    const { kans, naar } = this;
    const { profiel } = organisatie;
    const { opdracht, startdatum, einddatum } = traject;
    const start = opKantoor(startdatum, 0);
    const trajectId = kans.uuid(start);
    const dossier: Dossier = {
      ...this.sleutel,
      opdracht_id: opdracht.id,
      opdrachtgever_id: opdracht.opdrachtgeverId,
    };
    const volledig = anker !== null;
    const begeleiding = volledig ? anker.grond || profiel === 'CVITES' : kans.kans(0.35);
    const gezondheid =
      (volledig || kans.kans(0.5)) &&
      (profiel !== 'CVITES' || begeleiding) &&
      (profiel !== 'IMPLACMENT' || ooitGegeven(this.toestand));
    const bekend = inhoud(kans, namen, this.wie, {
      profiel,
      opdracht,
      startdatum,
      gezondheid,
      volledig,
      draagt: anker?.grond ?? null,
      bsn: () => this.bsn(),
    });

    const aanmelding = kans.kans(0.6)
      ? schrijfAanmelding(kans, naar, {
          organisatie,
          opdracht,
          inhoud: bekend,
          status: 'GEACCEPTEERD',
          ontvangenOp: start - kans.geheel(7, 30) * DAG_IN_MS + kans.geheel(0, 500) * 60_000,
          beoordeeldDoor: this.coach,
          nu,
          clientId: this.clientId,
        })
      : null;
    const geinformeerd = volledig ? anker.grond || profiel !== 'WESTENDORP' : kans.kans(0.88);
    naar.voeg('traject', {
      ...dossier,
      id: trajectId,
      aanmelding_id: aanmelding?.id ?? null,
      aangemaakt_op: tijdstip(start),
    });
    const plan = kans.kies(teksten.PLANNEN);
    const resultaat = einddatum === null ? null : kans.kies(teksten.RESULTATEN_TRAJECT);
    const { overdracht } = REGLEMENTEN[profiel];
    const afschrift = gaatOver(this.kansOpOverdracht, overdracht, resultaat)
      ? new Afschrift(naar, overdracht.categorieen)
      : null;
    const richting = resultaat === null ? NOG_GEEN_UITSTROOM : uitstroom(this.kansOpUitstroom, resultaat);
    naar.voeg('traject_verloop', {
      ...dossier,
      traject_id: trajectId,
      status: einddatum === null ? 'GEPLAATST' : 'BEEINDIGD',
      startdatum: datum(startdatum),
      geplande_einddatum: datum(traject.geplandeEinddatum),
      einddatum: einddatum === null ? null : datum(einddatum),
      plan,
      resultaat,
      ...(afschrift === null ? richting : NAAR_VRIJWILLIGERSWERK),
      afdeling: afdeling(this.kansOpUitstroom, profiel),
      geinformeerd_op: geinformeerd ? tijdstip(this.na(start, 10)) : null,
      geinformeerd_door: geinformeerd ? this.coach : null,
      rapportage_verschuldigd_op:
        traject.rapportageVerschuldigdOp === null ? null : datum(traject.rapportageVerschuldigdOp),
    });
    this.schrijfStatus(dossier, opdracht.soort, start);
    if (begeleiding) this.schrijfBegeleiding(dossier, trajectId, traject);
    const { herkomsten } = REGLEMENTEN[profiel].aanmelding;
    schrijfGegevens(kans, afschrift ?? naar, dossier, bekend, {
      herkomst: () => (aanmelding !== null && kans.kans(0.8) ? aanmelding.herkomst : kans.kies(herkomsten)),
      vastgelegdOp: this.na(start, 20),
    });
    schrijfDocumenten(this.kansOpDocument, naar, dossier, {
      profiel,
      opdracht,
      coach: this.coach,
      volledig,
      start,
      nu,
    });
    this.schrijfToestemming(dossier, trajectId, traject, bekend, plaats);
    if (voorwaardenVan(opdracht).eist?.[1].includes('GEBOORTELAND'))
      schrijfGeboorteland(new Willekeur(this.omgeving.seed, GEBOORTELAND_STROOM, this.schets.nummer), naar, {
        dossier,
        coach: this.coach,
        start,
        nu: this.omgeving.nu,
      });
    schrijfVerslagen(kans, naar, {
      dossier,
      trajectId,
      traject,
      inhoud: bekend,
      coach: this.coach,
      nu,
      volgendePositie: () => this.omgeving.volgendePositie(opdracht.opdrachtgeverId),
    });
    if (afschrift !== null && einddatum !== null) this.draagOver(dossier, trajectId, einddatum, afschrift);
    if (anker === null)
      schrijfKanttekening(this.kansOpKanttekening, naar, { profiel, dossier, coach: this.coach, start, nu });
  }

  /** Opdrachtgevers to whom the dossier went over already. */
  private readonly ontvangers = new Set<string>();

  private draagOver(dossier: Dossier, trajectId: string, einde: Dag, afschrift: Afschrift): void {
    const { organisatie, trajecten } = this.schets;
    const bekend = new Set(trajecten.map(({ opdracht }) => opdracht.opdrachtgeverId));
    const ontvanger = schrijfOverdracht(this.kansOpOverdracht, this.naar, {
      dossier,
      trajectId,
      einde,
      opdrachten: organisatie.opdrachtgevers
        .flatMap(({ opdrachten }) => opdrachten)
        .filter(({ loopt, opdrachtgeverId: id }) => loopt && !bekend.has(id) && !this.ontvangers.has(id)),
      afschrift,
      coach: this.coach,
      nu: this.omgeving.nu,
    });
    if (ontvanger !== null) this.ontvangers.add(ontvanger);
  }

  private bsn(): string | null {
    if (this.eigenBsn === undefined) this.eigenBsn = this.omgeving.bsn();
    return this.eigenBsn;
  }

  private schrijfStatus(dossier: Dossier, opdrachtgever: OpdrachtgeverSoort, start: Moment): void {
    const { anker } = this.schets;
    const { kans } = this;
    const status = (soort: ClientstatusSoort, reden: ClientstatusReden, van: Moment, tot: Moment | null) =>
      this.naar.voeg('clientstatus', {
        ...dossier,
        id: kans.uuid(van),
        soort,
        reden,
        van: tijdstip(van),
        tot: tot === null ? null : tijdstip(tot),
      });
    const gewoon: ClientstatusSoort = opdrachtgever === 'WERKGEVER' ? 'WERKNEMER' : 'UITKERINGSGERECHTIGD';
    if (anker !== null) {
      if (anker.grond) status(gewoon, opdrachtgever === 'WERKGEVER' ? 'ZIEKTE' : 'ARBEIDSONGESCHIKTHEID', start, null);
      else status('GEEN', 'GEEN', start, null);
      return;
    }
    const soort = kans.weeg<ClientstatusSoort>([
      [gewoon, 70],
      ['WERKNEMER', 10],
      ['UITKERINGSGERECHTIGD', 10],
      ['GEEN', 10],
    ]);
    const reden = () => kans.kies<ClientstatusReden>(['ZIEKTE', 'ARBEIDSONGESCHIKTHEID', 'GEEN']);
    const gewijzigd = kans.kans(0.15) ? start + Math.floor((this.omgeving.nu - start) * 0.5) : null;
    if (gewijzigd !== null) status(soort, reden(), start, gewijzigd);
    status(soort, reden(), gewijzigd ?? start, null);
  }

  private schrijfBegeleiding(dossier: Dossier, trajectId: string, { startdatum, einddatum }: TrajectSchets): void {
    const [soort, omschrijving] = this.kans.kies(teksten.BEGELEIDINGEN);
    const van = this.na(opKantoor(startdatum, 0), 14);
    this.naar.voeg('traject_begeleiding', {
      ...dossier,
      id: this.kans.uuid(van),
      traject_id: trajectId,
      soort,
      omschrijving,
      van: tijdstip(van),
      tot: einddatum === null ? null : tijdstip(Math.max(van, opKantoor(einddatum, 0))),
    });
  }

  private schrijfToestemming(
    dossier: Dossier,
    trajectId: string,
    { opdracht, startdatum }: TrajectSchets,
    bekend: Inhoud,
    { eerste, nieuweOntvanger }: { eerste: boolean; nieuweOntvanger: boolean },
  ): void {
    const { organisatie, anker } = this.schets;
    const gezond = bekend.functioneel === null && bekend.medisch === null && bekend.belemmeringen.length === 0;
    const gedeeld = {
      profiel: organisatie.profiel,
      dossier,
      trajectId,
      coach: this.coach,
      start: opKantoor(startdatum, 0),
      nu: this.omgeving.nu,
      behalve: gezond ? GEZONDHEID : [],
      volledig: anker !== null,
    };
    if (eerste) schrijfToestemmingen(this.kans, this.naar, { ...gedeeld, ontvanger: null, toestand: this.toestand });
    const toestand = anker?.toestemming ?? trekToestand(this.kans);
    const ontvanger = { id: opdracht.opdrachtgeverId, soort: opdracht.soort };
    if (nieuweOntvanger) schrijfToestemmingen(this.kans, this.naar, { ...gedeeld, ontvanger, toestand });
    if (!gezond && (anker?.toestemming === 'GEGEVEN' || this.kans.kans(0.01))) this.schrijfOpenbaarmaking();
  }

  private schrijfOpenbaarmaking(): void {
    if (this.openbaar) return;
    this.openbaar = true;
    const van = this.na(this.schets.aangemaaktOp, 60);
    this.naar.voeg('openbaarmaking', {
      ...this.sleutel,
      id: this.kans.uuid(van),
      categorie: 'GEZONDHEID_FUNCTIONEEL',
      vindplaats: this.kans.kies(teksten.VINDPLAATSEN),
      van: tijdstip(van),
      tot: null,
    });
  }

  /** FACTOR2 keeps a number or address secret from third parties on request (F2-14). */
  private schrijfGeheimhouding(): void {
    const { organisatie, rang, aangemaaktOp } = this.schets;
    if (organisatie.profiel !== 'FACTOR2') return;
    for (const [categorie, aandeel] of [
      ['TELEFOON', 0.06],
      ['EMAIL', 0.04],
    ] as const) {
      const vast = rang === GEHEIM_ANKER && categorie === 'TELEFOON';
      if (!vast && !this.kans.kans(aandeel)) continue;
      const van = this.na(aangemaaktOp, 30);
      const gesloten = !vast && this.kans.kans(0.2);
      this.naar.voeg('geheimhouding_contact', {
        ...this.sleutel,
        id: this.kans.uuid(van),
        categorie,
        van: tijdstip(van),
        tot: gesloten ? tijdstip(van + Math.floor((this.omgeving.nu - van) * 0.5)) : null,
      });
    }
  }
}
