// How old a number is and what it may still be taken for. Times are epoch milliseconds.

const MINUTE = 60_000;
const ORDER = ['FRESH', 'AGING', 'STALE', 'UNKNOWN'];

let aheadMs = 0;

/** The server's time: ages must not depend on a visitor's clock that is wrong. */
export function serverNow() {
  return Date.now() + aheadMs;
}

/** Learns from an answer's Date header, which has whole seconds: smaller differences are no news. */
export function learnServerTime(dateHeader, sentAt, receivedAt) {
  const at = Date.parse(dateHeader ?? '');
  if (Number.isNaN(at)) return;
  const ahead = at + 500 - (sentAt + receivedAt) / 2;
  aheadMs = Math.abs(ahead) > 2_000 ? ahead : 0;
}

/**
 * The freshness to show: what the server said, or worse when time went on without it. A page that is cut off from the
 * server must turn grey by itself.
 */
export function freshnessNow(bed, now) {
  if (bed.available === null || bed.reportedAt === null) return 'UNKNOWN';
  const age = now - bed.reportedAt;
  const byAge = age <= 15 * MINUTE ? 'FRESH' : age <= 30 * MINUTE ? 'AGING' : 'STALE';
  return ORDER[Math.max(ORDER.indexOf(byAge), ORDER.indexOf(bed.freshness))];
}

/** "12분 전", "12 min ago"; below a minute "just now". */
export function ageText(at, now, texts) {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return texts.justNow;
  if (minutes < 60) return texts.ago(texts.minutes(minutes));
  if (minutes < 48 * 60) return texts.ago(texts.hours(Math.floor(minutes / 60)));
  return texts.ago(texts.days(Math.floor(minutes / 60 / 24)));
}

/** A wait of a feed or a connection, where seconds matter. */
export function waitText(seconds, texts) {
  return seconds < 60
    ? texts.ago(texts.seconds(Math.max(0, Math.floor(seconds))))
    : ageText(0, seconds * 1000, texts);
}

/** The place of a freshness when trustworthy numbers come first. */
export function rankOf(freshness) {
  return ORDER.indexOf(freshness);
}
