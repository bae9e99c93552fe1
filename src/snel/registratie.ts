import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { v7 } from 'uuid';
import { AanmeldingRij } from '../../entities';
import { weigeringInSelectie } from '../../permissions/selectie';
import type { RegistreerAanmeldingInput } from '../../schema/invoer/aanmelding';
import type { Waarschuwing } from '../../schema/waarschuwing';
import { opdrachtBereik } from '../data/bereik';
import type { Onderdeel } from '../data/bundel';
import { beleidsgebreken } from '../data/mutaties/aanmelding/beleid';
import { inhoudVan } from '../data/mutaties/aanmelding/inhoud';
import { aanmeldingInvoer } from '../data/mutaties/aanmelding/invoer';
import { rijVan, waarschuwingen } from '../data/mutaties/aanmelding/registreer';
import { afdrukVan } from '../data/mutaties/idempotentie';
import { alsTekst } from '../data/tekst';
import { type AanmeldingId, leesId, type OpdrachtId } from '../domain/ids';
import type { Afscherming } from '../domain/verstrekking';
import { keur } from '../invoer/keuring';
import { verantwoording } from '../ledger/antwoord';
import type { Operatie } from '../ledger/operatie';
import type { Vermelding } from '../ledger/vermelding';
import { tel } from '../poort/poort';
import { Bouw, type Opdracht, type Rij, schrijfNaast } from './bouw';
import type { Uitvoering } from './invoer';
import type { Tabel } from './json';
import { letterlijk } from './merkteken';
import { aaneen, schrijfLeden, schrijfObject } from './object';
import { DitmaalNiet, Onbedekt } from './onbedekt';
import type { Plan } from './plan';

/*
 * registreerAanmelding as one transaction in one round trip: the claim of the kenmerk and the aanmelding, what it says,
 * and the answer. Whatever asks for a look between its steps the guarded path does: a repeat, an opdracht that is not
 * the caller's or is not named, a BSN, a partner or a betrokkene. Then nothing was written.
 */

const MUTATIE = 'registreerAanmelding';

/** What the mutation makes of its input, by the name under which its statements ask for it. */
type Eigen = 'aanmelding' | 'afdruk' | 'id' | 'inhoud' | 'opdracht' | 'waarschuwingen';
type Plaats = (naam: Eigen) => string;

/**
 * The claim and the aanmelding, if the opdracht is one for which the caller delivers. That it was claimed stands in a
 * setting of the transaction.
 */
const registreer = (eigen: Plaats, bereik: string, antwoord: string): string => `WITH nieuw AS (
    SELECT * FROM json_populate_record(NULL::aanmelding, ${eigen('aanmelding')}::json)),
  claim AS (
    INSERT INTO idempotentie (organisatie_id, aanvrager, mutatie, kenmerk, inhoud, object_id, op)
    SELECT organisatie_id, aangemeld_door, '${MUTATIE}', kenmerk, ${eigen('afdruk')}::bytea, id, ontvangen_op FROM nieuw
    WHERE EXISTS (SELECT FROM opdracht o WHERE o.id = ${eigen('opdracht')}::uuid AND ${bereik})
    ON CONFLICT DO NOTHING RETURNING object_id),
  geschreven AS (INSERT INTO aanmelding SELECT nieuw.* FROM claim, nieuw)
  SELECT ${antwoord} AS antwoord, set_config('pw.geclaimd', object_id::text, true) FROM claim, nieuw`;

/** After the claim: without one nothing is said either. */
const zeg = (eigen: Plaats, organisatie: string): string => `INSERT INTO aanmelding_inhoud
    (organisatie_id, aanmelding_id, categorie, waarden)
  SELECT ${organisatie}::uuid, ${eigen('id')}::uuid, key, value FROM jsonb_each(${eigen('inhoud')}::jsonb)
  WHERE current_setting('pw.geclaimd', true) = ${eigen('id')}::uuid::text`;

/** The statements of the mutation, and what else it needs of its operation. */
export interface Registratieplan extends Plan {
  /** In their order. The last row that any of them gives is the answer; without one of the first there is none. */
  readonly stappen: readonly Pick<Plan, 'tekst' | 'waarden'>[];
  readonly veld: GraphQLField<unknown, unknown>;
  readonly knoop: FieldNode;
  readonly tabel: Tabel;
  readonly waarschuwvelden: readonly (readonly [sleutel: string, naam: string])[];
  /** What the answer holds of the aanmelding, and what it withholds: known before it is given. */
  readonly uitgaand: { readonly patroon: string | null; readonly afgeschermd: readonly Afscherming[] };
}

interface Veld {
  readonly sleutel: string;
  readonly veld: GraphQLField<unknown, unknown>;
  readonly knopen: readonly [FieldNode, ...FieldNode[]];
}

