import type { EntityManager } from 'typeorm';
import { aanmeldingBereik, dossierBereik } from '../data/bereik';
import type { ClientId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { meldMislukt } from './apart';
import { alsDie, type Beurtopties, inBeurt } from './beurt';
import type { Haperingen } from './haperingen';
import { type Gekeurd, keur } from './keuring';
import { ontvangers } from './ontvanger';
import { zichtPerDoel } from './perdoel';
import { type Fase, leesPlaats, volgende } from './plaats';
import { noteerWendingen } from './signalen';
import { vertel } from './stroom';
import type { Onderwerpen } from './zicht';

/*
 * All that a recipient may see is looked at part by part, in the order of keys: when its stream begins, and when it is let
 * in or reaches otherwise than before. What changes meanwhile has signals of its own.
 */

/** The next keys that it reaches, and those that it was told of. */
const BEREIKT: Readonly<Record<Fase, (verzoek: Verzoek) => { sql: string; parameters: object }>> = {
  CLIENT: (verzoek) => {
    const { sql, parameters } = dossierBereik(verzoek, 'bt');
    return {
      sql: `SELECT DISTINCT bt.client_id AS id FROM traject bt WHERE ${sql} AND bt.client_id > :na`,
      parameters,
    };
  },
  AANMELDING: (verzoek) => {
    const { sql, parameters } = aanmeldingBereik(verzoek, 'ba');
    return { sql: `SELECT ba.id FROM aanmelding ba WHERE ${sql} AND ba.id > :na`, parameters };
  },
};
const VERTELD: Readonly<Record<Fase, string>> = {
  CLIENT: `SELECT DISTINCT client_id AS id FROM gebeurtenisstand
    WHERE organisatie_id = $1 AND integratie_id = $2 AND client_id > $3 ORDER BY 1 LIMIT $4`,
  AANMELDING: `SELECT object_id AS id FROM gebeurtenisstand
    WHERE organisatie_id = $1 AND integratie_id = $2 AND betreft = 'AANMELDING' AND object_id > $3 ORDER BY 1 LIMIT $4`,
};

async function bereikt(verzoek: Verzoek, fase: Fase, na: string, meeste: number): Promise<readonly string[]> {
  const { sql, parameters } = BEREIKT[fase](verzoek);
  const rijen: { id: string }[] = await verzoek.manager
    .createQueryBuilder()
    .select('b.id', 'id')
    .from(`(${sql})`, 'b')
    .setParameters({ ...parameters, na })
    .orderBy('b.id')
    .limit(meeste)
    .getRawMany();
  return rijen.map(({ id }) => id);
}

/** Once was all that it may see looked at, also when it begins again. */
const BEWAAR = `UPDATE gebeurtenisontvanger SET veeg = $3::text, opgebouwd = opgebouwd OR coalesce($3::text, '') = ''
  WHERE organisatie_id = $1 AND integratie_id = $2`;

/** Whether it was done: who is not let in is told nothing. */
async function veeg(
  manager: EntityManager,
  opties: Beurtopties,
  { ontvanger, aanvrager }: Gekeurd,
  nu: Date,
  meeste: number,
): Promise<boolean> {
  const { organisatieId, integratieId } = ontvanger;
  if (aanvrager === null || ontvanger.veeg === null) return false;
  const plaats = leesPlaats(ontvanger.veeg);
  const { fase, na } = plaats;
  const verteld: { id: string }[] = await manager.query(VERTELD[fase], [organisatieId, integratieId, na, meeste]);
  const bereikbaar = await alsDie(opties, aanvrager, nu, (verzoek) => bereikt(verzoek, fase, na, meeste));
  const deel = [...new Set([...verteld.map(({ id }) => id), ...bereikbaar])].sort().slice(0, meeste);
  const onderwerpen: Onderwerpen = {
    clienten: fase === 'CLIENT' ? (deel as ClientId[]) : [],
    aanmeldingen: fase === 'AANMELDING' ? deel : [],
  };
  const gezien = await zichtPerDoel(opties, aanvrager, onderwerpen, nu);
  await vertel(manager, { ...ontvanger, noembaar: aanvrager.doelen }, onderwerpen, gezien, nu);
  await noteerWendingen(manager, organisatieId, onderwerpen.clienten, nu);
  const laatste = deel.length < meeste ? undefined : deel.at(-1);
  await manager.query(BEWAAR, [organisatieId, integratieId, volgende(plaats, laatste)]);
  return true;
}

/**
 * One part for each recipient of whom all is being looked at, those left out who failed just now. One that fails keeps
 * nobody else from it. Whether there is more to do at once.
 */
export async function veegVerder(opties: Beurtopties, meeste: number, haperingen: Haperingen): Promise<boolean> {
  const allen = (await inBeurt(opties, (manager) => ontvangers(manager, null, opties.klok.nu()))) ?? [];
  let gedaan = false;
  for (const { organisatieId, integratieId } of allen.filter((ontvanger) => ontvanger.veeg !== null)) {
    if (haperingen.houdtRust(integratieId)) continue;
    try {
      const verder = await inBeurt(opties, async (manager) => {
        const nu = opties.klok.nu();
        // As it stands now that it is our turn.
        const zelf = (await ontvangers(manager, [organisatieId], nu)).find((een) => een.integratieId === integratieId);
        const deel = haperingen.deel(integratieId, meeste);
        return zelf !== undefined && (await veeg(manager, opties, await keur(manager, opties, zelf, nu), nu, deel));
      });
      if (verder === true) haperingen.slaagde(integratieId);
      gedaan ||= verder === true;
    } catch (fout) {
      haperingen.faalde(integratieId);
      meldMislukt(opties.log, fout);
    }
  }
  return gedaan;
}
