import type { Plot } from './plot.js';
import { renderBars } from './render-bars.js';
import { renderLines } from './render-lines.js';

/** The plot as an SVG document, the same for the same figures. */
export function renderPlot(plot: Plot): string {
  return plot.kind === 'bars' ? renderBars(plot) : renderLines(plot);
}
