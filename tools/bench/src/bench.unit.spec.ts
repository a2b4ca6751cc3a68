import { bench } from './bench.js';
import type { Scenario } from './scenario.js';

function scenario(passed: boolean, holds?: boolean): Scenario {
  return {
    name: 'speed',
    about: 'how fast',
    heldAgainst: 'light',
    run: async () => [
      {
        name: 'one',
        figures: { goodput: 0.98765, recoverySeconds: null },
        passed,
        ...(holds === undefined ? {} : { holds }),
      },
    ],
  };
}

async function run(argv: readonly string[], passed = true, holds?: boolean) {
  let stdout = '';
  const code = await bench({
    argv,
    scenarios: [scenario(passed, holds)],
    stdout: { write: (text) => (stdout += text) },
  });
  return { code, stdout };
}

describe('a benchmark', () => {
  it('shows its figures beside what they are held against', async () => {
    const { code, stdout } = await run(['speed']);
    expect(code).toBe(0);
    expect(stdout).toContain('held against: light');
    expect(stdout).toContain('ok    one\n        goodput 0.988, recoverySeconds none');
  });

  it('fails when a figure misses', async () => {
    expect(await run(['speed'], false)).toMatchObject({ code: 1 });
  });

  it('fails with all the others only when it fell below its floor', async () => {
    expect(await run(['all', '--quick'], false)).toMatchObject({ code: 0 });
    expect(await run(['all', '--quick'], false, true)).toMatchObject({ code: 0 });
    const worse = await run(['all', '--quick'], true, false);
    expect(worse.code).toBe(1);
    expect(worse.stdout).toContain('WORSE one');
  });

  it('gives programs one JSON object with the raw figures', async () => {
    const { stdout } = await run(['speed', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      scenario: 'speed',
      passed: true,
      cases: [{ name: 'one', figures: { goodput: 0.98765 } }],
    });
  });

  it.each([
    [['slow'], 'There is no scenario "slow"'],
    [[], 'No scenario was named'],
    [['speed', '--fast'], '--fast'],
  ])('refuses %j in one line', async (argv, problem) => {
    await expect(run(argv)).rejects.toMatchObject({ exitCode: 2 });
    await expect(run(argv)).rejects.toThrow(problem);
  });
});
