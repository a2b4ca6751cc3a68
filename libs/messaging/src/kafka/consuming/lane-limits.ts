/** A partition with this much in hand is not fetched further: of small messages so many, of large ones so much ... */
export const LANE_FULL = { messages: 400, characters: 1_000_000 };

/** ... until it is down to this: enough for a handler of a few milliseconds to stay busy until the next fetch. */
export const LANE_LOW = { messages: 100, characters: 250_000 };
