/** The sum of what was added within the last `windowMs` milliseconds. */
export interface SlidingSum {
  add(nowMs: number, amount: number): void;
  sum(nowMs: number): number;
  /** In how many milliseconds the sum will have fallen to `target` if nothing is added. */
  msUntil(nowMs: number, target: number): number;
}

/** Amounts of one millisecond are kept together, so that a window of a minute is never more than 60,000 entries. */
export function createSlidingSum(windowMs: number): SlidingSum {
  let times: number[] = [];
  let amounts: number[] = [];
  let head = 0;
  let total = 0;
  const forget = (nowMs: number): void => {
    while (head < times.length && (times[head] ?? 0) <= nowMs - windowMs) {
      total -= amounts[head] ?? 0;
      head += 1;
    }
    if (head > 1_024 && head * 2 > times.length) {
      times = times.slice(head);
      amounts = amounts.slice(head);
      head = 0;
    }
  };
  return {
    add: (nowMs, amount) => {
      forget(nowMs);
      total += amount;
      const last = times.length - 1;
      if (last >= head && times[last] === nowMs) {
        amounts[last] = (amounts[last] ?? 0) + amount;
        return;
      }
      times.push(nowMs);
      amounts.push(amount);
    },
    sum: (nowMs) => {
      forget(nowMs);
      return total;
    },
    msUntil: (nowMs, target) => {
      forget(nowMs);
      let left = total;
      for (let at = head; at < times.length; at += 1) {
        if (left <= target) break;
        left -= amounts[at] ?? 0;
        if (left <= target) return (times[at] ?? 0) + windowMs - nowMs;
      }
      return 0;
    },
  };
}
