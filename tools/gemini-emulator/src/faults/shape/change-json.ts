import type { Dice } from '../../random/dice.js';
import { readSchema } from '../../schema/read-schema.js';
import type { FaultCall } from '../fault-call.js';
import type { EffectAt } from '../fault-effect.js';
import { placesOf, type Place } from './places.js';

/** Changes one value of the JSON, picked by the dice among those that are allowed; a JSON without one stays. */
export function changeOnePlace(
  call: FaultCall,
  dice: Dice,
  isAllowed: (place: Place) => boolean,
  change: (place: Place) => void,
): EffectAt<'text'> {
  return {
    at: 'text',
    change: (json) => {
      const value = JSON.parse(json) as unknown;
      const places = placesOf(value, call.schema === undefined ? undefined : readSchema(call.schema));
      const allowed = places.filter(isAllowed);
      if (allowed.length === 0) return json;
      change(dice.pick(allowed));
      return JSON.stringify(value);
    },
  };
}
