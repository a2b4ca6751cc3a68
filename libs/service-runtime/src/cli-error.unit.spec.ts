import { CliError, describeForPeople, isErrorForPeople } from './cli-error.js';

describe('CliError', () => {
  it('exits with 2 unless told otherwise, and keeps its cause', () => {
    const cause = new Error('EACCES');
    const error = new CliError('Cannot write.', { remedy: 'Choose another folder.', cause });
    expect(error).toMatchObject({ name: 'CliError', exitCode: 2, remedy: 'Choose another folder.', cause });
    expect(new CliError('x', { remedy: 'y', exitCode: 70 }).exitCode).toBe(70);
  });

  it('is described as the problem followed by the remedy', () => {
    const error = new CliError('Port 80 is busy.', { remedy: 'Choose another with --port.' });
    expect(describeForPeople(error)).toBe('Port 80 is busy. Choose another with --port.');
  });
});

describe('isErrorForPeople', () => {
  it('knows an error by its shape, because libraries below cannot import CliError', () => {
    const fromBelow = Object.assign(new Error('Locked.'), { remedy: 'Stop the other process.', exitCode: 2 });
    expect(isErrorForPeople(fromBelow)).toBe(true);
    expect(isErrorForPeople(new CliError('a', { remedy: 'b' }))).toBe(true);
  });

  it.each([
    ['a plain error', new Error('bug')],
    ['an error with a remedy but no exit code', Object.assign(new Error('x'), { remedy: 'y' })],
    ['an error with an exit code but no remedy', Object.assign(new Error('x'), { exitCode: 2 })],
    ['something that is no error', { message: 'x', remedy: 'y', exitCode: 2 }],
    ['nothing', undefined],
  ])('leaves %s to the crash handler', (_, value) => {
    expect(isErrorForPeople(value)).toBe(false);
  });
});
