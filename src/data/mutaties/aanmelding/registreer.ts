import { v7 } from 'uuid';
import { AanmeldingInhoudRij, AanmeldingRij, type OpdrachtRij } from '../../../../entities';
import type { RegistreerAanmeldingInput } from '../../../../schema/invoer/aanmelding';
import type { Waarschuwing } from '../../../../schema/waarschuwing';
import type { Aanvrager } from '../../../domain/aanvrager';
import { nietGevonden, verboden } from '../../../domain/fouten';
import type { AanmeldingId } from '../../../domain/ids';
import { datumVan, uiterlijkGeboren } from '../../../domain/kalender';
import type { AanmeldingBron, Herkomst, Profiel } from '../../../domain/opsommingen';
import { type Keuring, keur, weiger } from '../../../invoer/keuring';
import { perDag } from '../../../invoer/per-dag';
import type { Verzoek } from '../../../verzoek';
import { waarschuwVoorTekst } from '../gevoelig';
import { claim } from '../idempotentie';
import { voegToe } from '../schrijven';
import { zoekAanmelding } from '../zoeken';
import { beleidsgebreken, binnen, bsnFeit, herkomstVan } from './beleid';
import { inhoudVan } from './inhoud';
import { type AanmeldingInvoer, aanmeldingInvoer } from './invoer';
import { enigeOpdracht, genoemdeOpdracht, heeftBsnGrond } from './opdracht';

/** Under this name a kenmerk is claimed, whether it comes by itself or in a batch. */
export const REGISTRATIE = 'registreerAanmelding';

const MEERDERJARIG = 18;
const meerderjarigGeboren = perDag((nu) => uiterlijkGeboren(datumVan(nu), MEERDERJARIG));

/** The rule by which a profile is meant for adults. */
const VOLWASSENEN: Partial<Record<Profiel, string>> = { CVITES: 'CV-02' };

const BRONNEN: Readonly<Record<Exclude<Aanvrager['soort'], 'MEDEWERKER'>, AanmeldingBron>> = {
  OPDRACHTGEVER: 'OPDRACHTGEVER',
  PARTNER: 'PARTNER',
  BETROKKENE: 'ZELF',
};

function minderjarig({ nu, poort }: Verzoek, { geboortedatum }: AanmeldingInvoer): Waarschuwing[] {
  const regel = VOLWASSENEN[poort.reglement.profiel];
  if (regel === undefined || geboortedatum === undefined) return [];
  if (geboortedatum <= meerderjarigGeboren(nu)) return [];
  return [
    {
      code: 'MINDERJARIG',
      veld: 'input.geboortedatum',
      bericht: 'Deze persoon is jonger dan 18 jaar; de dienst richt zich in de regel op volwassenen.',
      regel,
    },
  ];
}

type Vorm = ReturnType<typeof aanmeldingInvoer>;

/** What the answer warns for. */
export function waarschuwingen(verzoek: Verzoek, vorm: Vorm, invoer: AanmeldingInvoer): Waarschuwing[] {
  return [...minderjarig(verzoek, invoer), ...waarschuwVoorTekst(verzoek, vorm, invoer)];
}

/** The row, from who calls and what was validated. The machtiging of a betrokkene is the agreement as well. */
export function rijVan(
  { aanvrager, nu }: Verzoek,
  bron: AanmeldingBron,
  id: AanmeldingId,
  herkomst: Herkomst,
  opdracht: Pick<OpdrachtRij, 'id' | 'opdrachtgeverId'> | null,
  { kenmerk, akkoordDeelnemer, machtiging }: AanmeldingInvoer,
): AanmeldingRij {
  const akkoord = machtiging ?? akkoordDeelnemer;
  return {
    organisatieId: aanvrager.organisatieId,
    id,
    kenmerk,
    bron,
    herkomst,
    integratieId: aanvrager.integratieId,
    aangemeldDoor: aanvrager.sleutel,
    opdrachtgeverId:
      aanvrager.soort === 'OPDRACHTGEVER' ? aanvrager.opdrachtgeverId : (opdracht?.opdrachtgeverId ?? null),
    opdrachtId: opdracht?.id ?? null,
    partnerId: aanvrager.soort === 'PARTNER' ? aanvrager.partnerId : null,
    akkoordOp: akkoord?.op ?? null,
    akkoordWijze: akkoord?.wijze ?? null,
    status: 'ONTVANGEN',
    ontvangenOp: nu,
    beoordeeldOp: null,
    beoordeeldDoor: null,
    motivering: null,
    clientId: null,
    versie: 1,
  };
}

