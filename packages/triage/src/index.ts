export {
  news2,
  type News2,
  type News2Parameter,
  type News2Risk,
  type PatientAge,
  type Vitals,
} from './news2';
export { isInRange, MAX_COMPLAINT, RANGES, type Measured } from './ranges';
