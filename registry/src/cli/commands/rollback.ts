import { PATHS, type PublishAnswer, type RollbackRequest } from '../../api';
import { headOfHere } from '../../config/git';
import type { Answer } from '../../format/answer';
import { publishAnswer } from '../../format/publish-answer';
import type { Context } from '../context';

export async function rollback(
  { registry }: Context,
  to: number,
  { author }: { readonly author?: string },
): Promise<Answer> {
  const request: RollbackRequest = { to, author: author ?? headOfHere().author };
  const answer = publishAnswer(await registry.post<PublishAnswer>(PATHS.rollback, request));
  return answer.passed ? { ...answer, title: `The supergraph is that of version ${to} again.` } : answer;
}
