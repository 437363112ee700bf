import type { BedReading } from '@goldenhour/nemc';
import type { BedRow } from './bed.entity';
import { quarantineReason, type QuarantineReason } from './quarantine';

export type JudgedReading = Pick<BedRow, 'kind' | 'feedValue' | 'feedCapacity' | 'feedRaw' | 'quarantine'>;

/** What of a feed's reading can be believed. A refused value is unknown; its text and the reason are kept. */
export function judgeReading(reading: BedReading): JudgedReading {
  const capacity = reading.capacity !== null && reading.capacity >= 0 ? reading.capacity : null;
  const reason = reasonToRefuse(reading, capacity);
  const refused = reading.value === null || reason !== null;
  return {
    kind: reading.kind,
    feedValue: reason === null ? reading.value : null,
    feedCapacity: capacity,
    feedRaw: refused ? (reading.rawValue?.slice(0, 64) ?? null) : null,
    quarantine: reason,
  };
}

/** Some hospitals send a flag where a number stands (burn treatment rooms do): no number, and no garbage either. */
const FLAG = /^\s*(Y|N|N1)?\s*$/;

function reasonToRefuse(reading: BedReading, capacity: number | null): QuarantineReason | null {
  if (reading.value !== null) return quarantineReason(reading.kind, reading.value, capacity);
  return reading.rawValue === null || FLAG.test(reading.rawValue) ? null : 'NOT_A_NUMBER';
}
