export type { Ask } from './board-source';
export { mapEnvShape, type MapConfig } from './map-config';
export { WebBuild, type BuildState } from './web-build';
export { webPages } from './web-pages';
