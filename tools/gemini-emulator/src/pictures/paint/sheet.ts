import type { Colour } from './colour.js';
import { n } from './shapes.js';

/** One stop of a gradient: where (0..1), which colour, how opaque (0..1, 1 when absent). */
export type Stop = readonly [at: number, colour: Colour, opacity?: number];

/**
 * The sheet that one picture is drawn on, back to front. Its short side is always 1000 units, so that a tree is as
 * large in every format and only the room around it changes.
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  add(...markup: string[]): void;
  /** Turns all that has been added so far left to right. */
  mirror(): void;
  /** A gradient from top to bottom of whatever it fills; returns the value for `fill`. Only upright: others render slowly. */
  linear(stops: readonly Stop[]): string;
  /** Markup that shows only inside an outline (path text). */
  inside(outline: string, markup: string): string;
  /** The whole drawing as SVG text, to be rendered at the given size in pixels. */
  svg(widthPx: number, heightPx: number): string;
}

/** An empty sheet for a picture of this shape. */
export function createSheet(size: { readonly width: number; readonly height: number }): Sheet {
  const scale = 1000 / Math.min(size.width, size.height);
  const width = size.width * scale;
  const height = size.height * scale;
  const definitions: string[] = [];
  const body: string[] = [];
  const define = (open: string, content: string, close: string): string => {
    const id = `d${definitions.length}`;
    definitions.push(`<${open.replace('%', id)}>${content}</${close}>`);
    return id;
  };
  const stopsText = (stops: readonly Stop[]): string =>
    stops
      .map(([at, colour, opacity]) => {
        const see = opacity === undefined ? '' : ` stop-opacity="${Math.round(opacity * 1000) / 1000}"`;
        return `<stop offset="${Math.round(at * 1000) / 1000}" stop-color="${colour}"${see}/>`;
      })
      .join('');
  return {
    width,
    height,
    add: (...markup) => void body.push(...markup),
    mirror: () => {
      body.unshift(`<g transform="translate(${n(width)} 0) scale(-1 1)">`);
      body.push('</g>');
    },
    linear: (stops) =>
      `url(#${define('linearGradient id="%" x1="0" y1="0" x2="0" y2="1"', stopsText(stops), 'linearGradient')})`,
    inside: (outline, markup) => {
      const id = define('clipPath id="%"', `<path d="${outline}"/>`, 'clipPath');
      return `<g clip-path="url(#${id})">${markup}</g>`;
    },
    svg: (widthPx, heightPx) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${n(width)} ${n(height)}" preserveAspectRatio="none"><defs>${definitions.join('')}</defs>${body.join('')}</svg>`,
  };
}
