export { WebBuild, type BuildState } from './web-build';
export { webPages } from './web-pages';
