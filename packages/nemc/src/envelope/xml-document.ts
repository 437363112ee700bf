import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { decodeEntities } from './entities';

const ignore = (): void => undefined;

/** All text stays text: no number conversion, no trimming; our own decoder because the built-in one leaves &#xD; alone. */
const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
  maxNestedTags: 20,
  entityDecoder: {
    setExternalEntities: ignore,
    addInputEntities: ignore,
    reset: ignore,
    setXmlVersion: ignore,
    decode: decodeEntities,
  },
});

/**
 * Parses a document after checking that its tags match, which the parser alone does not. The declaration is not
 * judged: the API's is sometimes invalid (`standalone="true"`).
 *
 * @returns the document's object tree, or undefined where it is not well formed
 */
export function parseXmlDocument(xml: string): unknown {
  const body = xml.replace(/^\s*<\?xml[^>]*\?>/, '');
  if (XMLValidator.validate(body) !== true) return undefined;
  try {
    return parser.parse(body);
  } catch {
    // Reserved names and nesting beyond the limit: nothing that this API sends.
    return undefined;
  }
}
