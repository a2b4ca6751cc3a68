import { explainFailure } from './explain-failure.js';

describe('explainFailure', () => {
  it.each([
    [
      Object.assign(new Error('listen EADDRINUSE: address already in use 127.0.0.1:8091'), {
        code: 'EADDRINUSE',
      }),
    ],
    [Object.assign(new Error('It is wrong.'), { remedy: 'Set PLATFORM_GATEWAY_PORT.' })],
  ])('names the remedy of %s', (error) => {
    expect(explainFailure(error)).toContain('PLATFORM_GATEWAY_PORT');
    expect(explainFailure(error)).toContain(error.message);
  });

  it('does not say a remedy twice', () => {
    const error = Object.assign(new Error('It is wrong. Do it.'), { remedy: 'Do it.' });
    expect(explainFailure(error)).toBe('It is wrong. Do it.');
  });

  it.each(['text', new Error('text')])('shows %s as it is', (error) => {
    expect(explainFailure(error)).toBe('text');
  });
});
