import { Secret } from '../config/secret.js';
import { createLogger } from './create-logger.js';
import { toLogLevel, type LogLevel } from './log-level.js';

function capture(level: LogLevel) {
  const lines: string[] = [];
  const logger = createLogger({
    name: 'test-service',
    level,
    to: { write: (line) => void lines.push(line) },
  });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

describe('createLogger', () => {
  it('writes one line of JSON with the level as a word, the service and the time', () => {
    const { logger, lines, last } = capture('info');
    logger.info({ worldId: 'w1' }, 'World started.');
    expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
    expect(last()).toMatchObject({
      level: 'info',
      service: 'test-service',
      worldId: 'w1',
      msg: 'World started.',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    });
  });

  it('leaves out what lies below its level', () => {
    const { logger, lines } = capture('warn');
    logger.info('quiet');
    logger.warn('heard');
    expect(lines).toHaveLength(1);
  });

  it('hides secrets in fields, child bindings, messages and errors', () => {
    const { logger, lines } = capture('debug');
    const child = logger.child({ apiKey: 'hunter2-binding' });
    child.info(
      { config: { key: new Secret('hunter2-typed'), password: 'hunter2-field' } },
      'x?key=hunter2-message',
    );
    child.error(
      new Error('mongodb://admin:hunter2-error@db failed', { cause: new Error('?key=hunter2-cause') }),
    );
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines).toHaveLength(2);
  });
});

describe('toLogLevel', () => {
  it.each([
    ['DEBUG', 'debug'],
    ['info', 'info'],
    ['Warning', 'warn'],
    ['CRITICAL', 'fatal'],
    ['silent', 'silent'],
    ['loud', undefined],
    ['constructor', undefined],
  ])('takes %s for %s', (text, level) => {
    expect(toLogLevel(text)).toBe(level);
  });
});
