import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

/** A moment as an ISO 8601 text with a time zone, always written in UTC. */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment, ISO 8601 with a time zone, for example 2026-11-21T03:15:00.000Z (일시).',
  extensions: {},
});
