import { schrijfAanmelding } from './aanmeldingen';
import { inhoud, mens } from './inhoud';
import type { Medewerkers } from './medewerkers';
import { type Namen, persoon } from './namen';
import type { Organisatie } from './partijen';
import type { Bestemming } from './tabellen';
import { DAG_IN_MS, dagVan, type Moment } from './tijd';
import { Willekeur } from './willekeur';

const STROOM = 5;
const MINSTENS = 4;
const DEEL_OPEN = 0.01;
const DEEL_AFGEWEZEN = 0.03;

/** Aanmeldingen of people who are no client: those that wait, and those that were turned down. */
export function schrijfOpenstaand(
  organisatie: Organisatie,
  aantalClients: number,
  { seed, nu, namen, medewerkers }: { seed: number; nu: Moment; namen: Namen; medewerkers: Medewerkers },
  naar: Bestemming,
): void {
  const kans = new Willekeur(seed, STROOM, organisatie.nummer);
  const lopend = organisatie.opdrachtgevers.flatMap(({ opdrachten }) => opdrachten.filter(({ loopt }) => loopt));
  // The first ones go to the opdrachten that partners may name, so that there are some of a partner.
  const vooraan = organisatie.partner.opdrachten;
  const schrijf = (status: 'ONTVANGEN' | 'AFGEWEZEN', deel: number, dagen: number) => {
    const aantal = MINSTENS + Math.round(aantalClients * deel);
    for (let volgnummer = 0; volgnummer < aantal; volgnummer += 1) {
      const opdracht = volgnummer < MINSTENS ? kans.kies(vooraan) : kans.kies(lopend);
      const ontvangenOp = nu - kans.geheel(1, dagen) * DAG_IN_MS - kans.geheel(0, 86_399) * 1000;
      const startdatum = dagVan(ontvangenOp);
      const wie = mens(kans, namen, persoon(kans, namen), startdatum);
      schrijfAanmelding(kans, naar, {
        organisatie,
        opdracht,
        inhoud: inhoud(kans, namen, wie, {
          profiel: organisatie.profiel,
          opdracht,
          startdatum,
          gezondheid: kans.kans(0.4),
          volledig: false,
          draagt: null,
          // The numbers are given out to clients only.
          bsn: () => null,
        }),
        status,
        ontvangenOp,
        beoordeeldDoor: medewerkers.coordinator,
        nu,
        clientId: null,
      });
    }
  };
  schrijf('ONTVANGEN', DEEL_OPEN, 20);
  schrijf('AFGEWEZEN', DEEL_AFGEWEZEN, 700);
}
