import { createLogger, type Viewer } from '@goldenhour/service-kit';
import { createExecutor } from '@goldenhour/subgraph-kit';
import type { HospitalContext } from '../context';
import { buildHospitalSchema } from '../schema';

const HOSPITAL = 'hospital-1';
const stated: string[] = [];
const service = (name: string) => ({
  update: (_input: unknown, viewer: Viewer) => {
    stated.push(`${name} by ${viewer.role}`);
    return { hospital: null, userErrors: [] };
  },
});
const executor = createExecutor<HospitalContext>({
  schema: buildHospitalSchema().schema,
  createContext: ({ viewer }) =>
    ({ viewer, updateBeds: service('beds'), updateEquipment: service('equipment') }) as never,
  log: createLogger({ name: 'test', level: 'silent' }),
});

const MUTATIONS = {
  beds: `mutation { updateBeds(input: { hospitalId: "${HOSPITAL}", beds: [] }) { userErrors { code } } }`,
  equipment: `mutation { updateEquipment(input: { hospitalId: "${HOSPITAL}", equipment: [] }) { userErrors { code } } }`,
};

/** What happens when that viewer states something: the code of the refusal, or what the service was asked. */
async function outcome(what: keyof typeof MUTATIONS, viewer: Viewer): Promise<unknown> {
  stated.length = 0;
  const identity = { viewer, caller: 'test', requestId: 'test', fresh: true };
  const { errors } = await executor.execute({ query: MUTATIONS[what] }, identity);
  return errors?.map(({ extensions }) => extensions['code']) ?? stated;
}

const machine = (scopes: string[], hospitalId = HOSPITAL): Viewer => {
  return { role: 'SERVICE', userId: 'client-1', hospitalId, scopes };
};

describe.each(['beds', 'equipment'] as const)('%s of a hospital', (what) => {
  it.each<[string, Viewer]>([
    ['its staff', { role: 'HOSPITAL_STAFF', hospitalId: HOSPITAL }],
    ['administrators', { role: 'ADMIN' }],
    ['its machine with beds:write', machine(['beds:read', 'beds:write'])],
  ])('may be stated by %s', async (_, viewer) => {
    expect(await outcome(what, viewer)).toEqual([`${what} by ${viewer.role}`]);
  });

  it.each<[string, Viewer, string]>([
    ['nobody who is not signed in', { role: 'PUBLIC' }, 'UNAUTHENTICATED'],
    ['staff of another hospital', { role: 'HOSPITAL_STAFF', hospitalId: 'hospital-2' }, 'FORBIDDEN'],
    ['staff of no hospital', { role: 'HOSPITAL_STAFF' }, 'FORBIDDEN'],
    ['a paramedic', { role: 'PARAMEDIC' }, 'FORBIDDEN'],
    ['a dispatcher', { role: 'DISPATCHER' }, 'FORBIDDEN'],
    ['a member', { role: 'MEMBER' }, 'FORBIDDEN'],
    ['its machine that may only read', machine(['beds:read']), 'FORBIDDEN'],
    ['another hospital’s machine', machine(['beds:write'], 'hospital-2'), 'FORBIDDEN'],
  ])('may not be stated by %s', async (_, viewer, code) => {
    expect(await outcome(what, viewer)).toEqual([code]);
  });
});
