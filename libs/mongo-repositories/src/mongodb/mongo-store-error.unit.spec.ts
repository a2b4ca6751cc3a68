import { MongoStoreError, problemText } from './mongo-store-error.js';

describe('An error of the MongoDB store', () => {
  it.each([
    ['STORE_URI_INVALID', 'never'],
    ['STORE_UNAVAILABLE', 'free'],
    ['STORE_OUTCOME_UNKNOWN', 'free'],
    ['STORE_WRITE_FAILED', 'free'],
    ['STORE_AUTH', 'never'],
    ['STORE_INCOMPATIBLE', 'never'],
    ['STORE_REJECTED', 'never'],
    ['STORE_INDEX_CONFLICT', 'never'],
    ['STORE_FAILED', 'costs_attempt'],
  ] as const)('%s is worth trying again: %s; it says what, where, why and what to do', (code, retry) => {
    const cause = new Error('socket');
    const error = new MongoStoreError(code, "find in 'tasks' at db:27017", 'it broke', cause);
    expect(error).toMatchObject({ code, retry, name: 'MongoStoreError', cause });
    expect(error.message).toMatch(/^[A-Z][^\n]* \(find in 'tasks' at db:27017\): it broke\. [A-Z][^\n]*\.$/);
    expect(error.message.endsWith(error.remedy ?? 'no remedy')).toBe(true);
    expect(error.retryAfterMs).toBe(retry === 'free' ? 1000 : undefined);
  });
});

describe('The text of a problem', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:1', 'connect ECONNREFUSED 127.0.0.1:1'],
    ['It ended.\nat line 5', 'It ended'],
    ['no mongodb://ann:secret@db:27017/x here', 'no mongodb://***@db:27017/x here'],
    ['x'.repeat(400), `${'x'.repeat(300)}...`],
  ])('%s', (message, text) => {
    expect(problemText(message)).toBe(text);
  });
});
