import type { TaskResponse } from '@generia/contracts/http';

export interface TimelineBar {
  readonly id: string;
  readonly stage: TaskResponse['stage'];
  readonly status: TaskResponse['status'];
  /** Both from 0 to 1 of the whole time. */
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

export interface Timeline {
  readonly bars: readonly TimelineBar[];
  readonly lanes: number;
}

/** More lanes than this are folded upon each other. */
const MOST_LANES = 40;

/**
 * When each step was there, from its creation to its end, in as few lanes as possible: a step takes the first lane that
 * is free when it comes.
 */
export function layOutTimeline(tasks: readonly TaskResponse[], nowMs: number): Timeline {
  const spans = tasks
    .filter(({ status }) => status !== 'cancelled')
    .map((task) => ({ task, start: Date.parse(task.created_at), end: endOf(task, nowMs) }))
    .sort((a, b) => a.start - b.start);
  const first = spans[0]?.start ?? nowMs;
  const whole = Math.max(1, ...spans.map(({ end }) => end - first));
  const laneEnds: number[] = [];
  const bars = spans.map(({ task: { id, stage, status }, start, end }): TimelineBar => {
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = Math.max(end, start + 1);
    return {
      ...{ id, stage, status, lane: lane % MOST_LANES },
      from: (start - first) / whole,
      to: Math.max(end - first, 0) / whole,
    };
  });
  return { bars, lanes: Math.min(laneEnds.length, MOST_LANES) };
}

function endOf({ status, completed_at, updated_at }: TaskResponse, nowMs: number): number {
  if (completed_at !== null) return Date.parse(completed_at);
  return status === 'failed' ? Date.parse(updated_at) : nowMs;
}
