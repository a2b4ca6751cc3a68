import { faultNames } from '../faults/fault-table.js';
import { readFaultRules } from './fault-rules.js';
import { WrongSettings } from './wrong-settings.js';

function problemOf(input: unknown): string {
  try {
    readFaultRules(input);
  } catch (error) {
    if (error instanceof WrongSettings) return error.message;
    throw error;
  }
  return 'none';
}

describe('rules that are none', () => {
  it.each([
    [{ fault: 'earthquake' }, 'faults.fault: There is no fault "earthquake"'],
    [{ fault: 'earthquake:3' }, 'faults.fault: There is no fault "earthquake"'],
    [{ fault: { name: 'earthquake' } }, 'faults.fault: There is no fault "earthquake"'],
    [{ fault: 7 }, 'faults.fault: Expected the name of a fault'],
    [{ fault: [] }, 'faults.fault: Expected at least one fault'],
    [[{ fault: 'hang' }, { fault: ['hang', 'x'] }], 'faults[1].fault[1]: There is no fault "x"'],
    [{ oneOf: ['hang', 'x'] }, 'faults.oneOf[1]: There is no fault "x"'],
    [{ fault: 'empty:3' }, 'faults.fault: The fault "empty" takes no argument'],
    [{ fault: 'latency:soon' }, 'faults.fault.ms: Invalid input: expected number'],
    [{ fault: { name: 'latency', seconds: 3 } }, 'faults.fault: Unrecognized key: "seconds"'],
    [{ fault: 'truncated:1.5' }, 'faults.fault.share: Too big'],
    [{}, 'faults.fault: A rule has either "fault" or "oneOf"'],
    [{ fault: 'hang', oneOf: ['hang'] }, 'faults.fault: A rule has either "fault" or "oneOf"'],
    [{ fault: 'hang', times: 0 }, 'faults.times: Too small'],
    [{ fault: 'hang', probability: 2 }, 'faults.probability: Too big'],
    [{ fault: 'hang', probability: 0.1, match: { probability: 0.1 } }, 'faults.probability: Said twice'],
    [{ fault: 'hang', match: { colour: 'red' } }, 'faults.match: Unrecognized key: "colour"'],
    [{ fault: 'hang', match: { kind: 'song' } }, 'faults.match.kind: Invalid option'],
    [{ fault: 'hang', match: { prompt: '(' } }, 'faults.match.prompt: This is no regular expression'],
    [{ fault: 'hang', match: { nth: 0 } }, 'faults.match.nth: '],
    [{ fault: 'hang', storm: {} }, 'faults.storm: A storm needs "forMs" or "calls"'],
    [{ preset: 'calm' }, 'faults.preset: There is no such preset. Known presets: every-fault-5-percent'],
    ['hang', 'faults: Invalid input: expected object'],
    [undefined, 'faults: Invalid input: expected object'],
  ])('%j are refused: %s', (input, problem) => {
    expect(problemOf(input)).toContain(problem);
  });

  it('are told in one line that names all faults there are', () => {
    const message = problemOf({ fault: 'earthquake' });
    expect(message).not.toContain('\n');
    expect(message.endsWith(`Known faults: ${faultNames.join(', ')}.`)).toBe(true);
  });
});

describe('rules', () => {
  it('may be one, several, or presets among them', () => {
    const preset = readFaultRules({ preset: 'every-fault-5-percent' });
    expect(preset.length).toBeGreaterThan(10);
    expect(readFaultRules([{ preset: 'every-fault-5-percent' }, { fault: 'hang' }])).toHaveLength(
      preset.length + 1,
    );
    expect(readFaultRules({ fault: 'hang' })).toEqual([{ match: {}, fault: 'hang' }]);
  });

  it('stay as they were written', () => {
    const rule = {
      match: { kind: 'text', nth: [1, 2], window: { fromMs: 0, toMs: 5 } },
      fault: ['latency:20', { name: 'quota_minute', retryAfterMs: 500, retryInfo: false }],
      storm: { calls: 3 },
    };
    expect(readFaultRules(rule)).toEqual([rule]);
  });
});
