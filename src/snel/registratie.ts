import {
  type FieldNode,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { v7 } from 'uuid';
import { AanmeldingInhoudRij, AanmeldingRij } from '../../entities';
import { weigeringInSelectie } from '../../permissions/selectie';
import type { RegistreerAanmeldingInput } from '../../schema/invoer/aanmelding';
import type { Waarschuwing } from '../../schema/waarschuwing';
import { opdrachtBereik } from '../data/bereik';
import type { Onderdeel } from '../data/bundel';
import { beleidsgebreken } from '../data/mutaties/aanmelding/beleid';
import { aanmeldingInvoer } from '../data/mutaties/aanmelding/invoer';
import { inhoudrijen, rijVan, waarschuwingen } from '../data/mutaties/aanmelding/registreer';
import { claimrij } from '../data/mutaties/idempotentie';
import { type AanmeldingId, leesId, type OpdrachtId } from '../domain/ids';
import { keur } from '../invoer/keuring';
import { keurLijst } from '../server/lijstkeuring';
import { Bouw, type Opdracht, type Rij, schrijfNaast } from './bouw';
import { nummer, type Uitvoering } from './invoer';
import { Tabel } from './json';
import { letterlijk } from './merkteken';
import { aaneen, schrijfLeden, schrijfObject } from './object';
import { DitmaalNiet, Onbedekt } from './onbedekt';
import type { Plan } from './plan';
import { alsTekst } from './tekst';

/*
 * registreerAanmelding as one transaction in one round trip: the claim of the kenmerk and the aanmelding, what it says,
 * and the answer. Whatever asks for a look between its steps the guarded path does: a repeat, an opdracht that is not
 * the caller's or is not named, a BSN, a partner or a betrokkene. Then nothing was written.
 */

const MUTATIE = 'registreerAanmelding';

/** $1 to $7: the claim; $8: the aanmelding as JSON; the last condition: the opdracht is one for which the caller delivers. */
const REGISTREER = (bereik: string): string => `WITH claim AS (
    INSERT INTO idempotentie (organisatie_id, aanvrager, mutatie, kenmerk, inhoud, object_id, op)
    SELECT $1::uuid, $2::text, $3::text, $4::text, $5::bytea, $6::uuid, $7::timestamptz
    WHERE EXISTS (SELECT FROM opdracht o WHERE o.id = $9::uuid AND ${bereik})
    ON CONFLICT DO NOTHING RETURNING object_id),
  nieuw AS (INSERT INTO aanmelding SELECT a.* FROM claim, json_populate_record(NULL::aanmelding, $8::json) a)
  SELECT object_id FROM claim`;

/** After the claim: without one nothing is said either. */
const INHOUD = `INSERT INTO aanmelding_inhoud SELECT i.* FROM json_populate_recordset(NULL::aanmelding_inhoud, $1::json) i
  WHERE EXISTS (SELECT FROM idempotentie WHERE organisatie_id = $2::uuid AND aanvrager = $3::text
    AND mutatie = '${MUTATIE}' AND kenmerk = $4::text AND object_id = $5::uuid)`;

/** The statement that answers, and what else the mutation needs of its operation. */
export interface Registratieplan extends Plan {
  readonly veld: Veld;
  readonly waarschuwvelden: readonly (readonly [sleutel: string, naam: string])[];
}

interface Veld {
  readonly type: GraphQLObjectType;
  readonly knoop: FieldNode;
  readonly knopen: readonly FieldNode[];
  readonly fragments: Bouw['fragments'];
}

/** The one field of the operation; throws when it is another, or one of several. */
function enigVeld(bouw: Bouw, operatienaam: string | undefined): [string, Veld] {
  const { schema, document } = bouw.opdracht;
  const operatie = getOperationAST(document, operatienaam);
  const type = schema.getMutationType();
  if (operatie?.operation !== OperationTypeNode.MUTATION || !type) throw new Onbedekt('this is no mutation');
  const [eerste, ...verdere] = bouw.wortels(type, operatie);
  const [sleutel, knopen] = eerste ?? [];
  const knoop = knopen?.[0];
  if (sleutel === undefined || !knopen || knoop?.name.value !== MUTATIE || verdere.length > 0)
    throw new Onbedekt(`only ${MUTATIE} by itself is written in one go`);
  return [sleutel, { type, knoop, knopen, fragments: bouw.fragments }];
}

/** Writes the statement that answers; the row it tells of is the one that was just written, as it is given to it. */
export function maakRegistratieplan(opdracht: Opdracht, operatienaam: string | undefined): Registratieplan {
  const { verzoek } = opdracht;
  if (verzoek.aanvrager.soort !== 'OPDRACHTGEVER') throw new Onbedekt('the opdracht of another is looked up first');
  const bouw = new Bouw(opdracht);
  const [sleutel, veld] = enigVeld(bouw, operatienaam);
  bouw.behandeling('Mutation', MUTATIE);
  const resultaat = getNamedType(veld.type.getFields()[MUTATIE]?.type) as GraphQLObjectType;
  const rij: Rij = {
    alias: 'nieuw',
    waarden: { soort: 'TABEL', tabel: bouw.tabel(AanmeldingRij) },
    naast: [],
    dossier: null,
  };
  const eigen = (naam: string): string =>
    bouw.invoer.waarde('registratie', ({ eigen: waarden }) => waarden ?? {}, naam);
  let waarschuwvelden: [string, string][] = [];
  const leden = schrijfLeden(bouw, resultaat, bouw.velden(resultaat, veld.knopen), (naam, { veld: lid, knopen }) => {
    if (naam === 'reedsGeregistreerd') return "'false'";
    const soort = getNamedType(lid.type) as GraphQLObjectType;
    if (naam === 'aanmelding') return schrijfObject(bouw, soort, knopen, rij);
    if (waarschuwvelden.length > 0) throw new Onbedekt('the warnings are asked twice');
    waarschuwvelden = bouw.velden(soort, knopen).map(([onder, [knoop]]) => [onder, knoop?.name.value ?? '']);
    return `${eigen('waarschuwingen')}::text`;
  });
  const antwoord = aaneen([letterlijk(`{${JSON.stringify(sleutel)}:`), leden, letterlijk('}')]);
  if (bouw.lijsten.length > 0) throw new Onbedekt('a list is read after the mutation');
  const uit = `json_populate_record(NULL::aanmelding, ${eigen('aanmelding')}::json) nieuw`;
  return {
    ...bouw.invoer.klaar(`${bouw.invoer.vooraf}SELECT ${antwoord} AS antwoord FROM ${uit} ${schrijfNaast(rij.naast)}`),
    secties: bouw.secties,
    lijsten: [],
    ids: [],
    veld,
    waarschuwvelden,
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

/** The parts of the transaction, and with what the answer is read. */
export interface Registratie {
  readonly delen: readonly Onderdeel[];
  readonly uitvoering: Uitvoering;
}

/** What the mutation writes and answers with these variables; throws {@link DitmaalNiet} for what the guarded path does. */
export function registratie(opdracht: Opdracht, plan: Registratieplan): Registratie {
  const { schema, verzoek, variabelen } = opdracht;
  const { fragments } = plan.veld;
  const { type, knoop, knopen } = plan.veld;
  const veld = type.getFields()[MUTATIE];
  if (!veld) throw new Onbedekt('there is no such mutation');
  const info = { schema, fragments, variableValues: { ...variabelen }, fieldNodes: knopen, returnType: veld.type };
  if (weigeringInSelectie(info, verzoek.poort, (lijst, args) => keurLijst(verzoek, lijst, args)) !== null)
    throw new DitmaalNiet('something that is selected is refused');
  const { input } = getArgumentValues(veld, knoop, { ...variabelen }) as { input: RegistreerAanmeldingInput };
  return schrijf(opdracht, plan, input);
}

function schrijf(
  { verzoek, bron }: Pick<Opdracht, 'verzoek' | 'bron'>,
  plan: Registratieplan,
  input: RegistreerAanmeldingInput,
): Registratie {
  const { aanvrager, nu, poort } = verzoek;
  if (aanvrager.soort !== 'OPDRACHTGEVER') throw new DitmaalNiet('the opdracht of another is looked up first');
  const vorm = aanmeldingInvoer(nu);
  const keuring = keur(vorm, input);
  const opdrachtId = leesId<OpdrachtId>(input.opdrachtId ?? '');
  if (!keuring.goed || opdrachtId === null || input.bsn != null)
    throw new DitmaalNiet('what is delivered is judged step by step');
  const levering = { aanvrager, herkomst: 'OPDRACHTGEVER', bsnGrond: false } as const;
  if (beleidsgebreken(poort.reglement, input, levering).length > 0)
    throw new DitmaalNiet('what is delivered is refused');

  const { opdrachtgeverId, organisatieId, sleutel } = aanvrager;
  const id = v7() as AanmeldingId;
  const rij = rijVan(
    verzoek,
    'OPDRACHTGEVER',
    id,
    'OPDRACHTGEVER',
    { id: opdrachtId, opdrachtgeverId },
    keuring.waarde,
  );
  const claim = claimrij(verzoek, MUTATIE, keuring.waarde, id);
  const tabel = (entiteit: typeof AanmeldingRij | typeof AanmeldingInhoudRij) => new Tabel(bron, entiteit);
  const aanmelding = JSON.stringify(tabel(AanmeldingRij).alsJson(rij));
  const inhoud = JSON.stringify(
    inhoudrijen(rij, keuring.waarde).map((deel) => tabel(AanmeldingInhoudRij).alsJson(deel)),
  );
  const tekst = waarschuwingstekst(plan.waarschuwvelden, waarschuwingen(verzoek, vorm, keuring.waarde));
  const uitvoering: Uitvoering = { verzoek, lijsten: [], ids: [], eigen: { aanmelding, waarschuwingen: tekst } };
  const eerste = [organisatieId, sleutel, MUTATIE, claim.kenmerk, claim.inhoud, id, nu, aanmelding, opdrachtId];
  const genummerd = nummer(opdrachtBereik(verzoek, 'o'), eerste.length + 1);
  return {
    delen: [
      { tekst: REGISTREER(genummerd.sql), waarden: [...eerste, ...genummerd.waarden].map(alsTekst) },
      { tekst: INHOUD, waarden: [inhoud, organisatieId, sleutel, claim.kenmerk, id] },
      { tekst: plan.tekst, waarden: plan.waarden(uitvoering).map(alsTekst) },
    ],
    uitvoering,
  };
}
