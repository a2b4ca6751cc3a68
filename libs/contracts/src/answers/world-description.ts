import { z } from 'zod';

/** The language and wishes that the model read out of the user's prompt. */
export const UserPreferences = z.object({
  language: z.string().describe('the language of the user\'s idea, in English: "Russian", "English"'),
  other_preferences: z.array(z.string()).describe('other wishes of the user, if any'),
});

/** Facets of a world that not every world has; an empty text means "nothing special". */
export const AdditionalDetails = z.object({
  climate: z.string(),
  resources: z.string(),
  conflicts: z.string(),
  traditions: z.string(),
  technology: z.string(),
  magic_system: z.string(),
  time_period: z.string(),
  language: z.string().describe('the language spoken in the world'),
  custom_details: z.array(z.string()),
});

/** How the residents of a world are named. */
export const Naming = z.object({
  culture: z.string().describe('one of the keys that the rules list'),
  fashion: z.string().describe('how residents are named, in one sentence without examples'),
  people: z.array(z.string()).describe('names of residents that the idea itself gives; else empty'),
});
export type Naming = z.infer<typeof Naming>;

/** The model's answer to `world_description`: the world as every later step knows it. */
export const WorldDescription = z.object({
  name: z.string().min(1).describe('name of the world'),
  user_preferences: UserPreferences,
  description_short: z.string().describe('2-3 sentences'),
  description: z.string().min(1).describe('1-5 paragraphs'),
  theme: z.string(),
  technology_level: z.string(),
  social_structure: z.string(),
  culture: z.string(),
  geography: z.string(),
  visual_style: z.string().describe('how pictures of this world look: palette, light, materials, mood'),
  history: z.string(),
  common_activities: z.array(z.string()).describe('5-20 everyday activities'),
  typical_stories: z.array(z.string()).describe('5-20 story seeds'),
  additional_details: AdditionalDetails,
  naming: Naming.optional(),
});
export type WorldDescription = z.infer<typeof WorldDescription>;
