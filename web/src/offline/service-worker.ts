/** Filled in by the build: shell-list.mts. */
declare const __SHELL_PATHS__: readonly string[];
declare const __SHELL_VERSION__: string;

console.log(__SHELL_PATHS__, __SHELL_VERSION__);
