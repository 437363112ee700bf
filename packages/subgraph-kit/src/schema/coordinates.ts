import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Degrees as a number; a wrong one is the user's mistake, and the message names the field. */
function degrees(
  name: string,
  argument: string,
  limit: number,
  description: string,
): GraphQLScalarType<number> {
  const check = (value: unknown): number => {
    if (typeof value === 'number' && Math.abs(value) <= limit) return value;
    const message = `${argument}: must be a number from -${limit} to ${limit} (degrees).`;
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument } });
  };
  return new GraphQLScalarType<number>({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) =>
      check(node.kind === Kind.FLOAT || node.kind === Kind.INT ? Number(node.value) : undefined),
  });
}

export const Latitude = degrees('Latitude', 'latitude', 90, 'Degrees north, WGS 84: -90 to 90 (위도).');
export const Longitude = degrees('Longitude', 'longitude', 180, 'Degrees east, WGS 84: -180 to 180 (경도).');
