/** Which elements a variant of the API shows, by their @tag. */
export interface ContractFilter {
  /** None = everything that is not excluded; otherwise only what bears one of these. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * The variants of the design, for whoever defines no others: what bears no tag is for everybody, `partner` is for partners and
 * ourselves, `internal` is for ourselves.
 */
export const CONTRACTS: Readonly<Record<string, ContractFilter>> = {
  public: { include: [], exclude: ['partner', 'internal'] },
  partner: { include: [], exclude: ['internal'] },
  internal: { include: [], exclude: [] },
};
