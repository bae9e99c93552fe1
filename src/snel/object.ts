import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import { beoordeelAanmelding, beoordeelOpdrachtgever } from '../../permissions/beoordeel';
import { type Behandeling, ONDERWERPEN } from '../../permissions/gegevens';
import type { Besluit } from '../domain/besluit';
import type { Categorie } from '../domain/categorie';
import type { OpdrachtgeverId } from '../domain/ids';
import type { Doorgelaten, Inleiding } from './betrokkene';
import type { Bouw, Rij, Veldvraag } from './bouw';
import type { Dossier, Gekozen } from './dossier';
import { AFGESCHERMD, EIND, EN, GEZELSCHAP, letterlijk } from './merkteken';
import { Onbedekt } from './onbedekt';
import type { Reden, Sectie } from './sectie';
import { gezelschapVan, schrijfVeld } from './velden';

type Gegeven = Extract<Behandeling, { aard: 'GEGEVEN' }>;

/** How a value is judged within the statement. */
interface Oordeel {
  /** Condition under which it goes out; true: always, false: never. */
  readonly mits: string;
  /** SQL of the mark for what is withheld instead. */
  readonly anders: (velden: Sectie['velden']) => string;
  /** On which ground it goes out where it does; more than one where that differs by dossier. */
  readonly gronden: readonly Gekozen[];
}

/** Text pieces one after another; more than PostgreSQL takes in one call are gathered first. */
export function aaneen(delen: readonly string[]): string {
  if (delen.length <= 90) return `concat(${delen.join(', ')})`;
  const groepen: string[] = [];
  for (let begin = 0; begin < delen.length; begin += 90) groepen.push(aaneen(delen.slice(begin, begin + 90)));
  return aaneen(groepen);
}

function mark(bouw: Bouw, velden: Sectie['velden'], reden: Reden, feiten?: string): string {
  bouw.secties.push({ velden, reden });
  const begin = letterlijk(AFGESCHERMD, String(bouw.secties.length - 1), EN);
  return `concat(${begin}, ${feiten === undefined ? '' : `${feiten}, `}${letterlijk(EIND)})`;
}

const vast = (bouw: Bouw, besluit: Besluit): Oordeel => ({
  mits: besluit.uitkomst === 'TOEGESTAAN' ? 'true' : 'false',
  gronden: besluit.uitkomst === 'TOEGESTAAN' ? [{ grond: besluit, als: 'true' }] : [],
  anders: (velden) => mark(bouw, velden, { soort: 'VAST', besluit }),
});

/** Another opdrachtgever's than the caller's: the refusal is the same for all of them. */
const EEN_ANDER = '00000000-0000-7000-8000-0000000000ff' as OpdrachtgeverId;

function overOpdrachtgever(bouw: Bouw, rij: Rij, categorie: Categorie): Oordeel {
  const { reglement, aanvrager } = bouw.verzoek.poort;
  const ander = beoordeelOpdrachtgever(reglement, aanvrager, EEN_ANDER, categorie);
  if (aanvrager.soort !== 'OPDRACHTGEVER') return vast(bouw, ander);
  const eigen = beoordeelOpdrachtgever(reglement, aanvrager, aanvrager.opdrachtgeverId, categorie);
  const zelf = bouw.bereik('zelf', (verzoek) => ({
    sql: ':zelf',
    parameters: { zelf: verzoek.aanvrager.soort === 'OPDRACHTGEVER' ? verzoek.aanvrager.opdrachtgeverId : null },
  }));
  const isEigen = `${rij.alias}.id = ${zelf}`;
  return {
    mits: eigen.uitkomst === 'TOEGESTAAN' ? isEigen : 'false',
    gronden: vast(bouw, eigen).gronden,
    anders: (velden) =>
      eigen.uitkomst === 'TOEGESTAAN'
        ? vast(bouw, ander).anders(velden)
        : `CASE WHEN ${isEigen} THEN ${vast(bouw, eigen).anders(velden)} ELSE ${vast(bouw, ander).anders(velden)} END`,
  };
}

function overDossier(bouw: Bouw, dossier: Dossier, categorie: Categorie, opdracht: string | null): Oordeel {
  const reden = dossier.vasteWeigering(categorie);
  if (reden !== null && bouw.verzoek.poort.bruikbaarheid(categorie) === 'NIET') return vast(bouw, reden.besluit);
  const naarFeiten = (velden: Sectie['velden']): string =>
    mark(bouw, velden, { soort: 'DOSSIER', categorie, perOpdracht: opdracht !== null }, dossier.feiten(opdracht));
  const anders = (velden: Sectie['velden']): string => {
    if (reden === null) return naarFeiten(velden);
    const zonder = vast(bouw, reden.besluit).anders(velden);
    return reden.behalve === 'false'
      ? zonder
      : `CASE WHEN ${reden.behalve} THEN ${naarFeiten(velden)} ELSE ${zonder} END`;
  };
  const gronden = dossier.gronden(categorie);
  if (dossier.isAltijdOpen(categorie)) return { mits: 'true', anders, gronden };
  const open = dossier.open(categorie).map(({ iets, heeft }) => (opdracht === null ? iets : heeft(opdracht)));
  return { mits: open.length === 0 ? 'false' : `(${open.join(' OR ')})`, anders, gronden };
}

