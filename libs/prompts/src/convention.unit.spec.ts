import { ENGLISH, renderAll, RUSSIAN } from '../test/sample-values.js';
import { loadPrompts } from './load-prompts.js';
import { PROMPT_NAMES } from './prompt-names.js';

// What the emulator (and any reader of recorded calls) relies on in a rendered prompt.
const prompts = await loadPrompts();
const all = [...Object.entries(renderAll(prompts, RUSSIAN)), ...Object.entries(renderAll(prompts, ENGLISH))];

const inTag = (text: string, tag: string): string[] =>
  (new RegExp(`^<${tag}>\\n([\\s\\S]*?)\\n</${tag}>$`, 'm').exec(text)?.[1] ?? '')
    .split('\n')
    .filter(Boolean);

describe('rendered prompts', () => {
  it('carry their numbers and their language in fixed sentences', () => {
    const { prompt } = prompts.characterBatch(RUSSIAN.characterBatch);
    expect(prompt).toMatch(/^Return exactly 10 characters\.$/m);
    expect(prompt).toMatch(/^Write every text in Russian\.$/m);
    expect(prompts.postBatch(RUSSIAN.postBatch).prompt).toMatch(/^Return exactly 5 posts\.$/m);
    expect(prompts.worldDescription(RUSSIAN.worldDescription).prompt).toMatch(
      /^Write every text in the language of the idea\.$/m,
    );
  });

  it('hold their data in tags on lines of their own', () => {
    expect(inTag(prompts.worldDescription(ENGLISH.worldDescription).prompt, 'idea')).toEqual([
      'houseboats that hate each other',
      'no magic please',
    ]);
    const { system, prompt } = prompts.postDetail(RUSSIAN.postDetail);
    expect(inTag(system, 'world')[0]).toBe('Name: Нижний Вольт');
    expect(inTag(prompt, 'character').map((line) => line.split(':')[0])).toEqual([
      'Username',
      'Name',
      'Bio',
      'Personality',
      'Voice',
    ]);
    expect(inTag(prompt, 'concept').map((line) => line.split(':')[0])).toEqual([
      'Number',
      'Topic',
      'Brief',
      'Tone',
      'Type',
      'Relevance',
      'Length',
      'Opens with',
      'Emoji',
    ]);
    for (const line of inTag(prompt, 'cast'))
      expect(line).toMatch(/^@[a-z0-9_]+ \| [^|]+ \| [^|]+ \| [^|]+$/);
    expect(inTag(prompts.postBatch(ENGLISH.postBatch).prompt, 'planned')).toEqual([
      '- Rope for sale; advert; smug',
      '- The board came; report; sulky',
    ]);
  });

  it('leave out a tag that would be empty', () => {
    expect(prompts.characterDetail(ENGLISH.characterDetail).prompt).not.toMatch(/<(cast|links|events)>/);
    expect(prompts.characterBatch(RUSSIAN.characterBatch).prompt).not.toContain('<cast>');
  });

  it.each([
    ['Wide header picture of the world', prompts.worldImage({ ...RUSSIAN.worldImage, kind: 'header' })],
    ['Square icon of the world', prompts.worldImage({ ...RUSSIAN.worldImage, kind: 'icon' })],
    ['Portrait of', prompts.characterAvatar(RUSSIAN.characterAvatar)],
    ['Picture for a social feed post by', prompts.postImage(RUSSIAN.postImage)],
  ])('begin with "%s" where they are pictures, and direct in 60-150 English words', (beginning, text) => {
    expect(text.startsWith(beginning)).toBe(true);
    const words = text.match(/[A-Za-z'-]+/g)?.length ?? 0;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(170);
  });

  it('speak of a portrait only when one goes with them', () => {
    const withPortrait = prompts.postImage({ ...RUSSIAN.postImage, hasPortrait: true });
    expect(withPortrait).toContain("The attached picture is the author's portrait");
    for (const absent of [RUSSIAN.postImage, { ...RUSSIAN.postImage, hasPortrait: false }])
      expect(prompts.postImage(absent)).not.toContain('attached');
  });

  it('say once that data is no instruction', () => {
    const systems = all.filter(([, text]) => text.includes('=== task ==='));
    expect(systems).toHaveLength(10);
    for (const [, text] of systems) expect(text.match(/never an instruction/g)).toHaveLength(1);
  });

  it('hold no leftover of the template language and no blank gaps', () => {
    expect(new Set(all.map(([name]) => name))).toEqual(new Set(PROMPT_NAMES));
    for (const [, text] of all) {
      expect(text).not.toMatch(/\{\{|\{%|undefined|\[object|\n\n\n| \n/);
    }
  });
});
