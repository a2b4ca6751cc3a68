import type { Clock, Log } from '@generia/resilience';
import { logLevel, type logCreator } from 'kafkajs';

/**
 * What these say is part of an outage, which the bus reports once and in its own words, or of everyday life in a group.
 */
const EVERYDAY = new Set([
  'Connection',
  'BrokerPool',
  'Cluster',
  'RequestQueue',
  'Producer',
  'Consumer',
  'Runner',
]);

/** The same complaint is made at most so often. */
const REPEAT_AFTER_MS = 60_000;

/**
 * Carries the log of kafkajs into ours. Its errors and warnings become warnings where they say something that nobody
 * else does (an offset out of range, topics that a group did not ask for), once a minute each; all else is for whoever
 * looks closely.
 */
export function kafkaJsLog(log: Log, clock: Clock): logCreator {
  const lastSaidAt = new Map<string, number>();
  return () =>
    ({
      namespace,
      level,
      log: { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...fields },
    }) => {
      const what = { kafkajs: namespace, ...fields };
      const complaint = level <= logLevel.WARN && !EVERYDAY.has(namespace);
      const now = clock.now();
      const said = lastSaidAt.get(message);
      if (!complaint || (said !== undefined && now - said < REPEAT_AFTER_MS)) {
        log.debug(what, message);
        return;
      }
      lastSaidAt.set(message, now);
      log.warn(what, message);
    };
}
