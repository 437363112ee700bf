/** Whom a page is for: everybody, or those with one of these roles. */
export type PageRoles = readonly ('PARAMEDIC' | 'DISPATCHER' | 'HOSPITAL_STAFF' | 'ADMIN')[] | 'everyone';

export type PageName = 'account' | 'admin' | 'crew' | 'console' | 'dispatch' | 'registry';

/**
 * The pages that one signs in to, and the schema's: each is built of `web/<name>.html`, served at `/<name>` and linked for its roles.
 * Their names in the links are the texts `pages.<name>` of i18n/base.*.ts.
 */
export const PAGES: readonly { readonly name: PageName; readonly roles: PageRoles }[] = [
  { name: 'account', roles: 'everyone' },
  { name: 'crew', roles: ['PARAMEDIC'] },
  { name: 'dispatch', roles: ['DISPATCHER'] },
  { name: 'console', roles: ['HOSPITAL_STAFF'] },
  { name: 'admin', roles: ['ADMIN'] },
  // For everybody; the map and the playground link it, and among the pages of a crew it would be in the way.
  { name: 'registry', roles: ['ADMIN'] },
];

export function isFor(roles: PageRoles, role: string | undefined): boolean {
  return roles === 'everyone' || roles.some((one) => one === role);
}
