import { ROLES, type Viewer } from './identity';

/** Viewers kept by their text: those of the clients that call now. */
const MOST_KEPT = 10_000;

const texts = new WeakMap<Viewer, string>();
const viewers = new Map<string, Viewer>();

/** The viewer as JSON in base64url. A client's viewer is one object while its token is remembered, so its text is made once. */
export function viewerText(viewer: Viewer): string {
  let text = texts.get(viewer);
  if (text === undefined) {
    text = Buffer.from(JSON.stringify(viewer)).toString('base64url');
    texts.set(viewer, text);
  }
  return text;
}

/**
 * The viewer of a text whose signature was checked, the same object each time.
 * @returns undefined when the text is none
 */
export function readViewer(text: string): Viewer | undefined {
  const known = viewers.get(text);
  if (known) return known;
  const viewer = parse(text);
  if (!isViewer(viewer)) return undefined;
  if (viewers.size >= MOST_KEPT) viewers.clear();
  // A copy: the text is a part of its header, which it would keep from being forgotten.
  viewers.set(Buffer.from(text, 'latin1').toString('latin1'), frozen(viewer));
  return viewer;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Requests share it. */
function frozen(viewer: Viewer): Viewer {
  if (viewer.scopes) Object.freeze(viewer.scopes);
  return Object.freeze(viewer);
}

const ROLE_NAMES: ReadonlySet<unknown> = new Set(ROLES);
const VIEWER_TEXTS = ['userId', 'hospitalId', 'province', 'organization', 'vehicle'] as const;

function isViewer(value: unknown): value is Viewer {
  if (typeof value !== 'object' || value === null) return false;
  const viewer = value as Partial<Record<keyof Viewer, unknown>>;
  return (
    ROLE_NAMES.has(viewer.role) &&
    VIEWER_TEXTS.every((name) => viewer[name] === undefined || typeof viewer[name] === 'string') &&
    (viewer.scopes === undefined ||
      (Array.isArray(viewer.scopes) && viewer.scopes.every((scope) => typeof scope === 'string')))
  );
}
