/** A request that was sent. */
export interface Sent {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly text: string;
  readonly body: { readonly query: string; readonly variables: { readonly input: Record<string, string> } };
}

type Answer = Response | Error | (() => Promise<Response>);

/** A `fetch` that gives these answers one after the other, and what it was asked. */
export function scriptedFetch(...answers: Answer[]): { fetch: typeof fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  const ask: typeof fetch = (url, init) => {
    const text = (init?.body ?? '') as string;
    const { authorization } = (init?.headers ?? {}) as { authorization?: string };
    sent.push({
      url: url as string,
      authorization,
      text,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as Sent['body'],
    });
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Nothing is scripted for request ${sent.length}.`);
    if (answer instanceof Error) return Promise.reject(answer);
    return answer instanceof Response ? Promise.resolve(answer) : answer();
  };
  return { fetch: ask, sent };
}

export function data(value: unknown): Response {
  return Response.json({ data: value }, { headers: { 'x-request-id': 'request-1' } });
}

/** An answer that has only this error. */
export function refusal(code: string, extensions: object = {}, status = 200): Response {
  const body = {
    data: null,
    errors: [{ message: `${code}.`, path: ['field'], extensions: { code, ...extensions } }],
  };
  return Response.json(body, { status, headers: { 'x-request-id': 'request-1' } });
}

/** A proxy's own page. */
export function page(status: number): Response {
  return new Response('<h1>Bad gateway</h1>', { status });
}
