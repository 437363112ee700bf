import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  nextPolls,
  startTestPlatform,
  temporaryFolder,
  waitFor,
  type Answer,
  type TestPlatform,
} from '@goldenhour/testing';
import { describeOnBothStorages } from '@goldenhour/testing/services';

const RECORDED = resolve(__dirname, '..', '..', 'shared', 'data', 'nemc', 'recorded');
const MESSAGES = 'getEmrrmSrsillDissMsgInqire.seoul-part.20261001T000000.xml';
const BEDS = 'getEmrrmRltmUsefulSckbdInfoInqire.seoul.20261001T000000.xml';
const there = existsSync(join(RECORDED, MESSAGES));
/** Recordings are read in place and are no part of the project: a clone alone cannot run these. */
const test = there ? it : it.skip;
if (!there) console.log(`No recordings at ${RECORDED}: the tests of recorded messages are left out.`);

/** What makes a message another one: two rows that agree in all of it are one message. */
const IDENTITY = ['hpid', 'symTypCod', 'trtPrtCodMag', 'symBlkSttDtm', 'symBlkEndDtm', 'symBlkMsg'];

/** Hospital and text of each recorded row, by what makes it another message. */
function recordedRows(): { readonly identity: string; readonly shown: string }[] {
  const items = readFileSync(join(RECORDED, MESSAGES), 'utf8').split('<item>').slice(1);
  return items.map((item) => {
    const field = (tag: string) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(item)?.[1] ?? '';
    return { identity: IDENTITY.map(field).join('|'), shown: `${field('hpid')} ${field('symBlkMsg')}` };
  });
}

describeOnBothStorages('the recorded messages of Seoul', (storage) => {
  const folder = temporaryFolder();
  let platform: TestPlatform | null = null;
  afterAll(async () => {
    await platform?.stop();
    folder.remove();
  });

  test('are shown once each over several polls: 73 rows, of which two are the same message', async () => {
    for (const file of [MESSAGES, BEDS]) copyFileSync(join(RECORDED, file), join(folder.path, file));
    platform = await startTestPlatform({ NEMC_REPLAY: folder.path, NEMC_REPLAY_SHIFT: 'now' }, storage);
    const rows = recordedRows();
    expect(rows).toHaveLength(73);
    const different = new Map(rows.map(({ identity, shown }) => [identity, shown]));
    expect(different.size).toBe(72);

    const before = await waitFor('the messages', async () => {
      const announcements = await standing(platform!);
      return announcements.length > 0 && announcements;
    });
    expect(before.map(shownOf).sort()).toEqual([...different.values()].sort());
    await nextPolls(platform, 2);
    expect(await standing(platform)).toEqual(before);
  });
});

async function standing(platform: TestPlatform): Promise<Answer[]> {
  const query = `query ($now: DateTime!) { announcements(filter: { activeAt: $now }, first: 100) {
    nodes { id message source endsAt hospital { hpid } } } }`;
  const { data, errors } = await platform.query(query, { now: new Date() });
  expect(errors).toBeUndefined();
  return data.announcements.nodes;
}

function shownOf({ hospital, message }: Answer): string {
  return `${hospital.hpid} ${message}`;
}
