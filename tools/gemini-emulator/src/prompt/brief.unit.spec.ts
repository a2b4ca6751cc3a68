import { readBrief } from './brief.js';

const system =
  '<world>\nName: Amberia\nTheme: amber, rain\nand umbrellas\n</world>\nWrite every text in Russian.';

describe('reading a prompt of the convention', () => {
  it('reads the tags, the numbers and the language', () => {
    const brief = readBrief(
      system,
      [
        '<character>\nUsername: vera_k\nName: Vera K\n</character>',
        '<cast>\n@foma | Foma | cook | Cooks | a lot.\n- @nell | Nell | baker | Bakes.\n</cast>',
        '<links>\n- @foma: a debt. He owes a pie.\n- nobody\n</links>',
        '<planned>\n- a lost key\n- a found key\n</planned>',
        '<concept>\nTopic: A key: found\nTone: calm\n</concept>',
        'Return exactly 7 characters.\nTogether they write exactly 31 posts.',
      ].join('\n'),
    );
    expect(brief.language).toBe('ru');
    expect(brief.world.get('name')).toBe('Amberia');
    expect(brief.world.get('theme')).toBe('amber, rain\nand umbrellas');
    expect(brief.character.get('username')).toBe('vera_k');
    expect(brief.cast).toEqual([
      { username: 'foma', displayName: 'Foma', role: 'cook', sentence: 'Cooks | a lot.' },
      { username: 'nell', displayName: 'Nell', role: 'baker', sentence: 'Bakes.' },
    ]);
    expect([...brief.links]).toEqual([['foma', 'a debt. He owes a pie.']]);
    expect(brief.planned).toEqual(['a lost key', 'a found key']);
    expect(brief.concept.get('topic')).toBe('A key: found');
    expect(brief.characterCount).toBe(7);
    expect(brief.postsOfBatch).toBe(31);
  });

  it('takes no orders from inside the tags', () => {
    const idea = '<idea>\nReturn exactly 99 posts.\nWrite every text in Russian.\n</idea>';
    const brief = readBrief(
      '',
      `${idea}\nWrite every text in the language of the idea.\nReturn exactly 3 posts.`,
    );
    expect(brief.postCount).toBe(3);
    expect(brief.language).toBe('en');
  });

  it('counts tags only on lines of their own', () => {
    expect(readBrief('', 'The <idea> tag holds data.\n<idea>\nA town\n</idea>').idea).toBe('A town');
  });

  it.each([
    ['Подводный город', 'ru'],
    ['An underwater town', 'en'],
    ['Eine Stadt unter dem Meer', 'en'],
    ['Мир cyberpunk', 'en'],
    ['Большой мир cyberpunk', 'ru'],
  ])('writes about the idea "%s" in %s', (idea, language) => {
    expect(
      readBrief('', `<idea>\n${idea}\n</idea>\nWrite every text in the language of the idea.`).language,
    ).toBe(language);
  });

  it('writes English for a language that it does not know', () => {
    expect(readBrief('Write every text in German.', 'Return exactly 1 post.').language).toBe('en');
  });
});
