/** One change of the corpus' graph with what a check must say of it. */
export interface CorpusChange {
  readonly what: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
  /**
   * `safe` passes though everything is used. `breaking` is refused as long as somebody uses what `asks` names, and passes once
   * nobody does; with an empty `asks` it is refused in any case.
   */
  readonly verdict: 'safe' | 'breaking';
  /** Elements whose use alone makes the check refuse it. */
  readonly asks?: readonly string[];
}

const safe = (what: string, ...edits: [string, string][]): CorpusChange => ({ what, edits, verdict: 'safe' });
const breaking = (what: string, asks: string[], ...edits: [string, string][]): CorpusChange => ({
  what,
  edits,
  verdict: 'breaking',
  asks,
});

export const CHANGES: readonly CorpusChange[] = [
  safe('a new field', ['phone: String', 'phone: String fax: String']),
  safe('a new type behind a new field', [
    '"Where."',
    '"A ward." type Ward { name: String! } extend type Hospital { ward: Ward }\n"Where."',
  ]),
  safe('a new query', ['"One hospital."', '"How many." hospitalCount: Int!\n  "One hospital."']),
  safe('a new mutation', ['"States beds."', '"Forgets." forget(id: ID!): Boolean!\n  "States beds."']),
  safe('a new optional argument', ['hospital(id: ID!)', 'hospital(id: ID!, at: String)']),
  safe('a new argument with a default', ['hospital(id: ID!)', 'hospital(id: ID!, fresh: Boolean! = false)']),
  safe('a new optional input field', ['text: String! kind', 'text: String! limit: Int kind']),
  safe('a new input field with a default', ['text: String! kind', 'text: String! limit: Int! = 10 kind']),
  safe('a new enum value', ['enum BedKind { GENERAL', 'enum BedKind { GENERAL BURN']),
  safe('a new union member', ['union Found = Hospital | Region', 'union Found = Hospital | Region | Feed']),
  safe('a field that can no longer be null', ['lagSeconds: Int ', 'lagSeconds: Int! ']),
  safe('an argument that may now be left out', ['hospital(id: ID!)', 'hospital(id: ID)']),
  safe('an input field that may now be left out', ['text: String! kind', 'text: String kind']),
  safe('a deprecation with its date', [
    'phone: String',
    'phone: String @deprecated(reason: "Use name. Gone after 2027-06-30.")',
  ]),
  safe('another description', ['"A hospital."', '"An emergency institution."']),
  safe('another description of a field', ['"One hospital."', '"One hospital, by its id."']),
  safe('a new interface of a type', [
    '"A region."\ntype Region {',
    '"Named."\ninterface Named { name: String! }\n"A region."\ntype Region implements Named {',
  ]),
  safe('the removal of what clients never saw', ['  secret: String @inaccessible\n', '']),
  safe('another default', ['first: Int = 10', 'first: Int = 20']),
  safe('another order', ['latitude: Float! longitude: Float! }', 'longitude: Float! latitude: Float! }']),

  breaking('a field that is gone', ['Hospital.phone'], ['  phone: String\n', '']),
  breaking('a field with another name', ['Hospital.phone'], ['phone: String', 'telephone: String']),
  breaking(
    'a query that is gone',
    ['Query.feed'],
    ['  "How the feed does."\n  feed: Feed\n', ''],
    ['"How the feed does."\ntype Feed { lagSeconds: Int source: String! }\n', ''],
  ),
  breaking(
    'a type that is gone',
    ['Location.latitude'],
    ['  location: Location\n', ''],
    ['"Where."\ntype Location { latitude: Float! longitude: Float! }\n', ''],
  ),
  breaking('a field that may now be null', ['Bed.suspect'], ['suspect: Boolean!', 'suspect: Boolean']),
  breaking('a field of another type', ['Bed.capacity'], ['capacity: Int', 'capacity: String']),
  breaking(
    'a list where there was one',
    ['Hospital.location'],
    ['location: Location', 'location: [Location!]'],
  ),
  breaking(
    'a new required argument',
    ['Query.hospital'],
    ['hospital(id: ID!)', 'hospital(id: ID!, at: String!)'],
  ),
  breaking('an argument that is gone', ['Hospital.beds.kinds'], ['beds(kinds: [BedKind!])', 'beds']),
  breaking(
    'an argument that is now required',
    ['Hospital.beds'],
    ['beds(kinds: [BedKind!])', 'beds(kinds: [BedKind!]!)'],
  ),
  breaking('an argument of another type', ['Query.hospital'], ['hospital(id: ID!)', 'hospital(id: Int!)']),
  breaking(
    'a new required input field',
    ['UpdateBedsInput.available'],
    ['available: Int! note', 'available: Int! reason: String! note'],
  ),
  breaking(
    'an input field that is gone',
    ['UpdateBedsInput.note'],
    ['available: Int! note: String', 'available: Int!'],
  ),
  breaking(
    'an input field that is now required',
    ['Query.search.filter'],
    ['kind: BedKind near: NearInput', 'kind: BedKind! near: NearInput'],
  ),
  breaking(
    'an input field of another type',
    ['NearInput.radiusKm'],
    ['radiusKm: Float = 10', 'radiusKm: String'],
  ),
  breaking('an enum value that is gone', ['BedKind.NEGATIVE_PRESSURE'], [' NEGATIVE_PRESSURE', '']),
  breaking(
    'a union member that is gone',
    ['Query.search'],
    ['union Found = Hospital | Region', 'union Found = Hospital'],
  ),
  breaking(
    'an interface that a type no longer has',
    ['Hospital.name'],
    ['type Hospital implements Node @key', 'type Hospital @key'],
  ),
  breaking(
    'a field that is hidden from clients',
    ['Hospital.phone'],
    ['phone: String', 'phone: String @inaccessible'],
  ),
  breaking(
    'a subscription whose events look different',
    ['BedChangesEvent.cursor'],
    ['cursor: String! beds', 'cursor: Int! beds'],
  ),
];
