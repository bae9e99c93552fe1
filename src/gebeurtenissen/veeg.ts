import type { EntityManager } from 'typeorm';
import { aanmeldingBereik, dossierBereik } from '../data/bereik';
import type { ClientId } from '../domain/ids';
import type { Verzoek } from '../verzoek';
import { apart, meldMislukt } from './apart';
import { alsDie, type Beurtopties, inBeurt } from './beurt';
import { Haperingen } from './haperingen';
import { type Gekeurd, keur } from './keuring';
import { type Ontvanger, ontvangerVan } from './ontvanger';
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

/** MISLUKT: it is to be tried in smaller parts, or the one that it was of is passed by. NIET: who is not let in is told nothing. */
type Uitkomst = 'GEDAAN' | 'MISLUKT' | 'NIET';

/**
 * Tells of the next part. One dossier that cannot be looked at does not keep those after it from being told of: all is
 * looked at once more after that.
 */
async function veeg(
  manager: EntityManager,
  opties: Beurtopties,
  { ontvanger, aanvrager }: Gekeurd,
  nu: Date,
  meeste: number,
): Promise<Uitkomst> {
  const { organisatieId, integratieId } = ontvanger;
  if (aanvrager === null || ontvanger.veeg === null) return 'NIET';
  const wie = [organisatieId, integratieId];
  const plaats = leesPlaats(ontvanger.veeg);
  const { fase, na } = plaats;
  const verteld: { id: string }[] = await manager.query(VERTELD[fase], [...wie, na, meeste]);
  const bereikbaar = await alsDie(opties, aanvrager, nu, (verzoek) => bereikt(verzoek, fase, na, meeste));
  const deel = [...new Set([...verteld.map(({ id }) => id), ...bereikbaar])].sort().slice(0, meeste);
  const onderwerpen: Onderwerpen = {
    clienten: fase === 'CLIENT' ? (deel as ClientId[]) : [],
    aanmeldingen: fase === 'AANMELDING' ? deel : [],
  };
  const gelukt = await apart(manager, opties.log, async (zelf) => {
    const gezien = await zichtPerDoel(opties, aanvrager, onderwerpen, nu);
    await vertel(zelf, { ...ontvanger, noembaar: aanvrager.doelen }, onderwerpen, gezien, nu);
    await noteerWendingen(zelf, organisatieId, onderwerpen.clienten, nu);
  });
  if (!gelukt && deel.length > 1) return 'MISLUKT';
  const laatste = deel.length < meeste ? undefined : deel.at(-1);
  await manager.query(BEWAAR, [...wie, volgende({ ...plaats, opnieuw: plaats.opnieuw || !gelukt }, laatste)]);
  return gelukt ? 'GEDAAN' : 'MISLUKT';
}

type Wie = Pick<Ontvanger, 'organisatieId' | 'integratieId'>;

const TE_VEGEN = `SELECT organisatie_id AS "organisatieId", integratie_id AS "integratieId" FROM gebeurtenisontvanger
  WHERE veeg IS NOT NULL ORDER BY integratie_id`;

/** Looks at all that recipients may see, a part of one at a time: what changed meanwhile need not wait for all of them. */
export class Veger {
  private readonly haperingen: Haperingen;
  /** Whose turn it was last. */
  private vorige = '';

  /** @param rust milliseconds that a recipient of whom a part could not be looked at is left alone, the first time. */
  constructor(
    private readonly opties: Beurtopties,
    rust: number,
  ) {
    this.haperingen = new Haperingen(rust);
  }

  /**
   * A part of at most so much of whoever comes next, those left out who failed just now; when that fails, of the one after.
   * Whether one was done.
   */
  async verder(meeste: number): Promise<boolean> {
    const allen: Wie[] = (await inBeurt(this.opties, (manager) => manager.query(TE_VEGEN))) ?? [];
    const geweest = allen.filter(({ integratieId }) => integratieId <= this.vorige);
    for (const wie of [...allen.slice(geweest.length), ...geweest]) {
      if (this.haperingen.houdtRust(wie.integratieId)) continue;
      this.vorige = wie.integratieId;
      if (await this.deelVan(wie, meeste)) return true;
    }
    return false;
  }

  private async deelVan(wie: Wie, meeste: number): Promise<boolean> {
    const { opties, haperingen } = this;
    const deel = haperingen.deel(wie.integratieId, meeste);
    const uitkomst = await inBeurt(opties, async (manager): Promise<Uitkomst> => {
      const nu = opties.klok.nu();
      // As it stands now that it is our turn.
      const zelf = await ontvangerVan(manager, wie, nu);
      return zelf === undefined ? 'NIET' : veeg(manager, opties, await keur(manager, opties, zelf, nu), nu, deel);
    }).catch((fout: unknown): Uitkomst => {
      meldMislukt(opties.log, fout);
      return 'MISLUKT';
    });
    if (uitkomst === 'GEDAAN') haperingen.slaagde(wie.integratieId);
    if (uitkomst === 'MISLUKT') haperingen.faalde(wie.integratieId);
    return uitkomst === 'GEDAAN';
  }
}
