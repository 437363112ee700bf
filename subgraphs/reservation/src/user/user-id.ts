/** The type's name inside opaque ids: the same in every subgraph that knows users. */
export const USER = 'User';
