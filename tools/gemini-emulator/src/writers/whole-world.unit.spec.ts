import { tellWorld, type ToldWorld } from '../../test/tell-world.js';

const ideas = [
  ['Russian', 'Киберпанк мир с высокими технологиями'],
  ['English', 'A school of magic on flying islands with corrupt merchants'],
] as const;

describe.each(ideas)('a world of 40 characters and 250 posts in %s', (language, idea) => {
  let told: ToldWorld;

  beforeAll(() => {
    told = tellWorld(idea, 40, 250, 7);
  });

  it('has exactly as many characters and posts as were asked for', () => {
    expect(told.concepts).toHaveLength(40);
    expect(told.posts).toHaveLength(250);
    expect(told.world.user_preferences).toEqual({ language, other_preferences: [] });
  });

  it.each([
    ['usernames', () => told.concepts.map((one) => one.username)],
    ['display names', () => told.concepts.map((one) => one.display_name)],
    ['concepts', () => told.concepts.map((one) => one.concept)],
    ['bios', () => told.details.map((one) => one.bio)],
    ['topics', () => told.topics.map((one) => one.toLowerCase())],
    ['contents', () => told.posts.map((one) => one.content)],
  ])('has no two equal %s', (_what, texts) => {
    expect(repeated(texts())).toEqual([]);
  });

  it('names only handles of its cast', () => {
    const cast = new Set(told.concepts.map((one) => one.username));
    const named = [
      ...told.details.flatMap((one) => one.relationships.map((relationship) => relationship.username)),
      ...told.posts.flatMap((post) => post.mentions),
      ...told.posts.flatMap((post) =>
        [...post.content.matchAll(/@([a-z0-9_]+)/g)].map((match) => match[1] ?? ''),
      ),
      ...told.batches.flatMap((batch) =>
        batch.character_connections.flatMap((one) => [one.character1_name, one.character2_name]),
      ),
      ...told.batches.flatMap((batch) =>
        batch.common_stories_and_events.flatMap((one) => one.characters_ids),
      ),
    ];
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((name) => !cast.has(name))).toEqual([]);
  });

  it('lists in mentions exactly the handles of the content, in about a third of the posts', () => {
    for (const post of told.posts) {
      expect([...post.content.matchAll(/@([a-z0-9_]+)/g)].map((match) => match[1])).toEqual(post.mentions);
    }
    const share = told.posts.filter((post) => post.mentions.length > 0).length / told.posts.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.45);
  });

  it('gives nine posts in ten a picture', () => {
    const share = told.posts.filter((post) => post.image_prompt !== null).length / told.posts.length;
    expect(share).toBeGreaterThan(0.84);
    expect(share).toBeLessThan(0.96);
  });

  it('writes posts of very different lengths, none of them endless, with at most three hashtags', () => {
    const lengths = told.posts.map((post) => post.content.split(/\s+/).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(110);
    expect(lengths.filter((length) => length <= 10).length).toBeGreaterThan(5);
    expect(lengths.filter((length) => length >= 40).length).toBeGreaterThan(20);
    expect(told.posts.filter((post) => post.hashtags.length > 3)).toEqual([]);
  });

  it('shows the author in some of the pictures, and calls them so there', () => {
    const shown = told.posts.filter((post) => post.shows_author === true);
    expect(shown.length / told.posts.length).toBeGreaterThan(0.15);
    expect(shown.length / told.posts.length).toBeLessThan(0.5);
    for (const { image_prompt, shows_author } of told.posts)
      expect(/the author/i.test(image_prompt ?? '')).toBe(shows_author ?? false);
  });

  it('goes on with the story of an author from post to post', () => {
    const first = told.concepts.findIndex((concept) => concept.posts_count >= 6);
    const from = told.concepts.slice(0, first).reduce((sum, concept) => sum + concept.posts_count, 0);
    const story = told.topics.slice(from, from + 6).filter((_topic, index) => index % 2 === 0);
    const words = story.map((topic) => new Set(topic.toLowerCase().match(/\p{L}{4,}/gu)));
    const common = [...(words[0] ?? [])].filter((word) => words.every((set) => set.has(word)));
    expect(common.length).toBeGreaterThan(0);
  });

  it('keeps bios within 200 characters', () => {
    expect(told.details.map((one) => one.bio.length).filter((length) => length > 200 || length < 20)).toEqual(
      [],
    );
  });

  it('leaves no brace, double space or doubled full stop in any text', () => {
    const broken = told.answers.filter((answer) =>
      /\{\w+\}|[^\\] {2}|\.\.|undefined|NaN|\s[,.]/.test(answer),
    );
    expect(broken).toEqual([]);
  });

  it('writes its pictures in English and everything else in its language', () => {
    const strayed = told.answers.flatMap((answer) => strayWords(JSON.parse(answer), language));
    expect(strayed).toEqual([]);
  });

  it('costs a few milliseconds of CPU an answer, more only where others share the cores', () => {
    const before = process.cpuUsage();
    const { answers } = tellWorld(idea, 10, 50, 8);
    const used = process.cpuUsage(before);
    expect((used.user + used.system) / 1000 / answers.length).toBeLessThan(25);
  });
});

it('tells the same world to the same seed and another one to another', () => {
  const idea = 'Pirates of a frozen sea';
  expect(tellWorld(idea, 4, 9, 3).answers).toEqual(tellWorld(idea, 4, 9, 3).answers);
  expect(tellWorld(idea, 4, 9, 3).answers).not.toEqual(tellWorld(idea, 4, 9, 4).answers);
});

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

const handles = new Set([
  'username',
  'mentions',
  'characters_ids',
  'character1_name',
  'character2_name',
  'id',
]);
const alwaysEnglish = new Set([
  'image_prompt',
  'image_style',
  'avatar_description',
  'language',
  'other_preferences',
]);

/** Texts with letters of the wrong alphabet; handles with their @ do not count. */
function strayWords(value: unknown, language: string, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strayWords(item, language, key));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, child]) => strayWords(child, language, name));
  }
  if (typeof value !== 'string' || handles.has(key)) return [];
  if (key === 'language' && /^(?:Russian|English)$/.test(value)) return [];
  const words = value.replace(/@[a-z0-9_]+/g, '');
  const isEnglish = language === 'English' || (alwaysEnglish.has(key) && key !== 'language');
  return (isEnglish ? /[а-яё]/i : /[a-z]/i).test(words) ? [`${key}: ${value}`] : [];
}
