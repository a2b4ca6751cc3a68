import { lighter, mix } from './colour.js';
import { ellipse, line, n, rect, shape } from './shapes.js';
import type { Palette } from '../palette.js';

/** A rocket that flies to the right, its middle at (x, y). */
export function rocket(x: number, y: number, long: number, palette: Palette): string {
  const u = long / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(y + dy * u)}`;
  const hull = mix('#f4f1ea', palette.sky[2], 0.2);
  return (
    shape(`M${at(-48, -4)}Q${at(-92, 0)} ${at(-48, 5)}Z`, palette.light) +
    shape(`M${at(-48, -2)}Q${at(-72, 0)} ${at(-48, 3)}Z`, '#ffffff') +
    shape(
      `M${at(-44, -9)}L${at(-58, -24)}L${at(-30, -24)}L${at(-12, -8)}ZM${at(-44, 9)}L${at(-58, 22)}L${at(-30, 22)}L${at(-12, 8)}Z`,
      palette.accent,
    ) +
    shape(`M${at(-48, -9)}Q${at(10, -16)} ${at(52, 0)}Q${at(10, 14)} ${at(-48, 9)}Z`, hull) +
    shape(`M${at(-48, 3)}Q${at(10, 6)} ${at(52, 0)}Q${at(10, 14)} ${at(-48, 9)}Z`, lighter(hull, -0.2)) +
    shape(`M${at(22, -10)}Q${at(38, -7)} ${at(44, -2)}L${at(20, -2)}Z`, mix(palette.sky[1], '#0b1020', 0.4)) +
    line(`M${at(-20, -5)}h${n(28 * u)}`, palette.accent2, 2 * u)
  );
}

/** A station with a ring and solar panels, its middle at (x, y). */
export function station(x: number, y: number, size: number, palette: Palette): string {
  const hull = mix('#e8e6e0', palette.far, 0.35);
  const dark = lighter(hull, -0.22);
  const wheel = `<g transform="translate(${n(x)} ${n(y)}) rotate(-18) scale(1 .34)"><circle r="${n(size * 0.62)}" fill="none" stroke="${dark}" stroke-width="${n(size * 0.13)}"/><circle r="${n(size * 0.62)}" fill="none" stroke="${hull}" stroke-width="${n(size * 0.07)}"/><path d="M${n(-size * 0.6)} 0H${n(size * 0.6)}M0 ${n(-size * 0.6)}V${n(size * 0.6)}" stroke="${hull}" stroke-width="${n(size * 0.06)}"/><circle r="${n(size * 0.62)}" fill="none" stroke="${palette.light}" stroke-width="${n(size * 0.022)}" stroke-dasharray="6 26"/></g>`;
  return (
    rect(x - size * 0.05, y - size * 0.75, size * 0.1, size * 1.5, dark, 1, 12) +
    rect(x - size * 0.05, y - size * 0.75, size * 0.045, size * 1.5, hull, 1, 8) +
    wheel +
    ellipse(x, y, size * 0.12, size * 0.1, hull) +
    [-0.68, 0.52]
      .map(
        (dy) =>
          rect(
            x - size * 0.42,
            y + size * dy,
            size * 0.84,
            size * 0.13,
            mix(palette.sky[1], '#152042', 0.5),
          ) +
          line(
            `M${n(x - size * 0.21)} ${n(y + size * dy)}v${n(size * 0.13)}m${n(size * 0.42)} 0v${n(-size * 0.13)}`,
            dark,
            3,
          ),
      )
      .join('')
  );
}
