import 'reflect-metadata';
import { lazy } from '@goldenhour/service-kit';
import { buildSubgraph } from '@goldenhour/subgraph-kit';
import { AccountResolver } from './account/account.resolver';
import { LanguageResolver } from './account/language.resolver';
import { resolveUserReference } from './account/user.reference';
import { UserResolver } from './account/user.resolver';
import { AuditResolver } from './audit/audit.resolver';
import type { UserContext } from './context';
import { FavoriteResolver } from './favorite/favorite.resolver';
import { InternalResolver } from './internal/internal.resolver';
import { MachineResolver } from './machine/machine.resolver';
import { RoleResolver } from './role/role.resolver';
import { SessionResolver } from './session/session.resolver';

/** The schema needs no database, and is the same for all who need it: what a resolver works with comes in the context of each request. */
export const buildUserSchema = lazy(() =>
  buildSubgraph<UserContext>({
    resolvers: [
      AccountResolver,
      UserResolver,
      SessionResolver,
      RoleResolver,
      AuditResolver,
      MachineResolver,
      FavoriteResolver,
      LanguageResolver,
      InternalResolver,
    ],
    references: { User: resolveUserReference },
  }),
);
