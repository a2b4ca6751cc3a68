import type { CastMember, CharacterCard, PostConcept, WorldDescription } from '@generia/contracts';

/** A small English world: short fields, no magic, hardly any people. */
export const ENGLISH_WORLD: WorldDescription = {
  name: 'Saltmarsh Row',
  user_preferences: { language: 'English', other_preferences: [] },
  description_short:
    'Nineteen houseboats share one mooring fee and one kettle. The harbour board wants them gone by spring.',
  description: 'A row of houseboats on a tidal creek, tied to one another because the posts have rotted.',
  theme: 'Neighbours who cannot move apart',
  technology_level: 'Radios, bicycles and a single diesel generator.',
  social_structure: 'Whoever owns the outermost boat decides when the row is untied.',
  culture: 'Quarrels end at high tide, because at high tide everybody has to hold a rope.',
  geography: 'A mud creek between a brickworks and a railway bridge.',
  visual_style:
    'Slate grey water, rust red hulls and tea yellow windows under a wide wet sky; soft light, ropes everywhere.',
  history: 'The first boat came for one night in 1951.',
  common_activities: ['Bailing before breakfast.', 'Trading coal for eggs.'],
  typical_stories: ['Two families want the same post.'],
  additional_details: {
    climate: 'Drizzle and wind.',
    resources: '',
    conflicts: 'The harbour board wants the creek empty; the brickworks wants its wall back.',
    traditions: '',
    technology: '',
    magic_system: '',
    time_period: 'The winter of 1974',
    language: 'English',
    custom_details: [],
  },
};

export const ENGLISH_CAST: readonly CastMember[] = [
  {
    username: 'bilge_pat',
    display_name: 'Pat Quill',
    role_in_world: 'pump mender',
    concept_short: 'Mends every pump but her own.',
  },
  {
    username: 'no9_hollis',
    display_name: 'Hollis Umber',
    role_in_world: 'owner of the outermost boat',
    concept_short: 'Unties the row when he is cross.',
  },
];

export const ENGLISH_CARD: CharacterCard = {
  username: 'bilge_pat',
  display_name: 'Pat Quill',
  bio: 'If it leaks, shout.',
  personality: 'Short with adults, patient with machines.',
  speaking_style: 'Short. No capitals. Swears at pumps by name.',
  appearance: 'A broad woman of fifty in a patched oilskin, grey plait, burn on the left wrist.',
  interests: ['crosswords', 'gaskets'],
  common_topics: ['pumps', 'rain'],
  secret: 'She loosened the third post herself.',
  daily_routine: 'Up at four to bail, asleep by eight.',
  relationships: [],
};

export const ENGLISH_CONCEPT: PostConcept = {
  topic: 'The pump called Brenda',
  content_brief: 'Brenda stopped at two in the morning.',
  emotional_tone: 'tired fury',
  post_type: 'complaint',
  relevance_to_character: 'it is her own pump',
};
