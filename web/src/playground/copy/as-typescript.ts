import type { Target } from './as-curl';
import type { EditedOperation } from './operation';

/** A program that sends the operation with `@goldenhour/client`. */
export function asTypeScript({ kind, text, variables }: EditedOperation, { url, signedIn }: Target): string {
  const names = signedIn ? 'ClientCredentials, createClient' : 'createClient';
  const credentials = `
// Or a \`Session\`, for a person.
const tokens = new ClientCredentials({
  url: '${url}',
  clientId: process.env.CLIENT_ID ?? '',
  clientSecret: process.env.CLIENT_SECRET ?? '',
});`;
  return `import { ${names} } from '@goldenhour/client';
${signedIn ? `${credentials}\n` : '\n'}const client = createClient({ url: '${url}'${signedIn ? ', tokens' : ''} });

const document = /* GraphQL */ \`
${indented(escaped(text))}
\`;
const variables = ${JSON.stringify(variables ?? {}, null, 2)};

${call(kind)}
`;
}

function call(kind: EditedOperation['kind']): string {
  if (kind !== 'subscription') {
    const method = kind === 'mutation' ? 'mutate' : 'query';
    return `const { data, errors } = await client.${method}(document, variables);
console.log(JSON.stringify(data, null, 2), errors);`;
  }
  return `for await (const { data } of client.subscribe(document, variables)) {
  console.log(JSON.stringify(data));
}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
