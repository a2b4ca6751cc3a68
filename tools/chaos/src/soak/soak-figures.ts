import type { Probe } from './probed-process.js';

/** The last third of a run may differ from the middle third by this share. */
const LEEWAY = 0.1;

/** How one figure went through a run. */
export interface Course {
  readonly first_third: number;
  readonly middle_third: number;
  readonly last_third: number;
  /** Of the last third to the middle one, minus one: what a leak makes grow. */
  readonly growth: number;
}

/** What a process came to. */
export interface SoakedProcess {
  readonly name: string;
  readonly samples: number;
  readonly heap_mb: Course;
  /** RSS without mapped files. */
  readonly own_mb: Course;
  readonly rss_mb: Course;
  readonly sockets: Course;
  readonly most_sockets: number;
  /** What was open when all work was done, by kind. */
  readonly open_at_rest: Readonly<Record<string, number>>;
  readonly ended_by_itself: boolean;
}

const MEGABYTE = 1_048_576;
const SOCKET = 'TCPSocketWrap';

/** The means of the thirds. @throws RangeError for fewer than three values */
export function courseOf(values: readonly number[]): Course {
  if (values.length < 3) throw new RangeError('There are no thirds of fewer than three samples.');
  const third = (index: number): number => {
    const part = values.slice((index * values.length) / 3, ((index + 1) * values.length) / 3);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  };
  const [first, middle, last] = [third(0), third(1), third(2)];
  const growth = middle === 0 ? last : last / middle - 1;
  return {
    ...{ first_third: rounded(first), middle_third: rounded(middle), last_third: rounded(last) },
    growth: Math.round(growth * 1_000) / 1_000,
  };
}

/** The figures of a process from its probes while it worked, and from one when it had nothing to do any more. */
export function figuresOf(
  name: string,
  probes: readonly Probe[],
  atRest: Probe,
  endedByItself: boolean,
): SoakedProcess {
  const sockets = probes.map(({ resources }) => resources[SOCKET] ?? 0);
  const megabytes = (bytes: (probe: Probe) => number): Course =>
    courseOf(probes.map((probe) => bytes(probe) / MEGABYTE));
  return {
    ...{ name, samples: probes.length },
    heap_mb: megabytes(({ heapBytes }) => heapBytes),
    own_mb: megabytes(({ ownBytes }) => ownBytes),
    rss_mb: megabytes(({ rssBytes }) => rssBytes),
    sockets: courseOf(sockets),
    most_sockets: Math.max(...sockets),
    open_at_rest: atRest.resources,
    ended_by_itself: endedByItself,
  };
}

/** What is wrong with a process after a soak, in sentences. */
export function soakProblems({ name, heap_mb, own_mb, ended_by_itself }: SoakedProcess): string[] {
  const grew = (what: string, { growth, middle_third, last_third }: Course): string[] =>
    growth <= LEEWAY
      ? []
      : [`The ${what} of ${name} grew from ${middle_third} MB to ${last_third} MB in the last third.`];
  return [
    ...grew('heap', heap_mb),
    ...grew('memory', own_mb),
    ...(ended_by_itself ? [] : [`${name} did not end by itself when it was asked to stop.`]),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
