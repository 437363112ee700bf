// Which hospitals are shown, and in which order.
import { freshnessNow, rankOf } from './freshness.mjs';

const collator = new Intl.Collator('ko', { numeric: true });
const TIERS = ['REGIONAL_CENTER', 'LOCAL_CENTER', 'LOCAL_INSTITUTION', 'REGISTERED'];
const CROWDING = ['SMOOTH', 'MODERATE', 'CROWDED', 'UNKNOWN'];
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];

const byText = (a, b) => collator.compare(a ?? '', b ?? '');
const byName = (a, b) => byText(a.name, b.name) || byText(a.hpid, b.hpid);
const trust = ({ bed }, now) => rankOf(freshnessNow(bed, now));

/** Ascending comparisons. `rank` goes before them whatever the direction: what must not look good comes last. */
const COLUMNS = {
  name: { compare: byName },
  region: { compare: (a, b) => byText(a.province, b.province) || byText(a.district, b.district) },
  tier: { compare: (a, b) => tierRank(a) - tierRank(b) },
  beds: { rank: trust, live: true, compare: (a, b) => (a.bed.available ?? 0) - (b.bed.available ?? 0) },
  crowding: {
    rank: trust,
    live: true,
    compare: (a, b) => CROWDING.indexOf(a.bed.crowding) - CROWDING.indexOf(b.bed.crowding),
  },
  age: {
    rank: ({ bed }) => Number(bed.reportedAt === null),
    live: true,
    compare: (a, b) => (b.bed.reportedAt ?? 0) - (a.bed.reportedAt ?? 0),
  },
};

/** Whether live changes can move rows of a table that is sorted by this column. */
export function isLiveColumn(column) {
  return COLUMNS[column].live === true;
}

/** Most free beds first is what someone who sorts by beds wants to see. */
export function firstDirection(column) {
  return column === 'beds' ? -1 : 1;
}

/** @param direction 1 ascending, -1 descending */
export function sorted(hospitals, column, direction, now) {
  const { compare, rank = () => 0 } = COLUMNS[column];
  const ranks = new Map(hospitals.map((hospital) => [hospital, rank(hospital, now)]));
  const order = (a, b) => ranks.get(a) - ranks.get(b) || compare(a, b) * direction || byName(a, b);
  return [...hospitals].sort(order);
}

/** Part of the name or the region, or the initials of the name (초성), as ㄷㅁㄱㄴ finds 데모강남의료원. */
export function matches(hospital, { text, province }, texts) {
  if (province !== '' && hospital.province !== province) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const { name, district } = hospital;
  const searched = [name, hospital.province, texts.provinces[hospital.province], district];
  if (searched.some((part) => part?.toLowerCase().includes(wanted))) return true;
  return /^[ㄱ-ㅎ]+$/.test(wanted) && initialsOf(name ?? '').includes(wanted);
}

function initialsOf(name) {
  return [...name.normalize('NFC')]
    .map((letter) => INITIALS[Math.floor((letter.charCodeAt(0) - 0xac00) / 588)] ?? letter)
    .join('');
}

function tierRank({ tier }) {
  return tier === null ? TIERS.length : TIERS.indexOf(tier);
}
