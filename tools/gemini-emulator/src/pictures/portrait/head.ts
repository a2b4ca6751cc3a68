import { type Colour, lighter, mix, turnHue } from '../paint/colour.js';
import { ellipse, line, n, rect, shape } from '../paint/shapes.js';
import type { Sheet } from '../paint/sheet.js';
import type { Person } from './person.js';

/** The measures of a head about its middle, in sheet units; every part of a portrait fits itself to them. */
export interface HeadFrame {
  /** Half the width at the temples. */
  readonly half: number;
  /** Half the width at the corners of the jaw. */
  readonly jaw: number;
  readonly chinY: number;
  readonly topY: number;
  readonly eyeY: number;
  readonly eyeX: number;
  readonly mouthY: number;
  /** 1 when the light comes from the left, -1 from the right. */
  readonly lightSide: 1 | -1;
}

/** The measures of this person's head. */
export function headFrame(person: Person, lightSide: 1 | -1): HeadFrame {
  const half = 124 + person.faceWidth * 18;
  const child = person.age === 'child';
  return {
    half,
    jaw: half * (0.66 + person.jaw * 0.2),
    chinY: (child ? 168 : 182) + person.chin * 26,
    topY: -212,
    eyeY: child ? 14 : 0,
    eyeX: half * 0.445,
    mouthY: (child ? 112 : 118) + person.chin * 12,
    lightSide,
  };
}

/** Shadow on skin: darker, a little redder, so that it does not turn grey. */
export function skinShade(skin: Colour, amount = 0.09): Colour {
  return turnHue(lighter(skin, -amount), -6, 1.12);
}

/** The outline of the face as path text. */
export function faceOutline({ half, jaw, chinY, topY }: HeadFrame): string {
  const [h, j, c, t] = [half, jaw, chinY, topY];
  return `M${n(-h)} -46C${n(-h)} 40 ${n(-h * 0.96)} 84 ${n(-j)} 126C${n(-j * 0.74)} ${n(c - 18)} ${n(-j * 0.42)} ${n(c)} 0 ${n(c)}C${n(j * 0.42)} ${n(c)} ${n(j * 0.74)} ${n(c - 18)} ${n(j)} 126C${n(h * 0.96)} 84 ${n(h)} 40 ${n(h)} -46C${n(h)} -160 ${n(h * 0.6)} ${n(t)} 0 ${n(t)}C${n(-h * 0.6)} ${n(t)} ${n(-h)} -160 ${n(-h)} -46Z`;
}

/** The neck with the shadow of the chin on it; clothes are drawn over its foot. */
export function drawNeck(person: Person, { chinY }: HeadFrame): string {
  const shade = skinShade(person.skin);
  const deep = skinShade(person.skin, 0.15);
  const wide = person.feminine || person.age === 'child' ? 52 : 50 + person.jaw * 16;
  return (
    rect(-wide, 96, wide * 2, 240, shade) +
    shape(
      `M${n(-wide)} ${n(chinY - 30)}H${n(wide)}V${n(chinY + 34)}Q0 ${n(chinY + 78)} ${n(-wide)} ${n(chinY + 34)}Z`,
      deep,
    )
  );
}

/** Ears and face with their shadows; `edge` is the colour of the light from behind. */
export function drawHead(sheet: Sheet, person: Person, frame: HeadFrame, edge: Colour): string {
  const { half, jaw, chinY, lightSide } = frame;
  const shade = skinShade(person.skin);
  const outline = faceOutline(frame);
  const dark = lightSide;
  const side = shape(
    `M${n(dark * half * 0.62)} -230C${n(dark * half * 0.98)} -120 ${n(dark * half * 0.6)} 10 ${n(dark * half * 0.7)} 60C${n(dark * half * 0.66)} 120 ${n(dark * jaw * 0.5)} ${n(chinY - 24)} ${n(dark * 8)} ${n(chinY + 4)}L${n(dark * half * 1.3)} ${n(chinY)}L${n(dark * half * 1.3)} -240Z`,
    shade,
    0.75,
  );
  const rim = line(
    `M${n(-dark * half)} -60C${n(-dark * half)} 40 ${n(-dark * half * 0.96)} 84 ${n(-dark * jaw)} 126`,
    lighter(mix(person.skin, edge, 0.35), 0.06),
    9,
    0.7,
  );
  const blush = [-1, 1]
    .map((x) =>
      ellipse(
        x * half * 0.56,
        62,
        34,
        19,
        mix(person.skin, '#d8543f', 0.42),
        person.species === 'robot' ? 0 : 0.2,
      ),
    )
    .join('');
  const sockets = [-1, 1].map((x) => ellipse(x * frame.eyeX, frame.eyeY - 10, 42, 27, shade, 0.32)).join('');
  return (
    ears(person, frame, shade) +
    shape(outline, person.skin) +
    sheet.inside(outline, side + sockets + blush + rim)
  );
}

function ears(person: Person, { half }: HeadFrame, shade: Colour): string {
  if (person.species === 'robot')
    return [-1, 1]
      .map(
        (x) =>
          rect(x * half - 17, -36, 34, 84, shade, 1, 12) +
          rect(x * (half + 13) - 6, -16, 12, 44, lighter(shade, -0.12), 1, 5),
      )
      .join('');
  if (person.species === 'beast') {
    return [-1, 1]
      .map(
        (x) =>
          shape(
            `M${n(x * half * 0.94)} -110L${n(x * half * 1.02)} -300L${n(x * half * 0.3)} -196Z`,
            person.skin,
          ) +
          shape(
            `M${n(x * half * 0.84)} -150L${n(x * half * 0.92)} -262L${n(x * half * 0.46)} -196Z`,
            mix(person.skin, '#e8a0a0', 0.45),
          ),
      )
      .join('');
  }
  if (person.species === 'elf' || person.species === 'goblin' || person.species === 'demon') {
    const reach = person.species === 'goblin' ? 132 : 74;
    return [-1, 1]
      .map(
        (x) =>
          shape(
            `M${n(x * (half - 8))} 44C${n(x * (half + 34))} 34 ${n(x * (half + reach * 0.7))} -30 ${n(x * (half + reach))} -84C${n(x * (half + reach * 0.4))} -70 ${n(x * (half + 10))} -52 ${n(x * (half - 8))} -30Z`,
            person.skin,
          ) +
          shape(
            `M${n(x * (half + 2))} 22C${n(x * (half + 24))} 10 ${n(x * (half + reach * 0.56))} -26 ${n(x * (half + reach * 0.72))} -58C${n(x * (half + reach * 0.3))} -46 ${n(x * (half + 10))} -34 ${n(x * (half + 2))} -18Z`,
            shade,
          ),
      )
      .join('');
  }
  return [-1, 1]
    .map(
      (x) =>
        ellipse(x * (half + 4), 14, 22, 38, person.skin, 1, x * -8) +
        ellipse(x * (half + 6), 16, 11, 23, shade, 1, x * -8),
    )
    .join('');
}