function oordeelOver(bouw: Bouw, type: string, rij: Rij, { categorie, scope }: Gegeven): Oordeel {
  const { poort } = bouw.verzoek;
  if (!poort.aanvrager.scopes.has(scope)) return vast(bouw, poort.zonderScope());
  const soort = ONDERWERPEN[type];
  if (soort === 'AANMELDING') return vast(bouw, beoordeelAanmelding(poort.reglement, poort.aanvrager, categorie));
  if (soort === 'OPDRACHTGEVER') return overOpdrachtgever(bouw, rij, categorie);
  if (soort === undefined || rij.dossier === null) throw new Onbedekt(`${type} belongs to no dossier here`);
  const opdracht = soort === 'OPDRACHT_VAN_CLIENT' ? `${rij.alias}.opdracht_id` : null;
  return overDossier(bouw, rij.dossier, categorie, opdracht);
}

interface Stuk extends Veldvraag {
  readonly sleutel: string;
  readonly gegeven: Gegeven | null;
}

/** An object that is being written: about whom it is, and what goes out of it in any case. */
interface Wording {
  readonly inleiding: Inleiding | null;
  readonly altijd: Doorgelaten[];
}

/** Fields one after another that are judged alike stand or fall together. */
function groepeer(stukken: readonly Stuk[]): Stuk[][] {
  const groepen: Stuk[][] = [];
  for (const stuk of stukken) {
    const groep = groepen.at(-1);
    const vorige = groep?.at(-1)?.gegeven;
    const samen =
      stuk.gegeven !== null && vorige?.categorie === stuk.gegeven.categorie && vorige.scope === stuk.gegeven.scope;
    if (samen) groep?.push(stuk);
    else groepen.push([stuk]);
  }
  return groepen;
}

function schrijfWaarden(bouw: Bouw, stukken: readonly Stuk[]): string[] {
  return stukken.flatMap((stuk, nummer) => [
    letterlijk(`${nummer === 0 ? '' : ','}${JSON.stringify(stuk.sleutel)}:`),
    schrijfVeld(bouw, stuk),
  ]);
}

/** Values with which a statement may travel are marked where there is one about the client. */
function metGezelschap(bouw: Bouw, stukken: readonly Stuk[], waarden: string): string {
  const [eerste] = stukken;
  const { dossier } = eerste?.rij ?? {};
  if (!eerste?.gegeven || !dossier || bouw.verzoek.poort.reglement.kanttekening.soort === null) return waarden;
  const { categorie } = eerste.gegeven;
  const mits = dossier.metKanttekening(categorie);
  const opdrachten = gezelschapVan(bouw, eerste, categorie);
  return `concat(CASE WHEN ${mits} THEN concat(${letterlijk(GEZELSCHAP)}, ${dossier.client}, ${letterlijk(
    EN,
    categorie,
    EN,
  )}, ${opdrachten}, ${letterlijk(EN)}) END, ${waarden}, CASE WHEN ${mits} THEN ${letterlijk(EIND)} END)`;
}

/** SQL of the mark that these go out, on the ground that it is; empty where that is said with the object. */
function metVerantwoording(
  bouw: Bouw,
  { inleiding, altijd }: Wording,
  { mits, gronden }: Oordeel,
  stukken: readonly Stuk[],
): readonly string[] {
  const [eerste] = stukken;
  if (!eerste?.gegeven || inleiding === null) throw new Error('what is guarded is about somebody');
  const { categorie } = eerste.gegeven;
  const delen = gronden.map(({ grond }) => bouw.doorgelaten(eerste.type, categorie, grond, stukken));
  const [enige, ...verdere] = delen;
  if (!enige) throw new Error('what goes out has a ground');
  // Of contact persons only is said what goes out: the opdrachtgever itself is no data subject.
  const apart = ONDERWERPEN[eerste.type.name] === 'OPDRACHTGEVER';
  if (apart && inleiding.id !== null) return [bouw.betrokkenen.kondigtAan(inleiding.wie, inleiding.id, [enige])];
  if (mits === 'true' && verdere.length === 0) {
    altijd.push(enige);
    return [];
  }
  const merken = delen.map((deel) => bouw.betrokkenen.opent(inleiding.wie, [deel]));
  if (verdere.length === 0) return merken;
  const keuzes = gronden.map(({ als }, nummer) =>
    als === 'true' ? `ELSE ${merken[nummer]}` : `WHEN ${als} THEN ${merken[nummer]}`,
  );
  return [`CASE ${keuzes.join(' ')} END`];
}

