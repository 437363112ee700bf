/**
 * The data of a class that only decorators need: a row as a query gives it, an answer as a resolver makes it.
 * Unlike an instance it may be spread, since there is no prototype to lose.
 */
export type Plain<T> = { [K in keyof T]: T[K] };
