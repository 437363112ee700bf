import { ApiError, ConnectionError, UserErrorsError } from '@goldenhour/client';
import { isAnswer } from './use-attempt';

const answered = (code: 'FORBIDDEN' | 'CONFLICT' | 'UPSTREAM_UNAVAILABLE' | 'INTERNAL_SERVER_ERROR') =>
  new ApiError(code, { message: code }, undefined);

it.each([new UserErrorsError([]), answered('FORBIDDEN'), answered('CONFLICT')])(
  'takes %s for an answer: what is sent next is something new',
  (error) => {
    expect(isAnswer(error)).toBe(true);
  },
);

it.each([answered('UPSTREAM_UNAVAILABLE'), answered('INTERNAL_SERVER_ERROR'), new ConnectionError('none')])(
  'does not take %s for an answer: it may have been carried out, and is sent again under its key',
  (error) => {
    expect(isAnswer(error)).toBe(false);
  },
);
