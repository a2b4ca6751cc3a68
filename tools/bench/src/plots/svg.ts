/** An element with its attributes and what is in it; `inner` is SVG, not text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = '',
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(shown(value))}"`);
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** Words at a place. */
export function words(
  text: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return element('text', { x, y, ...attributes }, escaped(text));
}

/** A straight line. */
export function line(from: Place, to: Place, className: string): string {
  return element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: className });
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

function shown(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
