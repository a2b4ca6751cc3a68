import { readIdea } from './read-idea.js';

describe('the key phrases of an idea', () => {
  it.each([
    ['Киберпанк мир с высокими технологиями', ['киберпанк', 'высокие технологии']],
    ['Мир летающих островов с высокими горами', ['мир летающих островов', 'высокие горы']],
    ['Создай мир, где люди живут на спинах гигантских китов', ['мир гигантских китов', 'спины']],
    ['школа магии на летающих островах', ['школа магии', 'летающие острова']],
    ['подводный город с роботами и пиратами', ['подводный город', 'роботы', 'пираты']],
    ['хочу', []],
  ])('of the Russian "%s" stand in the nominative', (text, phrases) => {
    expect(readIdea(text, 'ru').phrases).toEqual(phrases);
  });

  it.each([
    [
      'A school of magic on flying islands with corrupt merchants',
      ['school', 'magic', 'flying islands', 'corrupt merchants'],
    ],
    ['Please create a world where dragons rule!', ['dragons rule']],
    ['', []],
  ])('of the English "%s" are its runs of telling words', (text, phrases) => {
    expect(readIdea(text, 'en').phrases).toEqual(phrases);
  });
});

describe('the quotation of an idea', () => {
  it('is one line without quotation marks or a full stop at the end', () => {
    expect(readIdea('A town\ncalled "Nowhere"...', 'en').quote).toBe('A town called Nowhere');
  });

  it('ends a long idea between two words', () => {
    const { quote } = readIdea('many words '.repeat(100), 'en');
    expect(quote).toMatch(/^(?:many words )+(?:many|words)…$/);
    expect(quote.length).toBeLessThanOrEqual(141);
  });

  it('cuts an endless word', () => {
    expect(readIdea('x'.repeat(5000), 'en').quote).toHaveLength(141);
  });
});
