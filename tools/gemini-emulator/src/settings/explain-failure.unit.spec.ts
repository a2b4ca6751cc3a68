import { WrongSettings } from '../rules/wrong-settings.js';
import { explainFailure } from './explain-failure.js';
import { readSettings } from './settings.js';

const settings = readSettings(['--port', '80', '--host', '10.9.8.7'], {});
const failure = (code: string): Error => Object.assign(new Error('listen failed'), { code });

it.each([
  [failure('EADDRINUSE'), 'Port 80 is taken. Choose another one'],
  [failure('EACCES'), 'Port 80 is not allowed for this user.'],
  [failure('EADDRNOTAVAIL'), '10.9.8.7 is no address of this machine.'],
  [new WrongSettings('faults: wrong.'), /^faults: wrong\.$/],
  [new Error('two\nlines'), /^two lines Usage: gemini-emulator \[--host VALUE\]/],
])('explains %s', (error, words) => {
  const line = explainFailure(error, settings);
  expect(line).toMatch(words);
  expect(line).not.toContain('\n');
});
