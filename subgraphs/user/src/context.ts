import type { AccessTokenKey } from '@goldenhour/events';
import type { Identity, Viewer } from '@goldenhour/service-kit';
import type { DeletionService } from './account/deletion.service';
import type { LanguageService } from './account/language.service';
import type { PasswordService } from './account/password.service';
import type { SignUpService } from './account/sign-up.service';
import type { UserRow } from './account/user.entity';
import { createUserLoader, type UserLoader } from './account/user.loader';
import { findUser } from './account/users';
import type { AuditEntriesService } from './audit/audit-entries.service';
import type { DenialsService } from './denial/denials.service';
import type { FavoritesService } from './favorite/favorites.service';
import type { MachinesService } from './machine/machines.service';
import type { RoleRequestsService } from './role/role-requests.service';
import type { RolesService } from './role/roles.service';
import type { LogInService } from './session/log-in.service';
import type { OwnSessionsService } from './session/own-sessions.service';
import type { Sessions } from './session/sessions';
import type { Store } from './store';
import { requireUser } from './user-id';

/** What resolvers work with, the same for every request. */
export interface UserServices {
  readonly signUp: SignUpService;
  readonly passwords: PasswordService;
  readonly deletion: DeletionService;
  readonly logIn: LogInService;
  readonly sessions: Sessions;
  readonly ownSessions: OwnSessionsService;
  readonly roles: RolesService;
  readonly roleRequests: RoleRequestsService;
  readonly auditEntries: AuditEntriesService;
  readonly machines: MachinesService;
  readonly favorites: FavoritesService;
  readonly languages: LanguageService;
  readonly denials: DenialsService;
  readonly publicKeys: () => Promise<AccessTokenKey[]>;
}

/** What resolvers get with each request. */
export interface UserContext extends UserServices {
  readonly identity: Identity;
  readonly viewer: Viewer;
  readonly users: UserLoader;
  /** The account of a viewer; null for a machine. */
  readonly currentUser: (viewer: Viewer) => Promise<UserRow | null>;
}

/** A new EntityManager and new loaders: nothing that one request read answers another. */
export function createContext(store: Store, services: UserServices, identity: Identity): UserContext {
  const em = store.database.em.fork();
  return {
    ...services,
    identity,
    viewer: identity.viewer,
    users: createUserLoader(em),
    currentUser: (viewer) =>
      viewer.role === 'SERVICE' ? Promise.resolve(null) : findUser(em, requireUser(viewer)),
  };
}
