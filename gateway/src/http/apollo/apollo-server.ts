import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode } from 'graphql';
import { maskError, type Logger } from '@goldenhour/service-kit';
import type { Engine } from '../../engine/engine';
import type { OperationCheck } from '../../limits/check-operation';
import { libraryLimitError } from '../../limits/library-limit';
import { notOverHttp } from '../not-over-http';
import type { HttpContext } from './http-context';
import { statusPlugin } from './apollo-status';

export interface ApolloServerOptions {
  readonly engine: Engine;
  /** Told when the engine has taken another supergraph. */
  readonly onReload: (listener: () => void) => void;
  readonly check: OperationCheck;
  readonly maxTokens: number;
  readonly log: Logger;
}

/** Apollo Server for HTTP: the pipeline and the protocol are its, planning and execution the engine's. */
export async function startApolloServer(o: ApolloServerOptions): Promise<ApolloServer<HttpContext>> {
  const server = new ApolloServer<HttpContext>({
    gateway: gatewayOf(o),
    parseOptions: { maxLexicalTokens: o.maxTokens },
    formatError: (_, error) => maskError(libraryLimitError(error, o.maxTokens), o.log),
    logger: o.log,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      checkPlugin(o.check),
      statusPlugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}

function gatewayOf({
  engine,
  onReload,
}: ApolloServerOptions): ApolloServerOptionsWithGateway<HttpContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      const tell = () => callback({ apiSchema: engine.schema, coreSupergraphSdl: '' });
      tell();
      onReload(tell);
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ request, source, document, context }) =>
          engine.execute(
            { source, document, operationName: request.operationName, variables: request.variables },
            context as HttpContext,
          ),
      }),
    stop: () => Promise.resolve(),
  };
}

function checkPlugin(check: OperationCheck): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request, operation, contextValue }) {
          if (operation) contextValue.report.begins({ document, definition: operation }, contextValue.client);
          const [error] = check(document, request.operationName, request.variables);
          if (error) return Promise.reject(error);
          return operation?.operation === OperationTypeNode.SUBSCRIPTION
            ? Promise.reject(notOverHttp())
            : Promise.resolve();
        },
        willSendResponse({ response, contextValue }) {
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          contextValue.report.codes = (errors ?? []).map(({ extensions }) => String(extensions?.['code']));
          return Promise.resolve();
        },
      }),
  };
}
