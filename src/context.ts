import type { Transactie } from './data/transactie';
import type { Log } from './log/log';
import type { Verzoek } from './verzoek';

/** What resolvers get. Apollo copies it shallowly before it asks anything of it; that copy is the one that is used. */
export interface Context {
  /** Another takes its place when its turn comes, and when the caller turns out to be no longer who it was taken for. */
  verzoek: Verzoek;
  /** Of this request: its lines bear its id. */
  readonly log: Log;
  /** The request of who calls now. Throws the refusal when nobody may call any more. */
  readonly opnieuw: () => Promise<Verzoek>;
  /**
   * The request as one of the moment at which this transaction of its has a connection, whatever it waited for until then:
   * what ended meanwhile has ended. Throws as {@link opnieuw} does, and when there is no connection.
   */
  readonly opDitMoment: (transactie: Transactie) => Promise<Verzoek>;
}
