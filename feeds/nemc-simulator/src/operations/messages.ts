import { formatKst, OPERATIONS, REMARK_CODE } from '@goldenhour/nemc';
import type { SimulatedHospital } from '../hospitals';
import { messagesAt, type StandingMessage } from '../messages';
import { makeRow, sortTags, type Row } from '../row';
import type { Operation } from './operation';
import { inRegion } from './region';

interface Sent {
  readonly hospital: SimulatedHospital;
  readonly message: Omit<StandingMessage, 'times'>;
}

const tags = sortTags<Sent>([
  { name: 'rnum', value: () => 0 },
  { name: 'hpid', value: ({ hospital }) => hospital.hpid },
  { name: 'emcOrgCod', value: ({ hospital }) => hospital.hpid },
  { name: 'dutyName', value: ({ hospital }) => hospital.name },
  { name: 'dutyAddr', value: ({ hospital }) => hospital.address },
  { name: 'symBlkMsg', value: ({ message }) => message.text },
  { name: 'symBlkMsgTyp', value: ({ message }) => (message.code === REMARK_CODE ? '응급' : '중증') },
  { name: 'symTypCod', value: ({ message }) => message.code },
  { name: 'symTypCodMag', value: ({ message }) => message.subject },
  // Of every recorded message, whatever it says: the display state of the illness.
  { name: 'symOutDspYon', value: () => '차단' },
  { name: 'symOutDspMth', value: () => '자동' },
  { name: 'symBlkSttDtm', value: ({ message }) => Number(formatKst(message.startsAt)) },
  { name: 'symBlkEndDtm', value: ({ message }) => Number(formatKst(message.endsAt)) },
  { name: 'trtPrtCodMag', value: ({ message }) => message.department },
]);

export const messageRow = (hospital: SimulatedHospital, message: Sent['message']): Row =>
  makeRow(tags, { hospital, message });

/** Operation 9: what hospitals want crews to know. A hospital without a message has no row. */
export const messages: Operation = {
  name: OPERATIONS.MESSAGES,
  mandatory: [{ name: 'Q0', when: 'Q1' }],
  rows: (hospital, moment) =>
    messagesAt(hospital, moment).flatMap((message) =>
      Array.from({ length: message.times }, () => messageRow(hospital, message)),
    ),
  selects(row, hospital, query) {
    const hpid = String(row['hpid']).trim();
    const named = String(row['dutyName'] ?? '').includes(query.get('QN') ?? '');
    return (
      hpid === (query.get('HPID') ?? hpid) && named && inRegion(hospital, query.get('Q0'), query.get('Q1'))
    );
  },
};
