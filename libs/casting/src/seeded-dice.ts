/** Throws in [0, 1) that depend on the parts alone, such as `seededDice` of the resilience library. */
export type SeededDice = (...parts: readonly (string | number)[]) => () => number;

/** The same things in an order that the dice choose. */
export function shuffled<T>(things: readonly T[], dice: () => number): T[] {
  const order = things.map((thing) => ({ thing, at: dice() }));
  return order.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}
