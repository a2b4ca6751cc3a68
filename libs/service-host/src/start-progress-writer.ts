import { createKeepWorld, createRefreshWorld, ProgressWriter } from '@generia/progress';
import type { Clock, Dice, Log } from '@generia/resilience';
import type { Shutdown } from '@generia/service-runtime';
import { sendTickets } from '@generia/task-engine';

import type { DayBudget } from './day-budget.js';
import type { ServiceParts } from './service-parts.js';

export interface StartProgressWriterOptions {
  readonly parts: Pick<ServiceParts, 'repositories' | 'bus' | 'platform'>;
  /** Its group is one of its own: a group reads one set of topics. */
  readonly groupId: string;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly log: Log;
  readonly shutdown: Shutdown;
  /** Absent: there is no limit per day. */
  readonly days?: DayBudget | undefined;
}

/** Starts the one that keeps worlds going and their status documents true. */
export async function startProgressWriter(options: StartProgressWriterOptions): Promise<void> {
  const { parts, groupId, clock, dice, log, shutdown, days } = options;
  const { repositories, bus, platform } = parts;
  const { tasks, worldStatuses: statuses, worldLedgers: ledgers, apiRequests: history } = repositories;
  const now = (): Date => new Date(clock.now());
  const announce = (ready: Parameters<typeof sendTickets>[1]): Promise<void> => sendTickets(bus, ready);
  const remainingOfDay = days && ((at: Date) => days.remaining(at));
  const keep = createKeepWorld({
    ...{ tasks, ledgers, history, announce, now, log },
    ...(days && remainingOfDay
      ? { remainingOfDay, settleDay: (...settled: Parameters<typeof days.settle>) => days.settle(...settled) }
      : {}),
  });
  const refresh = createRefreshWorld({ tasks, statuses, ledgers, platform, bus, keep, log, now });
  const writer = new ProgressWriter({ refresh, statuses, bus, clock, dice, log, groupId });
  shutdown.add('progress writer', () => writer.stop());
  await writer.start();
}