/** What it says, a row a category. */
const inhoudrijen = ({ organisatieId, id }: AanmeldingRij, invoer: AanmeldingInvoer): readonly AanmeldingInhoudRij[] =>
  [...inhoudVan(invoer)].map(([categorie, waarden]) => ({ organisatieId, aanmeldingId: id, categorie, waarden }));

/** Registering is for who delivers: somebody inside refuses or accepts what came in. */
export function eisAanmelder({ aanvrager, poort: { reglement } }: Verzoek): void {
  if (aanvrager.soort === 'MEDEWERKER')
    throw verboden(
      reglement.rolRegel,
      'ROL',
      'Aanmeldingen komen van een opdrachtgever, een partner of de betrokkene.',
    );
}

/** An aanmelding that may be registered: its row, what it says, and the input that was validated. */
export interface Nieuw {
  readonly aanmelding: AanmeldingRij;
  readonly inhoud: readonly AanmeldingInhoudRij[];
  readonly waarde: AanmeldingInvoer;
}

/**
 * A new aanmelding, as far as the profile's closed list accepts it; throws every reason why it does not.
 * @param keuring of the same input.
 */
export async function nieuweAanmelding(
  verzoek: Verzoek,
  input: RegistreerAanmeldingInput,
  keuring: Keuring<AanmeldingInvoer>,
  id: AanmeldingId,
): Promise<Nieuw> {
  const { aanvrager, poort } = verzoek;
  const { reglement } = poort;
  if (aanvrager.soort === 'MEDEWERKER') throw new Error('who may not deliver was not refused');

  const genoemd = input.opdrachtId ?? null;
  const opdracht = genoemd === null ? await enigeOpdracht(verzoek) : await genoemdeOpdracht(verzoek, genoemd);
  const herkomst = herkomstVan(aanvrager, input);
  // Of an opdracht that is not the caller's nothing is judged: the answer is that it does not exist.
  const bsnGrond = opdracht === null ? genoemd !== null : await heeftBsnGrond(verzoek, opdracht, bsnFeit(reglement));

  const beleid = beleidsgebreken(reglement, input, { aanvrager, herkomst, bsnGrond });
  if (!keuring.goed) {
    const geweigerd = new Set(beleid.filter(({ reden }) => reden === 'VELD_NIET_TOEGESTAAN').map(({ veld }) => veld));
    return weiger([...beleid, ...keuring.gebreken.filter(({ veld }) => !binnen(veld, geweigerd))]);
  }
  if (beleid.length > 0) weiger(beleid);
  if (genoemd !== null && opdracht === null) throw nietGevonden();

  const { waarde } = keuring;
  const aanmelding = rijVan(verzoek, BRONNEN[aanvrager.soort], id, herkomst, opdracht, waarde);
  return { aanmelding, inhoud: inhoudrijen(aanmelding, waarde), waarde };
}

/** What came of one aanmelding that was delivered. */
export interface Registratie {
  readonly aanmelding: AanmeldingRij;
  readonly waarschuwingen: Waarschuwing[];
  readonly reedsGeregistreerd: boolean;
}

/**
 * Registers an aanmelding. A repeat under the same kenmerk returns the aanmelding that exists. Whether it concerns
 * somebody known is decided by a person, at beoordeelAanmelding.
 */
export async function registreerAanmelding(verzoek: Verzoek, input: RegistreerAanmeldingInput): Promise<Registratie> {
  eisAanmelder(verzoek);
  const vorm = aanmeldingInvoer(verzoek.nu);
  const keuring = keur(vorm, input);
  const id = v7() as AanmeldingId;
  if (keuring.goed) {
    const bestaand = await claim(verzoek, REGISTRATIE, keuring.waarde, id);
    if (bestaand !== null)
      return {
        aanmelding: await zoekAanmelding(verzoek, bestaand as AanmeldingId),
        waarschuwingen: waarschuwingen(verzoek, vorm, keuring.waarde),
        reedsGeregistreerd: true,
      };
  }
  const { aanmelding, inhoud, waarde } = await nieuweAanmelding(verzoek, input, keuring, id);
  await voegToe(verzoek, AanmeldingRij, aanmelding);
  await voegToe(verzoek, AanmeldingInhoudRij, ...inhoud);
  return { aanmelding, waarschuwingen: waarschuwingen(verzoek, vorm, waarde), reedsGeregistreerd: false };
}
