import { type DataSource } from 'typeorm';
import { zoekAanvrager } from '../../src/auth/aanvrager';
import { openBron } from '../../src/data/bron';
import type { Aanvrager } from '../../src/domain/aanvrager';
import type { Doel } from '../../src/domain/doel';
import type { OpdrachtgeverSoort, Profiel, Rol } from '../../src/domain/opsommingen';
import { SCOPES } from '../../src/domain/scope';
import { maakVerzoek } from '../../src/server/verzoek';
import { leidSleutelsAf } from '../../src/sleutels';
import type { Verzoek } from '../../src/verzoek';
import { eigenDatabase } from '../support/database';
import { NU } from '../support/moment';

const SLEUTELS = leidSleutelsAf(new Uint8Array(32).fill(7));
const ALLE_SCOPES = new Set<string>(SCOPES);

interface Registratie {
  readonly issuer: string;
  readonly azp: string;
  readonly sub: string;
}

/** The demo set, its callers as a token makes them, and mutations as the gateway runs them. */
export class Wereld {
  private constructor(
    readonly bron: DataSource,
    private readonly verwijder: () => Promise<void>,
  ) {}

  static async open(): Promise<Wereld> {
    const database = await eigenDatabase('DEMO');
    return new Wereld(await openBron(database.url), database.verwijder);
  }

  async sluit(): Promise<void> {
    await this.bron.destroy();
    await this.verwijder();
  }

  async rij<T>(sql: string, ...parameters: unknown[]): Promise<T> {
    const [rij] = await this.bron.query(sql, parameters);
    if (rij === undefined) throw new Error('the demo set has no such row');
    return rij;
  }

  private async aanvrager({ issuer, azp, sub }: Registratie, doelen: readonly Doel[], nu = NU): Promise<Aanvrager> {
    return zoekAanvrager(this.bron, { issuer, azp, sub, scopes: ALLE_SCOPES } as never, doelen.join(','), nu);
  }

  async opdrachtgever(profiel: Profiel, soort: OpdrachtgeverSoort): Promise<Aanvrager> {
    const registratie = await this.rij<Registratie>(
      `SELECT i.issuer, i.oauth_client_id AS azp, i.oauth_client_id AS sub FROM integratie i
       JOIN organisatie o ON o.id = i.organisatie_id
       JOIN opdrachtgever g ON g.organisatie_id = o.id AND g.id = i.opdrachtgever_id
       WHERE o.profiel = $1 AND g.soort = $2 AND i.tot IS NULL LIMIT 1`,
      profiel,
      soort,
    );
    return this.aanvrager(registratie, ['AANMELDING']);
  }

  async partner(profiel: Profiel): Promise<Aanvrager> {
    const registratie = await this.rij<Registratie>(
      `SELECT i.issuer, i.oauth_client_id AS azp, i.oauth_client_id AS sub FROM integratie i
       JOIN organisatie o ON o.id = i.organisatie_id
       WHERE o.profiel = $1 AND i.soort = 'PARTNER' AND i.tot IS NULL LIMIT 1`,
      profiel,
    );
    return this.aanvrager(registratie, ['AANMELDING']);
  }

  async medewerker(profiel: Profiel, rol: Rol, opdrachtId?: string): Promise<Aanvrager> {
    const registratie = await this.rij<Registratie>(
      `SELECT m.issuer, m.subject AS sub, (SELECT oauth_client_id FROM integratie i
          WHERE i.organisatie_id = o.id AND i.soort = 'FRONTEND' AND 'UITVOERING' = ANY (i.doelen) LIMIT 1) AS azp
       FROM medewerker m JOIN organisatie o ON o.id = m.organisatie_id
       WHERE o.profiel = $1 AND EXISTS (SELECT FROM autorisatie a WHERE a.medewerker_id = m.id AND a.rol = $2
           AND a.tot IS NULL AND a.geheimhouding_getekend_op IS NOT NULL)
         AND ($3::uuid IS NULL OR EXISTS (SELECT FROM toewijzing t WHERE t.medewerker_id = m.id AND t.tot IS NULL
           AND t.opdracht_id = $3))
       ORDER BY m.id LIMIT 1`,
      profiel,
      rol,
      opdrachtId ?? null,
    );
    return this.aanvrager(registratie, ['AANMELDING', 'UITVOERING']);
  }

  /** A client who signs in to the portal for the own dossier. */
  async betrokkene(profiel: Profiel): Promise<Aanvrager> {
    const registratie = await this.rij<Registratie>(
      `SELECT c.issuer, c.subject AS sub, (SELECT oauth_client_id FROM integratie i
          WHERE i.organisatie_id = o.id AND i.soort = 'PORTAAL' AND 'RECHTEN' = ANY (i.doelen)
          ORDER BY 'UITVOERING' = ANY (i.doelen) LIMIT 1) AS azp
       FROM client_account c JOIN organisatie o ON o.id = c.organisatie_id
       WHERE o.profiel = $1 AND c.hoedanigheid = 'ZELF' AND c.tot IS NULL ORDER BY c.id LIMIT 1`,
      profiel,
    );
    return this.aanvrager(registratie, ['AANMELDING', 'RECHTEN']);
  }

  /** Runs a mutation in the transaction of an operation of its own, which commits only when it succeeds. */
  async voer<T>(aanvrager: Aanvrager, mutatie: (verzoek: Verzoek) => Promise<T>, nu: Date = NU): Promise<T> {
    const verzoek = maakVerzoek(this.bron, SLEUTELS, { aanvrager, vermoeden: undefined }, nu);
    await verzoek.transactie.begin(aanvrager, nu, 'SCHRIJVEN');
    try {
      const uitkomst = await mutatie(verzoek);
      await verzoek.transactie.sluit();
      return uitkomst;
    } catch (fout) {
      await verzoek.transactie.breekAf();
      throw fout;
    }
  }
}

/** What a caller reads of a refusal. */
export async function geweigerd(werk: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await werk;
  } catch (fout) {
    if (fout instanceof Error && 'extensions' in fout) return { ...(fout.extensions as object) };
    throw fout;
  }
  throw new Error('this should have been refused');
}
