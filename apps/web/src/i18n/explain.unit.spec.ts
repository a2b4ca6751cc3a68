import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { PROBLEM_CODES } from '@generia/contracts/http';

import { ApiError } from '../api/api-error.js';
import { explainProblem, explainReason } from './explain.js';
import { RU_PROBLEMS } from './ru-problems.js';
import { RU_REASONS } from './ru-reasons.js';

const CYRILLIC = /[а-яё]/i;

describe('explainProblem', () => {
  it.each(PROBLEM_CODES)('says %s in Russian, and keeps what the server said', (code) => {
    const { text, language, original } = explainProblem(new ApiError(code, 'In English.'), 'ru');
    expect(text).toMatch(CYRILLIC);
    expect([language, original]).toEqual(['ru', 'In English.']);
  });

  it.each([
    [21, '21 секунду'],
    [89, '89 секунд'],
    [90, '2 минуты'],
  ])('tells to ask again after %d s', (retryAfterSeconds, wait) => {
    const error = new ApiError('rate_limited', 'Too many.', { retryAfterSeconds });
    expect(explainProblem(error, 'ru').text).toBe(`${RU_PROBLEMS.rate_limited} Повторите через ${wait}.`);
  });

  it('leaves the server its words in English, and for a code that is not known', () => {
    const known = new ApiError('forbidden', 'It needs the scope "create".');
    const unknown = new ApiError('teapot' as 'forbidden', 'Use a kettle.');
    const english = (text: string) => ({ text, language: 'en', original: null });
    expect(explainProblem(known, 'en')).toEqual(english('It needs the scope "create".'));
    expect(explainProblem(unknown, 'ru')).toEqual(english('Use a kettle.'));
  });

  it('says by itself that no answer came', () => {
    expect(explainProblem(new ApiError('network', ''), 'ru').text).toMatch(CYRILLIC);
  });
});

describe('explainReason', () => {
  const gap = { reason: 'Gemini refused the API key. (m) Set it.', reason_code: 'GEMINI_BAD_KEY' };

  it('says the reason in Russian with its remedy, and keeps the particulars', () => {
    const { text, original } = explainReason(gap, 'ru');
    expect(text).toContain('Укажите в GEMINI_API_KEY');
    expect(original).toBe(gap.reason);
  });

  it.each([
    [gap, 'en'],
    [{ ...gap, reason_code: 'NEW_CODE' }, 'ru'],
    [{ ...gap, reason_code: 'toString' }, 'ru'],
    [{ reason: gap.reason }, 'ru'],
  ] as const)('leaves it in English: %j on the page in %s', (unknown, language) => {
    expect(explainReason(unknown, language)).toEqual({ text: gap.reason, language: 'en', original: null });
  });

  it('knows every way in which Gemini can fail, and says each remedy', async () => {
    const path = '../../../../libs/gemini-client/src/errors/failure-kinds.ts';
    const source = await readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
    const kinds = [...source.matchAll(/^ {2}(\w+): \{\n([^]*?)^ {2}\},/gm)];
    expect(kinds.length).toBeGreaterThan(30);
    for (const [, kind = '', data = ''] of kinds) {
      const text = RU_REASONS[`GEMINI_${kind.toUpperCase()}`] ?? '';
      expect([kind, text]).toEqual([kind, expect.stringMatching(CYRILLIC)]);
      // What is wrong is one sentence, what to do is another.
      const sentences = text.split(/[.!?](?:\s|$)/).filter(Boolean).length;
      expect([kind, sentences >= 2]).toEqual([kind, data.includes('remedy:') || sentences >= 2]);
    }
  });
});
