import { cafe } from './cafe.js';
import { canal } from './canal.js';
import { castle } from './castle.js';
import { city } from './city.js';
import { crowd } from './crowd.js';
import { desert } from './desert.js';
import { fields } from './fields.js';
import { forest } from './forest.js';
import { garden } from './garden.js';
import { industry } from './industry.js';
import { interior } from './interior.js';
import { journey } from './journey.js';
import { mountains } from './mountains.js';
import { neonStreet } from './neon-street.js';
import { ruins } from './ruins.js';
import type { Scene } from './scene.js';
import type { SceneName } from './scene-names.js';
import { sea } from './sea.js';
import { skyIslands } from './sky-islands.js';
import { space } from './space.js';
import { stillLife } from './still-life.js';
import { underwater } from './underwater.js';
import { village } from './village.js';
import { workshop } from './workshop.js';

/** How each kind of scene is painted. */
export const SCENES: Readonly<Record<SceneName, Scene>> = {
  mountains,
  city,
  neonStreet,
  desert,
  sea,
  forest,
  ruins,
  space,
  interior,
  stillLife,
  crowd,
  skyIslands,
  village,
  underwater,
  fields,
  workshop,
  garden,
  industry,
  castle,
  cafe,
  journey,
  canal,
};
