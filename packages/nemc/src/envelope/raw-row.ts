/** One row as sent: tag → text, entities decoded, nothing trimmed or converted. An absent tag is an absent key. */
export type RawRow = Readonly<Record<string, string>>;
