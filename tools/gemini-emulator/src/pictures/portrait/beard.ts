import { lighter, mix } from '../paint/colour.js';
import { line, n, shape } from '../paint/shapes.js';
import { faceOutline, type HeadFrame } from './head.js';
import type { Person } from './person.js';
import type { Sheet } from '../paint/sheet.js';

/** Beard and moustache; drawn after the nose and before the mouth. */
export function drawBeard(sheet: Sheet, person: Person, frame: HeadFrame): string {
  const { half: h, jaw, chinY: c, mouthY: y } = frame;
  const colour = mix(person.hair, '#2a1c18', 0.12);
  const shine = lighter(colour, 0.07);
  const jawline = (low: number, wide: number): string =>
    `M${n(-h * 0.99)} 6C${n(-h * 0.86)} 64 ${n(-h * 0.62)} ${n(y - 36)} ${n(-40)} ${n(y - 30)}Q0 ${n(y - 42)} 40 ${n(y - 30)}C${n(h * 0.62)} ${n(y - 36)} ${n(h * 0.86)} 64 ${n(h * 0.99)} 6C${n(h * 1.02)} 90 ${n(jaw * wide)} ${n(c - 20)} ${n(jaw * wide * 0.6)} ${n(low - 14)}Q0 ${n(low + 22)} ${n(-jaw * wide * 0.6)} ${n(low - 14)}C${n(-jaw * wide)} ${n(c - 20)} ${n(-h * 1.02)} 90 ${n(-h * 0.99)} 6Z`;
  const moustache = (reach: number): string =>
    shape(
      `M0 ${n(y - 30)}C${n(20)} ${n(y - 42)} ${n(reach * 0.6)} ${n(y - 32)} ${n(reach)} ${n(y + 6)}C${n(reach * 0.6)} ${n(y - 6)} ${n(24)} ${n(y - 4)} 0 ${n(y - 13)}C${n(-24)} ${n(y - 4)} ${n(-reach * 0.6)} ${n(y - 6)} ${n(-reach)} ${n(y + 6)}C${n(-reach * 0.6)} ${n(y - 32)} ${n(-20)} ${n(y - 42)} 0 ${n(y - 30)}Z`,
      colour,
    );
  switch (person.beard) {
    case 'none':
      return '';
    case 'stubble':
      return sheet.inside(
        faceOutline(frame),
        shape(jawline(c + 6, 1), mix(person.hair, person.skin, 0.35), 0.3),
      );
    case 'moustache':
      return moustache(62);
    case 'goatee':
      return (
        shape(
          `M-34 ${n(y + 22)}Q0 ${n(y + 34)} 34 ${n(y + 22)}Q44 ${n(c + 14)} 0 ${n(c + 34)}Q-44 ${n(c + 14)} -34 ${n(y + 22)}Z`,
          colour,
        ) + moustache(48)
      );
    case 'full':
      return (
        shape(jawline(c + 34, 1.08), colour) +
        line(
          `M${n(-h * 0.7)} 90q20 60 60 90M${n(h * 0.7)} 90q-20 60 -60 90M0 ${n(y + 44)}v40`,
          shine,
          5,
          0.5,
        ) +
        moustache(54)
      );
    case 'long':
      return (
        shape(jawline(c + 34, 1.08), colour) +
        shape(
          `M${n(-jaw * 0.8)} ${n(c - 30)}C${n(-jaw * 0.9)} ${n(c + 90)} ${n(-44)} ${n(c + 170)} 0 ${n(c + 220)}C44 ${n(c + 170)} ${n(jaw * 0.9)} ${n(c + 90)} ${n(jaw * 0.8)} ${n(c - 30)}Z`,
          colour,
        ) +
        line(`M-44 ${n(c + 10)}q10 90 36 150M44 ${n(c + 10)}q-10 90 -30 140M0 ${n(c)}v150`, shine, 5, 0.55) +
        moustache(58)
      );
  }
}
