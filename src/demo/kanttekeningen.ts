import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Categorie } from '../domain/categorie';
import type { KanttekeningSoort, Profiel } from '../domain/opsommingen';
import type { Dossier } from './gegevens';
import type { Bestemming } from './tabellen';
import { type Moment, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

interface Vraag {
  readonly profiel: Profiel;
  readonly dossier: Dossier;
  readonly coach: string;
  readonly start: Moment;
  readonly nu: Moment;
}

/** What the statements of a kind are about, and what they say. */
const TEKSTEN: Readonly<Record<KanttekeningSoort, readonly (readonly [Categorie, string])[]>> = {
  KANTTEKENING: [
    ['RAPPORTAGE', 'De genoemde opleiding is niet afgerond; de rapportage was al vastgesteld en blijft zoals zij is.'],
    ['RAPPORTAGE', 'De gemelde afwezigheid berust op een misverstand; de ondertekende rapportage kan niet wijzigen.'],
    ['TRAJECT', 'De afgesproken startdatum lag twee weken later dan in het ondertekende plan staat.'],
  ],
  EIGEN_VERKLARING: [
    ['ARBEID', 'Ik heb daarnaast drie jaar in de thuiszorg gewerkt, maar kan dat niet meer aantonen.'],
    ['TRAJECT', 'Het plan is opgesteld voordat mijn rooster bekend was.'],
    ['RAPPORTAGE', 'De gesprekken waren op mijn verzoek telefonisch, niet omdat ik niet wilde komen.'],
  ],
  ZIENSWIJZE: [
    ['RAPPORTAGE', 'Ik kijk anders tegen de prognose aan: ik verwacht binnen een half jaar weer te werken.'],
    ['ARBEID', 'Mijn werkervaring als zelfstandige is volgens mij te kort omschreven.'],
    ['TRAJECT', 'Ik had liever eerst een opleiding gevolgd.'],
  ],
};

/** Now and then a statement with the data of a traject, of the kind that the reglement knows. */
export function schrijfKanttekening(kans: Willekeur, naar: Bestemming, vraag: Vraag): void {
  const { profiel, dossier, coach, start, nu } = vraag;
  const { soort } = REGLEMENTEN[profiel].kanttekening;
  if (soort === null || !kans.kans(0.08)) return;
  const [categorie, tekst] = kans.kies(TEKSTEN[soort]);
  const van = start + Math.floor((nu - start) * (0.2 + kans.fractie() * 0.7));
  const doorClient = soort !== 'KANTTEKENING' && kans.kans(0.7);
  naar.voeg('kanttekening', {
    ...dossier,
    id: kans.uuid(van),
    categorie,
    soort,
    tekst,
    vastgelegd_door: doorClient ? `client:${dossier.client_id}` : `medewerker:${coach}`,
    van: tijdstip(van),
    tot: null,
  });
}
