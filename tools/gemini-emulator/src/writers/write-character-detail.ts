import { inline } from '../frames/fill.js';
import { genderForms } from '../posts/gender-forms.js';
import { postLanguages } from '../posts/post-languages.js';
import { voiceOf } from '../posts/voice-of.js';
import { readListField } from '../prompt/read-list-field.js';
import * as looks from '../words/appearance.js';
import { ties } from '../words/people.js';
import { capitalise } from '../words/russian-grammar.js';
import { newcomer } from './newcomer.js';
import type { Writing } from './writing.js';

const longestBio = 200;

/** The whole profile of one character, true to what the brief says of them. */
export function writeCharacterDetail(writing: Writing): object {
  const { brief, write, frames, words, vocabulary } = writing;
  const { language } = vocabulary;
  const person = newcomer(writing);
  const from = frames.character;
  const look = appearance(writing, person.gender);
  const { voices } = postLanguages[language];
  const voice = voiceOf(voices, [brief.character.get('voice')], person.username);
  return {
    username: person.username,
    display_name: person.displayName,
    bio: bio(writing, person.role),
    background_story: [write(from.childhood), write(from.turn), write(from.today)].join(' '),
    personality: [write(from.personality), write(from.personalityUnderStress)].join(' '),
    appearance: look.appearance,
    interests: [
      ...new Set([
        ...readListField(brief.character.get('interests')),
        ...[words.interest(), words.interest()].map((one) => one[language]),
      ]),
    ],
    speaking_style: genderForms(voice.frames.description, person.gender).replace('{hour}', '7:10'),
    common_topics: Array.from({ length: 5 }, () => inline(write(from.topics))),
    avatar_description: look.avatar,
    avatar_style: look.style,
    relationships: relationships(writing, person.username),
    secret: write(from.secret),
    daily_routine: write(from.routine),
  };
}

function bio({ write, frames }: Writing, role: string): string {
  const slots = { role: () => role, roleInline: () => inline(role) };
  let text = '';
  for (let attempt = 0; attempt < 12; attempt += 1) {
    text = write(frames.character.bio, slots);
    if (text.length <= longestBio) return text;
  }
  return text.slice(0, text.lastIndexOf(' ', longestBio));
}

function relationships({ brief, dice, write, frames, vocabulary }: Writing, username: string): object[] {
  const others = brief.cast.filter((member) => member.username !== username);
  const linked = others.filter((member) => brief.links.has(member.username));
  const strangers = others.filter((member) => !brief.links.has(member.username));
  const chosen = [...linked, ...dice.some(strangers, 4)].slice(0, 2 + dice.int(3));
  return chosen.map((member) => {
    const known = /^([^.]+)\.\s*(.+)$/s.exec(brief.links.get(member.username) ?? '');
    return {
      username: member.username,
      relationship_type: known?.[1] ?? dice.pick(ties)[vocabulary.language],
      description: known?.[2] ?? write(frames.character.relationship, { who: () => member.username }),
    };
  });
}

/** The same looks twice: whole, in the language of the world, and as a portrait shows them, in English. */
function appearance(
  { dice, vocabulary, brief }: Writing,
  gender: 'm' | 'f' | null,
): { appearance: string; avatar: string; style: string } {
  const { language } = vocabulary;
  const age =
    looks.ageWords(Number(/\d+/.exec(brief.character.get('age') ?? '')?.[0])) ?? dice.pick(looks.ages);
  const build = dice.pick(looks.builds);
  const hair = dice.pick(looks.hairs);
  const eyes = dice.pick(looks.eyes);
  const [mark, otherMark] = dice.some(looks.marks, 2);
  const clothes = dice.pick(looks.clothes);
  const expression = dice.pick(looks.expressions);
  const light = dice.pick(looks.portraitLights);
  const style = dice.pick(looks.portraitStyles);
  const person = gender === null ? 'Person' : gender === 'f' ? 'Woman' : 'Man';
  const whole = [age, build, hair, eyes, mark, otherMark, clothes, expression].flatMap((part) =>
    part === undefined ? [] : [part[language]],
  );
  return {
    appearance: `${capitalise(whole.slice(0, 4).join(', '))}. ${capitalise(whole.slice(4).join(', '))}.`,
    avatar: `${person} ${age.en}, ${hair.en}, ${eyes.en}, ${mark?.en ?? expression.en}, wearing ${clothes.en}, ${expression.en}, ${light.en}, ${vocabulary.genre.palette}.`,
    style: style[language],
  };
}
