import { GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';

/** A day of a calendar, without a time zone: which zone is meant, the field says. */
export const LocalDate = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'LocalDate',
  description: 'A day, for example 2026-12-24 (날짜).',
  extensions: {},
});

/** A time of day, without a time zone. */
export const LocalTime = new GraphQLScalarType<string, string>({
  ...GraphQLLocalTime.toConfig(),
  name: 'LocalTime',
  description: 'A time of day, 00:00 to 23:59, for example 09:30 (시각).',
  extensions: {},
});
