import { OPDRACHTGEVER_SOORTEN, type RapportageStatus } from '../domain/opsommingen';
import { ANKERS, type Anker } from './ankers';
import type { Opdracht } from './opdrachten';
import type { Organisatie } from './partijen';
import { type Dag, dagVan, KANTOORMINUTEN, type Moment, opKantoor, plusMaanden } from './tijd';
import { Willekeur } from './willekeur';

export interface RapportageSchets {
  readonly van: Dag;
  readonly tot: Dag;
  readonly status: RapportageStatus;
  readonly opgesteldOp: Moment;
  readonly vastgesteldOp: Moment | null;
  readonly vrijgegevenOp: Moment | null;
}

export interface TrajectSchets {
  readonly opdracht: Opdracht;
  readonly startdatum: Dag;
  readonly geplandeEinddatum: Dag;
  readonly einddatum: Dag | null;
  readonly rapportages: readonly RapportageSchets[];
  readonly rapportageVerschuldigdOp: Dag | null;
}

/** Who, under which opdrachten and when: all that positions and counts depend on, before any text is written. */
export interface ClientSchets {
  /** Place among all clients. */
  readonly nummer: number;
  readonly organisatie: Organisatie;
  /** Place among the clients of the organisatie, from 0. */
  readonly rang: number;
  readonly anker: Anker | null;
  readonly aangemaaktOp: Moment;
  readonly trajecten: readonly TrajectSchets[];
}

export interface Opties {
  readonly clients: number;
  readonly seed: number;
  readonly nu: Moment;
}

const STROOM = 3;
const DAGEN_TERUG = 1100;
const ANKER_DAGEN_TERUG = 400;
const KWARTAAL = 3;
/** Days after a quarter that are reported with it when the traject ends in them. */
const RESTANT = 14;
const DUUR_IN_MAANDEN = [6, 9, 12, 12, 18, 24];

/** Share of the trajecten of each kind of opdrachtgever, in the order of OPDRACHTGEVER_SOORTEN. */
const GEWICHTEN = [32, 26, 24, 12, 6];

/** Reports of the quarters that have passed, and of the last stretch of a traject that ended. */
function rapportages(kans: Willekeur, start: Dag, einddatum: Dag | null, nu: Moment): RapportageSchets[] {
  const vandaag = dagVan(nu);
  const reeks: RapportageSchets[] = [];
  for (let kwartaal = 0; ; kwartaal += 1) {
    const van = plusMaanden(start, KWARTAAL * kwartaal);
    const vol = plusMaanden(start, KWARTAAL * (kwartaal + 1)) - 1;
    const tot = einddatum !== null && einddatum <= vol + RESTANT ? einddatum : vol;
    if (tot < van || tot >= vandaag) return reeks;
    const opgesteldOp = opKantoor(tot + kans.geheel(1, 9), kans.geheel(0, KANTOORMINUTEN));
    if (opgesteldOp > nu) return reeks;
    const vastgesteld = opgesteldOp + kans.geheel(30, 4 * 24 * 60) * 60_000;
    const vrijgegeven = vastgesteld + kans.geheel(5, 6 * 24 * 60) * 60_000;
    const volgende = plusMaanden(start, KWARTAAL * (kwartaal + 2)) - 1;
    const laatste = tot === einddatum || volgende >= vandaag;
    const voortgang = laatste ? kans.fractie() : 1;
    const vastgesteldOp = voortgang < 0.12 || vastgesteld > nu ? null : vastgesteld;
    const vrijgegevenOp = vastgesteldOp === null || voortgang < 0.2 || vrijgegeven > nu ? null : vrijgegeven;
    const status = vastgesteldOp === null ? 'CONCEPT' : vrijgegevenOp === null ? 'VASTGESTELD' : 'VRIJGEGEVEN';
    reeks.push({ van, tot, status, opgesteldOp, vastgesteldOp, vrijgegevenOp });
    // A report that is not released yet is the newest one.
    if (status !== 'VRIJGEGEVEN' || tot === einddatum) return reeks;
  }
}

function traject(kans: Willekeur, opdracht: Opdracht, startdatum: Dag, nu: Moment, anker: Anker | null): TrajectSchets {
  const vandaag = dagVan(nu);
  const geplandeEinddatum = plusMaanden(startdatum, kans.kies(DUUR_IN_MAANDEN));
  let einddatum: Dag | null = null;
  if (kans.kans(0.12)) einddatum = startdatum + kans.geheel(20, Math.max(20, geplandeEinddatum - startdatum));
  else if (kans.kans(0.92)) einddatum = geplandeEinddatum;
  if (opdracht.tot !== null) einddatum = Math.min(einddatum ?? Number.POSITIVE_INFINITY, dagVan(opdracht.tot) - 1);
  if (einddatum !== null && einddatum > vandaag) einddatum = null;
  const gepland =
    anker === null || anker.beeindigd ? geplandeEinddatum : Math.max(geplandeEinddatum, vandaag + kans.geheel(60, 200));
  if (anker !== null && !anker.beeindigd) einddatum = null;
  const reeks = rapportages(kans, startdatum, einddatum, nu);
  const vrijgegeven = reeks.filter(({ status }) => status === 'VRIJGEGEVEN').at(-1);
  return {
    opdracht,
    startdatum,
    geplandeEinddatum: gepland,
    einddatum,
    rapportages: reeks,
    rapportageVerschuldigdOp: einddatum === null ? plusMaanden(vrijgegeven?.tot ?? startdatum, KWARTAAL) : null,
  };
}

