/* `npm run stack`: real Kafka, a MongoDB wire server and MinIO on this machine, without Docker. See README.md. */
import { constants } from 'node:os';

import { parseWords } from './parse-words.mjs';
import { runCommand } from './run-command.mjs';
import { repositorySite } from './site.mjs';
import { StackError } from './stack-error.mjs';

const interruption = new AbortController();
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(name, () => {
    const error = new StackError(
      'Interrupted: what this command started is stopped again.',
      128 + constants.signals[name],
    );
    interruption.abort(error);
  });
}

async function main() {
  const words = parseWords(process.argv.slice(2));
  if (process.platform === 'win32') throw new StackError('The stack runs on Linux and macOS, or in WSL.', 2);
  const { state, cache } = words.flags;
  const env = {
    ...process.env,
    ...(state === undefined ? {} : { GENERIA_STACK_STATE: state }),
    ...(cache === undefined ? {} : { GENERIA_STACK_CACHE: cache }),
  };
  // stdout belongs to the result, so that a shell or a program can read it.
  const say = (line) => process.stderr.write(`${line}\n`);
  const print = (text) => process.stdout.write(text);
  return runCommand(repositorySite({ env, say }), words, { signal: interruption.signal, print });
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error) => {
    const cause = error.name === 'AbortError' ? interruption.signal.reason : error;
    // An error without an exit code is a fault of ours, and the stack says where.
    process.stderr.write(`${cause.exitCode === undefined ? cause.stack : cause.message}\n`);
    process.exitCode = cause.exitCode ?? 70;
  },
);
