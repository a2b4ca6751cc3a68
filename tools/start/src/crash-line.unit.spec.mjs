import { crashLine } from './crash-line.mjs';

describe('crashLine', () => {
  it.each(['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGILL'])(
    'names the data directory and the way out after %s',
    (signal) => {
      const line = crashLine(signal, ['--users', '3']);
      expect(line).toContain(`(${signal})`);
      expect(line).toContain('mv ./data ./data.damaged');
      expect(line).not.toContain('\n');
    },
  );

  it.each([
    [['--data', 'worlds/'], 'mv worlds worlds.damaged'],
    [['--data=/var/worlds', '--once'], 'mv /var/worlds /var/worlds.damaged'],
    [['--data', 'a', '--data=b'], 'mv b b.damaged'],
    [['--data'], 'mv ./data ./data.damaged'],
  ])('knows the directory of %j', (args, expected) => {
    expect(crashLine('SIGSEGV', args)).toContain(expected);
  });

  it.each([null, 'SIGTERM', 'SIGKILL', 'SIGINT'])('is silent after %s', (signal) => {
    expect(crashLine(signal, [])).toBeUndefined();
  });
});
