import type { Measure } from '@generia/quality';

import type { ReadWorld } from './read-world.js';

/** The figures of a world, for a program. */
export interface QualityReport {
  readonly world_id: string;
  readonly name: string;
  readonly status: string;
  readonly language: string;
  readonly characters: number;
  readonly posts: number;
  readonly passed: boolean;
  readonly measures: readonly Measure[];
}

/** Puts the figures of a world together. */
export function reportOf(
  { worldId, name, status, texts }: ReadWorld,
  measures: readonly Measure[],
): QualityReport {
  return {
    world_id: worldId,
    name,
    status,
    language: texts.language,
    characters: texts.characters.length,
    posts: texts.posts.length,
    passed: measures.every((measure) => measure.passed),
    measures,
  };
}

/** The same for a person: a table, and what breaks the bounds. */
export function tableOf(report: QualityReport): string {
  const { measures } = report;
  const rows = measures.map(({ name, value, bound, passed, about }) => [
    passed ? (value === null ? '-' : 'ok') : 'FAIL',
    name,
    value === null ? 'too little' : figure(value),
    'atMost' in bound ? `<= ${figure(bound.atMost)}` : `>= ${figure(bound.atLeast)}`,
    about,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const failures = measures.filter((measure) => !measure.passed);
  const shown = failures.filter(({ examples }) => examples.length > 0);
  return [
    `${report.name} (${report.world_id}), ${report.language}, ${report.status}: ${report.characters} characters, ${report.posts} posts`,
    '',
    ...lines,
    ...shown.flatMap(({ name, examples }) => ['', `${name}:`, ...examples.map((example) => `  ${example}`)]),
    '',
    failures.length === 0
      ? 'Every measure passes.'
      : `${failures.length} of ${measures.length} measures fail.`,
  ].join('\n');
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