/** Another opdracht than the client already has, in force on that day; often of another opdrachtgever. */
function kiesOpdracht(
  kans: Willekeur,
  { opdrachtgevers }: Organisatie,
  dag: Dag,
  gehad: readonly Opdracht[],
): Opdracht | undefined {
  const elders = kans.kans(0.65);
  const over = opdrachtgevers.map(({ id, opdrachten }) =>
    elders && gehad.some(({ opdrachtgeverId }) => opdrachtgeverId === id)
      ? []
      : opdrachten.filter(
          (opdracht) => !gehad.includes(opdracht) && (opdracht.tot === null || dagVan(opdracht.tot) > dag + 60),
        ),
  );
  const keuzes = over.flatMap((opdrachten, plaats) =>
    opdrachten.length > 0 ? [[opdrachten, GEWICHTEN[plaats] ?? 1] as const] : [],
  );
  return keuzes.length > 0 ? kans.kies(kans.weeg(keuzes)) : undefined;
}

function gewoneTrajecten(kans: Willekeur, organisatie: Organisatie, begin: Dag, nu: Moment): TrajectSchets[] {
  const vandaag = dagVan(nu);
  const aantal = kans.weeg([
    [1, 57.5],
    [2, 35],
    [3, 7.5],
  ]);
  const reeks: TrajectSchets[] = [];
  let start = Math.min(begin + kans.geheel(0, 21), vandaag - 1);
  for (let volgnummer = 0; volgnummer < aantal; volgnummer += 1) {
    const opdracht = kiesOpdracht(
      kans,
      organisatie,
      start,
      reeks.map((eerder) => eerder.opdracht),
    );
    if (opdracht === undefined) break;
    reeks.push(traject(kans, opdracht, start, nu, null));
    start = Math.max(start, Math.min(start + kans.geheel(0, 300), vandaag - kans.geheel(1, 30)));
  }
  return reeks;
}

function ankerTrajecten(kans: Willekeur, { opdrachtgevers }: Organisatie, anker: Anker, begin: Dag, nu: Moment) {
  return anker.onder.flatMap((soort) => {
    const { opdrachten = [] } = opdrachtgevers[OPDRACHTGEVER_SOORTEN.indexOf(soort)] ?? {};
    const opdracht = anker.beeindigd ? opdrachten.at(-1) : opdrachten[0];
    return opdracht === undefined ? [] : [traject(kans, opdracht, begin + kans.geheel(0, 14), nu, anker)];
  });
}

/** Fewest clients with which every organisatie has its fixed dossiers. */
export const MINSTE_CLIENTS = 5 * ANKERS.length;

/** Every client in order, the fixed dossiers first. Runs as often as asked, with the same outcome. */
export function* schetsen(
  organisaties: readonly Organisatie[],
  { clients, seed, nu }: Opties,
): Generator<ClientSchets> {
  const rangen = organisaties.map(() => 0);
  const gewogen = organisaties.map((organisatie) => [organisatie, organisatie.gewicht] as const);
  const vast = organisaties.length * ANKERS.length;
  for (let nummer = 0; nummer < clients; nummer += 1) {
    const kans = new Willekeur(seed, STROOM, nummer);
    const organisatie = nummer < vast ? organisaties[nummer % organisaties.length] : kans.weeg(gewogen);
    if (organisatie === undefined) throw new Error('there is no organisatie');
    const rang = rangen[organisatie.nummer] ?? 0;
    rangen[organisatie.nummer] = rang + 1;
    const anker = ANKERS[rang] ?? null;
    // Clients come in over the years in the order of their numbers; the ended anchor needs a traject before its opdracht ended.
    const terug =
      anker === null
        ? Math.round(DAGEN_TERUG * (1 - (nummer - vast) / (clients - vast)))
        : ANKER_DAGEN_TERUG + (anker.beeindigd ? 200 : 0);
    const begin = dagVan(nu) - Math.max(2, terug);
    yield {
      nummer,
      organisatie,
      rang,
      anker,
      aangemaaktOp: opKantoor(begin, kans.geheel(0, KANTOORMINUTEN)),
      trajecten:
        anker === null
          ? gewoneTrajecten(kans, organisatie, begin, nu)
          : ankerTrajecten(kans, organisatie, anker, begin, nu),
    };
  }
}
