import type { Verzoek } from './verzoek';

/** What resolvers get. Apollo copies it shallowly, so all that changes lives inside `verzoek`. */
export interface Context {
  readonly verzoek: Verzoek;
}
