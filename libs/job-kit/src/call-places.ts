import type { HeldPlace, PlaceOwner, Semaphore } from '@generia/resilience';

/** The place of one call. */
export interface CallPlace {
  /** The answer is here, and is about to be settled and stored. */
  readonly answered: () => void;
  /** Nothing of the call is to be done any more. */
  readonly end: () => void;
}

/** Where calls get their places. */
export interface CallPlaces {
  /** Resolves when there is one. @throws the signal's reason when the wait for it is given up */
  hold(signal: AbortSignal, owner: PlaceOwner): Promise<CallPlace>;
}

/**
 * Lets as many calls be under way as there are places. A place is free for the next call as soon as the answer is here,
 * while it is still being settled and stored; but no more answers than there are places wait in memory for that: with a
 * storage that is slower than the model, a place is held to the end.
 */
export function createCallPlaces(places: Semaphore): CallPlaces {
  let beingStored = 0;

  const placeIn = (held: HeldPlace): CallPlace => {
    let isBeingStored = false;
    return {
      answered: () => {
        if (isBeingStored || beingStored >= places.limit) return;
        isBeingStored = true;
        beingStored += 1;
        held.release();
      },
      end: () => {
        if (isBeingStored) beingStored -= 1;
        isBeingStored = false;
        held.release();
      },
    };
  };

  return { hold: async (signal, owner) => placeIn(await places.hold(signal, owner)) };
}
