import { asTaskError, TaskError } from './task-error.js';

class PortClosed extends TaskError {}

describe('TaskError', () => {
  it('carries the answers to whether, when and how to go on', () => {
    const cause = new Error('socket');
    const error = new PortClosed('The port is closed.', {
      code: 'PORT_CLOSED',
      retry: 'free',
      retryAfterMs: 500,
      remedy: 'Open it.',
      cause,
    });
    expect(error).toMatchObject({
      name: 'PortClosed',
      message: 'The port is closed.',
      code: 'PORT_CLOSED',
      retry: 'free',
      retryAfterMs: 500,
      remedy: 'Open it.',
    });
    expect(error.cause).toBe(cause);
  });

  it('has no cause when none was given', () => {
    expect('cause' in new TaskError('x', { code: 'X', retry: 'never' })).toBe(false);
  });
});

describe('asTaskError', () => {
  it('keeps a TaskError as it is', () => {
    const error = new PortClosed('x', { code: 'X', retry: 'never' });
    expect(asTaskError(error)).toBe(error);
  });

  it.each([
    [new Error('broken'), 'broken'],
    ['just text', 'just text'],
    [undefined, 'undefined'],
  ])('reads %p as an unexpected failure that costs an attempt', (thrown, message) => {
    const error = asTaskError(thrown);
    expect(error).toMatchObject({ message, code: 'UNEXPECTED', retry: 'costs_attempt' });
    if (thrown !== undefined) expect(error.cause).toBe(thrown);
  });
});
