import type { EntityManager } from 'typeorm';
import type { ClientId, OpdrachtId, OrganisatieId } from '../domain/ids';
import { apart } from './apart';
import { type Beurtopties, inBeurt } from './beurt';
import { NEEM_GEMIST } from './gemist';
import { keur } from './keuring';
import { type Ontvanger, ontvangers } from './ontvanger';
import { zichtPerDoel } from './perdoel';
import { VEEG_OPNIEUW } from './plaats';
import { vertel } from './stroom';
import type { Onderwerpen } from './zicht';

/* What changed is looked at for everybody who is kept informed, and taken off the queue in the same transaction. */

interface Signaal {
  readonly organisatieId: OrganisatieId;
  readonly soort: 'CLIENT' | 'AANMELDING' | 'OPDRACHT';
  readonly id: string;
}

/** What was committed, and nothing else; what is not yet committed stays for a next turn. */
const NEEM = `WITH weg AS (
    DELETE FROM gebeurtenissignaal WHERE ctid = ANY (ARRAY(SELECT ctid FROM gebeurtenissignaal LIMIT $1))
    RETURNING organisatie_id, soort, id)
  SELECT organisatie_id AS "organisatieId", soort, id, count(*)::int AS aantal FROM weg GROUP BY organisatie_id, soort, id`;

/** Dossiers of which the facts changed by time alone. */
const NEEM_WENDINGEN = `WITH weg AS (
    DELETE FROM gebeurteniswending WHERE (organisatie_id, client_id) IN (
      SELECT organisatie_id, client_id FROM gebeurteniswending WHERE op <= $2 ORDER BY op LIMIT $1)
    RETURNING organisatie_id, client_id)
  SELECT organisatie_id AS "organisatieId", 'CLIENT' AS soort, client_id AS id, 1 AS aantal FROM weg`;

/** When the facts of these dossiers change next. */
const NOTEER_WENDINGEN = `WITH volgende AS (
    SELECT client_id, min(tot) AS op FROM dossierstand
    WHERE organisatie_id = $1 AND client_id = ANY ($2) AND kant = 'BUITEN' AND tot > $3 AND tot < 'infinity'
    GROUP BY client_id),
  weg AS (
    DELETE FROM gebeurteniswending w WHERE w.organisatie_id = $1 AND w.client_id = ANY ($2)
      AND NOT EXISTS (SELECT FROM volgende v WHERE v.client_id = w.client_id))
  INSERT INTO gebeurteniswending (organisatie_id, client_id, op) SELECT $1, client_id, op FROM volgende
  ON CONFLICT (organisatie_id, client_id) DO UPDATE SET op = excluded.op`;

/**
 * To whose opdrachten these are everything may look otherwise: all that they may see is looked at again. Nobody else outside
 * reads under them; what partners reach by an opdracht that runs is looked at when how they are let in is.
 */
const VEEG_VAN_OPDRACHTEN = `UPDATE gebeurtenisontvanger v SET veeg = ${VEEG_OPNIEUW} FROM integratie i, opdracht o
  WHERE v.organisatie_id = $1 AND i.organisatie_id = $1 AND i.id = v.integratie_id
    AND o.organisatie_id = $1 AND o.id = ANY ($2) AND o.opdrachtgever_id = i.opdrachtgever_id`;

/** The same of one, of whom it could not be looked at what changed. */
const VEEG_LATER = `UPDATE gebeurtenisontvanger SET veeg = ${VEEG_OPNIEUW} WHERE organisatie_id = $1 AND integratie_id = $2`;

export const noteerWendingen = (
  manager: EntityManager,
  organisatieId: OrganisatieId,
  clienten: readonly ClientId[],
  nu: Date,
): Promise<unknown> => manager.query(NOTEER_WENDINGEN, [organisatieId, clienten, nu]);

const vanSoort = <T extends string>(signalen: readonly Signaal[], soort: Signaal['soort']): T[] =>
  signalen.filter((signaal) => signaal.soort === soort).map(({ id }) => id as T);

/** Tells one recipient how what it sees of these now differs from what it was told. */
async function lichtIn(
  manager: EntityManager,
  opties: Beurtopties,
  ontvanger: Ontvanger,
  onderwerpen: Onderwerpen,
  nu: Date,
): Promise<void> {
  const { aanvrager } = await keur(manager, opties, ontvanger, nu);
  // Who is not let in is told nothing; when it is again, all that it may see is looked at.
  if (aanvrager === null) return;
  const gezien = await zichtPerDoel(opties, aanvrager, onderwerpen, nu);
  await vertel(manager, { ...ontvanger, noembaar: aanvrager.doelen }, onderwerpen, gezien, nu);
}

/**
 * Tells everybody of these. Whoever that fails for is not waited for: all that it may see is looked at again instead. Unless
 * nobody can be asked at all: then the signals stay.
 */
async function bekijk(
  manager: EntityManager,
  opties: Beurtopties,
  signalen: readonly Signaal[],
  nu: Date,
): Promise<void> {
  const mislukt: Ontvanger[] = [];
  const organisaties = [...new Set(signalen.map(({ organisatieId }) => organisatieId))];
  const allen = await ontvangers(manager, organisaties, nu);
  for (const organisatieId of new Set(allen.map((ontvanger) => ontvanger.organisatieId))) {
    const eigen = signalen.filter((signaal) => signaal.organisatieId === organisatieId);
    const onderwerpen = {
      clienten: vanSoort<ClientId>(eigen, 'CLIENT'),
      aanmeldingen: vanSoort<string>(eigen, 'AANMELDING'),
    };
    const opdrachten = vanSoort<OpdrachtId>(eigen, 'OPDRACHT');
    if (opdrachten.length > 0) await manager.query(VEEG_VAN_OPDRACHTEN, [organisatieId, opdrachten]);
    for (const ontvanger of allen.filter((een) => een.organisatieId === organisatieId)) {
      const gelukt = await apart(manager, opties.log, (zelf) => lichtIn(zelf, opties, ontvanger, onderwerpen, nu));
      if (!gelukt) mislukt.push(ontvanger);
    }
    await noteerWendingen(manager, organisatieId, onderwerpen.clienten, nu);
  }
  if (mislukt.length > 0) await opties.poort.query('SELECT');
  for (const { organisatieId, integratieId } of mislukt) await manager.query(VEEG_LATER, [organisatieId, integratieId]);
}

/**
 * Looks at what at most so many signals are about. What recipients see is asked after the signals were taken: it is at
 * least as new as what they are about. Gives how many were taken; 0 also when another process has its turn.
 */
export async function verwerkSignalen(opties: Beurtopties, meeste: number): Promise<number> {
  const gedaan = await inBeurt(opties, async (manager) => {
    const nu = opties.klok.nu();
    const signalen: (Signaal & { readonly aantal: number })[] = await manager.query(NEEM, [meeste]);
    const gewend: typeof signalen = await manager.query(NEEM_WENDINGEN, [meeste, nu]);
    const gemist: typeof signalen = await manager.query(NEEM_GEMIST, [meeste]);
    const alle = [...signalen, ...gewend, ...gemist];
    if (alle.length > 0) await bekijk(manager, opties, alle, nu);
    return alle.reduce((som, { aantal }) => som + aantal, 0);
  });
  return gedaan ?? 0;
}
