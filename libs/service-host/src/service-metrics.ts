import type { CallObserver } from '@generia/job-kit';
import type { TaskObserver } from '@generia/task-engine';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The numbers of one process, and who adds to them. */
export interface ServiceMetrics {
  readonly registry: Registry;
  readonly tasks: TaskObserver;
  readonly calls: CallObserver;
  /** A task of this queue was seen that nobody has claimed for too long. */
  waitedLong(queue: string): void;
}

const SECONDS = [0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 20, 40, 80];
const MILLIS = 1_000;
const MICROS = 1_000_000;

/** Makes the metrics that `/metrics` serves: the process itself, its tasks and its paid calls. */
export function createServiceMetrics(service: string): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });

  const claims = new Counter({
    name: 'generia_claims_total',
    help: 'Claims, by whether there was a task to claim.',
    labelNames: ['found'],
    registers,
  });
  const running = new Gauge({
    name: 'generia_tasks_running',
    help: 'Tasks that run in this process now.',
    labelNames: ['type'],
    registers,
  });
  const attempts = new Counter({
    name: 'generia_task_attempts_total',
    help: 'Attempts that ended, by task type and outcome.',
    labelNames: ['type', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'generia_task_attempt_seconds',
    help: 'How long attempts took.',
    labelNames: ['type'],
    buckets: SECONDS,
    registers,
  });
  const longWaits = new Counter({
    name: 'generia_long_waits_total',
    help: 'Tasks that were ready for an hour and not claimed, counted again every five minutes.',
    labelNames: ['queue'],
    registers,
  });
  const calls = new Counter({
    name: 'generia_paid_calls_total',
    help: 'Calls to a model, by kind, model and outcome.',
    labelNames: ['kind', 'model', 'outcome'],
    registers,
  });
  const callSeconds = new Histogram({
    name: 'generia_paid_call_seconds',
    help: 'How long calls to a model took.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  const tokens = new Counter({
    name: 'generia_tokens_total',
    help: 'Tokens of the calls to models.',
    labelNames: ['kind', 'direction'],
    registers,
  });
  const dollars = new Counter({
    name: 'generia_call_cost_dollars_total',
    help: 'What the calls to models cost, in US dollars.',
    labelNames: ['kind'],
    registers,
  });

  return {
    registry,
    tasks: {
      claimed: (found) => claims.inc({ found: String(found) }),
      attemptStarted: (type) => running.inc({ type }),
      attemptEnded({ type, outcome, durationMs }) {
        running.dec({ type });
        attempts.inc({ type, outcome });
        durations.observe({ type }, durationMs / MILLIS);
      },
    },
    calls: {
      callEnded(call) {
        const { kind } = call;
        calls.inc({ kind, model: call.model, outcome: call.failed ? 'failed' : 'succeeded' });
        callSeconds.observe({ kind }, call.durationMs / MILLIS);
        tokens.inc({ kind, direction: 'in' }, call.promptTokens);
        tokens.inc({ kind, direction: 'out' }, call.outputTokens);
        dollars.inc({ kind }, call.costMicros / MICROS);
      },
    },
    waitedLong: (queue) => longWaits.inc({ queue }),
  };
}
