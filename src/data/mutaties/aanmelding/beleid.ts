import type { Reglement } from '../../../../permissions/reglement';
import { INVOERGROEPEN, type Invoergroep } from '../../../../permissions/reglement';
import type { RegistreerAanmeldingInput } from '../../../../schema/invoer/aanmelding';
import type { Aanvrager } from '../../../domain/aanvrager';
import type { Gebrek } from '../../../domain/fouten';
import type { Herkomst } from '../../../domain/opsommingen';

/** An aanmelding as it came in: what is asked here is what it brings along, not whether each value is well formed. */
export type Aangeleverd = Partial<RegistreerAanmeldingInput>;
type Veld = keyof RegistreerAanmeldingInput;

/** The fields of each group; the necessity of a hulpvraag comes and goes with it. */
const VELDEN: Readonly<Record<Invoergroep, readonly Veld[]>> = {
  naam: ['voornamen', 'achternaam'],
  geboortedatum: ['geboortedatum'],
  geslacht: ['geslacht'],
  klantnummer: ['klantnummer'],
  adres: ['adres'],
  telefoon: ['telefoon'],
  email: ['email'],
  bsn: ['bsn'],
  etniciteit: ['nationaliteit', 'jarenInNederland'],
  geboorteland: ['geboorteland'],
  hulpvraag: ['hulpvraag', 'noodzaak'],
  gezondheidMedisch: ['gezondheidMedisch'],
  gezondheidFunctioneel: ['gezondheidFunctioneel'],
  belemmeringen: ['belemmeringen'],
  omstandigheden: ['omstandigheden'],
  arbeid: ['arbeid'],
  uitkering: ['uitkering'],
  contactpersoon: ['contactpersoon'],
};

/** Who delivers, where the data come from, and whether the opdracht has a law as the ground for a BSN. */
export interface Levering {
  readonly aanvrager: Aanvrager;
  readonly herkomst: Herkomst;
  readonly bsnGrond: boolean;
}

/** The law of a BSN is any law, or a law of care where the profile gives a BSN out under no other (DI-04). */
export const bsnFeit = (reglement: Reglement): 'BSN_GROND' | 'BSN_GROND_ZORG' =>
  reglement.regels.some((regel) => regel.aard === 'OPENT' && regel.mits.includes('BSN_GROND_ZORG'))
    ? 'BSN_GROND_ZORG'
    : 'BSN_GROND';

/** Where the data come from (CV-45, WE-01, IM-07, DI-03). */
export function herkomstVan(aanvrager: Aanvrager, { opdrachtId, machtiging }: Aangeleverd): Herkomst {
  if (aanvrager.soort === 'OPDRACHTGEVER') return 'OPDRACHTGEVER';
  if (aanvrager.soort === 'BETROKKENE') return 'BETROKKENE';
  if (opdrachtId != null) return 'OPDRACHTGEVER';
  return machtiging != null ? 'GEMACHTIGD_DOOR_BETROKKENE' : 'VERWIJZER';
}

const gegeven = (invoer: Aangeleverd, veld: Veld): boolean => invoer[veld] != null;

/** The closed list: groups that the profile does not accept, each field with the rule that keeps it out. */
export function nietOpDeLijst({ aanmelding }: Reglement, invoer: Aangeleverd): readonly Gebrek[] {
  return INVOERGROEPEN.filter((groep) => !aanmelding.toegestaan.includes(groep)).flatMap((groep) =>
    VELDEN[groep]
      .filter((veld) => gegeven(invoer, veld))
      .map((veld) => ({
        veld: `input.${veld}`,
        reden: 'VELD_NIET_TOEGESTAAN' as const,
        regel: aanmelding.geweigerd[groep] ?? aanmelding.regel,
        bericht: 'Laat dit veld weg: het reglement van deze organisatie laat het bij een aanmelding niet toe.',
      })),
  );
}

/** Who may deliver at all, and what must come with it. */
function herkomst({ aanmelding }: Reglement, invoer: Aangeleverd, levering: Levering): readonly Gebrek[] {
  const { aanvrager } = levering;
  const gebreken: Gebrek[] = [];
  if (!aanmelding.herkomsten.includes(levering.herkomst))
    gebreken.push({
      veld:
        aanvrager.soort !== 'PARTNER'
          ? 'input'
          : gegeven(invoer, 'machtiging')
            ? 'input.machtiging'
            : 'input.opdrachtId',
      reden: 'HERKOMST_NIET_TOEGESTAAN',
      regel: aanmelding.herkomstRegel,
      bericht: 'Het reglement van deze organisatie neemt aanmeldingen van deze herkomst niet aan.',
    });
  if (gegeven(invoer, 'machtiging') && levering.herkomst !== 'GEMACHTIGD_DOOR_BETROKKENE')
    gebreken.push({
      veld: 'input.machtiging',
      reden: 'VELD_NIET_TOEGESTAAN',
      regel: aanmelding.herkomstRegel,
      bericht: 'Geef een machtiging alleen als partner die zonder opdracht aanmeldt.',
    });
  if (gegeven(invoer, 'machtiging') && gegeven(invoer, 'akkoordDeelnemer'))
    gebreken.push({
      veld: 'input.akkoordDeelnemer',
      reden: 'VELD_NIET_TOEGESTAAN',
      regel: aanmelding.akkoordRegel ?? aanmelding.herkomstRegel,
      bericht: 'Laat akkoordDeelnemer weg: de machtiging is het akkoord.',
    });
  if (
    aanmelding.akkoordRegel !== null &&
    aanvrager.soort !== 'BETROKKENE' &&
    !gegeven(invoer, 'akkoordDeelnemer') &&
    !gegeven(invoer, 'machtiging')
  )
    gebreken.push({
      veld: 'input.akkoordDeelnemer',
      reden: 'AKKOORD_ONTBREEKT',
      regel: aanmelding.akkoordRegel,
      bericht: 'Geef op wanneer en hoe de deelnemer akkoord ging met deze aanmelding.',
    });
  return gebreken;
}

