import { readFile } from 'node:fs/promises';

import { CharacterDetail } from './character-detail.js';
import { gentleParse } from './gentle-parse.js';
import { PostDetail } from './post-detail.js';
import { WorldDescription } from './world-description.js';

/** Answers of the shape that the original service documents: fewer fields than we ask for, and one that we do not. */
async function fixture(name: string): Promise<Record<string, unknown>> {
  const text = await readFile(new URL(`./__fixtures__/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

describe('an answer of the shape that Generia documents', () => {
  it('is a world: the fields we add are empty, the places it still lists are passed over', async () => {
    const { notable_locations, ...given } = await fixture('world');
    expect(notable_locations).toHaveLength(3);
    expect(gentleParse(WorldDescription, { ...given, notable_locations })).toEqual({
      ok: true,
      dropped: [],
      value: {
        ...given,
        user_preferences: { language: '', other_preferences: [] },
        description_short: '',
        common_activities: [],
        typical_stories: [],
        additional_details: {
          climate: '',
          resources: '',
          conflicts: '',
          traditions: '',
          technology: '',
          magic_system: '',
          time_period: '',
          language: '',
          custom_details: [],
        },
      },
    });
  });

  it('is a character, without what the short profile leaves out', async () => {
    const given = await fixture('character');
    expect(gentleParse(CharacterDetail, given)).toEqual({
      ok: true,
      dropped: [],
      value: {
        ...given,
        background_story: '',
        common_topics: [],
        avatar_style: '',
        relationships: [],
        secret: '',
        daily_routine: '',
      },
    });
  });

  it('is a post that names nobody and no place', async () => {
    const given = await fixture('post');
    expect(gentleParse(PostDetail, given)).toEqual({
      ok: true,
      dropped: [],
      value: { ...given, image_style: null, mentions: [], location: null, time_of_day: null },
    });
  });
});
