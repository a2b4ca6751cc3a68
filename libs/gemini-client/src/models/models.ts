import { createRequire } from 'node:module';

import { ModelCatalogue, type ModelData } from './model-data.js';

// Not an import: JSON modules are an experiment in Node 20, which says so on stderr.
const catalogue = ModelCatalogue.parse(createRequire(import.meta.url)('./models.json'));

/**
 * The models we know, with the standard tier's prices. Picture tokens are certain for 1K (and for gemini-3-pro-image)
 * only; those of the other sizes are estimates, used when a reply counts nothing.
 */
export const MODELS: readonly ModelData[] = catalogue.models;

/** The day (UTC) on which the model data were last gone through. */
export const MODELS_CHECKED = catalogue.checked;

export const DEFAULT_TEXT_MODEL = catalogue.defaults.text;
export const DEFAULT_CHEAP_TEXT_MODEL = catalogue.defaults.cheapText;
export const DEFAULT_IMAGE_MODEL = catalogue.defaults.image;
