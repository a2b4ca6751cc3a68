/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

type Lab = readonly [number, number, number];

const labOfColour = new Map<string, Lab>();

const toLinear = (byte: number): number => {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const toByte = (linear: number): number => {
  const c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.max(linear, 0) ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, c)) * 255);
};

/** OKLab (bottosson.github.io/posts/oklab): mixing there keeps colours clean where mixing bytes makes mud. */
function toLab(colour: Colour): Lab {
  const known = labOfColour.get(colour);
  if (known) return known;
  const value = Number.parseInt(colour.slice(1), 16);
  const [r, g, b] = [toLinear(value >> 16), toLinear((value >> 8) & 255), toLinear(value & 255)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lab: Lab = [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  if (labOfColour.size < 5000) labOfColour.set(colour, lab);
  return lab;
}

function fromLab([lightness, a, b]: Lab): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}

/** The colour `t` of the way (0..1) from `from` to `to`. */
export function mix(from: Colour, to: Colour, t: number): Colour {
  const [l1, a1, b1] = toLab(from);
  const [l2, a2, b2] = toLab(to);
  return fromLab([l1 + (l2 - l1) * t, a1 + (a2 - a1) * t, b1 + (b2 - b1) * t]);
}

/** Lighter by `amount` (0..1 of the whole range), or darker when it is negative. */
export function lighter(colour: Colour, amount: number): Colour {
  const [l, a, b] = toLab(colour);
  return fromLab([Math.min(1, Math.max(0, l + amount)), a, b]);
}

/** The same lightness with the hue turned by `degrees` and the colourfulness multiplied by `chroma`. */
export function turnHue(colour: Colour, degrees: number, chroma = 1): Colour {
  const [l, a, b] = toLab(colour);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * chroma, Math.sin(angle) * chroma];
  return fromLab([l, a * cos - b * sin, a * sin + b * cos]);
}

/** How light a colour looks, 0 (black) to 1 (white). */
export function lightness(colour: Colour): number {
  return toLab(colour)[0];
}
