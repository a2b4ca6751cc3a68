/** A point of the drawing: x to the right, y downwards. */
export type Point = readonly [number, number];

/** A number as SVG text, to a tenth of a unit: enough for every picture, and short. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

const attributes = (fill: string, opacity: number | undefined): string =>
  opacity === undefined ? `fill="${fill}"` : `fill="${fill}" fill-opacity="${n2(opacity)}"`;

const n2 = (value: number): string => String(Math.round(value * 100) / 100);

/** A filled rectangle; `radius` rounds its corners. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  opacity?: number,
  radius = 0,
): string {
  const round = radius > 0 ? ` rx="${n(radius)}"` : '';
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}"${round} ${attributes(fill, opacity)}/>`;
}

/** A filled circle. */
export function circle(x: number, y: number, radius: number, fill: string, opacity?: number): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(Math.max(0, radius))}" ${attributes(fill, opacity)}/>`;
}

/** A filled ellipse, turned by `degrees` about its middle. */
export function ellipse(
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  fill: string,
  opacity?: number,
  degrees = 0,
): string {
  const turn = degrees === 0 ? '' : ` transform="rotate(${n(degrees)} ${n(x)} ${n(y)})"`;
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(Math.max(0, radiusX))}" ry="${n(Math.max(0, radiusY))}"${turn} ${attributes(fill, opacity)}/>`;
}

/** A filled outline given as SVG path text. */
export function shape(d: string, fill: string, opacity?: number): string {
  return `<path d="${d}" ${attributes(fill, opacity)}/>`;
}

/** A drawn line (not filled) with round ends, given as SVG path text. */
export function line(d: string, colour: string, width: number, opacity?: number): string {
  const see = opacity === undefined ? '' : ` stroke-opacity="${n2(opacity)}"`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${see}/>`;
}

/** Path text through the points, closed. */
export function closed(points: readonly Point[]): string {
  return `${open(points)}Z`;
}

/** Path text through the points, open. */
export function open(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

/** Path text of a soft curve through the points (Catmull-Rom as cubic Bezier), open. */
export function soft(points: readonly Point[]): string {
  const at = (i: number): Point => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0];
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return d;
}

/** Markup moved to (x, y), then scaled; a negative `scaleX` mirrors it. */
export function placed(
  markup: string,
  x: number,
  y: number,
  scaleX = 1,
  scaleY = scaleX,
  degrees = 0,
): string {
  const turn = degrees === 0 ? '' : ` rotate(${n(degrees)})`;
  return `<g transform="translate(${n(x)} ${n(y)})${turn} scale(${Math.round(scaleX * 1000) / 1000} ${Math.round(scaleY * 1000) / 1000})">${markup}</g>`;
}
