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
  return runWith([scenario(passed, holds)], argv);
}

async function runWith(scenarios: readonly Scenario[], argv: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const plots: string[] = [];
  const code = await bench({
    argv,
    scenarios,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    writePlot: async (directory, { name }) => void plots.push(`${directory}/${name}`),
  });
  return { code, stdout, stderr, plots };
}

describe('a benchmark', () => {
  it('shows its figures beside what they are held against', async () => {
    const { code, stdout } = await run(['speed']);
    expect(code).toBe(0);
    expect(stdout).toContain('held against: light');
    expect(stdout).toContain('ok    one\n        goodput 0.988, recoverySeconds none');
  });

  it('draws its plots into a directory that is named', async () => {
    const plot = { kind: 'bars', name: 'speeds', title: '', valueLabel: '', series: [], rows: [] } as const;
    const drawn = { ...scenario(true), plots: () => [plot] };
    expect(await runWith([drawn], ['speed', '--svg', 'out'])).toMatchObject({
      code: 0,
      plots: ['out/speeds'],
    });
    expect(await runWith([drawn], ['speed'])).toMatchObject({ plots: [] });
    await expect(runWith([drawn], ['speed', '--svg'])).rejects.toThrow('"--svg" means nothing here.');
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

  it('counts every case of all as a check, in the last line', async () => {
    const { stdout } = await runWith([scenario(false), scenario(true, false)], ['all', '--quick']);
    expect(stdout.split('\n').slice(-2)).toEqual(['1 passed, 1 failed', '']);
    expect((await run(['all'])).stderr).toMatch(/^speed took \d+ s\nall took \d+ s\n$/);
    expect((await run(['all', '--json'])).stdout).not.toContain('passed, ');
  });

  it('runs the others when one breaks, and counts that as a failure', async () => {
    const broken: Scenario = { ...scenario(true), run: () => Promise.reject(new Error('no room')) };
    const { code, stdout, stderr } = await runWith([broken, scenario(true)], ['all']);
    expect(code).toBe(1);
    expect(stderr).toContain('speed broke off: Error: no room');
    expect(stdout).toContain('1 passed, 1 failed\n');
  });

  it('tells what a quick run of all leaves out, and why', async () => {
    const large: Scenario = { ...scenario(true, false), leftOutOfQuickRunOfAll: 'it needs a server' };
    const quick = await runWith([large, scenario(true)], ['all', '--quick']);
    expect(quick.stderr).toContain('speed left out: it needs a server');
    expect(quick.stdout).toContain('1 passed, 0 failed\n');
    expect((await runWith([large, scenario(true)], ['all'])).stdout).toContain('1 passed, 1 failed\n');
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
