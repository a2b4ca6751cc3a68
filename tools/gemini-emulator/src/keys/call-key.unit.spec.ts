import { createKeyRing } from './call-key.js';

it('calls a key by its name, or by a hash that does not betray it', () => {
  const ring = createKeyRing({ main: 'secret-of-main' });
  expect(ring.keyOf('secret-of-main').label).toBe('main');
  const { label } = ring.keyOf('another-secret');
  expect(label).toMatch(/^key-[0-9a-f]{8}$/);
  expect(ring.keyOf('another-secret').label).toBe(label);
  expect(ring.keyOf('a-third').label).not.toBe(label);
});

it('remembers a thousand keys and no more', () => {
  const ring = createKeyRing();
  for (let n = 0; n < 1_000; n += 1) expect(ring.keyOf(`k${n}`).label).not.toBe('others');
  expect(ring.keyOf('one-more').label).toBe('others');
  expect(ring.keyOf('k0').label).not.toBe('others');
});