function grondBsn(reglement: Reglement, invoer: Aangeleverd, { aanvrager, bsnGrond }: Levering): readonly Gebrek[] {
  const { bsnZonderGrond, bsnRegel } = reglement.aanmelding;
  if (!gegeven(invoer, 'bsn') || bsnGrond) return [];
  if (aanvrager.soort === 'OPDRACHTGEVER' && bsnZonderGrond.includes(aanvrager.opdrachtgeverSoort)) return [];
  return [
    {
      veld: 'input.bsn',
      reden: 'GROND_ONTBREEKT',
      regel: bsnRegel,
      bericht: 'Laat het BSN weg, of noem een opdracht waarop de wet staat die het BSN voorschrijft.',
    },
  ];
}

const VERANTWOORDING = [
  { eis: 'NOODZAAK', veld: 'noodzaak', bericht: 'Noem waarom het nodig is dit vast te leggen.' },
  { eis: 'FTBV', veld: 'ftbv', bericht: 'Noem waarvoor deze gegevens nodig zijn.' },
] as const;

/** What records with health data must bear (DI-08, F2-09). */
function grondGezondheid({ aanmelding }: Reglement, invoer: Aangeleverd): readonly Gebrek[] {
  const { hulpvraag, noodzaak, gezondheidMedisch, gezondheidFunctioneel, belemmeringen } = invoer;
  const dragers: { plaats: string; drager: { noodzaak?: string | null; ftbv?: string | null } | null | undefined }[] = [
    {
      plaats: 'input',
      drager: hulpvraag == null || !aanmelding.toegestaan.includes('hulpvraag') ? null : { noodzaak: noodzaak ?? null },
    },
    { plaats: 'input.gezondheidMedisch', drager: gezondheidMedisch },
    { plaats: 'input.gezondheidFunctioneel', drager: gezondheidFunctioneel },
    ...(belemmeringen ?? []).map((drager, nummer) => ({ plaats: `input.belemmeringen[${nummer}]`, drager })),
  ];
  return dragers.flatMap(({ plaats, drager }) =>
    VERANTWOORDING.flatMap(({ eis, veld, bericht }): readonly Gebrek[] => {
      const regel = aanmelding.gezondheidEist[eis];
      if (drager == null || regel === undefined || drager[veld] != null) return [];
      return [{ veld: `${plaats}.${veld}`, reden: 'GROND_ONTBREEKT', regel, bericht }];
    }),
  );
}

/** Consent for barriers (IM-45), relevance of circumstances (IM-41), and what comes without the group it belongs to. */
function grondOverig({ aanmelding }: Reglement, invoer: Aangeleverd): readonly Gebrek[] {
  const { toestemmingRegel, relevantieRegel } = aanmelding;
  const gebreken: Gebrek[] = [];
  const [belemmeringen, toestemming] = [gegeven(invoer, 'belemmeringen'), gegeven(invoer, 'toestemmingBelemmeringen')];
  if (toestemmingRegel !== null && belemmeringen && !toestemming)
    gebreken.push({
      veld: 'input.toestemmingBelemmeringen',
      reden: 'GROND_ONTBREEKT',
      regel: toestemmingRegel,
      bericht: 'Geef op wanneer en hoe de klant toestemming gaf voor deze belemmeringen, of laat ze weg.',
    });
  if (toestemming && (toestemmingRegel === null || !belemmeringen))
    gebreken.push({
      veld: 'input.toestemmingBelemmeringen',
      reden: 'VELD_NIET_TOEGESTAAN',
      regel: toestemmingRegel ?? aanmelding.regel,
      bericht: 'Geef deze toestemming alleen samen met belemmeringen, waar het reglement haar eist.',
    });
  if (relevantieRegel !== null && invoer.omstandigheden != null && invoer.omstandigheden.relevantie == null)
    gebreken.push({
      veld: 'input.omstandigheden.relevantie',
      reden: 'GROND_ONTBREEKT',
      regel: relevantieRegel,
      bericht: 'Noem waarom deze omstandigheden voor het traject van belang zijn.',
    });
  if (aanmelding.toegestaan.includes('hulpvraag') && gegeven(invoer, 'noodzaak') && !gegeven(invoer, 'hulpvraag'))
    gebreken.push({
      veld: 'input.noodzaak',
      reden: 'VELD_NIET_TOEGESTAAN',
      regel: aanmelding.regel,
      bericht: 'Geef deze noodzaak alleen samen met een hulpvraag.',
    });
  return gebreken;
}

/** Everything for which the profile refuses this aanmelding: what may not come, then what is missing with what may. */
export function beleidsgebreken(reglement: Reglement, invoer: Aangeleverd, levering: Levering): readonly Gebrek[] {
  const buitenLijst = nietOpDeLijst(reglement, invoer);
  const geweigerd = new Set(buitenLijst.map(({ veld }) => veld));
  const overig = [
    ...herkomst(reglement, invoer, levering),
    ...grondBsn(reglement, invoer, levering),
    ...grondGezondheid(reglement, invoer),
    ...grondOverig(reglement, invoer),
  ];
  return [...buitenLijst, ...overig.filter(({ veld }) => !binnen(veld, geweigerd))];
}

/** Whether a defect stands in a field that is refused as a whole. */
export const binnen = (veld: string, geweigerd: ReadonlySet<string>): boolean =>
  [...geweigerd].some((heel) => veld === heel || veld.startsWith(`${heel}.`) || veld.startsWith(`${heel}[`));
