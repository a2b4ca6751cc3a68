import { inline, sentenceCase, type Write } from '../frames/fill.js';
import type { Voice } from '../frames/frames.js';
import { imageStyles, moods, partsOfDay } from '../words/moods.js';
import type { Place } from '../words/place.js';
import { thingIn, type Thing } from '../words/thing.js';
import { chooseVoice } from './choose-voice.js';
import { hashtags } from './hashtags.js';
import { newcomer } from './newcomer.js';
import { writeImagePrompt } from './write-image-prompt.js';
import type { Writing } from './writing.js';

const mentionShare = 0.36;
const textOnlyShare = 0.1;
const mostSentences = 5;

/** One published post in the character's voice, about the topic and the brief of its concept. */
export function writePostDetail(writing: Writing): object {
  const { brief, dice, write, frames, vocabulary } = writing;
  const { language } = vocabulary;
  const author = newcomer(writing);
  const subject = subjectOf(writing);
  const tone = brief.concept.get('tone') ?? '';
  const mood = moods.find((one) => one[language] === tone.toLowerCase()) ?? dice.pick(moods);
  const time = dice.pick(partsOfDay);
  const others = brief.cast.filter((member) => member.username !== author.username);
  const mentioned = others.length > 0 && dice.chance(mentionShare) ? dice.pick(others).username : null;
  const pictured = !dice.chance(textOnlyShare);
  const slots = slotsOf(subject);
  return {
    content: content(writing, author.username, mentioned, slots),
    image_prompt: pictured ? writeImagePrompt(writing, { ...subject, mood, time, role: author.role }) : null,
    image_style: pictured ? `${dice.pick(imageStyles)}, ${vocabulary.genre.palette}` : null,
    hashtags: hashtags(writing, subject.there, subject.it),
    mood: tone === '' ? mood[language] : tone,
    context: write(frames.post.context, slots),
    mentions: mentioned === null ? [] : [mentioned],
    location: subject.there.name,
    time_of_day: time[language],
  };
}

interface Subject {
  readonly it: Thing;
  readonly there: Place;
}

/** The thing and the place that the concept names. */
function subjectOf({ brief, dice, vocabulary, words }: Writing): Subject {
  const told = `${brief.concept.get('topic') ?? ''}\n${brief.concept.get('brief') ?? ''}`;
  const there =
    vocabulary.places.find((place) => told.includes(place.in)) ??
    vocabulary.places.find((place) => told.includes(place.name));
  return {
    it: thingIn(told, vocabulary.thingNouns, vocabulary.language, dice),
    there: there ?? words.place(),
  };
}

function slotsOf({ it, there }: Subject) {
  return { it: () => it.name, itAcc: () => it.accusative, there: () => there.in };
}

function content(
  writing: Writing,
  username: string,
  mentioned: string | null,
  slots: ReturnType<typeof slotsOf>,
): string {
  const { dice, write, frames } = writing;
  const voice = chooseVoice(frames.voices, writing.brief.character.get('voice') ?? '', username);
  const sentences = beginning(writing, voice, slots);
  if (mentioned !== null) sentences.push(write(frames.post.mention, { ...slots, who: () => mentioned }));
  else if (dice.chance(0.5)) sentences.push(write(frames.post.thought, slots));
  const close = write(voice.close);
  if (dice.chance(0.75) && countSentences([...sentences, close]) <= mostSentences) sentences.push(close);
  return sentenceCase(sentences.join(' '));
}

function countSentences(parts: readonly string[]): number {
  return parts.join(' ').match(/[.!?…]+(?=\s|$)/g)?.length ?? 0;
}

/** What happened, told in one of three ways, so that posts of one author do not all open alike. */
function beginning(
  { brief, dice, write, frames }: Writing,
  voice: Voice,
  slots: ReturnType<typeof slotsOf>,
): string[] {
  const fact = firstSentence(brief.concept.get('brief') ?? '');
  const topic = brief.concept.get('topic') ?? write(frames.post.topics, slots);
  const way = dice.next();
  if (fact === '' || way < 0.35) return [opening(write, voice, topic), write(frames.post.body, slots)];
  if (way < 0.65) return [opening(write, voice, fact), write(frames.post.body, slots)];
  return [write(way < 0.85 ? frames.post.body : frames.post.thought, slots), fact];
}

/** The frames of openings have a colon of their own. */
function opening(write: Write, voice: Voice, text: string): string {
  const bare = text.replace(/[.!?…\s]+$/u, '').replace(/:\s/g, ' — ');
  return write(voice.open, { topic: () => inline(bare) });
}

function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? (text === '' ? '' : `${text}.`);
}
