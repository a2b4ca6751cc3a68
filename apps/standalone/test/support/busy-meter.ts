/** Counts what is under way at the parts that it stands before. */
export interface BusyMeter {
  readonly underWay: number;
  /** The same object; what its methods promise counts as under way until it has come. */
  watch<T extends object>(part: T): T;
}

/** Makes a {@link BusyMeter}. */
export function createBusyMeter(): BusyMeter {
  let underWay = 0;
  const count = <R>(promised: Promise<R>): Promise<R> => {
    underWay += 1;
    const done = (): void => {
      underWay -= 1;
    };
    promised.then(done, done);
    return promised;
  };
  return {
    get underWay() {
      return underWay;
    },
    watch: (part) =>
      new Proxy(part, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]): unknown => {
            const answer: unknown = value.apply(target, given);
            return answer instanceof Promise ? count(answer) : answer;
          };
        },
      }),
  };
}
