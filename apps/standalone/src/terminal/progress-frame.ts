import type { StageStatus, WorldStatus } from '@generia/contracts';

import { formatDuration } from './formats.js';
import { progressShare } from './progress-share.js';
import type { Piece, StyledLine } from './styled-line.js';
import { displayWidth } from './visible-text.js';
import { activityWords, counterWords, spendingWords, STAGE_WORDS } from './world-words.js';

/** What one picture of the progress shows. */
export interface ProgressScene {
  readonly status: WorldStatus;
  /** What the world is called; its id until it has a name. */
  readonly name: string;
  readonly elapsedMs: number;
}

const MAX_BAR_COLUMNS = 44;

const STAGE_MARKS: Readonly<Record<StageStatus, Omit<Piece, 'text'> & { readonly mark: string }>> = {
  completed: { mark: '✔', style: 'green' },
  in_progress: { mark: '▸', style: 'cyan' },
  failed: { mark: '✘', style: 'red' },
  pending: { mark: '·', style: 'dim' },
};

/** The live picture of a world being made: title, bar, stages, counters, calls. The six stages wrap, the rest is cut. */
export function progressFrame(
  { status, name, elapsedMs }: ProgressScene,
  columns: number,
): readonly StyledLine[] {
  return [
    [
      { text: name, style: 'bold' },
      { text: `  ${activityWords(status)}`, style: 'dim' },
    ],
    bar(progressShare(status), columns),
    ...wrap(status.stages.map(stagePieces), columns),
    [{ text: counterWords(status).join('   ') }],
    [{ text: [...spendingWords(status), formatDuration(elapsedMs)].join('   '), style: 'dim' }],
  ];
}

/** The same in one line of text, without the time: when it changes, something visible has changed. */
export function progressWords({ status, name }: ProgressScene): string {
  return [`${name}: ${activityWords(status)}`, ...counterWords(status), ...spendingWords(status)].join(', ');
}

function bar(share: number, columns: number): StyledLine {
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  const width = Math.min(MAX_BAR_COLUMNS, columns - percent.length - 1);
  if (width < 4) return [{ text: percent.trim() }];
  const full = Math.round(width * share);
  return [
    { text: '█'.repeat(full), style: 'green' },
    { text: '░'.repeat(width - full), style: 'dim' },
    { text: ` ${percent}` },
  ];
}

function stagePieces({ name, status }: WorldStatus['stages'][number]): StyledLine {
  const { mark, style } = STAGE_MARKS[status];
  const word = ` ${STAGE_WORDS[name]}`;
  return [
    { text: mark, ...(style && { style }) },
    status === 'pending' ? { text: word, style: 'dim' } : { text: word },
  ];
}

/** The groups of pieces on as few lines as they fit, two spaces apart. */
function wrap(groups: readonly StyledLine[], columns: number): readonly StyledLine[] {
  const lines: Piece[][] = [];
  let left = 0;
  for (const group of groups) {
    const width = group.reduce((sum, { text }) => sum + displayWidth(text), 0);
    const line = lines.at(-1);
    if (line === undefined || left < width + 2) {
      lines.push([...group]);
      left = columns - width;
    } else {
      line.push({ text: '  ' }, ...group);
      left -= width + 2;
    }
  }
  return lines;
}
