import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createLogger } from '@generia/service-runtime';

import { appendingTo } from './file-log.js';

describe('appendingTo', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'file-log-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  function open(path: string): { log: ReturnType<typeof createLogger>; told: string[] } {
    const told: string[] = [];
    const to = appendingTo(path, (words) => told.push(words));
    return { log: createLogger({ name: 'app', level: 'info', to }), told };
  }

  it('has each line in the file when the call returns, and tells a person nothing', () => {
    const path = join(directory, 'app.log');
    const { log, told } = open(path);
    log.info({ task_id: 't1' }, 'began');
    log.info({ task_id: 't2' }, 'began');
    expect(readFileSync(path, 'utf8').match(/"msg":"began"/g)).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('tells a person in words, and once, what it cannot write', () => {
    const path = join(directory, 'missing', 'app.log');
    const { log, told } = open(path);
    for (const task_id of ['t1', 't2', 't3'])
      log.warn({ task_id, err: new Error(`No room for ${task_id}. Free some.`) }, 'could not renew a lease');
    log.info('the store is back');
    log.info('the store is back');

    expect(told).toEqual([
      expect.stringMatching(/^Cannot write the log: ENOENT.*app\.log'\. Its news comes here, once each\.\n$/),
      'could not renew a lease: No room for t1. Free some.\n',
      'the store is back\n',
    ]);
  });

  it('tells the next time again', () => {
    const path = join(directory, 'later');
    const { log, told } = open(join(path, 'app.log'));
    log.info('began');
    expect(told).toHaveLength(2);
    mkdirSync(path);
    log.info('began');
    expect(told).toHaveLength(2);
    rmSync(path, { recursive: true });
    log.info('began');
    expect(told).toHaveLength(4);
  });
});
