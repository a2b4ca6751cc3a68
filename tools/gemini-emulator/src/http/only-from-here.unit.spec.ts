import { isLoopback } from './only-from-here.js';

it.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::ffff:10.127.0.1', false],
  ['1.127.0.0', false],
  ['::2', false],
  ['', false],
])('%s: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
