import { mix } from '../paint/colour.js';
import { circle, line, n, rect } from '../paint/shapes.js';
import type { HeadFrame } from './head.js';
import type { Person } from './person.js';

/** Glasses, goggles, visors. */
export function drawGlasses(person: Person, { eyeX: x, eyeY: y, half: h }: HeadFrame): string {
  const frame = mix('#26222a', person.cloth2, person.glasses === 'round' ? 0.35 : 0.1);
  const temples = line(
    `M${n(x + 48)} ${n(y - 8)}L${n(h + 2)} ${n(y - 14)}M${n(-x - 48)} ${n(y - 8)}L${n(-h - 2)} ${n(y - 14)}`,
    frame,
    6,
  );
  const bridge = line(`M${n(x - 47)} ${n(y - 4)}Q0 ${n(y - 20)} ${n(-x + 47)} ${n(y - 4)}`, frame, 6);
  const gleam = (side: number): string =>
    line(`M${n(side * x - 20)} ${n(y + 12)}l26 -32`, '#ffffff', 6, 0.35);
  switch (person.glasses) {
    case 'none':
      return '';
    case 'round':
      return (
        temples +
        bridge +
        [-1, 1]
          .map(
            (s) =>
              circle(s * x, y, 47, '#dff1ff', 0.14) +
              `<circle cx="${n(s * x)}" cy="${n(y)}" r="47" fill="none" stroke="${frame}" stroke-width="6.5"/>` +
              gleam(s),
          )
          .join('')
      );
    case 'square':
      return (
        temples +
        bridge +
        [-1, 1]
          .map(
            (s) =>
              `<rect x="${n(s * x - 50)}" y="${n(y - 36)}" width="100" height="74" rx="15" fill="#dff1ff" fill-opacity=".14" stroke="${frame}" stroke-width="9"/>` +
              gleam(s),
          )
          .join('')
      );
    case 'dark':
      return (
        temples +
        bridge +
        [-1, 1].map((s) => rect(s * x - 50, y - 34, 100, 70, '#1a1820', 0.95, 24) + gleam(s)).join('')
      );
    case 'monocle':
      return (
        circle(x, y, 46, '#dff1ff', 0.16) +
        `<circle cx="${n(x)}" cy="${n(y)}" r="46" fill="none" stroke="#d9ad4a" stroke-width="7"/>` +
        line(`M${n(x + 42)} ${n(y + 22)}Q${n(x + 70)} 140 ${n(x + 20)} 270`, '#d9ad4a', 3.5)
      );
    case 'goggles':
      return (
        rect(-h - 4, -152, h * 2 + 8, 34, '#5a3d2b') +
        [-1, 1]
          .map(
            (s) =>
              circle(s * 60, -136, 54, '#b0813f') +
              circle(s * 60, -136, 40, mix('#7fd0d8', person.cloth2, 0.3)) +
              line(`M${n(s * 60 - 18)} -124l26 -32`, '#ffffff', 8, 0.5),
          )
          .join('')
      );
    case 'visor':
      return (
        rect(-h - 10, y - 32, h * 2 + 20, 66, '#1a1d2a', 0.55, 28) +
        rect(-h + 4, y - 22, h * 2 - 8, 44, person.cloth2, 0.5, 20) +
        line(`M${n(-h + 24)} ${n(y - 12)}H${n(h - 60)}`, '#ffffff', 5, 0.6)
      );
  }
}
