import type { UsersDescribed } from '@goldenhour/events';
import { encodeGlobalId } from '@goldenhour/subgraph-kit';
import { describeOnBothStorages } from '@goldenhour/testing/services';
import { KnownHospitalRow } from '../hospital/known-hospital.entity';
import { PASSWORD, TestUser } from '../testing/start-test-user';

const ADMIN = { role: 'ADMIN', userId: encodeGlobalId('User', 9_999) } as const;
const HOSPITAL = encodeGlobalId('Hospital', 1);

describeOnBothStorages('what others are told of accounts', (storage) => {
  let users: TestUser;
  const told: UsersDescribed[] = [];
  beforeAll(async () => {
    users = await TestUser.start(storage);
    await users.service.database.em.fork().insert(KnownHospitalRow, { hospitalId: 1, hpid: 'A1100001' });
    await users.bus.subscribe('user.described', ({ payload }) => void told.push(payload));
  });
  afterAll(() => users.stop());
  /** What was told since the last look. */
  const news = async (): Promise<UsersDescribed[]> => {
    await users.settle();
    return told.splice(0);
  };

  it('is each change of role, favourites and language, the decision on a role, and the end; never a name', async () => {
    const { viewer } = await users.person();
    const plain = {
      id: viewer.userId,
      role: 'MEMBER',
      hospitalId: null,
      organization: null,
      vehicle: null,
      province: null,
      language: 'KO',
      favoriteHospitalIds: [],
      deleted: false,
    };
    expect(await news()).toEqual([{ users: [plain] }]);

    const favorite =
      'mutation ($input: SetFavoriteInput!) { setFavoriteHospital(input: $input) { userErrors { code } } }';
    await users.data(favorite, { input: { hospitalId: HOSPITAL, favorite: true } }, viewer);
    await users.data(favorite, { input: { hospitalId: HOSPITAL, favorite: true } }, viewer);
    const language =
      'mutation { setLanguage(input: { language: EN }) { me { language } userErrors { code } } }';
    expect(await users.data(language, {}, viewer)).toEqual({ me: { language: 'EN' }, userErrors: [] });
    const mine = { ...plain, favoriteHospitalIds: [HOSPITAL] };
    expect(await news()).toEqual([{ users: [mine] }, { users: [{ ...mine, language: 'EN' }] }]);

    const { roleRequest } = await users.data(
      'mutation ($input: RequestRoleInput!) { requestRole(input: $input) { roleRequest { id } userErrors { code } } }',
      { input: { role: 'HOSPITAL_STAFF', organization: '응급실', hospitalId: HOSPITAL } },
      viewer,
    );
    await users.data(
      'mutation ($input: ApproveRoleInput!) { approveRole(input: $input) { userErrors { code } } }',
      { input: { roleRequestId: roleRequest.id, approve: true } },
      ADMIN,
    );
    const staff = {
      ...mine,
      language: 'EN',
      role: 'HOSPITAL_STAFF',
      hospitalId: HOSPITAL,
      organization: '응급실',
    };
    const decision = {
      roleRequestId: roleRequest.id,
      userId: viewer.userId,
      role: 'HOSPITAL_STAFF',
      approved: true,
    };
    expect(await news()).toEqual([{ users: [staff] }, { users: [], decisions: [decision] }]);

    await users.data(
      'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { deleted } }',
      { input: { password: PASSWORD } },
      viewer,
    );
    expect(await news()).toEqual([{ users: [{ ...plain, deleted: true }] }]);
  });
});
