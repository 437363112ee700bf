import type { PublishAnswer } from '../api';
import type { Answer } from './answer';
import { changeLine } from './changes-answer';

export function publishAnswer(answer: PublishAnswer): Answer {
  const { version, changed, changes } = answer;
  const { number, composes, problems, subgraph } = version;
  const what = subgraph ?? 'The supergraph';
  return {
    passed: composes,
    title: !composes
      ? `${what} is kept as version ${number}, but does not compose: the supergraph stays as it was.`
      : changed
        ? `${what} is version ${number} and live.`
        : `${what} did not change since version ${number}.`,
    sections: [
      {
        heading: 'Composition',
        items: problems.map(({ message }) => ({ mark: 'fault' as const, text: message })),
      },
      {
        heading: 'Changes of the API',
        items: changes.map(changeLine),
      },
    ].filter(({ items }) => items.length > 0),
    annotations: problems.map(({ message, code }) => ({
      level: 'error' as const,
      title: code,
      message,
      file: null,
      line: null,
      column: null,
    })),
    data: answer,
  };
}
