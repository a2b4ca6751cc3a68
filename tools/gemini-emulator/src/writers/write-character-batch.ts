import type { CastingRow } from '../prompt/read-casting.js';
import { firstFree } from '../random/first-free.js';
import { withIndefiniteArticle } from '../words/article.js';
import { storyGenres, ties } from '../words/people.js';
import { drawName, inLatin } from '../words/names/draw-name.js';
import type { Job } from '../words/genre.js';
import { traitOf, worksAsJobs } from '../words/works.js';
import { inline } from '../frames/fill.js';
import { splitPosts } from './split-posts.js';
import { createUsernames } from './usernames.js';
import type { Writing } from './writing.js';

/** Names that are tried for one person before a repetition is taken. */
const mostTries = 500;

interface Planned {
  readonly id: string;
  readonly displayName: string;
  readonly gender: 'm' | 'f';
  readonly username: string;
  readonly job: Job;
  readonly temperament: string;
}

/** As many character concepts as the brief asks for, true to its casting table, and what links them. */
export function writeCharacterBatch(writing: Writing, itemShift: number): object {
  const count = Math.max(0, writing.brief.characterCount + itemShift);
  const people = planPeople(writing, count);
  const posts = splitPosts(writing.brief.postsOfBatch ?? count * 5, count, writing.dice);
  return {
    characters: people.map((person, index) => concept(writing, person, posts[index] ?? 0)),
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
  const jobs = dice.some(vocabulary.jobs.filter(isFree), count);
  while (jobs.length < count) jobs.push(dice.pick(vocabulary.jobs));
  return jobs.map((job, index) => {
    const row = brief.casting[index];
    const { displayName, latin, gender } = nameOf(row) ?? drawFree();
    taken.add(displayName);
    return {
      id: row?.id ?? `c${index + 1}`,
      displayName,
      gender,
      username: usernames(latin),
      job: worksAsJobs.get(row?.work ?? '') ?? job,
      temperament: row?.temperament ?? '',
    };
  });

  function drawFree() {
    return firstFree(
      () => {
        const { first, family, gender } = drawName(brief.language, dice);
        const displayName = `${first[brief.language]} ${family[brief.language]}`;
        return { displayName, latin: [first.en, family.en], gender };
      },
      ({ displayName }) => taken.has(displayName) || knownNames.includes(displayName.toLowerCase()),
      mostTries,
    );
  }
}

/** The name that a row gives; null where it leaves the name open. */
function nameOf(row: CastingRow | undefined) {
  if (row === undefined || row.name === null) return null;
  const gender: 'm' | 'f' = row.pronoun === 'she' ? 'f' : 'm';
  return { displayName: row.name, latin: inLatin(row.name), gender };
}

function concept(writing: Writing, person: Planned, postsCount: number): object {
  const { frames, write, words, dice, vocabulary } = writing;
  const { language } = vocabulary;
  const job = language === 'ru' ? person.job.ru[person.gender] : person.job.en;
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
  const traits = [traitOf(person.temperament) ?? words.trait(), words.trait(), words.trait()];
  return {
    id: person.id,
    username: person.username,
    display_name: person.displayName,
    concept: sentences.join(' '),
    concept_short: write(from.inShort, slots),
    role_in_world: `${inline(job)} ${place.in}`,
    posts_count: postsCount,
    personality_traits: traits.map((trait) => trait[language]),
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
