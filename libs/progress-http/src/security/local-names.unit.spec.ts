import { isLocalName } from './local-names.js';

it.each([
  'localhost',
  'localhost:3000',
  'LOCALHOST:3000',
  'worlds.localhost',
  '127.0.0.1:3000',
  '127.8.9.10',
  '[::1]:3000',
])('%s can mean this machine alone', (host) => {
  expect(isLocalName(host)).toBe(true);
});

it.each([
  'evil.test',
  'evil.test:3000',
  'localhost.evil.test',
  'localhost@evil.test',
  '127.0.0.1.evil.test',
  'evillocalhost',
  '192.168.1.7',
  '0.0.0.0:3000',
  '[::2]',
  '',
  ':3000',
  'a b',
])('"%s" may be somebody else\'s', (host) => {
  expect(isLocalName(host)).toBe(false);
});
