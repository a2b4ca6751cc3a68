import type { WorldStatus } from '@generia/contracts';
import type { Environment } from '@generia/service-runtime';

import { endSummary, type RunEnd } from './terminal/end-summary.js';
import { formatDuration } from './terminal/formats.js';
import { createLivePicture } from './terminal/live-picture.js';
import { progressFrame, progressWords, type ProgressScene } from './terminal/progress-frame.js';
import { paintLine } from './terminal/styled-line.js';
import { harmless } from './terminal/visible-text.js';

export type { RunEnd };

/** At most ten pictures a second; more only flickers. */
const MIN_REDRAW_MS = 100;

export interface ProgressViewOptions {
  readonly stream: { write(text: string): unknown };
  readonly isTerminal: boolean;
  /** The terminal's width at this moment; unknown or 0 counts as 80. */
  readonly columns: () => number | undefined;
  /** `NO_COLOR` takes the colours away, `TERM=dumb` the live picture. */
  readonly env: Environment;
  /** Milliseconds; the elapsed time counts from the view's creation. */
  readonly now: () => number;
}

/** Shows one world being made. */
export interface ProgressView {
  /** Shows the status, if it is news; a status older than the last one (`seq`) is passed over. */
  show(status: WorldStatus, name?: string): void;
  /** Prints a line for a person; a live picture moves below it. */
  note(text: string): void;
  /** Draws the last status and sums the run up. The view shows nothing after that. */
  end(run: RunEnd): void;
}

/**
 * A live picture on a terminal, redrawn in place; one line per visible change elsewhere. It owns no timer: it draws when
 * it is told something, so nothing keeps the process alive.
 */
export function createProgressView(options: ProgressViewOptions): ProgressView {
  const { stream, isTerminal, env, now } = options;
  const live = isTerminal && env.TERM !== 'dumb';
  const colour = live && (env.NO_COLOR ?? '') === '';
  const columns = (): number => options.columns() || 80;
  const write = (text: string): unknown => stream.write(text);
  const picture = createLivePicture({ write, columns, colour });
  const startedAtMs = now();
  let last: ProgressScene | undefined;
  let drawnAtMs = -Infinity;
  let lastWords = '';
  let ended = false;

  const draw = (): void => {
    if (last === undefined) return;
    picture.draw(progressFrame(last, columns() - 1));
    drawnAtMs = now();
  };

  const tellChange = (scene: ProgressScene): void => {
    const words = progressWords(scene);
    if (words === lastWords) return;
    lastWords = words;
    write(`[${formatDuration(scene.elapsedMs)}] ${words}\n`);
  };

  const show = (status: WorldStatus, name?: string): void => {
    const before = last?.status.world_id === status.world_id ? last : undefined;
    if (ended || (before !== undefined && before.status.seq > status.seq)) return;
    const title = harmless(name ?? before?.name ?? status.world_id);
    last = { status, name: title, elapsedMs: now() - startedAtMs };
    if (!live) tellChange(last);
    else if (now() - drawnAtMs >= MIN_REDRAW_MS) draw();
  };

  return {
    show,
    note(text) {
      if (ended) return;
      picture.erase();
      write(`${harmless(text)}\n`);
      if (live) draw();
    },
    end(run) {
      if (ended) return;
      show(run.status, run.name);
      if (live) draw();
      ended = true;
      write(
        endSummary(run)
          .map((line) => `${paintLine(line, { columns: Infinity, colour })}\n`)
          .join(''),
      );
    },
  };
}
