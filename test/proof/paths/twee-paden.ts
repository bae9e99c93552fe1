import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { maakBoom, type Schildboom } from '../../../permissions/shield';
import type { Context } from '../../../src/context';
import { kanttekeningenBij } from '../../../src/data/kanttekening';
import { type Aanvrager, teltAlleen } from '../../../src/domain/aanvrager';
import { PoortFout } from '../../../src/domain/fouten';
import { maakLog } from '../../../src/log/log';
import { eisBetaalbaar } from '../../../src/server/kosten';
import { bouwBewaaktSchema } from '../../../src/server/schema';
import { staatErin } from '../../../src/server/uitgang';
import { maakVerzoek } from '../../../src/server/verzoek';
import { leidSleutelsAf } from '../../../src/sleutels';
import type { Antwoord } from '../../../src/snel/antwoord';
import { SnelPad, type Vraag } from '../../../src/snel/pad';
import { isVerschil, leesErnaast, meet } from '../../../src/snel/schaduw';
import type { Verzoek } from '../../../src/verzoek';
import { NU } from '../../support/moment';
import type { Geschreven } from '../noninterference/schrijf';

/** Makes the hot path of a tree: a control makes one that is broken. */
export type Padmaker = (schema: GraphQLSchema, boom: Schildboom, bron: DataSource) => SnelPad;

/** What came of one question that both paths were asked. */
export interface Uitslag {
  /** In what they differ; null when they do not. */
  readonly verschil: string | null;
  /** The answer of the hot path; null when the guarded path alone answers this. */
  readonly snel: Antwoord | null;
  /** What the guarded path answered. */
  readonly data: unknown;
  readonly fouten: readonly string[];
}

const SLEUTELS = leidSleutelsAf(new Uint8Array(32).fill(7));

/** Documents that are kept, so that callers who ask the same share the plans that were made of it. */
const DOCUMENTEN = 500;

/** Both paths over one database and one tree, without HTTP. */
export class TweePaden {
  private readonly documenten = new LRUCache<string, DocumentNode>({ max: DOCUMENTEN });
  private readonly schema: GraphQLSchema;
  private readonly pad: SnelPad;
  private ernaast = false;

  constructor(
    private readonly bron: DataSource,
    maakPad: Padmaker = (schema, boom, van) => new SnelPad(schema, boom, van),
    boom: Schildboom = maakBoom(),
  ) {
    this.schema = bouwBewaaktSchema(boom);
    this.pad = maakPad(this.schema, boom, bron);
  }

  /**
   * The answers of both: of the hot path one time as it goes out, and the other in the snapshot of the guarded path.
   * Null when the question costs more than anybody may ask.
   */
  async vraag(aanvrager: Aanvrager, { query, variables }: Geschreven): Promise<Uitslag | null> {
    const document = this.lees(query);
    try {
      eisBetaalbaar(this.schema, document, variables, undefined);
    } catch (fout) {
      if (fout instanceof PoortFout) return null;
      throw fout;
    }
    const vraag = { document, operatienaam: undefined, variabelen: variables };
    this.ernaast = !this.ernaast;
    const { ernaast, pad } = this;
    try {
      // Who asks for figures alone may write; that is not asked of the hot path.
      if (teltAlleen(aanvrager)) return await this.bewaakt(aanvrager, vraag, async () => null);
      if (ernaast) return await this.bewaakt(aanvrager, vraag, (verzoek) => leesErnaast(pad, verzoek, vraag));
      const snel = await this.doe(aanvrager, (verzoek) => pad.beantwoord(verzoek, vraag));
      return await this.bewaakt(aanvrager, vraag, async () => snel);
    } catch (fout) {
      const wat = fout instanceof Error ? `${fout.name} ${fout.message}` : String(fout);
      return { verschil: `PADFOUT ${wat}`, snel: null, data: null, fouten: [] };
    }
  }

  /** The answer of the guarded path, with that of the hot path beside it. */
  private bewaakt(
    aanvrager: Aanvrager,
    { document, variabelen }: Vraag,
    snelle: (verzoek: Verzoek) => Promise<Antwoord | null>,
  ): Promise<Uitslag> {
    return this.doe(aanvrager, async (verzoek) => {
      await verzoek.transactie.begin(aanvrager, NU, teltAlleen(aanvrager) ? 'SCHRIJVEN' : 'LEZEN');
      const opnieuw = () => Promise.reject(new Error('the caller is who it is'));
      const contextValue: Context = { verzoek, opnieuw, opDitMoment: opnieuw, log: maakLog('silent') };
      const uitgevoerd = await execute({ schema: this.schema, document, variableValues: variabelen, contextValue });
      const { data = null, errors = [] } = uitgevoerd;
      const kanttekeningen = data === null ? [] : await kanttekeningenBij(verzoek, (deel) => staatErin(data, deel));
      const snel = await snelle(verzoek);
      const vermeldingen = verzoek.optekening.vermeldingen(data, verzoek.poort.inNoodVan());
      const resultaat = { data, errors: errors.map((fout) => fout.toJSON()) };
      const uitkomst = meet(snel, verzoek, { resultaat, kanttekeningen, vermeldingen });
      const fouten = errors.map(({ extensions, message }) => String(extensions.code ?? message));
      return { verschil: isVerschil(uitkomst) ? uitkomst : null, snel, data, fouten };
    });
  }

  private lees(query: string): DocumentNode {
    const document = this.documenten.get(query) ?? parse(query);
    this.documenten.set(query, document);
    return document;
  }

  private async doe<T>(aanvrager: Aanvrager, werk: (verzoek: Verzoek) => Promise<T>): Promise<T> {
    const verzoek = maakVerzoek(this.bron, SLEUTELS, { aanvrager, vermoeden: undefined }, NU);
    try {
      return await werk(verzoek);
    } finally {
      await verzoek.transactie.breekAf();
    }
  }
}
