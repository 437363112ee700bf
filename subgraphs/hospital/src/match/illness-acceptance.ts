import type { AnnouncementState, SevereIllnessState } from '@goldenhour/events';
import type { SevereIllness } from '@goldenhour/subgraph-kit';
import type { IllnessAcceptance } from './hospital-match.type';

/**
 * Whether a hospital takes that illness. A refusal stands, whether the flag or the staff's announcement says it; a
 * message of the illness's code makes everything else "by enquiry", for it says what no flag can (문의 후 이송).
 * @param messages those that stand now
 */
export function acceptanceOf(
  illness: SevereIllness,
  stated: readonly SevereIllnessState[],
  messages: readonly AnnouncementState[],
): IllnessAcceptance {
  const availability = stated.find((state) => state.illness === illness)?.availability ?? 'UNKNOWN';
  const about = messages.filter((message) => message.illness === illness);
  if (availability === 'UNAVAILABLE' || about.some(({ unavailable }) => unavailable)) return 'UNAVAILABLE';
  return about.length > 0 ? 'BY_ENQUIRY' : availability;
}
