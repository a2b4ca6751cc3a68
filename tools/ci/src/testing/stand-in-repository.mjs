import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(dirname(fileURLToPath(import.meta.url)));

/** What every stand-in does first: it notes how it was called. */
const noteCall = (name) => `
  const { appendFileSync, writeFileSync } = require('node:fs');
  const args = process.argv.slice(2);
  const { NODE_OPTIONS, GENERIA_TEST_STACK, GENERIA_STACK_SHARED, KAFKA_BROKERS } = process.env;
  const env = { NODE_OPTIONS, GENERIA_TEST_STACK, GENERIA_STACK_SHARED, KAFKA_BROKERS };
  appendFileSync('calls.log', JSON.stringify({ name: ${JSON.stringify(name)}, args, env }) + '\\n');
`;

/** A repository with the real test commands, and stand-ins for what they run. */
export function standInRepository() {
  const root = mkdtempSync(join(tmpdir(), 'generia-ci-'));
  const copied = (path) => !path.includes('.spec.') && !path.includes('testing');
  cpSync(here, join(root, 'tools/ci/src'), { recursive: true, filter: copied });

  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o755 });
  };

  return {
    root,
    write,
    /** A package with a command; the script runs after the call was noted. */
    installTool(tool, command, script) {
      write(`node_modules/${tool}/package.json`, JSON.stringify({ bin: { [command]: './run.cjs' } }));
      write(`node_modules/${tool}/run.cjs`, noteCall(tool) + script);
    },
    /** A program in `bin`. */
    installProgram(name, script) {
      write('bin/package.json', '{}');
      write(`bin/${name}`, `#!${process.execPath}\n${noteCall(name)}${script}`);
    },
    /** @returns {{ name: string, args: string[], env: Record<string, string> }[]} */
    calls() {
      const path = join(root, 'calls.log');
      if (!existsSync(path)) return [];
      return readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    },
    /** Starts a command; `ended` has its exit code, all its output and the last line on stdout. */
    run(command, args, env = {}) {
      const child = spawn(command, args, {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let stdout = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
      // The streams are read in no order, so what was said last can be told of one of them only.
      child.stdout.on('data', (chunk) => (stdout += chunk));
      const ended = new Promise((resolve) => {
        child.once('close', (code) => {
          resolve({ code, output, lastLine: stdout.slice(0, -1).split('\n').at(-1) });
        });
      });
      const says = (text) =>
        new Promise((resolve, reject) => {
          const look = () => output.includes(text) && resolve(output);
          child.stdout.on('data', look);
          look();
          void ended.then(() => reject(new Error(`It ended without saying "${text}": ${output}`)));
        });
      return { child, ended, says };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
