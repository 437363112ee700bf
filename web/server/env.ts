/**
 * The environment of a build. Whatever asks for it, such as a test, what it makes is kept and served by others: React's
 * development half would be in it, twice as large and several times slower.
 */
export function buildEnv(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production' };
}
