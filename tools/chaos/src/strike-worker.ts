import type { TaskDocument } from '@generia/contracts';

import { type Battlefield, heldBy, lastLeaseEnd, tasksOf } from './battlefield.js';
import type { StruckService } from './choose-struck.js';
import type { Strike, StrikeKind } from './facts.js';
import { pauseWorker } from './pause-worker.js';
import { linesOf, openCalls } from './process-signs.js';
import { takeover } from './takeover.js';

/** Kills, stops or puts to sleep the worker of a service that has one. Another takes its place. */
export async function strikeWorker(
  field: Battlefield,
  kind: StrikeKind,
  service: StruckService,
): Promise<Strike> {
  const { pipeline } = field;
  const process = pipeline.service(service);
  if (kind === 'pause') return pauseWorker(field, process);
  const callsOnWire = openCalls(pipeline);
  const struckAtMs = Date.now();
  const before = kind === 'term' ? await heldBy(field, service) : [];
  const ended = kind === 'term' ? process.stop() : process.kill();
  pipeline.forget(process);
  await pipeline.launch(service);
  const exitCode = await ended;
  const goneAtMs = Date.now();
  if (kind === 'term' && exitCode !== 0)
    throw new Error(`${service} ended with ${String(exitCode)} when it was asked to.`);
  // Nobody can have taken a task of a killed worker over yet: its leases live.
  const held = kind === 'term' ? before : await heldBy(field, service);
  const kept = kind === 'term' ? await keptBy(field, before) : [];
  const leasesEndMs = lastLeaseEnd(held) - goneAtMs;
  const takeoverMs = await takeover(field, held, struckAtMs);
  const unansweredClaims = linesOf(process, 'could not claim a task; looking again in a moment');
  return { kind, service, held, takeoverMs, callsOnWire, leasesEndMs, kept, unansweredClaims };
}

/** What is still in the hands of the workers that held these tasks. */
async function keptBy(field: Battlefield, before: readonly TaskDocument[]): Promise<TaskDocument[]> {
  const gone = new Set(before.map(({ worker_id }) => worker_id));
  return (await tasksOf(field)).filter(
    ({ status, worker_id }) => status === 'in_progress' && gone.has(worker_id),
  );
}
