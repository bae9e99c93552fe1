import { zoekAanvrager } from '../src/auth/aanvrager';
import { DEV_ISSUER } from '../src/auth/issuer';
import { openBron } from '../src/data/bron';
import { instellingen } from '../src/data/opening';

/** What a contender that verifies no tokens is told of a caller. */
export interface Caller {
  readonly organisatieId: string;
  readonly opdrachtgeverId: string;
  readonly integratieId: string;
  /** Of the transaction, as the gateway sets them; `pw.nu`, which every request has its own, is left out. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The callers of a run, by persona. */
export class Callers {
  constructor(readonly all: Readonly<Record<string, Caller>>) {}

  of(persona: string): Caller {
    const caller = this.all[persona];
    if (caller === undefined) throw new Error(`${persona} is no caller of this bench`);
    return caller;
  }
}

/** Looks up who these systems are, by the gateway's own login and code, so that the second layer is told the same. */
export async function findCallers(loginUrl: string, personas: readonly string[]): Promise<Callers> {
  const bron = await openBron(loginUrl, { max: 1 });
  try {
    const found: Record<string, Caller> = {};
    for (const persona of personas) {
      const claims = { issuer: DEV_ISSUER, azp: persona, sub: persona, scopes: new Set<string>(), jti: persona };
      const nu = new Date();
      const aanvrager = await zoekAanvrager(bron, claims, undefined, nu);
      if (aanvrager.soort !== 'OPDRACHTGEVER') throw new Error(`${persona} is no system of an opdrachtgever`);
      const { 'pw.nu': _, ...settings } = instellingen(aanvrager, nu);
      const { organisatieId, opdrachtgeverId, integratieId } = aanvrager;
      found[persona] = { organisatieId, opdrachtgeverId, integratieId, settings };
    }
    return new Callers(found);
  } finally {
    await bron.destroy();
  }
}
