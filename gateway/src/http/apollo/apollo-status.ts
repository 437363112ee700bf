import type { ApolloServerPlugin } from '@apollo/server';
import { statusWithoutData } from '../status';
import type { HttpContext } from './http-context';

/** Gives Apollo Server's answers the statuses of ours. */
export const statusPlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { data, errors: shown } = response.body.singleResult;
        const first = shown?.[0];
        const malformed = errors?.some(({ extensions }) => extensions['code'] === 'BAD_REQUEST') ?? false;
        if (data !== undefined || first === undefined || malformed) return Promise.resolve();
        response.http.status = statusWithoutData(first, contextValue.mediaType);
        return Promise.resolve();
      },
    }),
};
