import { z } from 'zod';

import { loadConfig } from './load-config.js';
import { serviceEnvironment } from './service-environment.js';

const required = {
  MONGODB_URI: 'mongodb://admin:password@mongodb:27017',
  KAFKA_BROKERS: 'kafka:9092',
  GEMINI_API_KEY: 'your_gemini_api_key',
  MINIO_ENDPOINT: 'minio:9000',
  API_GATEWAY_URL: 'http://api-gateway:8080/',
};

const everything = z.object(serviceEnvironment);

type Name = keyof typeof serviceEnvironment;
const readOne = (name: Name, value: string): unknown =>
  loadConfig(everything, { ...required, [name]: value })[name];

describe('serviceEnvironment', () => {
  it("has the original service's defaults", () => {
    const { MONGODB_URI, GEMINI_API_KEY, MINIO_SECRET_KEY, ...visible } = loadConfig(everything, required);
    expect(visible).toEqual({
      SERVICE_NAME: 'ai-worker',
      SERVICE_HOST: '0.0.0.0',
      SERVICE_PORT: 8081,
      SHUTDOWN_GRACE_MS: 30_000,
      LONG_WAIT_MINUTES: 60,
      POST_WORKER_INSTANCES: 1,
      IMAGE_WORKER_INSTANCES: 1,
      MONGODB_DATABASE: 'generia_ai_worker',
      KAFKA_BROKERS: ['kafka:9092'],
      KAFKA_TOPIC_TASKS: 'generia-tasks',
      KAFKA_TOPIC_PREFIX: 'generia',
      KAFKA_TOPIC_PROGRESS: 'generia-progress',
      KAFKA_PARTITIONS: 6,
      KAFKA_GROUP_ID: 'ai-worker',
      MAX_CONCURRENT_TASKS: 100,
      MAX_CONCURRENT_LLM_REQUESTS: 15,
      MAX_CONCURRENT_IMAGE_REQUESTS: 10,
      MINIO_ENDPOINT: { host: 'minio', port: 9000 },
      MINIO_ACCESS_KEY: 'minioadmin',
      MINIO_BUCKET: 'generia-images',
      MINIO_USE_SSL: false,
      API_GATEWAY_URL: 'http://api-gateway:8080',
      LOG_LEVEL: 'info',
    });
    expect(MONGODB_URI.reveal()).toBe(required.MONGODB_URI);
    expect(GEMINI_API_KEY.reveal()).toBe('your_gemini_api_key');
    expect(MINIO_SECRET_KEY.reveal()).toBe('minioadmin');
  });

  it.each<[Name, string, unknown]>([
    ['LOG_LEVEL', 'DEBUG', 'debug'],
    ['LOG_LEVEL', 'warning', 'warn'],
    ['MINIO_USE_SSL', 'TRUE', true],
    ['MINIO_USE_SSL', '0', false],
    ['MINIO_ENDPOINT', '[::1]:9000', { host: '::1', port: 9000 }],
    ['GEMINI_BASE_URL', 'http://localhost:1234/', 'http://localhost:1234'],
    ['SERVICE_PORT', '0', 0],
    ['KAFKA_BROKERS', 'a:1,b:2', ['a:1', 'b:2']],
  ])('reads %s=%s', (name, value, expected) => {
    expect(readOne(name, value)).toEqual(expected);
  });

  it.each<[Name, string]>([
    ['LOG_LEVEL', 'loud'],
    ['MINIO_USE_SSL', 'maybe'],
    ['MINIO_ENDPOINT', 'http://minio:9000'],
    ['MINIO_ENDPOINT', 'minio'],
    ['MINIO_ENDPOINT', 'minio:70000'],
    ['MINIO_BUCKET', 'Upper_Case'],
    ['KAFKA_BROKERS', 'kafka:9092,'],
    ['KAFKA_TOPIC_TASKS', 'two words'],
    ['MONGODB_DATABASE', 'a.b'],
    ['API_GATEWAY_URL', 'api-gateway:8080'],
    ['API_GATEWAY_TOKEN', 'two words'],
    ['GEMINI_BASE_URL', 'ftp://x'],
    ['MAX_CONCURRENT_TASKS', '0'],
    ['MAX_CONCURRENT_TASKS', '1.5'],
    ['MAX_CONCURRENT_TASKS', '-1'],
    ['SERVICE_PORT', '65536'],
    ['SERVICE_PORT', '0x50'],
  ])('refuses %s=%s in a line that names it', (name, value) => {
    expect(() => readOne(name, value)).toThrow(
      new RegExp(`^${name}: .+ is not .+\\. Set it to, for example, .+$`),
    );
  });

  it('lets an embedded twin take over where the app makes the variable optional', () => {
    const schema = z.object({ MONGODB_URI: serviceEnvironment.MONGODB_URI.optional() });
    expect(loadConfig(schema, {})).toEqual({});
    expect(() => loadConfig(schema, { MONGODB_URI: 'nonsense' })).toThrow(/^MONGODB_URI/);
  });
});
