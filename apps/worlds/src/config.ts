import { type Environment, loadConfig, serviceEnvironment } from '@generia/service-runtime';
import { z } from 'zod';

const WorldsConfig = z.object({
  MONGODB_URI: serviceEnvironment.MONGODB_URI.optional(),
  MONGODB_DATABASE: serviceEnvironment.MONGODB_DATABASE,
  KAFKA_BROKERS: serviceEnvironment.KAFKA_BROKERS.optional(),
  KAFKA_TOPIC_TASKS: serviceEnvironment.KAFKA_TOPIC_TASKS,
  KAFKA_TOPIC_PREFIX: serviceEnvironment.KAFKA_TOPIC_PREFIX,
  KAFKA_TOPIC_PROGRESS: serviceEnvironment.KAFKA_TOPIC_PROGRESS,
});
export type WorldsConfig = Readonly<z.output<typeof WorldsConfig>>;

/** Reads where the worlds are kept. */
export function readConfig(environment: Environment): WorldsConfig {
  return loadConfig(WorldsConfig, environment);
}
