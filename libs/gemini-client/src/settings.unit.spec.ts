import { readApiKey, readBaseUrl, readTimeout } from './settings.js';

describe('readApiKey', () => {
  it('takes keys of any form and trims them', () => {
    expect(readApiKey(' AQ.Ab8RN6-x_y\n')).toBe('AQ.Ab8RN6-x_y');
  });

  it.each(['', '  ', 'two words', 'ключ', 'a\nb'])('refuses %p without repeating it', (key) => {
    expect(() => readApiKey(key)).toThrow(/GEMINI_API_KEY/);
    if (key.trim() !== '') expect(() => readApiKey(key)).not.toThrow(key);
  });
});

describe('readBaseUrl', () => {
  it.each([
    [undefined, 'https://generativelanguage.googleapis.com'],
    ['http://127.0.0.1:8090/', 'http://127.0.0.1:8090'],
    ['https://proxy.example/gemini//', 'https://proxy.example/gemini'],
  ])('reads %p', (baseUrl, expected) => {
    expect(readBaseUrl(baseUrl)).toBe(expected);
  });

  it.each(['', 'gemini', 'ftp://x', 'https://x/?key=secret', 'https://me:pw@x'])('refuses %p', (baseUrl) => {
    expect(() => readBaseUrl(baseUrl)).toThrow(/GEMINI_BASE_URL/);
  });
});

describe('readTimeout', () => {
  it('stays below the time after which networks forget a silent connection', () => {
    expect([readTimeout(), readTimeout(290_000)]).toEqual([120_000, 290_000]);
  });

  it.each([0, -1, 300_000, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p', (timeoutMs) => {
    expect(() => readTimeout(timeoutMs)).toThrow(RangeError);
  });
});
