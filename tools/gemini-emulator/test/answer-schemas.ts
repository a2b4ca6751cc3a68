/** The answers of a world as a client asks for them: Gemini's own schema dialect, written out by hand. */

const text = { type: 'STRING' };
const list = (items: object): object => ({ type: 'ARRAY', items });
const maybe = { type: 'STRING', nullable: true };

function record(properties: Readonly<Record<string, object>>): object {
  const names = Object.keys(properties);
  return { type: 'OBJECT', properties, required: names, propertyOrdering: names };
}

function texts(names: string): Record<string, object> {
  return Object.fromEntries(names.split(' ').map((name) => [name, text]));
}

export const worldSchema = record({
  name: text,
  user_preferences: record({ language: text, other_preferences: list(text) }),
  ...texts(
    'description_short description theme technology_level social_structure culture geography visual_style history',
  ),
  common_activities: list(text),
  typical_stories: list(text),
  additional_details: record({
    ...texts('climate resources conflicts traditions technology magic_system time_period language'),
    custom_details: list(text),
  }),
});

export const characterBatchSchema = record({
  characters: list(
    record({
      ...texts('id username display_name concept concept_short role_in_world'),
      posts_count: { type: 'NUMBER' },
      personality_traits: list(text),
      interests: list(text),
    }),
  ),
  character_connections: list(record(texts('character1_name character2_name connection_type description'))),
  common_stories_and_events: list(
    record({ characters_ids: list(text), ...texts('title story location genre') }),
  ),
});

export const characterDetailSchema = record({
  ...texts(
    'username display_name bio background_story personality appearance speaking_style avatar_description',
  ),
  ...texts('avatar_style secret daily_routine'),
  interests: list(text),
  common_topics: list(text),
  relationships: list(record(texts('username relationship_type description'))),
});

export const postBatchSchema = record({
  posts: list(record(texts('topic content_brief emotional_tone post_type relevance_to_character'))),
  ...texts('narrative_arc character_development'),
  recurring_themes: list(text),
});

const post = {
  ...texts('content mood context'),
  image_prompt: maybe,
  image_style: maybe,
  shows_author: { type: 'BOOLEAN', nullable: true },
  hashtags: list(text),
  mentions: list(text),
  location: maybe,
  time_of_day: maybe,
};

export const postDetailSchema = record(post);

/** Several posts at once, each under the number of its concept. */
export const postDraftsSchema = record({ posts: list(record({ number: { type: 'NUMBER' }, ...post })) });
