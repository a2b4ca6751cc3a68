/** How many calls are under way at once. */
export interface Lanes {
  readonly textAtOnce: number;
  readonly imagesAtOnce: number;
}

/** The variables from which lanes follow. */
export interface LaneVariables {
  readonly MAX_CONCURRENT_LLM_REQUESTS: number;
  readonly MAX_CONCURRENT_IMAGE_REQUESTS: number;
  readonly POST_WORKER_INSTANCES?: number | undefined;
  readonly IMAGE_WORKER_INSTANCES?: number | undefined;
}

/**
 * The lanes of all instances together; of one each unless told. Nearly all texts are written by post-worker, so its
 * instances stand for those of the other services that write.
 */
export function lanesOf(config: LaneVariables): Lanes {
  return {
    textAtOnce: config.MAX_CONCURRENT_LLM_REQUESTS * (config.POST_WORKER_INSTANCES ?? 1),
    imagesAtOnce: config.MAX_CONCURRENT_IMAGE_REQUESTS * (config.IMAGE_WORKER_INSTANCES ?? 1),
  };
}
