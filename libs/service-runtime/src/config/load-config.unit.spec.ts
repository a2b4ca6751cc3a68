import { z } from 'zod';

import { ConfigError, loadConfig } from './load-config.js';
import { serviceEnvironment } from './service-environment.js';

const schema = z.object({
  MONGODB_URI: serviceEnvironment.MONGODB_URI,
  KAFKA_BROKERS: serviceEnvironment.KAFKA_BROKERS,
  SERVICE_PORT: serviceEnvironment.SERVICE_PORT,
});

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    loadConfig(schema, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('reads, converts and fills in the defaults', () => {
    const config = loadConfig(schema, { MONGODB_URI: 'mongodb://db:27017', KAFKA_BROKERS: 'a:1, b:2' });
    expect(config.SERVICE_PORT).toBe(8081);
    expect(config.KAFKA_BROKERS).toEqual(['a:1', 'b:2']);
    expect(config.MONGODB_URI.reveal()).toBe('mongodb://db:27017');
  });

  it('names every missing and wrong variable at once, each on its own line with its remedy', () => {
    expect(problemsOf({ SERVICE_PORT: 'eighty' })).toEqual([
      'MONGODB_URI: not set. Set it to a MongoDB connection string, for example mongodb://mongodb:27017',
      'KAFKA_BROKERS: not set. Set it to one or more HOST:PORT, separated by commas, for example kafka:9092',
      'SERVICE_PORT: "eighty" is not a whole number from 0 to 65535. Set it to, for example, 8081',
    ]);
  });

  it('is an error for people, with exit code 2', () => {
    expect(() => loadConfig(schema, {})).toThrow(ConfigError);
    expect(new ConfigError(['A: not set.'])).toMatchObject({ exitCode: 2, message: 'A: not set.' });
  });

  it('takes an empty or blank value as not set, and trims the others', () => {
    const environment = { MONGODB_URI: ' mongodb://db\r', KAFKA_BROKERS: 'a:1', SERVICE_PORT: '  ' };
    expect(loadConfig(schema, environment).SERVICE_PORT).toBe(8081);
    expect(loadConfig(schema, environment).MONGODB_URI.reveal()).toBe('mongodb://db');
    expect(problemsOf({ ...environment, MONGODB_URI: '' })).toHaveLength(1);
  });

  it('never repeats a wrong secret in its message', () => {
    const [problem] = problemsOf({ MONGODB_URI: 'postgres://u:hunter2@db', KAFKA_BROKERS: 'a:1' });
    expect(problem).toMatch(/^MONGODB_URI: .*not a MongoDB connection string/);
    expect(problem).not.toContain('hunter2');
  });

  it('freezes the result, lists included', () => {
    const config = loadConfig(schema, { MONGODB_URI: 'mongodb://db', KAFKA_BROKERS: 'a:1' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.KAFKA_BROKERS)).toBe(true);
  });
});
