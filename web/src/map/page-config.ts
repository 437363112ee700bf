/** What whoever runs the server set for the map; the server writes it into the page. */
export interface MapConfig {
  /** With {z}, {x} and {y}; null: only the outlines of provinces, and no request to anywhere else. */
  readonly tileUrl: string | null;
  readonly tileAttribution: string;
}

export function readConfig(): MapConfig {
  const content = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
  return { tileUrl: content('map-tile-url') || null, tileAttribution: content('map-tile-attribution') };
}
