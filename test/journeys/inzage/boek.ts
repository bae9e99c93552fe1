import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { Patroon } from '../../../src/domain/verstrekking';
import { NU } from '../../support/moment';
import type { Opzet } from '../schrijven/opzet';

/** Before anything that these stories themselves ask, which is recorded too. */
export const GISTEREN = new Date(NU.getTime() - 86_400_000);

/** Who asked, as a row of the ledger says it. */
export interface Vrager {
  readonly organisatie_id: string;
  readonly soort: string;
  readonly integratie_id: string;
  readonly rollen: readonly string[];
  readonly opdrachtgever_id?: string;
  readonly partner_id?: string;
  readonly medewerker_id?: string;
  readonly client_id?: string;
  readonly hoedanigheid?: string;
}

export interface Over {
  readonly soort: 'CLIENT' | 'AANMELDING' | 'CONTACTPERSOON';
  readonly id: string;
  readonly patroon: number;
  readonly eerste?: boolean;
  readonly noodtoegang?: string;
}

export interface Inschrijving {
  readonly op?: Date;
  readonly doelen?: readonly string[];
  readonly operatie?: string;
  readonly wortels?: readonly string[];
  readonly patronen?: readonly Patroon[];
  readonly over?: readonly Over[];
  readonly afgeschermd?: readonly object[];
  readonly geweigerd?: { readonly code: string; readonly regel: string };
}

/** Writes a record as its owner: what these stories read is theirs alone. */
export async function schrijf(opzet: Opzet, wie: Vrager, wat: Inschrijving): Promise<string> {
  const op = wat.op ?? GISTEREN;
  const id = v7({ msecs: op.getTime() });
  const { over = [], patronen = [], geweigerd } = wat;
  const kolommen = {
    ...wie,
    id,
    sleutel: `integratie:${wie.integratie_id}`,
    op,
    uitkomst: geweigerd ? 'GEWEIGERD' : 'BEANTWOORD',
    doelen: wat.doelen ?? ['VERANTWOORDING'],
    operatie: wat.operatie ?? null,
    operatie_hash: Buffer.alloc(32, 1),
    wortels: wat.wortels ?? ['clients'],
    trace_id: '0123456789abcdef0123456789abcdef',
    beleid: 'proef',
    patronen: JSON.stringify(patronen),
    afgeschermd: JSON.stringify(wat.afgeschermd ?? []),
    code: geweigerd?.code ?? null,
    regel: geweigerd?.regel ?? null,
  };
  const namen = Object.keys(kolommen);
  await opzet.rijen(
    `INSERT INTO raadpleging (${namen.join(', ')}, transactie, momentopname)
     VALUES (${namen.map((_, nummer) => `$${nummer + 1}`).join(', ')}, pg_current_xact_id()::text, pg_current_snapshot()::text)`,
    ...Object.values(kolommen),
  );
  for (const [nummer, { soort, id: betrokkene, patroon, eerste = false, noodtoegang = null }] of over.entries()) {
    await opzet.rijen(
      `INSERT INTO verstrekking (organisatie_id, raadpleging_id, nummer, betrokkene_soort, betrokkene_id, patroon, eerste, noodtoegang_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      wie.organisatie_id,
      id,
      nummer + 1,
      soort,
      betrokkene,
      patroon,
      eerste,
      noodtoegang,
    );
    if (eerste)
      await opzet.rijen(
        `INSERT INTO kennisgeving (organisatie_id, client_id, ontvanger_id, raadpleging_id, op) VALUES ($1, $2, $3, $4, $5)`,
        wie.organisatie_id,
        betrokkene,
        wie.opdrachtgever_id ?? wie.partner_id,
        id,
        op,
      );
  }
  return id;
}

/** A machine outside, such as `gemeente-cvites`, as the ledger names it. */
export async function machine(opzet: Opzet, naam: string): Promise<Vrager> {
  const rij = await opzet.rij<{
    organisatie_id: string;
    id: string;
    opdrachtgever_id: string | null;
    partner_id: string | null;
    rol: string;
  }>(
    `SELECT i.organisatie_id, i.id, i.opdrachtgever_id, i.partner_id, coalesce(g.soort, 'PARTNER') AS rol
     FROM integratie i LEFT JOIN opdrachtgever g ON g.id = i.opdrachtgever_id WHERE i.oauth_client_id = $1`,
    naam,
  );
  return {
    organisatie_id: rij.organisatie_id,
    integratie_id: rij.id,
    rollen: [rij.rol],
    ...(rij.opdrachtgever_id === null
      ? { soort: 'PARTNER', partner_id: rij.partner_id ?? '' }
      : { soort: 'OPDRACHTGEVER', opdrachtgever_id: rij.opdrachtgever_id }),
  };
}

/** Somebody who works there, such as `coach-1-cvites`. */
export async function medewerker(opzet: Opzet, naam: string, ...rollen: readonly string[]): Promise<Vrager> {
  const { organisatie_id, id } = await opzet.rij<{ organisatie_id: string; id: string }>(
    'SELECT organisatie_id, id FROM medewerker WHERE subject = $1',
    naam,
  );
  return { organisatie_id, soort: 'MEDEWERKER', integratie_id: randomUUID(), medewerker_id: id, rollen };
}

/** A client, or who acts for one. */
export async function betrokkene(opzet: Opzet, naam: string): Promise<Vrager & { readonly client_id: string }> {
  const { organisatie_id, client_id, hoedanigheid } = await opzet.rij<{
    organisatie_id: string;
    client_id: string;
    hoedanigheid: string;
  }>('SELECT organisatie_id, client_id, hoedanigheid FROM client_account WHERE subject = $1', naam);
  return {
    organisatie_id,
    soort: 'BETROKKENE',
    integratie_id: randomUUID(),
    rollen: ['BETROKKENE'],
    client_id,
    hoedanigheid,
  };
}
