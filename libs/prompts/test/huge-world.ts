import type { WorldDescription } from '@generia/contracts';

/** A world each of whose fields repeats one text a thousand times. */
export function hugeWorld(unit: string): WorldDescription {
  const text = unit.repeat(1_000);
  const list = Array.from({ length: 40 }, () => text);
  return {
    name: text,
    user_preferences: { language: text, other_preferences: list },
    description_short: text,
    description: text,
    theme: text,
    technology_level: text,
    social_structure: text,
    culture: text,
    geography: text,
    visual_style: text,
    history: text,
    common_activities: list,
    typical_stories: list,
    additional_details: {
      climate: text,
      resources: text,
      conflicts: text,
      traditions: text,
      technology: text,
      magic_system: text,
      time_period: text,
      language: text,
      custom_details: list,
    },
  };
}
