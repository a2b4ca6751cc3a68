/**
 * How long a silent member keeps its partitions. A killed process says nothing, so this is how long its work stands
 * still: 8 s, plus a second until the others hear of it. Kafka's own lower limit is 6 s (`group.min.session.timeout.ms`);
 * the two seconds above it are for an event loop that a busy machine held up. Handlers do not count against it: they run
 * beside the loop that sends the heartbeats.
 */
export const SESSION_TIMEOUT_MS = 8_000;

/**
 * An eighth of the session, so that seven may be lost. Members learn of a rebalance by their next heartbeat, and whoever
 * joins waits for the slowest: this is the pause of a deployment.
 */
export const HEARTBEAT_INTERVAL_MS = 1_000;

/** How long a rebalance waits for a member; the loop that answers never waits for a handler. */
export const REBALANCE_TIMEOUT_MS = 10_000;

/**
 * How long a fetch waits for messages that are not there. Messages that come end it at once; what waits for its end is
 * a partition that was held back, and a consumer that stops.
 */
export const FETCH_WAIT_MS = 250;

/** Without a sign of life for this long a member is given up and joins anew. A rebalance takes at most a third of it. */
export const MEMBER_SILENCE_MS = 45_000;

/**
 * The shortest time between two commits of a member: what a killed process has handled and others handle again. A ticket
 * that comes again finds nothing to claim, so a request less every few tasks is worth more.
 */
export const COMMIT_SPACING_MS = 500;

/** The longest that the last commit or the last messages are waited for when a consumer stops or the bus closes. */
export const FLUSH_TIMEOUT_MS = 5_000;

/** The longest that a client may take to leave its group and close its sockets. */
export const GOODBYE_TIMEOUT_MS = 2_000;

/** The longest that questions about a group's place are waited for: within a session, because fetching stands still. */
export const LOOKUP_TIMEOUT_MS = 5_000;

/** How long `ping()` waits for an answer. */
export const PING_TIMEOUT_MS = 2_000;

/** Between attempts to reach a broker that is away: up to so long, drawn by lot. */
export const RECONNECT_BACKOFF = { initialMs: 250, factor: 2, maxMs: 5_000 };

/** A new connection, and the first question over it. */
export const CONNECT_TIMEOUT_MS = 2_000;

/** Any other request; what asks for longer (a fetch, a join) says so itself. */
export const REQUEST_TIMEOUT_MS = 10_000;
