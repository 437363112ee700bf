/**
 * The way to providers that speak HTTP.
 * @param origin tests lead every call to a receiver of their own, whatever host it names; paths stay
 */
export function openWire(origin: string | undefined): typeof fetch {
  if (origin === undefined) return fetch;
  return (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    return fetch(new URL(pathname + search, origin), init);
  };
}
