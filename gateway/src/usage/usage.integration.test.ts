import type { AskAsPublic } from '../operation/ask-as-public';
import { SocketClient } from '../testing/socket-client';
import { eventually, startTestGateway } from '../testing/start-test-gateway';
import type { UsageReport } from './usage-counts';

const ME = { 'graphql-client-name': 'phone', 'graphql-client-version': '2' };
const query = (field: string) => `{ whoAmI { ${field} } }`;

/** By client: the fields that it asked for. */
function fieldsByClient(reports: readonly UsageReport[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { map, operations } of reports)
    for (const { operationMapKey, metadata } of operations) {
      const fields = map[operationMapKey]!.fields.filter(
        (one) => one.startsWith('WhoAmI.') || one === 'BedChangesEvent.cursor',
      );
      (found[metadata.client?.name ?? ''] ??= []).push(...fields);
    }
  for (const fields of Object.values(found)) fields.sort();
  return found;
}

it.each(['compiled', 'apollo'])(
  'what clients use is told by client, whatever it came over, pages of this process included (%s engine)',
  async (GATEWAY_ENGINE) => {
    const reports: UsageReport[] = [];
    let ask: AskAsPublic;
    const gateway = await startTestGateway(
      { GATEWAY_ENGINE },
      {
        reportUsage: (report) => Promise.resolve(reports.push(report)),
        extraRoutes: (_, given) => void (ask = given),
      },
    );
    await gateway.post({ query: query('userId') }, ME);
    const search = encodeURIComponent(query('role'));
    const stream = { headers: { ...ME, accept: 'text/event-stream' } };
    await (await fetch(`${gateway.url}/graphql/stream?query=${search}`, stream)).text();
    const socket = await SocketClient.ready(gateway.url, undefined, ME);
    socket.subscribe('1', query('requestId'));
    await socket.next();
    socket.subscribe('2', 'subscription { bedChanges { cursor } }');
    await eventually(() => gateway.subgraphs.bedChanges.listeners === 1);
    socket.close();
    await ask!({ query: query('fresh') });
    await gateway.stop();

    expect(fieldsByClient(reports)).toEqual({
      phone: ['BedChangesEvent.cursor', 'WhoAmI.requestId', 'WhoAmI.role', 'WhoAmI.userId'],
      pages: ['WhoAmI.fresh'],
    });
  },
);
