import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { baseEnv, busEnv } from '@goldenhour/service-kit';
import { mapEnvShape } from '@goldenhour/web/server';
import { z } from 'zod';

/** A number that says what it must be, when it is not. */
function wholeNumber(min: number, max: number) {
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  const error = `must be a whole number ${range}`;
  return z.coerce.number(error).int(error).min(min, error).max(max, error);
}

/** What our own code generator makes of the operations of contract/ and of our pages. */
const OWN_MANIFEST = resolve(__dirname, '../../packages/client/src/gql/persisted-documents.json');

/** Everything the gateway takes from the environment; README.md has the table with meanings and defaults. */
export const gatewayEnvSchema = z.object({
  ...baseEnv,
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(4000),
  RATE_LIMIT_PER_SECOND: z.coerce
    .number('must be a number above 0')
    .positive('must be a number above 0')
    .default(50),
  RATE_LIMIT_BURST: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(300),
  /** Operations that nobody has sent before, and that must be planned, per address. */
  NEW_OPERATIONS_PER_SECOND: z.coerce
    .number('must be a number above 0')
    .positive('must be a number above 0')
    .default(5),
  NEW_OPERATIONS_BURST: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(200),
  /** Proxies in front of the gateway whose X-Forwarded-For entry is believed; 0 believes nobody. */
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => splitList(text)),
  ACCESS_TOKEN_JWKS: z.string().default(''),
  ACCESS_TOKEN_ISSUER: z.string().default('goldenhour'),
  ACCESS_TOKEN_AUDIENCE: z.string().default('goldenhour'),
  /** What plans and runs operations: our compiled engine, or Apollo's, which it is compared with. */
  GATEWAY_ENGINE: z.enum(['compiled', 'apollo'], 'must be compiled or apollo').default('compiled'),
  SUBGRAPH_TIMEOUT_MS: wholeNumber(10, 120000).default(5000),
  MAX_TOKENS: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(2000),
  MAX_DEPTH: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(12),
  MAX_ALIASES: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(30),
  MAX_COST: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(10_000),
  MAX_RECURSIVE_SELECTIONS: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(1000),
  /** Operations that clients name by an id: none, or those of the manifests; `enforce` runs no others. */
  PERSISTED_DOCUMENTS: z.enum(['off', 'log', 'enforce'], 'must be off, log or enforce').default('log'),
  /** Manifests of graphql-codegen and of Apollo's tools. Ours is left out silently where it was not installed. */
  PERSISTED_DOCUMENTS_FILES: z
    .string()
    .optional()
    .transform((text) => (text === undefined ? [OWN_MANIFEST].filter(existsSync) : splitList(text))),
  MAX_BODY_BYTES: wholeNumber(1024, 64 * 1024 * 1024).default(256 * 1024),
  MAX_HEADER_BYTES: wholeNumber(1024, 1024 * 1024).default(16 * 1024),
  /** How long a client may take for its headers, and for its whole request. */
  HEADERS_TIMEOUT_MS: wholeNumber(100, 600_000).default(10_000),
  REQUEST_TIMEOUT_MS: wholeNumber(100, 600_000).default(30_000),
  /** Answers over HTTP from this size on are compressed; 0 never. */
  COMPRESS_FROM_BYTES: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(8 * 1024),
  /** Requests are refused while the event loop is late by more than this; 0 never. */
  OVERLOAD_DELAY_MS: wholeNumber(0, 60_000).default(500),
  /** How often the registry is told what clients use. */
  USAGE_REPORT_SECONDS: wholeNumber(1, 3600).default(10),
});

export type GatewayEnv = z.output<typeof gatewayEnvSchema>;

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be like http://127.0.0.1:4110/registry/…' });

/** What the gateway needs besides when it is a process of its own and reaches subgraphs over HTTP. */
export const standaloneEnvSchema = gatewayEnvSchema.extend({
  ...busEnv,
  ...mapEnvShape,
  SUBGRAPH_URLS: namedValues(
    'a list like hospital=http://127.0.0.1:4101/graphql,alerts=…',
    (value) => /^https?:\/\//.test(value) && URL.canParse(value),
  ),
  SUBGRAPH_KEYS: namedValues(
    'a list like hospital=<at least 32 characters>,alerts=…',
    (value) => value.length >= 32,
  ),
  /** Read again when it changes. */
  SUPERGRAPH_FILE: z.string().default('supergraph.graphql'),
  /** Followed from the start on, after SUPERGRAPH_FILE: a registry's supergraph, such as …/registry/supergraph.graphql. */
  SUPERGRAPH_URL: httpUrl.optional(),
  /** An access token of the registry with `registry:read`. */
  SUPERGRAPH_URL_KEY: z.string().optional(),
  SUPERGRAPH_POLL_SECONDS: wholeNumber(1, 3600).default(10),
  /** Where to tell what clients use, such as …/registry/usage. */
  USAGE_REPORT_URL: httpUrl.optional(),
  /** An access token of the registry with `registry:usage`. */
  USAGE_REPORT_TOKEN: z.string().optional(),
});

export type StandaloneEnv = z.output<typeof standaloneEnvSchema>;

/**
 * Stops @apollo/gateway from reporting to its vendor; it reads this at construction and has no option for it.
 * Nothing about emergency care leaves the house.
 */
export function keepGatewayLibrarySilent(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function namedValues(shape: string, isValid: (value: string) => boolean) {
  return z.string(`must be ${shape}`).transform((text, context): Record<string, string> => {
    const entries = splitList(text).map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
    });
    if (entries.length === 0 || entries.some(([name, value]) => name === '' || !isValid(value))) {
      context.addIssue({ code: 'custom', message: `must be ${shape}` });
      return z.NEVER;
    }
    return Object.fromEntries(entries);
  });
}
