import { clipList, clipText } from '../text/clip-text.js';
import type { TemplateVariables } from '../liquid-template.js';
import type { CharacterDetailVariables } from '../variables.js';
import { castAround, castLine } from './cast-lines.js';
import { handleKey } from './handle.js';
import { labelledLines } from './labelled-lines.js';
import { eventLines, linksOf } from './story-lines.js';
import { voiceLine } from './voice-line.js';
import { worldView } from './world-view.js';

const CAST_LIMIT = 8;
const LINK_LIMIT = 4;

/** What `character_detail.liquid` is filled with. */
export function characterDetailView(variables: CharacterDetailVariables): TemplateVariables {
  const { character, cast } = variables;
  const { casting } = character;
  const known = new Set(cast.map((member) => handleKey(member.username)));
  const links = linksOf(character.username, variables.connections)
    .filter((link) => known.has(link.other))
    .slice(0, LINK_LIMIT);
  const close = links.map((link) => link.other);
  return {
    ...worldView(variables.world),
    character: labelledLines([
      ['Username', handleKey(character.username)],
      ['Name', clipText(character.displayName, 20)],
      ['Role', clipText(character.role, 20)],
      ['Age', casting?.pronoun ? `${casting.pronoun}, ${casting.age}` : ''],
      ['Concept', clipText(character.concept, 110)],
      ['Personality', clipList(character.traits, 30)],
      ['Interests', clipList(character.interests, 40)],
      ['Habit', casting?.quirk ?? ''],
      ['Secret', casting?.secret ?? ''],
      ['Wants to', casting?.goal ?? ''],
      ['Voice', casting ? voiceLine(casting.voice) : ''],
    ]),
    cast: castAround(character.username, cast, { close, limit: CAST_LIMIT }).map((member) =>
      castLine(member, member.concept_short, 20),
    ),
    links: links.map(
      (link) => `- @${link.other}: ${clipText(link.type, 8)}. ${clipText(link.description, 26)}`,
    ),
    events: eventLines(character.username, variables.stories, { limit: 2, maxTokens: 75 }),
  };
}
