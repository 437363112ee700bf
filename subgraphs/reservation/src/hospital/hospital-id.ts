/** The type's name inside opaque ids: the same in every subgraph that knows hospitals. */
export const HOSPITAL = 'Hospital';
