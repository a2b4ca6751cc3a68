import { noTests, serversDown, serversUp, stackTests } from './stack-steps.mjs';

const options = {
  jestArgs: ['libs/messaging', '-t', 'two words'],
  reportFolder: '/reports',
  nodeOptions: '--no-warnings',
  clientEnv: { KAFKA_BROKERS: '127.0.0.1:1' },
  stateFolder: '/state',
};
const [shared, outages] = stackTests(options);

/** Whether a step leaves a file to be tested, as Jest decides it. */
const tests = ({ args }, path) =>
  args
    .filter((word) => word.startsWith('--testPathIgnorePatterns='))
    .every((word) => !new RegExp(word.slice(word.indexOf('=') + 1)).test(path));

describe('the tests on the real stack', () => {
  it.each([
    ['/repo/libs/messaging/src/kafka/kafka-bus.stack.int.spec.ts', [true, false]],
    ['/repo/apps/pipeline-e2e/src/world.stack.e2e.spec.ts', [true, false]],
    ['/repo/libs/mongo-repositories/src/mongo-outage.stack.int.spec.ts', [true, false]],
    ['/repo/apps/pipeline-e2e/src/world.outage.stack.e2e.spec.ts', [false, true]],
    ['/repo/tools/stack/src/servers.outage.stack.int.spec.mjs', [false, true]],
    ['/repo/libs/messaging/src/topics.unit.spec.ts', [false, false]],
    ['/repo/libs/messaging/src/in-process.int.spec.ts', [false, false]],
    ['/repo/tools/ci/src/count.unit.spec.mjs', [false, false]],
    ['/repo/tools/stack/src/stack.int.spec.mjs', [false, false]],
    ['/repo/node_modules/some/thing.stack.int.spec.ts', [false, false]],
  ])('put %s beside others or alone: %j', (path, expected) => {
    expect([tests(shared, path), tests(outages, path)]).toEqual(expected);
  });

  it('know the servers, and whether they share them', () => {
    for (const [step, isShared] of [
      [shared, 'true'],
      [outages, 'false'],
    ]) {
      expect(step.env).toEqual({
        NODE_OPTIONS: '--no-warnings --experimental-vm-modules',
        KAFKA_BROKERS: '127.0.0.1:1',
        GENERIA_TEST_STACK: 'true',
        GENERIA_STACK_STATE: '/state',
        GENERIA_STACK_SHARED: isShared,
      });
    }
    expect(outages.args).toContain('--runInBand');
    expect(shared.args).not.toContain('--runInBand');
  });

  it('write a report each, and hand the words of the person to Jest', () => {
    for (const { args, reportFile } of [shared, outages]) {
      expect(args.slice(-5)).toEqual(['--json', `--outputFile=${reportFile}`, ...options.jestArgs]);
    }
    expect(shared.reportFile).not.toBe(outages.reportFile);
  });
});

describe('the servers of a run', () => {
  it('are its own from the first to the last', () => {
    expect(serversUp({ stateFolder: '/state', pid: 7 }).args).toEqual([
      'up',
      '--ports',
      'auto',
      '--owner',
      '7',
      '--state',
      '/state',
    ]);
    expect(serversDown({ stateFolder: '/state' }).args).toEqual(['down', '--wipe', '--state', '/state']);
  });
});

describe('noTests', () => {
  it.each([
    [
      [
        { passed: 0, failed: 0 },
        { passed: 0, failed: 0 },
      ],
      true,
    ],
    [
      [
        { passed: 0, failed: 0 },
        { passed: 1, failed: 0 },
      ],
      false,
    ],
    [
      [
        { passed: 0, failed: 1 },
        { passed: 0, failed: 0 },
      ],
      false,
    ],
  ])('of %j is %s', (counts, expected) => {
    expect(noTests(counts)).toBe(expected);
  });
});
