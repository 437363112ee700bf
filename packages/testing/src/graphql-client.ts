/** What a test reads of an answer: it knows the shape that it asked for. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the seam between typed code and answers off the wire
export type Answer = any;

export interface GraphQLAnswer {
  readonly status: number;
  readonly data: Answer;
  readonly errors: Answer[] | undefined;
}

/** Sends one operation as a client does: a real HTTP request. */
export async function sendGraphQL(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<GraphQLAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Answer; errors?: Answer[] };
  return { status: response.status, data: body.data, errors: body.errors };
}
