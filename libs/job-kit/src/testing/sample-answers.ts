import type {
  CharacterConcept,
  CharacterDetail,
  PostConcept,
  PostDetail,
  WorldDescription,
} from '@generia/contracts';

/** A whole description of a small world, with some fields changed. */
export function sampleDescription(changes: Partial<WorldDescription> = {}): WorldDescription {
  return {
    name: 'Kettle Reach',
    user_preferences: { language: 'English', other_preferences: [] },
    description_short: 'A ferry town that lost its river.',
    description: 'The river moved in one night; the ferries still leave on time, over dry gravel.',
    theme: 'habit without reason',
    technology_level: 'steam and string',
    social_structure: 'ferry crews and the rest',
    culture: 'timetables are recited at weddings',
    geography: 'a bed of gravel between two quays',
    visual_style: 'chalk white light, green enamel, long shadows',
    history: 'The river left eleven years ago.',
    common_activities: ['selling tickets'],
    typical_stories: ['somebody wants to get off halfway'],
    additional_details: {
      climate: 'dry wind',
      resources: '',
      conflicts: '',
      traditions: '',
      technology: '',
      magic_system: '',
      time_period: '',
      language: '',
      custom_details: [],
    },
    ...changes,
  };
}

/** The concept number `index` of a batch; different numbers are different people. */
export function sampleConcept(index: number, changes: Partial<CharacterConcept> = {}): CharacterConcept {
  return {
    id: `c${index + 1}`,
    username: `resident_no${index}`,
    display_name: `Resident Number ${index}`,
    concept: `Counts the gravel of quay ${index}.`,
    concept_short: `Counter of quay ${index}.`,
    role_in_world: 'counter',
    personality_traits: ['exact'],
    interests: ['gravel'],
    ...changes,
  };
}

/** A whole profile, with some fields changed. */
export function sampleDetail(changes: Partial<CharacterDetail> = {}): CharacterDetail {
  return {
    username: 'whatever_the_model_likes',
    display_name: 'Another Name',
    bio: 'I count.',
    background_story: 'Came with the last boat.',
    personality: 'exact',
    appearance: 'short, grey coat, one glove',
    interests: ['gravel'],
    speaking_style: 'in numbers',
    common_topics: ['stones'],
    avatar_description: 'a grey coat and one glove',
    avatar_style: 'pencil',
    relationships: [],
    secret: 'rounds up',
    daily_routine: 'counts till noon',
    ...changes,
  };
}

/** The post idea number `index`; different numbers have different topics. */
export function samplePostConcept(index: number, changes: Partial<PostConcept> = {}): PostConcept {
  return {
    topic: `stone number ${index}`,
    content_brief: 'It was not there yesterday.',
    emotional_tone: 'smug',
    post_type: 'report',
    relevance_to_character: 'counts stones',
    ...changes,
  };
}

/** A whole text post, with some fields changed. */
export function samplePost(changes: Partial<PostDetail> = {}): PostDetail {
  return {
    content: 'One more today.',
    image_prompt: null,
    image_style: null,
    hashtags: [],
    mood: 'smug',
    context: 'A stone turned up.',
    mentions: [],
    location: null,
    time_of_day: null,
    ...changes,
  };
}
