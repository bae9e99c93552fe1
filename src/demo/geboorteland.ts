import type { Dossier } from './gegevens';
import type { Bestemming } from './tabellen';
import { LANDEN } from './teksten';
import { DAG_IN_MS, type Moment, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

interface Vraag {
  readonly dossier: Dossier;
  readonly coach: string;
  readonly start: Moment;
  readonly nu: Moment;
}

/** The birth country that an opdracht demands, of who consented in writing; some withdrew that later. */
export function schrijfGeboorteland(kans: Willekeur, naar: Bestemming, { dossier, coach, start, nu }: Vraag): void {
  if (kans.kans(0.4)) return;
  const van = Math.min(start + kans.geheel(1, 20) * DAG_IN_MS, nu);
  const ingetrokken = kans.kans(0.15);
  naar.voeg('toestemming', {
    organisatie_id: dossier.organisatie_id,
    id: kans.uuid(van),
    client_id: dossier.client_id,
    doel: 'UITVOERING',
    categorie: 'GEBOORTELAND',
    ontvanger_id: null,
    vorm: 'SCHRIFTELIJK',
    bron: 'FORMULIER',
    informatieversie: '2025-1',
    evaluatie_id: null,
    vastgelegd_door: `medewerker:${coach}`,
    van: tijdstip(van),
    tot: ingetrokken ? tijdstip(van + Math.floor((nu - van) / 2)) : null,
  });
  naar.voeg('client_geboorteland', {
    ...dossier,
    id: kans.uuid(van),
    herkomst: 'BETROKKENE',
    vastgelegd_op: tijdstip(van),
    geboorteland: kans.kans(0.4) ? 'Nederland' : kans.kies(LANDEN),
  });
}
