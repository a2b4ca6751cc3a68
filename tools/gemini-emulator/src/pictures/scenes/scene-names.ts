/** Every kind of scene that a picture can show. */
export const SCENE_NAMES = [
  'mountains',
  'city',
  'neonStreet',
  'desert',
  'sea',
  'forest',
  'ruins',
  'space',
  'interior',
  'stillLife',
  'crowd',
  'skyIslands',
  'village',
  'underwater',
  'fields',
  'workshop',
  'garden',
  'industry',
  'castle',
  'cafe',
  'journey',
  'canal',
] as const;

export type SceneName = (typeof SCENE_NAMES)[number];

/** Scenes under a roof (or where no weather is): no rain or snow falls in them. */
export const INDOORS: ReadonlySet<SceneName> = new Set<SceneName>([
  'interior',
  'stillLife',
  'workshop',
  'space',
  'underwater',
]);

/** Scenes that stay a wide view of a place: the ones that a header may show. */
export const PANORAMAS: readonly SceneName[] = [
  'mountains',
  'city',
  'desert',
  'sea',
  'forest',
  'ruins',
  'space',
  'skyIslands',
  'village',
  'underwater',
  'fields',
  'industry',
  'castle',
  'journey',
  'canal',
];
