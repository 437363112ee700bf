import type { Plugin } from 'vite';

const GENERATED = /packages\/client\/src\/gql\/graphql\.ts$/;
const PREFIX = '\0operation:';
const CLASS = 'TypedDocumentString';
const OPERATION =
  /export const (\w+Document) = (\/\*#__PURE__\*\/ new TypedDocumentString\([\s\S]*?\)) as unknown as [^;]+;/g;

/** As the generated one, which is TypeScript: what is made up here is not compiled any more. */
const CLASS_WITHOUT_TYPES = `export class ${CLASS} extends String {
  constructor(value, __meta__) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }
  toString() {
    return this.value;
  }
}`;

/**
 * Makes a module of each operation. They stand in one generated file, so with several pages every page would carry the
 * operations of all.
 */
export function splitOperations(): Plugin {
  const parts = new Map<string, string>();
  return {
    name: 'goldenhour-split-operations',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? { id, moduleSideEffects: false } : null),
    load: (id) => (id.startsWith(PREFIX) ? (parts.get(id.slice(PREFIX.length)) ?? null) : null),
    transform(code, id) {
      if (!GENERATED.test(id)) return null;
      const classAt = code.indexOf(`export class ${CLASS}`);
      const classEnd = code.indexOf('\n}\n', classAt) + 3;
      if (classAt < 0) throw new Error('The generated operations look different than before.');
      parts.set(CLASS, CLASS_WITHOUT_TYPES);
      const rest = code.slice(0, classAt) + from(CLASS) + code.slice(classEnd);
      const split = rest.replace(OPERATION, (_all, name: string, document: string) => {
        parts.set(
          name,
          `import { ${CLASS} } from ${JSON.stringify(PREFIX + CLASS)};\nexport const ${name} = ${document};`,
        );
        return from(name);
      });
      return { code: split, map: null };
    },
  };
}

function from(name: string): string {
  return `export { ${name} } from ${JSON.stringify(PREFIX + name)};\n`;
}
