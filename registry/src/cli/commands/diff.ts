import { readText } from '../../config/read-text';
import { apiSdlOf } from '../../diff/api-sdl';
import { diffSchemas } from '../../diff/diff-schemas';
import type { Answer } from '../../format/answer';
import { changesAnswer } from '../../format/changes-answer';

export interface DiffOptions {
  readonly failOnBreaking?: boolean;
}

export async function diff(before: string, after: string, { failOnBreaking }: DiffOptions): Promise<Answer> {
  const [old, present] = [await apiSdlOf(readText(before), before), await apiSdlOf(readText(after), after)];
  const changes = (await diffSchemas(old, present)).map(({ asks: _asks, ...change }) => change);
  const breaks = changes.some(({ criticality }) => criticality === 'BREAKING');
  return changesAnswer(changes, !(breaks && failOnBreaking === true));
}
