/** The services whose workers are struck. */
export const STRUCK = ['character-worker', 'image-worker', 'post-worker'] as const;
export type StruckService = (typeof STRUCK)[number];

/**
 * Whose worker is struck next: of those that hold tasks and are not being struck now, the one that was struck least often
 * so far; undefined when there is none.
 */
export function chooseStruck(
  tasksHeld: ReadonlyMap<StruckService, number>,
  struckNow: ReadonlySet<StruckService>,
  struckBefore: readonly StruckService[],
): StruckService | undefined {
  const times = (service: StruckService): number => struckBefore.filter((one) => one === service).length;
  return STRUCK.filter((service) => (tasksHeld.get(service) ?? 0) > 0 && !struckNow.has(service)).toSorted(
    (one, other) => times(one) - times(other),
  )[0];
}
