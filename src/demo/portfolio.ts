import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Profiel } from '../domain/opsommingen';
import type { Bestemming } from './tabellen';
import { type Moment, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

interface Vraag {
  readonly profiel: Profiel;
  readonly client: { readonly organisatie_id: string; readonly client_id: string };
  /** Of whom the opdracht of the first traject is. */
  readonly opdrachtgeverId: string;
  readonly volledig: boolean;
  readonly start: Moment;
  readonly nu: Moment;
}

/** What clients keep, and what they say of it. */
const ITEMS: readonly (readonly [string, string])[] = [
  ['Vrijwilligerswerk in het buurthuis', 'Ik organiseer sinds drie jaar de maandelijkse maaltijd voor dertig buren.'],
  ['Certificaat heftruck', 'Gehaald in 2019. Ik heb er daarna twee jaar mee gereden.'],
  ['Foto van mijn moestuin', 'Dit heb ik zelf aangelegd; tuinwerk zou ik graag vaker doen.'],
  ['Brief van mijn vorige chef', "Zij schrijft dat ik altijd op tijd was en nieuwe collega's inwerkte."],
  ['Wat ik wil leren', 'Beter schrijven in het Nederlands, en met een kassa werken.'],
];

/** Whether the reglement lets a client keep a portfolio. */
const kentPortfolio = (profiel: Profiel): boolean =>
  REGLEMENTEN[profiel].regels.some(
    (regel) => regel.aard === 'OPENT' && regel.voor.includes('BETROKKENE') && regel.categorieen.includes('PORTFOLIO'),
  );

/** With whom an item is shared: nobody, the organisatie, the opdrachtgever, or no longer. */
const DELEN = [
  ['NIET', 4],
  ['ORGANISATIE', 3],
  ['OPDRACHTGEVER', 2],
  ['GESTOPT', 1],
] as const satisfies readonly (readonly [string, number])[];

/** The portfolio of some clients, where the reglement knows one. */
export function schrijfPortfolio(kans: Willekeur, naar: Bestemming, vraag: Vraag): void {
  const { profiel, client, opdrachtgeverId, volledig, start, nu } = vraag;
  if (!kentPortfolio(profiel) || !(volledig || kans.kans(0.15))) return;
  const aantal = volledig ? DELEN.length : kans.geheel(1, 2);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const op = start + Math.floor((nu - start) * (0.1 + kans.fractie() * 0.3));
    const id = kans.uuid(op);
    const [titel, inhoud] = kans.kies(ITEMS);
    naar.voeg('portfolio_item', { ...client, id, titel, inhoud, toegevoegd_op: tijdstip(op) });
    const hoe = volledig ? DELEN[nummer]?.[0] : kans.weeg(DELEN);
    if (hoe === undefined || hoe === 'NIET') continue;
    const van = op + Math.floor((nu - op) * kans.fractie() * 0.5);
    naar.voeg('portfolio_deling', {
      ...client,
      id: kans.uuid(van),
      item_id: id,
      ontvanger_id: hoe === 'OPDRACHTGEVER' ? opdrachtgeverId : null,
      van: tijdstip(van),
      tot: hoe === 'GESTOPT' ? tijdstip(van + Math.floor((nu - van) * 0.5)) : null,
    });
  }
}
