import type { Language } from '../prompt/language.js';
import { firstFree } from '../random/first-free.js';
import { withIndefiniteArticle } from '../words/article.js';
import { storyGenres, ties } from '../words/people.js';
import { drawName, type PersonName } from '../words/names/draw-name.js';
import type { Job } from '../words/genre.js';
import { inline } from '../frames/fill.js';
import { splitPosts } from './split-posts.js';
import { createUsernames } from './usernames.js';
import type { Writing } from './writing.js';

/** Names that are tried for one person before a repetition is taken. */
const mostTries = 500;

interface Planned {
  readonly name: PersonName;
  readonly displayName: string;
  readonly username: string;
  readonly job: Job;
}

/** As many character concepts as the brief asks for, and what links them. */
export function writeCharacterBatch(writing: Writing, itemShift: number): object {
  const count = Math.max(0, writing.brief.characterCount + itemShift);
  const people = planPeople(writing, count);
  const posts = splitPosts(writing.brief.postsOfBatch ?? count * 5, count, writing.dice);
  return {
    characters: people.map((person, index) => concept(writing, person, index, posts[index] ?? 0)),
    character_connections: connections(writing, people),
    common_stories_and_events: sharedStories(writing, people),
  };
}

function planPeople({ brief, dice, vocabulary }: Writing, count: number): Planned[] {
  const known = [
    ...brief.planned,
    ...brief.cast.map((one) => `@${one.username} ${one.displayName} ${one.role}`),
  ].join('\n');
  const knownNames = known.toLowerCase();
  const usernames = createUsernames(known, dice);
  const taken = new Set<string>();
  const isFree = (job: Job): boolean =>
    !knownNames.includes(job.en) && !knownNames.includes(job.ru.m) && !knownNames.includes(job.ru.f);
  const free = vocabulary.jobs.filter(isFree);
  const jobs = dice.some(free, count);
  while (jobs.length < count) jobs.push(dice.pick(vocabulary.jobs));
  return jobs.map((job) => {
    const [name, displayName] = firstFree(
      () => named(drawName(brief.language, dice), brief.language),
      ([, shown]) => taken.has(shown) || knownNames.includes(shown.toLowerCase()),
      mostTries,
    );
    taken.add(displayName);
    return { name, displayName, username: usernames(name), job };
  });
}

function named(name: PersonName, language: Language): [PersonName, string] {
  return [name, `${name.first[language]} ${name.family[language]}`];
}

function concept(writing: Writing, person: Planned, index: number, postsCount: number): object {
  const { frames, write, words, dice, vocabulary } = writing;
  const { language } = vocabulary;
  const job = language === 'ru' ? person.job.ru[person.name.gender] : person.job.en;
  const place = words.place();
  const slots = {
    name: () => person.displayName,
    job: () => job,
    aJob: () => withIndefiniteArticle(person.job.en),
    in: () => place.in,
    place: () => place.name,
  };
  const from = frames.character;
  const elsewhere = { name: slots.name, job: slots.job, aJob: slots.aJob };
  const sentences = [write(from.who, slots), write(from.habit, elsewhere), write(from.trouble, elsewhere)];
  if (dice.chance(0.6)) sentences.push(write(from.dream, elsewhere));
  return {
    id: `c${index + 1}`,
    username: person.username,
    display_name: person.displayName,
    concept: sentences.join(' '),
    concept_short: write(from.inShort, slots),
    role_in_world: `${inline(job)} ${place.in}`,
    posts_count: postsCount,
    personality_traits: [words.trait(), words.trait(), words.trait()].map((trait) => trait[language]),
    interests: [words.interest()[language], words.interest()[language], words.doing()[language]],
  };
}

function connections({ write, frames, dice, vocabulary }: Writing, people: readonly Planned[]): object[] {
  return people.slice(1).map((person, index) => {
    const other = people[dice.int(index + 1)] ?? person;
    return {
      character1_name: person.username,
      character2_name: other.username,
      connection_type: dice.pick(ties)[vocabulary.language],
      description: write(frames.character.connection),
    };
  });
}

function sharedStories(
  { write, frames, dice, vocabulary, words }: Writing,
  people: readonly Planned[],
): object[] {
  if (people.length < 2) return [];
  return Array.from({ length: Math.min(3, Math.ceil(people.length / 4)) }, () => {
    const place = words.place();
    const it = words.thing();
    const slots = {
      in: () => place.in,
      there: () => place.in,
      it: () => it.name,
      itAcc: () => it.accusative,
      thing: () => it.name,
      thingAcc: () => it.accusative,
    };
    return {
      characters_ids: dice.some(people, 2 + dice.int(3)).map((person) => person.username),
      title: write(frames.post.topics, { ...slots, thing: () => words.thing().name }),
      story: `${write(frames.character.sharedStory, slots)} ${write(frames.character.sharedStoryEnd)}`,
      location: place.name,
      genre: dice.pick(storyGenres)[vocabulary.language],
    };
  });
}
