import TestSequencer from '@jest/test-sequencer';

/**
 * The tests that take longest, from the root. In a fresh clone Jest knows no times and goes by the size of a file: the last
 * one would run for a minute beside idle processors.
 */
export const LONG_TESTS = [
  'tools/simulator/src/simulate.int.spec.ts',
  'apps/standalone/test/killed-and-restarted.e2e.spec.ts',
  'apps/standalone/test/faults.e2e.spec.ts',
  'tools/simulator/src/mutations/mutations.int.spec.ts',
  'apps/page-e2e/test/page.e2e.spec.ts',
  'apps/standalone/test/exact-worlds.e2e.spec.ts',
  'apps/standalone/test/any-faults.e2e.spec.ts',
  'apps/standalone/test/refusals.e2e.spec.ts',
  'apps/standalone/test/estimate.e2e.spec.ts',
  'apps/page-e2e/test/sign-in.e2e.spec.ts',
  'tools/platform-gateway/src/faults/faults.int.spec.ts',
  'tools/gemini-emulator/src/pictures/scenes/scenes.unit.spec.ts',
  'apps/standalone/test/deadline.e2e.spec.ts',
  'libs/job-kit/test/task-store.int.spec.ts',
  'tools/chaos/src/soak/probed-process.int.spec.ts',
  'apps/page-e2e/test/hostile-world.e2e.spec.ts',
  'libs/messaging/src/kafka/kafka-bus.int.spec.ts',
  'libs/mongo-repositories/src/mongodb/open-mongo-store.int.spec.ts',
  'tools/gemini-emulator/src/main.int.spec.ts',
  'tools/bench/src/scenarios/limiter.unit.spec.ts',
];

/** Jest's own order, except that the longest tests begin before all others. */
export default class LongTestsFirst extends TestSequencer {
  /** @override */
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one.path) - rank(other.path));
  }
}

/** @param {string} path of a test, absolute */
function rank(path) {
  const place = path.replaceAll('\\', '/');
  const index = LONG_TESTS.findIndex((test) => place.endsWith(`/${test}`));
  return index === -1 ? LONG_TESTS.length : index;
}
