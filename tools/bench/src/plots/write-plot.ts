import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Plot } from './plot.js';
import { renderPlot } from './render-plot.js';

/** Writes `NAME.svg` into the directory, which is made if need be. */
export async function writePlot(directory: string, plot: Plot): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, `${plot.name}.svg`), renderPlot(plot));
}
