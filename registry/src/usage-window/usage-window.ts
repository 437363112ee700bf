/** How often one element of the API schema was asked for within the window. */
export interface CoordinateUsage {
  readonly total: number;
  readonly clients: readonly { readonly name: string; readonly total: number }[];
}

/** Asked for `Hospital.name`, `Query.hospital.id` (an argument), `BedKind.ICU_GENERAL` or `UpdateBedsInput.beds`. */
export type UsageLookup = (coordinate: string) => Promise<CoordinateUsage>;

/** What counts as use. */
export interface UsageWindow {
  readonly days: number;
  /** So many requests in the window still count as unused. */
  readonly threshold: number;
  /** Clients whose requests do not count, for instance a crawler. */
  readonly excludedClients: readonly string[];
}

export const DEFAULT_WINDOW: UsageWindow = { days: 30, threshold: 0, excludedClients: [] };

/** That usage without the clients that do not count. */
export function counted(
  { total, clients }: CoordinateUsage,
  { excludedClients }: UsageWindow,
): CoordinateUsage {
  const excluded = clients.filter(({ name }) => excludedClients.includes(name));
  return {
    total: total - excluded.reduce((sum, client) => sum + client.total, 0),
    clients: clients.filter((client) => !excluded.includes(client)),
  };
}

export function isUnused(usage: CoordinateUsage, { threshold }: UsageWindow): boolean {
  return usage.total <= threshold;
}
