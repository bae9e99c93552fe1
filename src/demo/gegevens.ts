import type { Herkomst } from '../domain/opsommingen';
import type { Inhoud } from './inhoud';
import type { Bestemming } from './tabellen';
import { type Moment, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

/** Whose row it is and under which opdracht: what every row of a dossier carries. */
export interface Dossier {
  readonly organisatie_id: string;
  readonly client_id: string;
  readonly opdracht_id: string;
  readonly opdrachtgever_id: string;
}

/** A row for every category of which something is known, each with its origin. */
export function schrijfGegevens(
  kans: Willekeur,
  naar: Bestemming,
  dossier: Dossier,
  inhoud: Inhoud,
  { herkomst, vastgelegdOp }: { herkomst: () => Herkomst; vastgelegdOp: Moment },
): void {
  const basis = () => ({
    ...dossier,
    id: kans.uuid(vastgelegdOp),
    herkomst: herkomst(),
    vastgelegd_op: tijdstip(vastgelegdOp),
  });
  const { telefoon, email, bsn, etniciteit, medisch, functioneel, omstandigheden, arbeid } = inhoud;
  naar.voeg('client_identiteit', { ...basis(), ...inhoud.identiteit });
  if (inhoud.adres) naar.voeg('client_adres', { ...basis(), ...inhoud.adres });
  if (telefoon !== null) naar.voeg('client_telefoon', { ...basis(), nummer: telefoon });
  if (email !== null) naar.voeg('client_email', { ...basis(), adres: email });
  if (bsn !== null) naar.voeg('client_bsn', { ...basis(), bsn });
  if (etniciteit) {
    const { nationaliteit, jarenInNederland } = etniciteit;
    naar.voeg('client_etniciteit', { ...basis(), nationaliteit, jaren_in_nederland: jarenInNederland });
  }
  if (medisch) naar.voeg('gezondheid_medisch', { ...basis(), ...medisch });
  if (functioneel) {
    const { urenPerWeek, beoordeeldDoor, ...rest } = functioneel;
    naar.voeg('gezondheid_functioneel', {
      ...basis(),
      ...rest,
      uren_per_week: urenPerWeek,
      beoordeeld_door: beoordeeldDoor,
    });
  }
  for (const belemmering of inhoud.belemmeringen) naar.voeg('belemmering', { ...basis(), ...belemmering });
  if (omstandigheden) {
    const { bewijsGoedGedrag, bewijsGoedGedragFunctie, ...rest } = omstandigheden;
    naar.voeg('omstandigheden', {
      ...basis(),
      ...rest,
      bewijs_goed_gedrag: bewijsGoedGedrag,
      bewijs_goed_gedrag_functie: bewijsGoedGedragFunctie,
    });
  }
  if (arbeid) {
    const { beschikbareUren, ...rest } = arbeid;
    naar.voeg('arbeid', { ...basis(), ...rest, beschikbare_uren: beschikbareUren });
  }
  if (inhoud.uitkering) naar.voeg('uitkering', { ...basis(), ...inhoud.uitkering });
}
