import { en, type PluralForms, type TextKey } from './en.js';
import { ru } from './ru.js';
import { chooseLanguage, LANGUAGES, translate, translateCount } from './translate.js';

const keys = Object.keys(en) as TextKey[];
const formsOf = (text: string | PluralForms): readonly [string, string][] =>
  typeof text === 'string' ? [['', text]] : Object.entries(text);
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the dictionaries', () => {
  it('have the same texts', () => {
    expect(Object.keys(ru).sort()).toEqual([...keys].sort());
  });

  it('fill each text with the same values, and leave none of it empty', () => {
    for (const key of keys) {
      const english = placeholders(formsOf(en[key])[0]?.[1] ?? '');
      for (const text of [en, ru].flatMap((dictionary) => formsOf(dictionary[key]).map(([, form]) => form))) {
        expect([key, placeholders(text)]).toEqual([key, english]);
        expect([key, text.trim()]).not.toEqual([key, '']);
      }
    }
  });

  it.each(LANGUAGES)('have every plural form of %s', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const text of Object.values<string | PluralForms>(language === 'en' ? en : ru)) {
      if (typeof text !== 'string') expect(Object.keys(text).sort()).toEqual([...pluralCategories].sort());
    }
  });
});

describe('translate', () => {
  it('fills in values and leaves unknown names as they are', () => {
    expect(translate('en', 'making.of', { done: 3, total: 10 })).toBe('3 of 10');
    expect(translate('en', 'making.of', { done: 3 })).toBe('3 of {total}');
  });

  it.each([
    [1, '1 запись'],
    [3, '3 записи'],
    [11, '11 записей'],
    [22, '22 записи'],
  ])('counts %d in Russian', (count, text) => {
    expect(translateCount('ru', 'worlds.posts', count)).toBe(text);
  });
});

describe('chooseLanguage', () => {
  it.each([
    [['ru-RU', 'en'], 'ru'],
    [['de', 'ru'], 'ru'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });
});
