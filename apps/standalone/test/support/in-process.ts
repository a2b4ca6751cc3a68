import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { systemClock } from '@generia/resilience';

import type { RunSummary } from '../../src/run-summary.js';
import { command } from '../../src/command.js';
import { run } from '../../src/run.js';

/** A data directory of its own, and what clears it away. */
export async function temporaryDirectory(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'generia-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs the command line in this process, errors and all. */
export async function runCommand(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const output = { stdout: '', stderr: '' };
  const code = await command({
    argv: words,
    env,
    cwd: tmpdir(),
    stdout: { write: (text) => (output.stdout += text) },
    stderr: { write: (text) => (output.stderr += text) },
    clock: systemClock,
    dice: Math.random,
    signal: new AbortController().signal,
  });
  return { code, ...output };
}

/** How a run of the command line in this process ended. */
export interface InProcessRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The JSON object on the last line of stdout. */
  readonly summary: RunSummary;
}

/** Runs `npm start -- ...words --once --json --port 0` in this process. */
export async function runOnce(
  words: readonly string[],
  dataDirectory: string,
  env: Readonly<Record<string, string>> = {},
): Promise<InProcessRun> {
  const output = { stdout: '', stderr: '' };
  const code = await run({
    argv: [...words, '--once', '--json', '--port', '0', '--data', dataDirectory],
    env,
    cwd: dataDirectory,
    stdout: { write: (text) => (output.stdout += text) },
    stderr: { write: (text) => (output.stderr += text) },
    clock: systemClock,
    dice: Math.random,
    signal: new AbortController().signal,
  });
  const lastLine = output.stdout.trimEnd().split('\n').at(-1) ?? '';
  return { code, ...output, summary: JSON.parse(lastLine) as RunSummary };
}
