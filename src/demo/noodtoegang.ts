import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Noodbelang, Profiel } from '../domain/opsommingen';
import type { Bestemming } from './tabellen';
import { dagVan, datum, KANTOORMINUTEN, type Moment, opKantoor, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

interface Vraag {
  readonly profiel: Profiel;
  readonly client: { readonly organisatie_id: string; readonly client_id: string };
  /** Trajectbegeleiders who do not have this client. */
  readonly anderen: readonly string[];
  readonly aangemaaktOp: Moment;
  readonly nu: Moment;
  /** Not left to chance. */
  readonly zeker: boolean;
}

const MINUTEN = [30, 60, 60, 60, 120, 240];
const MINUUT_IN_MS = 60_000;
/** So long after it there was time to discuss it. */
const BESPREEKTIJD = 14;

const REDENEN: Readonly<Record<Noodbelang, readonly string[]>> = {
  ZORGBELANG: [
    'De behandelaar belt met spoed over de begeleiding van vandaag; de eigen coach is ziek.',
    'Client staat aan de balie en raakt overstuur; de eigen coach is niet te bereiken.',
    'Crisisdienst vraagt wat er is afgesproken over de begeleiding; de eigen coach is op vakantie.',
  ],
  VITAAL_BELANG: [
    'Client is tijdens de training onwel geworden; de ambulance vraagt naar bekende klachten.',
    'Client is alleen thuis en klinkt verward; wij moeten nu iemand in de buurt bereiken.',
    'Client is na een ongeluk op de werkplek niet aanspreekbaar.',
  ],
};

/** Now and then somebody broke the glass, where the reglement lets a trajectbegeleider do so; it is over, and mostly discussed. */
export function schrijfNoodtoegang(kans: Willekeur, naar: Bestemming, vraag: Vraag): void {
  const { profiel, client, anderen, aangemaaktOp, nu, zeker } = vraag;
  const { noodtoegang } = REGLEMENTEN[profiel];
  if (!noodtoegang?.rollen.includes('TRAJECTBEGELEIDER') || !(zeker || kans.kans(0.02))) return;
  const [eerste, laatste] = [dagVan(aangemaaktOp) + 1, dagVan(nu) - 1];
  if (eerste > laatste) return;
  const dag = kans.geheel(eerste, laatste);
  const van = opKantoor(dag, kans.geheel(0, KANTOORMINUTEN));
  const belang = kans.kies(noodtoegang.belangen);
  const medewerker = kans.kies(anderen);
  const besproken = dag + BESPREEKTIJD < dagVan(nu) && kans.kans(0.85);
  naar.voeg('noodtoegang', {
    ...client,
    id: kans.uuid(van),
    medewerker_id: medewerker,
    belang,
    reden: kans.kies(REDENEN[belang]),
    van: tijdstip(van),
    tot: tijdstip(van + Math.min(kans.kies(MINUTEN), noodtoegang.hoogstensMinuten) * MINUUT_IN_MS),
    besproken_op: besproken ? datum(dag + kans.geheel(1, BESPREEKTIJD)) : null,
    besproken_door: besproken ? medewerker : null,
  });
}