function schrijfGroep(bouw: Bouw, type: string, wording: Wording, stukken: readonly Stuk[]): string[] {
  const [eerste] = stukken;
  if (!eerste?.gegeven) return schrijfWaarden(bouw, stukken);
  const oordeel = oordeelOver(bouw, type, eerste.rij, eerste.gegeven);
  const { mits, anders } = oordeel;
  const velden = stukken.map(({ sleutel, veld }) => ({ sleutel, coordinaat: `${type}.${veld.name}` }));
  if (mits === 'false') return [anders(velden)];
  const merk = metVerantwoording(bouw, wording, oordeel, stukken);
  const waarden = metGezelschap(bouw, stukken, aaneen([...merk, ...schrijfWaarden(bouw, stukken)]));
  return [mits === 'true' ? waarden : `CASE WHEN ${mits} THEN ${waarden} ELSE ${anders(velden)} END`];
}

/** SQL of the mark before an object: about whom it is, where that was not said, and what goes out of it in any case. */
function kondigAan({ betrokkenen }: Bouw, type: string, { inleiding, altijd }: Wording): readonly string[] {
  if (inleiding === null || ONDERWERPEN[type] === 'OPDRACHTGEVER') return [];
  if (inleiding.id !== null) return [betrokkenen.kondigtAan(inleiding.wie, inleiding.id, altijd)];
  return altijd.length === 0 ? [] : [betrokkenen.opent(inleiding.wie, altijd)];
}

/** The fields that are selected of an object, as JSON text: what is withheld of it is a mark. */
export function schrijfObject(bouw: Bouw, type: GraphQLObjectType, knopen: readonly FieldNode[], rij: Rij): string {
  const stukken = bouw.velden(type, knopen).map(([sleutel, velden]): Stuk | string => {
    const [knoop] = velden;
    if (knoop?.name.value === '__typename') return sleutel;
    const veld = type.getFields()[knoop?.name.value ?? ''];
    if (!veld) throw new Onbedekt(`${type.name}.${knoop?.name.value} is no field`);
    const behandeling = bouw.behandeling(type.name, veld.name);
    return { sleutel, rij, type, veld, knopen: velden, gegeven: behandeling.aard === 'GEGEVEN' ? behandeling : null };
  });
  // Of what kind an object is tells nothing of whose it is.
  const isIets = stukken.some((stuk) => typeof stuk !== 'string');
  const inleiding = isIets ? bouw.betrokkenen.leidIn(type.name, rij) : null;
  const wording: Wording = { inleiding, altijd: [] };
  const delen: string[] = [letterlijk('{')];
  let wachtend: Stuk[] = [];
  const schrijf = (deel: readonly string[]): void => {
    if (delen.length > 1) delen.push(letterlijk(','));
    delen.push(...deel);
  };
  const ruim = (): void => {
    for (const groep of groepeer(wachtend)) schrijf(schrijfGroep(bouw, type.name, wording, groep));
    wachtend = [];
  };
  for (const stuk of stukken) {
    if (typeof stuk !== 'string') wachtend.push(stuk);
    else {
      ruim();
      schrijf([letterlijk(`${JSON.stringify(stuk)}:"${type.name}"`)]);
    }
  }
  ruim();
  delen.push(letterlijk('}'));
  bouw.betrokkenen.leidUit(rij, inleiding);
  return aaneen([...kondigAan(bouw, type.name, wording), ...delen]);
}

/** The fields of an object without values of its own, each as it is written: by its name and what is selected of it. */
export function schrijfLeden(
  bouw: Bouw,
  type: GraphQLObjectType,
  velden: ReturnType<Bouw['velden']>,
  schrijf: (naam: string, vraag: Pick<Veldvraag, 'veld' | 'knopen'>) => string,
): string {
  const leden = velden.flatMap(([sleutel, knopen], nummer) => {
    const naam = knopen[0]?.name.value ?? '';
    const begin = [...(nummer === 0 ? [] : [letterlijk(',')]), letterlijk(`${JSON.stringify(sleutel)}:`)];
    if (naam === '__typename') return [...begin, letterlijk(`"${type.name}"`)];
    const veld = type.getFields()[naam];
    if (!veld) throw new Onbedekt(`${type.name}.${naam} is no field`);
    bouw.behandeling(type.name, naam);
    return [...begin, schrijf(naam, { veld, knopen })];
  });
  return aaneen([letterlijk('{'), ...leden, letterlijk('}')]);
}

/** The object type that a field gives, also in a list. */
export const objectVan = ({ veld }: Pick<Veldvraag, 'veld'>): GraphQLObjectType =>
  getNamedType(veld.type) as GraphQLObjectType;
