import { fill } from '../frames/fill.js';
import { composePost } from '../posts/compose-post.js';
import { genderForms } from '../posts/gender-forms.js';
import type { PostLanguage } from '../posts/post-language.js';
import { postLanguages } from '../posts/post-languages.js';
import { postSlots } from '../posts/post-slots.js';
import { createRotation, type Rotation } from '../posts/rotation.js';
import { soundLike } from '../posts/sound-like.js';
import { isOfStory } from '../posts/story-mark.js';
import { type KnownVoice, voiceOf } from '../posts/voice-of.js';
import type { Dice } from '../random/dice.js';
import { createDice } from '../random/dice.js';
import { imageStyles, moods, partsOfDay } from '../words/moods.js';
import type { Place } from '../words/place.js';
import { thingIn, type Thing } from '../words/thing.js';
import { hashtags } from './hashtags.js';
import { newcomer, type Newcomer } from './newcomer.js';
import { writeImagePrompt } from './write-image-prompt.js';
import type { Writing } from './writing.js';

const mentionShare = 0.36;
const textOnlyShare = 0.1;
const usualLength = { from: 18, to: 40 };

type Concept = ReadonlyMap<string, string>;

/** One published post in the character's voice, about the topic and the brief of its concept. */
export function writePostDetail(writing: Writing): object {
  return writePost(writing, writing.brief.concept, newcomer(writing));
}

/** A post for each concept of the brief, under its number; `itemShift` more or fewer. */
export function writePostDrafts(writing: Writing, itemShift: number): object {
  const { concepts } = writing.brief;
  const author = newcomer(writing);
  const asked = concepts.slice(0, Math.max(0, concepts.length + itemShift));
  return {
    posts: asked.map((concept) => ({
      number: Number.parseInt(concept.get('number') ?? '1', 10),
      ...writePost(writing, concept, author),
    })),
  };
}

function writePost(writing: Writing, concept: Concept, author: Newcomer): object {
  const { brief, seed, vocabulary, frames, write } = writing;
  const { language } = vocabulary;
  // Dice of its own for each post, so that it is the same alone and among its siblings.
  const dice = createDice('post', seed, vocabulary.worldName, author.username, concept.get('topic') ?? '');
  const subject = subjectOf(writing, concept, dice);
  const tone = concept.get('tone') ?? '';
  const mood = moods.find((one) => one[language] === tone.toLowerCase()) ?? dice.pick(moods);
  const time = dice.pick(partsOfDay);
  const others = brief.cast.filter((member) => member.username !== author.username);
  const mentioned = others.length > 0 && dice.chance(mentionShare) ? dice.pick(others).username : null;
  const picture = dice.chance(textOnlyShare)
    ? null
    : writeImagePrompt({ ...writing, dice }, { ...subject, mood, time, role: author.role });
  const slots = {
    it: () => subject.it.name,
    itAcc: () => subject.it.accusative,
    there: () => subject.there.in,
  };
  const content = contentOf(writing, { concept, author, subject, mentioned, dice });
  return {
    content,
    image_prompt: picture?.prompt ?? null,
    image_style: picture === null ? null : `${dice.pick(imageStyles)}, ${vocabulary.genre.palette}`,
    shows_author: picture?.showsAuthor ?? null,
    hashtags: hashtags({ ...writing, dice }, subject.there, subject.it),
    mood: tone === '' ? mood[language] : tone,
    context: write(frames.post.context, slots),
    mentions: mentioned !== null && content.includes(`@${mentioned}`) ? [mentioned] : [],
    location: subject.there.name,
    time_of_day: time[language],
  };
}

interface Subject {
  readonly it: Thing;
  readonly there: Place;
}

/** The thing and the place that the concept names. */
function subjectOf({ vocabulary }: Writing, concept: Concept, dice: Dice): Subject {
  const told = `${concept.get('topic') ?? ''}\n${concept.get('brief') ?? ''}`;
  const there =
    vocabulary.places.find((place) => told.includes(place.in)) ??
    vocabulary.places.find((place) => told.includes(place.name));
  return {
    it: thingIn(told, vocabulary.thingNouns, vocabulary.language, dice),
    there: there ?? dice.pick(vocabulary.places),
  };
}

interface PostInHand {
  readonly concept: Concept;
  readonly author: Newcomer;
  readonly subject: Subject;
  readonly mentioned: string | null;
  readonly dice: Dice;
}

function contentOf({ brief, seed, vocabulary }: Writing, post: PostInHand): string {
  const { concept, author, subject, mentioned, dice } = post;
  const from = postLanguages[vocabulary.language];
  const voice = voiceOf(
    from.voices,
    [brief.character.get('manner'), brief.character.get('voice')],
    author.username,
  );
  const place = Number.parseInt(concept.get('number') ?? '', 10) || dice.int(24);
  const rotation = createRotation(seed, vocabulary.worldName, author.username, place);
  const format = keyOf(from.formatLabels, concept.get('type') ?? '');
  const slots = postSlots(subject, from, vocabulary.language, dice);
  const tell = (frame: string): string =>
    fill(genderForms(frame, author.gender), { ...slots, who: () => mentioned ?? '' });
  const isStory = isOfStory(concept.get('relevance') ?? '');
  const says = (from.says.get(format) ?? []).map(tell);
  const ofFormat = [0, 2, 4].flatMap((step) => (says.length === 0 ? [] : rotation.pick(format, says, step)));
  // Stories of many authors are told in the same frames: some begin with their day.
  const told = (brief: string): string => (dice.chance(0.45) ? `${tell('{when}.')} ${brief}` : brief);
  const reactions = [0, 7, 13].map((step) => tell(rotation.pick('reaction', from.reactions, step)));
  const content = composePost(
    {
      lead: dice.chance(0.4) ? tell(rotation.pick(`lead ${voice.name}`, voice.frames.leads)) : '',
      head: isStory ? told(concept.get('brief') ?? '') : tell(opening(from, concept, rotation)),
      body: isStory ? reactions : ofFormat,
      mention: mentioned === null ? '' : tell(rotation.pick('mention', from.mentions)),
      details: [0, 17].map((step) => tell(rotation.pick('detail', from.details, step))),
      close: dice.chance(0.6) ? tell(rotation.pick(`close ${voice.name}`, voice.frames.closes)) : '',
      fragment: tell(rotation.pick('fragment', from.fragments)),
    },
    lengthOf(concept),
  );
  return soundLike(content, voice.name, { format, hasEmoji: hasEmoji(concept, voice, dice) }, dice);
}

function opening(from: PostLanguage, concept: Concept, rotation: Rotation): string {
  const asked = from.openings.get(concept.get('opens with') ?? '');
  return asked === undefined
    ? rotation.pick('opening', [...from.openings.values()].flat())
    : rotation.pick(`opening ${concept.get('opens with') ?? ''}`, asked);
}

function lengthOf(concept: Concept): { from: number; to: number } {
  const [, least, most] = /(\d+)-(\d+) words/.exec(concept.get('length') ?? '') ?? [];
  return least === undefined ? usualLength : { from: Number(least), to: Number(most) };
}

/** A concept that does not say leaves it to the voice. */
function hasEmoji(concept: Concept, voice: KnownVoice, dice: Dice): boolean {
  const asked = concept.get('emoji');
  return asked === undefined ? voice.name === 'with little pictures' && dice.chance(0.8) : asked === 'yes';
}

function keyOf(labels: ReadonlyMap<string, string>, label: string): string {
  return [...labels].find(([, known]) => known === label.toLowerCase())?.[0] ?? label.toLowerCase();
}
