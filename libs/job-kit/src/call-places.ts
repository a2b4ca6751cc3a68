import type { PlaceOwner, Semaphore } from '@generia/resilience';

/** Runs the work of one call in a place; the work tells when the answer is here. */
export type CallPlaces = <T>(
  work: (onAnswer: () => void) => Promise<T>,
  signal: AbortSignal,
  owner: PlaceOwner,
) => Promise<T>;

/**
 * Lets as many calls be under way as there are places. A place is free for the next call as soon as the answer is here,
 * while it is still being settled and stored; but no more answers than there are places wait in memory for that: with a
 * storage that is slower than the model, a place is held to the end.
 */
export function createCallPlaces(places: Semaphore): CallPlaces {
  let beingStored = 0;
  return async (work, signal, owner) => {
    const place = await places.hold(signal, owner);
    let isBeingStored = false;
    const onAnswer = (): void => {
      if (isBeingStored || beingStored >= places.limit) return;
      isBeingStored = true;
      beingStored += 1;
      place.release();
    };
    try {
      return await work(onAnswer);
    } finally {
      if (isBeingStored) beingStored -= 1;
      place.release();
    }
  };
}
