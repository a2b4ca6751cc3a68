import type { Dice } from '../random/dice.js';
import type { SchemaNode } from './schema-node.js';

/** A number within the schema's bounds: the draft when it is one, else a plausible one for a property of that name. */
export function fitNumber(node: SchemaNode, draft: unknown, dice: Dice, name: string): number {
  const [usualLeast, usualMost] = usualRange(name);
  const least =
    node.minimum ?? (node.maximum === undefined ? usualLeast : Math.min(usualLeast, node.maximum));
  const most = node.maximum ?? Math.max(usualMost, least);
  const whole = node.type === 'integer';
  const inside = (value: number): boolean => value >= least && value <= most;
  const wanted = typeof draft === 'number' ? draft : Number.NaN;
  const given = whole ? Math.round(wanted) : wanted;
  const bounded = node.minimum !== undefined || node.maximum !== undefined;
  if (Number.isFinite(given) && (inside(given) || !bounded)) return given;
  const thrown = least + dice.next() * (most - least);
  const rounded = whole ? Math.floor(thrown) : Math.round(thrown * 100) / 100;
  if (inside(rounded)) return rounded;
  return whole ? Math.ceil(least) : least;
}

function usualRange(name: string): [number, number] {
  if (/age/i.test(name)) return [18, 78];
  if (/year/i.test(name)) return [1900, 2100];
  if (/(rating|score|level)/i.test(name)) return [1, 10];
  return [0, 100];
}
