import type { Colour } from './colour.js';
import { n } from './shapes.js';

/**
 * Light about a point, `strength` (0..1) in the middle and nothing at `radius`, as steps of ever smaller flat discs:
 * a large radial gradient takes five times as long to render. `squash` flattens it (1 is round).
 */
export function glow(
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  strength: number,
  squash = 1,
): string {
  const steps = Math.min(26, Math.max(7, Math.round(radius / 9)));
  const at = (i: number): number => strength * (1 - (i + 0.5) / steps) ** 1.7;
  let discs = '';
  let below = 0;
  for (let i = steps - 1; i >= 0; i--) {
    const see = 1 - (1 - at(i)) / (1 - below);
    below = at(i);
    const reach = (radius * (i + 1)) / steps;
    discs += `<ellipse rx="${n(reach)}" ry="${n(reach * squash)}" fill-opacity="${Math.round(see * 1000) / 1000}"/>`;
  }
  return `<g transform="translate(${n(x)} ${n(y)})" fill="${colour}">${discs}</g>`;
}
