import type { Job } from './jobs';

/** What the API has not answered. */
export interface Unsent {
  /** The same for every try: the API does once what it is asked twice. */
  readonly key: string;
  readonly job: Job;
  /** It may have arrived: its answer is missing. */
  readonly tried: boolean;
}
