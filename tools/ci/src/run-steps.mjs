import { runStep } from './run-step.mjs';

/**
 * Runs steps one after another, under a title each. It goes on after a failure, so that all of them are seen, but not
 * after an interruption.
 *
 * @param {string} root the repository
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @param {AbortSignal} [signal]
 * @returns {Promise<readonly import('./count.mjs').Count[]>}
 */
export async function runSteps(root, steps, signal) {
  const counts = [];
  for (const step of steps) {
    if (signal?.aborted) {
      counts.push({ passed: 0, failed: 1 });
      break;
    }
    process.stdout.write(`\n== ${step.title} ${'='.repeat(60 - step.title.length)}\n`);
    const startedAtMs = performance.now();
    const count = await runStep(root, step, signal);
    counts.push(count);
    const verdict = count.failed === 0 ? 'ok' : 'FAILED';
    const tookS = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    process.stdout.write(`-- ${step.title}: ${verdict}, ${tookS} s\n`);
  }
  return counts;
}
