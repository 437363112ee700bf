import { hospitals } from './hospitals';
import { reviews } from './reviews';
import type { Workload } from './workload';

export const WORKLOADS: Readonly<Record<string, Workload>> = { hospitals, reviews };
