import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DATUM = /^\d{4}-\d{2}-\d{2}$/;

/** What a value that is no text becomes: no date or moment, so that the validation of the input refuses it by field. */
const ONLEESBAAR = '';

/**
 * Any text is taken as it stands and judged with the rest of the input, in Dutch and by field. A value of another kind
 * is not refused here either: graphql-js would put it in the message, and a date of birth is a personal value.
 */
const leesWaarde = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : ONLEESBAAR);

const leesLetterlijk = (naam: string, vorm: string) => (knoop: ValueNode) => {
  if (knoop.kind === Kind.STRING) return knoop.value;
  throw new GraphQLError(`${naam} is een tekst tussen aanhalingstekens, in de vorm ${vorm}.`, { nodes: knoop });
};

/** A calendar date: 'YYYY-MM-DD' text on both sides. Serialising anything else is a fault of ours and never shows it. */
export const Datum = new GraphQLScalarType<string, string>({
  name: 'Datum',
  description: "Een kalenderdatum als tekst 'JJJJ-MM-DD' (ISO 8601), zonder tijd en tijdzone.",
  serialize(waarde) {
    if (typeof waarde === 'string' && DATUM.test(waarde)) return waarde;
    throw new GraphQLError('a Datum must be served from YYYY-MM-DD text');
  },
  parseValue: leesWaarde,
  parseLiteral: leesLetterlijk('Datum', 'JJJJ-MM-DD'),
});

/** A moment: a Date inside, ISO 8601 in UTC outside. Input stays text until the input is validated. */
export const Tijdstip = new GraphQLScalarType<string, string>({
  name: 'Tijdstip',
  description: "Een moment als tekst in ISO 8601, in UTC en met milliseconden: '2026-03-01T09:30:00.000Z'.",
  serialize(waarde) {
    if (waarde instanceof Date && !Number.isNaN(waarde.getTime())) return waarde.toISOString();
    throw new GraphQLError('a Tijdstip must be served from a valid Date');
  },
  parseValue: leesWaarde,
  parseLiteral: leesLetterlijk('Tijdstip', 'JJJJ-MM-DDTuu:mm:ssZ'),
});
