import type { Composition } from '../compose/composition';
import type { Answer, Annotation, Item } from './answer';
import { problemItem } from './check-answer';

export function compositionAnswer(
  { errors, hints, supergraphSdl, apiSdl }: Composition,
  fileOf: (subgraph: string | null) => string | null,
  hintsAreFaults: boolean,
): Answer {
  const problems = errors ?? [];
  const passed = problems.length === 0 && (hints.length === 0 || !hintsAreFaults);
  const items: Item[] = [
    ...problems.map(problemItem(fileOf)),
    ...hints.map(({ code, message }): Item => {
      return { mark: hintsAreFaults ? 'fault' : 'warning', text: `${message} (${code})` };
    }),
  ];
  return {
    passed,
    title:
      problems.length > 0
        ? 'The subgraphs do not compose.'
        : passed
          ? 'The subgraphs compose.'
          : 'The subgraphs compose, but disagree.',
    sections: items.length > 0 ? [{ heading: 'Composition', items }] : [],
    annotations: [
      ...problems.map(({ message, code, line, column, subgraph }): Annotation => {
        return { level: 'error', title: code, message, file: fileOf(subgraph), line, column };
      }),
      ...hints.map(({ message, code }): Annotation => {
        const level = hintsAreFaults ? 'error' : 'warning';
        return { level, title: code, message, file: null, line: null, column: null };
      }),
    ],
    data: { passed, errors: problems, hints, supergraphSdl, apiSdl },
  };
}
