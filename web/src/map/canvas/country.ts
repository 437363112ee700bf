/** The country from Jeju to the border in the north, in degrees: what the map shows at first. */
export const KOREA = { south: 33.15, west: 125.9, north: 38.55, east: 129.65 };
