import { AppError } from '@goldenhour/service-kit';

export function notOverHttp(): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    'A subscription needs a stream: use the WebSocket at /graphql or server-sent events at /graphql/stream.',
  );
}
