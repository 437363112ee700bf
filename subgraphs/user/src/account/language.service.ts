import type { Viewer } from '@goldenhour/service-kit';
import { describeUsers } from '../description/describe-users';
import { repeatable, type Answer } from '../repeatable';
import { commit, type Store } from '../store';
import { checkKey } from '../user-error';
import { requireUser, userGlobalId } from '../user-id';
import { languageOf, type Language } from './language.enum';
import { UserRow } from './user.entity';
import { findUser, lockUser } from './users';

/** In which language somebody is written to. */
export class LanguageService {
  constructor(private readonly store: Store) {}

  async set(
    input: { readonly language: Language; readonly idempotencyKey?: string | null },
    viewer: Viewer,
  ): Promise<Answer & { readonly me: UserRow | null }> {
    const userId = requireUser(viewer);
    const userErrors = checkKey(input.idempotencyKey);
    if (userErrors.length > 0) return { me: null, userErrors };
    const owner = userGlobalId(userId);
    const request = { owner, operation: 'setLanguage', key: input.idempotencyKey, input };
    return commit(this.store, async (transaction) => {
      const answer = await repeatable(transaction, request, async () => {
        const user = await lockUser(transaction, userId);
        if (user && languageOf(user) !== input.language) {
          await transaction.em.nativeUpdate(UserRow, { id: userId }, { language: input.language });
          await describeUsers(this.store, transaction, [userId]);
        }
        return { userErrors: [] };
      });
      const me = answer.userErrors.length > 0 ? null : await findUser(transaction.em, userId);
      return { me, userErrors: answer.userErrors };
    });
  }
}
