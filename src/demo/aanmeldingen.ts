import type { Invoergroep } from '../../permissions/reglement';
import { REGLEMENTEN } from '../../permissions/reglementen';
import type { Categorie } from '../domain/categorie';
import type { AanmeldingStatus, Herkomst, Profiel } from '../domain/opsommingen';
import type { Inhoud } from './inhoud';
import type { Opdracht } from './opdrachten';
import type { Organisatie } from './partijen';
import type { Bestemming } from './tabellen';
import * as teksten from './teksten';
import { DAG_IN_MS, dagVan, datum, type Moment, tijdstip } from './tijd';
import type { Willekeur } from './willekeur';

type Bron = 'OPDRACHTGEVER' | 'PARTNER' | 'ZELF';
type Json = Record<string, unknown>;

/** Without the fields of which nothing was said. */
const gezegd = (velden: object): Json | null => {
  const over = Object.entries(velden).filter(([, waarde]) => waarde !== null);
  return over.length > 0 ? Object.fromEntries(over) : null;
};

/** What an aanmelding brought in per category: only groups on the closed list of the profile. */
function waarden(profiel: Profiel, inhoud: Inhoud, contact: Json | null): (readonly [Categorie, Json])[] {
  const { toegestaan } = REGLEMENTEN[profiel].aanmelding;
  const mits = <T>(groep: Invoergroep, waarde: T | null): T | null => (toegestaan.includes(groep) ? waarde : null);
  const { telefoon, email, bsn, medisch, belemmeringen } = inhoud;
  const volledigMedisch = mits('gezondheidMedisch', medisch);
  const reeks: readonly (readonly [Categorie, Json | null])[] = [
    ['IDENTITEIT', gezegd(inhoud.identiteit)],
    ['ADRES', mits('adres', inhoud.adres && gezegd(inhoud.adres))],
    ['TELEFOON', mits('telefoon', telefoon === null ? null : { nummer: telefoon })],
    ['EMAIL', mits('email', email === null ? null : { adres: email })],
    ['BSN', mits('bsn', bsn === null ? null : { bsn })],
    ['ETNICITEIT', mits('etniciteit', inhoud.etniciteit && gezegd(inhoud.etniciteit))],
    [
      'GEZONDHEID_MEDISCH',
      volledigMedisch
        ? gezegd({ ...volledigMedisch, hulpvraag: mits('hulpvraag', volledigMedisch.hulpvraag) })
        : medisch?.hulpvraag
          ? mits('hulpvraag', gezegd({ hulpvraag: medisch.hulpvraag, noodzaak: medisch.noodzaak }))
          : null,
    ],
    ['GEZONDHEID_FUNCTIONEEL', mits('gezondheidFunctioneel', inhoud.functioneel && gezegd(inhoud.functioneel))],
    [
      'BELEMMERINGEN',
      mits('belemmeringen', belemmeringen.length === 0 ? null : { belemmeringen: belemmeringen.map(gezegd) }),
    ],
    ['OMSTANDIGHEDEN', mits('omstandigheden', inhoud.omstandigheden && gezegd(inhoud.omstandigheden))],
    ['ARBEID', mits('arbeid', inhoud.arbeid && gezegd(inhoud.arbeid))],
    ['UITKERING', mits('uitkering', inhoud.uitkering && gezegd(inhoud.uitkering))],
    ['CONTACTPERSOON', mits('contactpersoon', contact)],
  ];
  return reeks.flatMap(([categorie, json]) => (json === null ? [] : [[categorie, json] as const]));
}

export interface Aanmelding {
  readonly organisatie: Organisatie;
  readonly opdracht: Opdracht;
  readonly inhoud: Inhoud;
  readonly status: AanmeldingStatus;
  readonly ontvangenOp: Moment;
  readonly beoordeeldDoor: string;
  readonly nu: Moment;
  /** The client it became, when accepted. */
  readonly clientId: string | null;
}

