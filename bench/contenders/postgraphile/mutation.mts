import { withPgClientTransaction } from 'postgraphile/@dataplan/pg';
import { context, object } from 'postgraphile/grafast';
import { extendSchema, gql } from 'postgraphile/utils';
import { registrationParts } from '../registration.ts';
import type { KnownCallers } from '../settings.ts';

declare global {
  namespace Grafast {
    interface Context {
      readonly known: KnownCallers[string];
    }
  }
}

/** Several rows in one transaction: what a mutation of one table does not offer. */
export const REGISTREER_AANMELDING = extendSchema((build) => {
  const executor = build.input.pgRegistry.pgExecutors.main;
  if (executor === undefined) throw new Error('there is no database');
  return {
    typeDefs: gql`
      input RegistreerAanmeldingInput {
        kenmerk: String!
        opdrachtId: ID!
        voornamen: String!
        achternaam: String!
        geboortedatum: String!
        telefoon: String!
        email: String!
      }
      type GeregistreerdeAanmelding { id: ID! kenmerk: String! status: String! }
      type RegistreerAanmeldingResultaat { reedsGeregistreerd: Boolean! aanmelding: GeregistreerdeAanmelding! }
      extend type Mutation {
        registreerAanmelding(input: RegistreerAanmeldingInput!): RegistreerAanmeldingResultaat!
      }
    `,
    objects: {
      Mutation: {
        plans: {
          registreerAanmelding(_mutation, fieldArgs) {
            const $asked = object({ input: fieldArgs.getRaw('input'), known: context().get('known') });
            return withPgClientTransaction(executor, $asked, async (client, { input, known }) => {
              const { kenmerk, opdrachtId, ...inhoud } = input;
              let answer = '';
              for (const { name, text, values, answers } of registrationParts(known, { kenmerk, opdrachtId, inhoud })) {
                const { rows } = await client.query<Record<string, string>>({ name, text, values: [...values] });
                if (answers) answer = Object.values(rows[0] ?? {})[0] ?? '';
              }
              return JSON.parse(answer).data.registreerAanmelding;
            });
          },
        },
      },
    },
  };
});
