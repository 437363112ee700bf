import { PATHS, REGISTRY, type ChangelogEntry } from '../api';

/** A feed (RFC 4287) of changes of the public schema. @param host where the registry is, without a slash at the end */
export function atomFeed(entries: readonly ChangelogEntry[], host: string): string {
  const page = `${host}${REGISTRY}`;
  const updated = entries[0]?.at ?? new Date(0).toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>API schema changes</title>
  <id>${escaped(`${page}/changelog`)}</id>
  <link rel="self" href="${escaped(host + PATHS.changelogFeed)}"/>
  <link rel="alternate" href="${escaped(page)}"/>
  <updated>${updated}</updated>
${entries.map((entry) => atomEntry(entry, page)).join('')}</feed>
`;
}

function atomEntry({ version, subgraph, author, at, changes }: ChangelogEntry, page: string): string {
  const breaking = changes.filter(({ criticality }) => criticality === 'BREAKING').length;
  const kind = breaking > 0 ? `, ${breaking} breaking` : '';
  const title = `Version ${version}${subgraph === null ? '' : ` (${subgraph})`}: ${changes.length} changes${kind}`;
  const items = changes.map(({ criticality, message }) => `<li>${criticality}: ${escaped(message)}</li>`);
  return `  <entry>
    <title>${escaped(title)}</title>
    <id>${escaped(`${page}/changelog/${version}`)}</id>
    <link rel="alternate" href="${escaped(page)}"/>
    <updated>${at}</updated>
    <author><name>${escaped(author ?? 'unknown')}</name></author>
    <content type="html">${escaped(`<ul>${items.join('')}</ul>`)}</content>
  </entry>
`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // Characters that XML 1.0 cannot hold in any form are left out.
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character]!);
}