/** From whom it came: the opdrachtgever, a partner for the opdrachten it may name, or the person concerned. */
function afkomst(kans: Willekeur, { organisatie, opdracht }: Aanmelding): readonly [Bron, Herkomst] {
  const { herkomsten } = REGLEMENTEN[organisatie.profiel].aanmelding;
  const partner = organisatie.partner.opdrachten.includes(opdracht);
  if (partner && kans.kans(0.3)) return ['PARTNER', herkomsten.includes('VERWIJZER') ? 'VERWIJZER' : 'OPDRACHTGEVER'];
  if (herkomsten.includes('BETROKKENE') && kans.kans(0.12)) return ['ZELF', 'BETROKKENE'];
  return ['OPDRACHTGEVER', 'OPDRACHTGEVER'];
}

/** Who may be called about it (IM-42): an opdrachtgever names its own. */
function contactVan({ organisatie, opdracht }: Aanmelding, bron: Bron): Json | null {
  const gever = organisatie.opdrachtgevers.find(({ id }) => id === opdracht.opdrachtgeverId);
  if (bron !== 'OPDRACHTGEVER' || gever === undefined) return null;
  const { naam, telefoon, werkadres } = gever.contactpersoon;
  return { naam, telefoon, werkadres };
}

/** One aanmelding with its contents; returns its id and where its data came from. */
export function schrijfAanmelding(
  kans: Willekeur,
  naar: Bestemming,
  aanmelding: Aanmelding,
): { id: string; herkomst: Herkomst } {
  const { organisatie, opdracht, inhoud, status, ontvangenOp, nu, clientId } = aanmelding;
  const [bron, herkomst] = afkomst(kans, aanmelding);
  const id = kans.uuid(ontvangenOp);
  const integratieId = {
    OPDRACHTGEVER: organisatie.opdrachtgevers.find((gever) => gever.id === opdracht.opdrachtgeverId)?.integratieId,
    PARTNER: organisatie.partner.integratieId,
    ZELF: organisatie.portaalId,
  }[bron];
  if (integratieId === undefined) throw new Error(`opdracht ${opdracht.kenmerk} has no opdrachtgever`);
  const beoordeeld = status === 'ONTVANGEN' ? null : Math.min(ontvangenOp + kans.geheel(1, 6) * DAG_IN_MS, nu);
  const akkoord = bron !== 'ZELF' && REGLEMENTEN[organisatie.profiel].aanmelding.akkoordRegel !== null;
  // A person who applies names no opdracht: who judges it does.
  const metOpdracht = bron !== 'ZELF' || status === 'GEACCEPTEERD';
  naar.voeg('aanmelding', {
    organisatie_id: organisatie.id,
    id,
    kenmerk: `${datum(dagVan(ontvangenOp)).slice(0, 4)}-${id.slice(-12).toUpperCase()}`,
    bron,
    herkomst,
    integratie_id: integratieId,
    aangemeld_door: `integratie:${integratieId}`,
    opdrachtgever_id: metOpdracht ? opdracht.opdrachtgeverId : null,
    opdracht_id: metOpdracht ? opdracht.id : null,
    partner_id: bron === 'PARTNER' ? organisatie.partner.id : null,
    akkoord_op: akkoord ? datum(dagVan(ontvangenOp) - kans.geheel(0, 14)) : null,
    akkoord_wijze: akkoord ? kans.kies(['schriftelijk', 'per e-mail', 'in een gesprek']) : null,
    status,
    ontvangen_op: tijdstip(ontvangenOp),
    beoordeeld_op: beoordeeld === null ? null : tijdstip(beoordeeld),
    beoordeeld_door: beoordeeld === null ? null : aanmelding.beoordeeldDoor,
    motivering: status === 'AFGEWEZEN' ? kans.kies(teksten.AFWIJZINGEN) : null,
    client_id: clientId,
  });
  for (const [categorie, json] of waarden(organisatie.profiel, inhoud, contactVan(aanmelding, bron)))
    naar.voeg('aanmelding_inhoud', {
      organisatie_id: organisatie.id,
      aanmelding_id: id,
      categorie,
      waarden: JSON.stringify(json),
    });
  return { id, herkomst };
}
