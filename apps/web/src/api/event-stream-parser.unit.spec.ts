import fc from 'fast-check';

import { createEventStreamParser } from './event-stream-parser.js';

function read(...pieces: string[]): string[] {
  const events: string[] = [];
  const push = createEventStreamParser((data) => events.push(data));
  pieces.forEach(push);
  return events;
}

describe('the parser of event streams', () => {
  it('reads what progress-api sends', () => {
    const sent = 'data: {"type": "ping"}\n\nid: 7\ndata: {"seq":7}\n\n: alive\n\nid: 8\ndata: {"seq":8}\n\n';
    expect(read(sent)).toEqual(['{"type": "ping"}', '{"seq":7}', '{"seq":8}']);
  });

  it.each([
    ['an event of several lines', 'data: a\ndata\ndata:b\n\n', ['a\n\nb']],
    ['other ends of lines', 'data: a\r\n\r\ndata: b\r\r: c\n', ['a', 'b']],
    ['an event that was cut off', 'data: a\n\ndata: b\n', ['a']],
    ['fields that only begin alike', 'datas: a\n\nid: 1\n\n', []],
  ])('reads %s', (_, sent, events) => {
    expect(read(sent)).toEqual(events);
  });

  it('reads the same in whatever pieces it comes', () => {
    const event = fc.string({ unit: fc.constantFrom('a', ':', ' ', '{', 'ж') });
    const cuts = fc.array(fc.nat(200));
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(event), cuts, end, (events, at, newline) => {
        const sent = events.map((data) => `: x${newline}data: ${data}${newline}${newline}`).join('');
        const places = [0, ...at.filter((place) => place < sent.length).sort((a, b) => a - b), sent.length];
        const pieces = places.slice(1).map((place, index) => sent.slice(places[index], place));
        expect(read(...pieces)).toEqual(events);
      }),
    );
  });
});
