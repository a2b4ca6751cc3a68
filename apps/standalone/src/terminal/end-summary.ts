import type { WorldStatus } from '@generia/contracts';
import { BUDGET_REASONS, type BudgetReason } from '@generia/job-kit';

import { totalCostUsd } from '../run-summary.js';
import { counted, formatCost, formatDuration } from './formats.js';
import type { StyledLine } from './styled-line.js';
import { harmless } from './visible-text.js';

/** How a run ended, for a person. */
export interface RunEnd {
  readonly status: WorldStatus;
  readonly name: string;
  /** Null: it had ended before this run. */
  readonly durationMs: number | null;
  /** Which limits a world waits for whose budget is used up. */
  readonly waitsFor: readonly BudgetReason[];
  /** Addresses, folders and commands that are worth a look now, one per line. */
  readonly lookNext: readonly string[];
}

const MAX_GAPS_SHOWN = 20;

/** What a person does to let a world go on that has used up a limit. */
const REMEDIES: Record<BudgetReason, (worldId: string) => string> = {
  [BUDGET_REASONS.cost]: () => 'Set WORLD_COST_LIMIT_USD to more dollars and start again to go on from here.',
  [BUDGET_REASONS.day]: () =>
    'All worlds together have spent what a day may cost: set DAY_COST_LIMIT_USD to more dollars and start again, or start again tomorrow (UTC).',
  [BUDGET_REASONS.llm]: (worldId) =>
    `Raise its limit of text calls (npm run worlds -- limits ${worldId} --llm CALLS --data DIR) and start again.`,
  [BUDGET_REASONS.image]: (worldId) =>
    `Raise its limit of image calls (npm run worlds -- limits ${worldId} --images CALLS --data DIR) and start again.`,
};

/** The words under the finished bar: what came of it, what is missing and why, what it cost, where to look next. */
export function endSummary(end: RunEnd): readonly StyledLine[] {
  return [headline(end), ...figures(end), ...gaps(end.status), ...list('Look next:', end.lookNext)];
}

function headline({ status, name, waitsFor }: RunEnd): StyledLine {
  const title = harmless(name);
  if (status.status === 'completed') {
    const missing = status.gaps.length === 0 ? '' : `, with ${counted(status.gaps.length, 'gap')}`;
    return [{ text: `${title} is complete${missing}.`, style: missing === '' ? 'green' : 'yellow' }];
  }
  if (status.status === 'failed') {
    const reason = harmless(status.error ?? 'the reason was not recorded');
    return [{ text: `${title} failed: ${reason}`, style: 'red' }];
  }
  if (status.status === 'paused_budget') {
    const remedies = waitsFor.map((reason) => ` ${REMEDIES[reason](status.world_id)}`).join('');
    return [{ text: `${title} has no budget left and waits.${remedies}`, style: 'yellow' }];
  }
  return [
    { text: `${title} is unfinished (${status.status}). The next start goes on from here.`, style: 'yellow' },
  ];
}

function figures({ status, durationMs }: RunEnd): readonly StyledLine[] {
  const made = [
    `${status.users_created} of ${counted(status.users_predicted, 'character')}`,
    `${status.posts_created} of ${counted(status.posts_predicted, 'post')}`,
    counted(status.images_created, 'picture'),
  ];
  const spent = [
    counted(status.api_calls_made_llm, 'text call'),
    counted(status.api_calls_made_images, 'image call'),
    counted(status.prompt_tokens + status.output_tokens, 'token'),
    `${formatCost(totalCostUsd(status))} at Gemini's prices`,
    ...(durationMs === null ? [] : [formatDuration(durationMs)]),
  ];
  return [[{ text: `  ${made.join(', ')}` }], [{ text: `  ${spent.join(', ')}`, style: 'dim' }]];
}

function gaps({ gaps }: WorldStatus): readonly StyledLine[] {
  const shown = gaps
    .slice(0, MAX_GAPS_SHOWN)
    .map(
      ({ item, reason, attempts }) =>
        `${harmless(item)}: ${harmless(reason)} (${counted(attempts, 'attempt')})`,
    );
  const hidden = gaps.length - shown.length;
  return list('Missing:', hidden === 0 ? shown : [...shown, `and ${hidden} more; the status lists them all`]);
}

function list(title: string, items: readonly string[]): readonly StyledLine[] {
  return items.length === 0
    ? []
    : [[{ text: `  ${title}` }], ...items.map((text) => [{ text: `    ${text}` }])];
}
