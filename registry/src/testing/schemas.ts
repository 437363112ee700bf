const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

/** Hospitals, as their subgraph has them. */
export const HOSPITAL = `${LINK}
"A hospital."
type Hospital @key(fields: "id") {
  id: ID!
  name: String
  address: String
}
type Query {
  hospitals: [Hospital!]!
}
`;

/** The same without an address, which breaks whoever asks for it. */
export const HOSPITAL_WITHOUT_ADDRESS = HOSPITAL.replace('  address: String\n', '');

/** The same with a field more. */
export const HOSPITAL_WITH_PHONE = HOSPITAL.replace('address: String', 'address: String\n  phone: String');

/** Announcements, which hang on hospitals. */
export const ALERTS = `${LINK}
"An announcement."
type Announcement @key(fields: "id") {
  id: ID!
  message: String
}
type Hospital @key(fields: "id") {
  id: ID!
  announcements: [Announcement!]!
}
type Query {
  announcements: [Announcement!]!
}
`;

/** Parses, but composes with nothing: its field is of another type than hospital's. */
export const ALERTS_AGAINST_HOSPITAL = ALERTS.replace(
  '  announcements: [Announcement!]!\n}\ntype Query',
  '  announcements: [Announcement!]!\n  name: Int\n}\ntype Query',
);

export const URLS = {
  hospital: 'http://127.0.0.1:4101/graphql',
  alerts: 'http://127.0.0.1:4102/graphql',
} as const;
