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
    process.stdout.write(titleOf(step));
    const startedAtMs = performance.now();
    const count = await runStep(root, step, signal);
    counts.push(count);
    process.stdout.write(verdictOn(step, count, startedAtMs));
  }
  return counts;
}

/**
 * Runs rows of steps side by side, those of a row one after another. What a step says is shown in one piece when it has
 * ended.
 *
 * @param {string} root the repository
 * @param {readonly (readonly import('./steps.mjs').Step[])[]} rows
 * @param {AbortSignal} [signal]
 * @returns {Promise<readonly import('./count.mjs').Count[]>}
 */
export async function runRows(root, rows, signal) {
  const counts = await Promise.all(rows.map((steps) => runRow(root, steps, signal)));
  return counts.flat();
}

async function runRow(root, steps, signal) {
  const counts = [];
  for (const step of steps) {
    if (signal?.aborted) break;
    const startedAtMs = performance.now();
    let output = '';
    const count = await runStep(root, step, signal, (text) => (output += text));
    counts.push(count);
    process.stdout.write(titleOf(step) + output + verdictOn(step, count, startedAtMs));
  }
  return counts;
}

function titleOf({ title }) {
  return `\n== ${title} ${'='.repeat(60 - title.length)}\n`;
}

function verdictOn({ title }, { failed }, startedAtMs) {
  const tookS = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  return `-- ${title}: ${failed === 0 ? 'ok' : 'FAILED'}, ${tookS} s\n`;
}
