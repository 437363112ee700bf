import { EventStreamParser } from './event-stream-parser';

const text =
  ':\n\nevent: next\ndata: {"a":1}\n\n: beat\n\nevent: next\r\ndata: one\r\ndata: two\r\n\r\nevent: complete\ndata:\n\n';
const events = [
  { event: 'next', data: '{"a":1}' },
  { event: 'next', data: 'one\ntwo' },
  { event: 'complete', data: '' },
];

describe('an event stream', () => {
  it('is read as a whole', () => {
    expect(new EventStreamParser().push(text)).toEqual(events);
  });

  it('is read the same wherever it is cut', () => {
    for (let at = 1; at < text.length; at += 1) {
      const parser = new EventStreamParser();
      expect([...parser.push(text.slice(0, at)), ...parser.push(text.slice(at))]).toEqual(events);
    }
  });

  it('is read character by character', () => {
    const parser = new EventStreamParser();
    expect(text.split(/(?:)/u).flatMap((character) => parser.push(character))).toEqual(events);
  });
});
