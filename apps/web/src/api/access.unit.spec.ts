import { createAccess } from './access.js';
import { ApiError } from './api-error.js';

const refused = new ApiError('unauthorized', 'The token is not good.');
const expired = new ApiError('token_expired', 'The token has expired.');
const accept = () => Promise.resolve();

function accessWith(kept: Record<string, string> = {}) {
  const store = new Map(Object.entries(kept));
  const access = createAccess({
    recall: (key) => store.get(key) ?? null,
    remember: (key, value) => void store.set(key, value),
    forget: (key) => void store.delete(key),
  });
  return { access, kept: () => Object.fromEntries(store) };
}

describe('access', () => {
  it('asks for a key once the server wants one', () => {
    const { access } = accessWith();
    expect(access.asked.value).toBeNull();
    access.noteFailure(refused, null);
    expect(access.asked.value).toBe('needed');
  });

  it('takes a key that the server takes, and keeps it', async () => {
    const { access, kept } = accessWith();
    access.noteFailure(refused, null);
    const checked: string[] = [];
    await access.signIn('  a-key ', (key) => Promise.resolve(checked.push(key)));
    expect(checked).toEqual(['a-key']);
    expect([access.token.value, access.asked.value]).toEqual(['a-key', null]);
    expect(kept()).toEqual({ 'generia.key': 'a-key' });
  });

  it('keeps nothing of a key that the server refuses, nor asks it about what is no key', async () => {
    const { access, kept } = accessWith();
    access.noteFailure(refused, null);
    await expect(access.signIn('wrong', () => Promise.reject(refused))).rejects.toBe(refused);
    const never = () => Promise.reject(new Error('asked'));
    await expect(access.signIn('ключ', never)).rejects.toMatchObject({ code: 'unauthorized' });
    expect([access.token.value, access.asked.value, kept()]).toEqual([null, 'needed', {}]);
  });

  it.each([
    [refused, 'refused'],
    [expired, 'expired'],
  ])('forgets a key that is good no longer: %s', (error, why) => {
    const { access, kept } = accessWith({ 'generia.key': 'old' });
    access.noteFailure(error, 'old');
    expect([access.asked.value, kept()]).toEqual([why, {}]);
  });

  it('is not moved by what comes late for another key, or by other failures', async () => {
    const { access } = accessWith();
    access.noteFailure(refused, null);
    await access.signIn('new', accept);
    access.noteFailure(refused, null);
    access.noteFailure(new ApiError('forbidden', 'Not this.'), 'new');
    expect(access.asked.value).toBeNull();
  });

  it('forgets everything when the person signs out', async () => {
    const { access, kept } = accessWith();
    await access.signIn('a-key', accept);
    access.signOut();
    expect([access.token.value, access.asked.value, kept()]).toEqual([null, 'signed-out', {}]);
  });
});