/** The one field of the operation; throws when it is another, or one of several. */
function enigVeld(bouw: Bouw, operatienaam: string | undefined): Veld {
  const { schema, document } = bouw.opdracht;
  const operatie = getOperationAST(document, operatienaam);
  const type = schema.getMutationType();
  if (operatie?.operation !== OperationTypeNode.MUTATION || !type) throw new Onbedekt('this is no mutation');
  const [eerste, ...verdere] = bouw.wortels(type, operatie);
  const [sleutel, [knoop, ...nogmaals] = []] = eerste ?? [];
  const veld = type.getFields()[MUTATIE];
  if (sleutel === undefined || !veld || knoop?.name.value !== MUTATIE || verdere.length > 0)
    throw new Onbedekt(`only ${MUTATIE} by itself is written in one go`);
  return { sleutel, veld, knopen: [knoop, ...nogmaals] };
}

/** What is selected is judged once for all who have this plan: only the arguments of a list differ by request. */
function keurSelectie({ opdracht, fragments }: Bouw, { veld, knopen }: Veld): void {
  const { schema, verzoek, variabelen } = opdracht;
  const info = { schema, fragments, variableValues: { ...variabelen }, fieldNodes: knopen, returnType: veld.type };
  const weigering = weigeringInSelectie(info, verzoek.poort, (lijst) => {
    throw new Onbedekt(`${lijst.name} is read after the mutation`);
  });
  if (weigering !== null) throw new Onbedekt('something that is selected is refused');
}

/**
 * Of the aanmelding itself nothing depends on a dossier. Of a client or a traject there is none yet, whatever is selected;
 * contact persons the guarded path reads.
 */
function uitgaandVan({ betrokkenen, secties }: Bouw): Registratieplan['uitgaand'] {
  const { soorten, openingen } = betrokkenen;
  if (openingen.some(({ wie }) => soorten[wie] === 'CONTACTPERSOON'))
    throw new Onbedekt('contact persons are read after the mutation');
  const eigen = openingen.flatMap(({ wie }, nummer) => (soorten[wie] === 'AANMELDING' ? [nummer] : []));
  const afgeschermd = secties.flatMap(({ velden, reden }) =>
    velden
      .filter(({ coordinaat }) => !/^(Client|Traject|Rapportage|Toestemming)\./.test(coordinaat))
      .map(({ coordinaat }) => {
        if (reden.soort !== 'VAST' || !coordinaat.startsWith('Aanmelding.'))
          throw new Onbedekt('what is withheld is known only when it is read');
        return { coordinaat, besluit: reden.besluit };
      }),
  );
  return {
    patroon: soorten.includes('AANMELDING') ? betrokkenen.patroon(new Set(eigen)) : null,
    afgeschermd: tel(afgeschermd),
  };
}

const eigenWaarden = ({ eigen = {} }: Uitvoering): Readonly<Record<string, unknown>> => eigen;

/** Writes the statements; the row that the answer tells of is the one that was just written, as it is given to it. */
export function maakRegistratieplan(opdracht: Opdracht, operatienaam: string | undefined): Registratieplan {
  const { verzoek } = opdracht;
  if (verzoek.aanvrager.soort !== 'OPDRACHTGEVER') throw new Onbedekt('the opdracht of another is looked up first');
  const bouw = new Bouw(opdracht);
  const wortel = enigVeld(bouw, operatienaam);
  const { sleutel, veld, knopen: wortelknopen } = wortel;
  bouw.behandeling('Mutation', MUTATIE);
  keurSelectie(bouw, wortel);
  const resultaat = getNamedType(veld.type) as GraphQLObjectType;
  const tabel = bouw.tabel(AanmeldingRij);
  const rij: Rij = { alias: 'nieuw', waarden: { soort: 'TABEL', tabel }, naast: [], dossier: null };
  const eigen: Plaats = (naam) => bouw.invoer.waarde('registratie', eigenWaarden, naam);
  let waarschuwvelden: [string, string][] = [];
  const leden = schrijfLeden(bouw, resultaat, bouw.velden(resultaat, wortelknopen), (naam, { veld: lid, knopen }) => {
    if (naam === 'reedsGeregistreerd') return "'false'";
    const soort = getNamedType(lid.type) as GraphQLObjectType;
    if (naam === 'aanmelding') return schrijfObject(bouw, soort, knopen, rij);
    if (waarschuwvelden.length > 0) throw new Onbedekt('the warnings are asked twice');
    waarschuwvelden = bouw.velden(soort, knopen).map(([onder, [knoop]]) => [onder, knoop?.name.value ?? '']);
    return `${eigen('waarschuwingen')}::text`;
  });
  const antwoord = aaneen([letterlijk(`{${JSON.stringify(sleutel)}:`), leden, letterlijk('}')]);
  if (bouw.lijsten.length > 0) throw new Onbedekt('a list is read after the mutation');
  const bereik = bouw.bereik('levering', (van) => opdrachtBereik(van, 'o'));
  // What reads more than the row itself has to come after all that is written.
  const leest = rij.naast.length > 0 || antwoord.includes('SELECT');
  const uit = `json_populate_record(NULL::aanmelding, ${eigen('aanmelding')}::json) nieuw`;
  const teksten = [
    registreer(eigen, bereik, leest ? 'NULL' : antwoord),
    zeg(eigen, bouw.organisatie),
    ...(leest ? [`${bouw.invoer.vooraf}SELECT ${antwoord} AS antwoord FROM ${uit} ${schrijfNaast(rij.naast)}`] : []),
  ];
  const stappen = teksten.map((tekst) => bouw.invoer.klaar(tekst));
  const uitgaand = uitgaandVan(bouw);
  bouw.laatLos();
  return {
    ...(stappen[leest ? 2 : 0] as Registratieplan['stappen'][number]),
    secties: bouw.secties,
    betrokkenen: bouw.betrokkenen,
    lijsten: [],
    ids: [],
    stappen,
    veld,
    knoop: wortelknopen[0],
    tabel,
    waarschuwvelden,
    uitgaand,
  };
}

