import { readSettings } from './settings.js';

describe('settings', () => {
  it('have defaults', () => {
    expect(readSettings([], {})).toEqual({
      host: '127.0.0.1',
      port: 8090,
      seed: 1,
      latencyMs: 0,
      faultsFile: undefined,
      allowRemoteAdmin: false,
      plainPictures: false,
    });
  });

  it('come from the environment, where an empty value is none', () => {
    const environment = {
      EMULATOR_HOST: '0.0.0.0',
      EMULATOR_PORT: '9000',
      EMULATOR_SEED: ' 7 ',
      EMULATOR_LATENCY_MS: '',
      EMULATOR_FAULTS: 'faults.json',
      EMULATOR_ADMIN: 'true',
    };
    expect(readSettings([], environment)).toEqual({
      host: '0.0.0.0',
      port: 9000,
      seed: 7,
      latencyMs: 0,
      faultsFile: 'faults.json',
      allowRemoteAdmin: true,
      plainPictures: false,
    });
  });

  it('come from flags before the environment', () => {
    const flags = ['--port', '1', '--host', 'localhost', '--faults', 'x.json', '--admin', 'false'];
    expect(readSettings(flags, { EMULATOR_PORT: '2', EMULATOR_ADMIN: 'true' })).toMatchObject({
      port: 1,
      host: 'localhost',
      faultsFile: 'x.json',
      allowRemoteAdmin: false,
      plainPictures: false,
    });
  });

  it.each([
    [[], { EMULATOR_PORT: '65536' }, 'EMULATOR_PORT must be a whole number from 0 to 65535, not "65536".'],
    [[], { EMULATOR_PORT: '-1' }, 'EMULATOR_PORT must be'],
    [['--seed', '1.5'], {}, '--seed must be a whole number'],
    [['--latency-ms', ''], {}, '--latency-ms must be a whole number'],
    [['--host', ''], {}, '--host must not be empty.'],
    [[], { EMULATOR_ADMIN: 'yes' }, 'EMULATOR_ADMIN must be true or false, not "yes".'],
    [['--port'], {}, '--port'],
    [['out of place'], {}, 'out of place'],
  ])('%j %j is refused', (flags, environment, words) => {
    expect(() => readSettings(flags, environment)).toThrow(words);
  });
});
