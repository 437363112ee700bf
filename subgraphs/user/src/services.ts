import type { Clock } from '@goldenhour/service-kit';
import { Codes } from './account/codes';
import { DeletionService } from './account/deletion.service';
import { LanguageService } from './account/language.service';
import type { PasswordHasher } from './account/password-hasher';
import { PasswordService } from './account/password.service';
import { SignUpService } from './account/sign-up.service';
import { AuditEntriesService } from './audit/audit-entries.service';
import type { UserServices } from './context';
import { DenialsService } from './denial/denials.service';
import { FavoritesService } from './favorite/favorites.service';
import type { Limits } from './limit/limits';
import { MachinesService } from './machine/machines.service';
import type { Courier } from './mail/courier';
import { RoleRequestsService } from './role/role-requests.service';
import { RolesService } from './role/roles.service';
import type { Secrets } from './secret/secrets';
import { LogInService } from './session/log-in.service';
import { OwnSessionsService } from './session/own-sessions.service';
import { Sessions } from './session/sessions';
import type { AccessTokens } from './signing/access-tokens';
import { publicPart, readKeys } from './signing/key-ring';
import type { Store } from './store';

export interface Parts {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly tokens: AccessTokens;
  readonly hasher: PasswordHasher;
  readonly limits: Limits;
  readonly courier: Courier;
  readonly demo: boolean;
  readonly clock: Clock;
}

/** The decisions of this subgraph, each with what it needs. */
export function createServices(parts: Parts): UserServices {
  const { store, secrets, tokens, clock } = parts;
  const codes = new Codes(secrets);
  const sessions = new Sessions(store, secrets, tokens);
  const shared = { ...parts, codes, sessions };
  return {
    signUp: new SignUpService(shared),
    passwords: new PasswordService(shared),
    deletion: new DeletionService(shared),
    logIn: new LogInService(shared),
    sessions,
    ownSessions: new OwnSessionsService(store, sessions),
    roles: new RolesService(store, tokens),
    roleRequests: new RoleRequestsService(store.database),
    auditEntries: new AuditEntriesService(store.database),
    machines: new MachinesService(shared),
    favorites: new FavoritesService(store),
    languages: new LanguageService(store),
    denials: new DenialsService(store, clock),
    publicKeys: async () => (await readKeys(store.database.em.fork())).map(publicPart),
  };
}