/** As the selection asks them, in the order of the answer. */
const waarschuwingstekst = (velden: Registratieplan['waarschuwvelden'], alle: readonly Waarschuwing[]): string =>
  `[${alle
    .map((waarschuwing) => {
      const waarden: Readonly<Record<string, unknown>> = { ...waarschuwing, __typename: 'Waarschuwing' };
      return `{${velden.map(([sleutel, naam]) => `${JSON.stringify(sleutel)}:${JSON.stringify(waarden[naam] ?? null)}`).join(',')}}`;
    })
    .join(',')}]`;

/** The parts of the transaction, of which the record of it is the last, and with what the answer is read. */
export interface Registratie {
  readonly delen: readonly Onderdeel[];
  readonly uitvoering: Uitvoering;
}

/** What the mutation writes and answers with these variables; throws {@link DitmaalNiet} for what the guarded path does. */
export function registratie(
  { verzoek, variabelen }: Pick<Opdracht, 'verzoek' | 'variabelen'>,
  plan: Registratieplan,
  operatie: Operatie,
): Registratie {
  const { aanvrager, nu, poort } = verzoek;
  const { input } = getArgumentValues(plan.veld, plan.knoop, variabelen as Record<string, unknown>) as {
    input: RegistreerAanmeldingInput;
  };
  if (aanvrager.soort !== 'OPDRACHTGEVER') throw new DitmaalNiet('the opdracht of another is looked up first');
  const vorm = aanmeldingInvoer(nu);
  const keuring = keur(vorm, input);
  const opdracht = leesId<OpdrachtId>(input.opdrachtId ?? '');
  if (!keuring.goed || opdracht === null || input.bsn != null)
    throw new DitmaalNiet('what is delivered is judged step by step');
  const levering = { aanvrager, herkomst: 'OPDRACHTGEVER', bsnGrond: false } as const;
  if (beleidsgebreken(poort.reglement, input, levering).length > 0)
    throw new DitmaalNiet('what is delivered is refused');

  const { waarde } = keuring;
  const { opdrachtgeverId } = aanvrager;
  const id = v7() as AanmeldingId;
  const rij = rijVan(verzoek, 'OPDRACHTGEVER', id, 'OPDRACHTGEVER', { id: opdracht, opdrachtgeverId }, waarde);
  const eigen: Readonly<Record<Eigen, unknown>> = {
    aanmelding: JSON.stringify(plan.tabel.alsJson(rij)),
    afdruk: afdrukVan(verzoek, waarde),
    id,
    inhoud: JSON.stringify(Object.fromEntries(inhoudVan(waarde))),
    opdracht,
    waarschuwingen: waarschuwingstekst(plan.waarschuwvelden, waarschuwingen(verzoek, vorm, waarde)),
  };
  const uitvoering: Uitvoering = { verzoek, lijsten: [], ids: [], eigen };
  const delen = plan.stappen.map(({ tekst, waarden }) => ({ tekst, waarden: waarden(uitvoering).map(alsTekst) }));
  const { patroon, afgeschermd } = plan.uitgaand;
  const vermeldingen: readonly Vermelding[] =
    patroon === null ? [] : [{ soort: 'AANMELDING', id, patroon, noodtoegangId: null }];
  const inschrijving = verantwoording(verzoek, operatie, { vermeldingen, kanttekeningen: [], afgeschermd }, id);
  return { delen: inschrijving ? [...delen, inschrijving] : delen, uitvoering };
}
