import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Categorie } from '../domain/categorie';
import type { Doel } from '../domain/doel';
import type { Feit } from '../domain/feit';
import type { OpdrachtgeverSoort, Profiel, ToestemmingVorm } from '../domain/opsommingen';
import type { Toestand } from './ankers';
import type { Dossier } from './gegevens';
import type { Bestemming } from './tabellen';
import { DAG_IN_MS, type Moment, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

/** A consent that some rule of the reglement asks. */
interface Gevraagd {
  readonly doel: Doel;
  readonly categorie: Categorie;
  readonly vorm: ToestemmingVorm;
  /** Given as a deelbeslissing at an evaluation (DI-11). */
  readonly evaluatie: boolean;
}

const VORM: Partial<Record<Feit, ToestemmingVorm>> = {
  TOESTEMMING: 'GERICHT',
  TOESTEMMING_SCHRIFTELIJK: 'SCHRIFTELIJK',
  TOESTEMMING_UITDRUKKELIJK: 'UITDRUKKELIJK',
  DEELBESLISSING: 'GERICHT',
};

/** Where the rules ask none, some clients still gave one. */
const ONGEVRAAGD: readonly Gevraagd[] = [
  { doel: 'VERANTWOORDING', categorie: 'RAPPORTAGE', vorm: 'VRIJ', evaluatie: false },
];

/**
 * Reads off the policy which consents matter for a recipient: an opdrachtgever of this kind, or the coaches inside.
 * That for a birth country comes with it (geboorteland.ts).
 */
function vraagAf(profiel: Profiel, ontvanger: OpdrachtgeverSoort | 'TRAJECTBEGELEIDER'): readonly Gevraagd[] {
  const gevonden = new Map<string, Gevraagd>();
  for (const regel of REGLEMENTEN[profiel].regels) {
    if (regel.aard !== 'OPENT' || !regel.voor.includes(ontvanger)) continue;
    for (const feit of regel.mits) {
      const vorm = VORM[feit];
      if (vorm === undefined) continue;
      for (const doel of regel.onder)
        for (const categorie of regel.categorieen.filter((naam) => naam !== 'GEBOORTELAND'))
          gevonden.set(`${doel} ${categorie} ${vorm}`, { doel, categorie, vorm, evaluatie: feit === 'DEELBESLISSING' });
    }
  }
  if (gevonden.size > 0 || ontvanger === 'TRAJECTBEGELEIDER') return [...gevonden.values()];
  return ONGEVRAAGD;
}

const gevraagd = new Map<string, readonly Gevraagd[]>();
function gevraagdVan(profiel: Profiel, ontvanger: OpdrachtgeverSoort | 'TRAJECTBEGELEIDER'): readonly Gevraagd[] {
  const sleutel = `${profiel} ${ontvanger}`;
  const lijst = gevraagd.get(sleutel) ?? vraagAf(profiel, ontvanger);
  gevraagd.set(sleutel, lijst);
  return lijst;
}

export const trekToestand = (kans: Willekeur): Toestand =>
  kans.weeg<Toestand>([
    ['GEEN', 25],
    ['GEGEVEN', 42],
    ['INGETROKKEN', 10],
    ['OPNIEUW', 8],
    ['VERLOPEN', 5],
    ['TOEKOMST', 3],
    ['ANDERE_VORM', 7],
  ]);

/** Whether consent was ever in force, so that data may have been recorded on it. */
export const ooitGegeven = (toestand: Toestand): boolean => toestand !== 'GEEN' && toestand !== 'TOEKOMST';

interface Periode {
  readonly van: Moment;
  readonly tot: Moment | null;
  /** When it was decided: before it counts, if it starts in the future. */
  readonly besloten: Moment;
}

function perioden(kans: Willekeur, toestand: Toestand, start: Moment, nu: Moment, aaneen: boolean): Periode[] {
  const op = (deel: number): Moment => start + Math.floor((nu - start) * deel);
  const periode = (van: Moment, tot: Moment | null): Periode => ({ van, tot, besloten: van });
  const begin = op(0.02 + kans.fractie() * 0.08);
  switch (toestand) {
    case 'GEEN':
      return [];
    case 'GEGEVEN':
    case 'ANDERE_VORM':
      return [periode(begin, kans.kans(0.1) ? nu + kans.geheel(30, 300) * DAG_IN_MS : null)];
    case 'INGETROKKEN':
      return [periode(begin, op(0.3 + kans.fractie() * 0.6))];
    case 'VERLOPEN':
      return [periode(begin, op(0.5))];
    case 'OPNIEUW': {
      const eind = op(0.3 + kans.fractie() * 0.2);
      return [periode(begin, eind), periode(aaneen ? eind : op(0.6 + kans.fractie() * 0.2), null)];
    }
    case 'TOEKOMST':
      return [{ van: nu + kans.geheel(5, 60) * DAG_IN_MS, tot: null, besloten: op(0.5) }];
  }
}

export interface Toestemmingsvraag {
  readonly profiel: Profiel;
  /** Null: the organisatie itself receives. */
  readonly ontvanger: { readonly id: string; readonly soort: OpdrachtgeverSoort } | null;
  readonly toestand: Toestand;
  readonly dossier: Dossier;
  readonly trajectId: string;
  readonly coach: string;
  readonly start: Moment;
  readonly nu: Moment;
  /** Of which nothing is recorded, so nothing is asked. */
  readonly behalve: readonly Categorie[];
  /** Nothing is left to chance. */
  readonly volledig: boolean;
}

/** The consents of one client to one recipient, and the evaluaties at which they were decided. */
export function schrijfToestemmingen(kans: Willekeur, naar: Bestemming, vraag: Toestemmingsvraag): void {
  const { profiel, ontvanger, toestand, dossier, coach, nu, volledig } = vraag;
  const lijst = gevraagdVan(profiel, ontvanger?.soort ?? 'TRAJECTBEGELEIDER').filter(
    ({ categorie }) => !vraag.behalve.includes(categorie),
  );
  const bijEvaluatie = lijst.some(({ evaluatie }) => evaluatie) && toestand !== 'ANDERE_VORM';
  const reeks = perioden(kans, toestand, vraag.start, nu, bijEvaluatie);
  if (lijst.length === 0 || (lijst === ONGEVRAAGD && kans.kans(0.8))) return;
  if (bijEvaluatie && reeks.length === 0 && kans.kans(0.5))
    schrijfEvaluatie(kans, naar, vraag, vraag.start + Math.floor((nu - vraag.start) * 0.4));

  for (const { van, tot, besloten } of reeks) {
    const evaluatieId = bijEvaluatie ? schrijfEvaluatie(kans, naar, vraag, besloten) : null;
    for (const { doel, categorie, vorm } of lijst) {
      if (!volledig && kans.kans(0.15)) continue;
      const doorClient = evaluatieId === null && kans.kans(0.2);
      const bron = evaluatieId !== null ? 'EVALUATIE' : doorClient ? 'PORTAAL' : bronVan(profiel, kans);
      naar.voeg('toestemming', {
        organisatie_id: dossier.organisatie_id,
        id: kans.uuid(besloten),
        client_id: dossier.client_id,
        doel,
        categorie,
        ontvanger_id: ontvanger?.id ?? null,
        vorm: toestand === 'ANDERE_VORM' ? 'VRIJ' : vorm,
        bron,
        informatieversie: van < nu - 500 * DAG_IN_MS ? '2023-1' : '2025-1',
        evaluatie_id: evaluatieId,
        vastgelegd_door: doorClient ? `client:${dossier.client_id}` : `medewerker:${coach}`,
        van: tijdstip(van),
        tot: tot === null ? null : tijdstip(tot),
      });
    }
  }
}

const bronVan = (profiel: Profiel, kans: Willekeur): string =>
  profiel === 'CVITES' && kans.kans(0.6) ? 'EPORTFOLIO_START' : kans.kies(['FORMULIER', 'FORMULIER', 'GESPREK']);

function schrijfEvaluatie(
  kans: Willekeur,
  naar: Bestemming,
  { dossier, trajectId, coach }: Toestemmingsvraag,
  geslotenOp: Moment,
): string {
  const id = kans.uuid(geslotenOp);
  naar.voeg('evaluatie', {
    ...dossier,
    id,
    traject_id: trajectId,
    verslag_kenmerk: `EV-${id.slice(0, 8)}-${kans.geheel(100, 999)}`,
    gesloten_op: tijdstip(geslotenOp),
    gesloten_door: coach,
  });
  return id;
}
