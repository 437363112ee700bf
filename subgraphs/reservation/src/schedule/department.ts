import type { UserError } from '@goldenhour/subgraph-kit';
import { checkLength } from '../store/user-errors';

const MAX_LENGTH = 60;

/** A department's name as it is stored and compared. */
export const departmentOf = (name: string): string => name.normalize('NFC').trim();

export const checkDepartment = (name: string | null | undefined): UserError[] =>
  checkLength(name, MAX_LENGTH, 'department');
