import { describeForPeople, isErrorForPeople } from '@generia/service-runtime';

import { bench } from './bench.js';
import { writePlot } from './plots/write-plot.js';
import { engine } from './scenarios/engine.js';
import { fairness } from './scenarios/fairness.js';
import { limiter } from './scenarios/limiter.js';
import { peers } from './scenarios/peers.js';
import { scale } from './scenarios/scale.js';
import { scaleStack } from './scenarios/scale-stack.js';
import { schedule } from './scenarios/schedule.js';
import { stack } from './scenarios/stack.js';
import { start } from './scenarios/start.js';
import { stream } from './scenarios/stream.js';
import { tokens } from './scenarios/tokens.js';

try {
  process.exitCode = await bench({
    argv: process.argv.slice(2),
    scenarios: [limiter, schedule, engine, tokens, scale, fairness, stream, start, peers, stack, scaleStack],
    stdout: process.stdout,
    stderr: process.stderr,
    writePlot,
  });
} catch (error) {
  if (!isErrorForPeople(error)) throw error;
  process.stderr.write(`${describeForPeople(error)}\n`);
  process.exitCode = error.exitCode;
}
