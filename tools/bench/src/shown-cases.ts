import type { MeasuredCase, Scenario } from './scenario.js';

/** The cases as people read them. */
export function table({ name, about, heldAgainst }: Scenario, cases: readonly MeasuredCase[]): string {
  const rows = cases.map(({ name, figures, passed, holds, note }) => {
    const told = Object.entries(figures).map(([figure, value]) => `${figure} ${rounded(value)}`);
    const verdict = holds === false ? 'WORSE' : passed ? 'ok   ' : 'MISS ';
    return [`${verdict} ${name}`, told.join(', '), note ?? ''].filter(Boolean).join('\n        ');
  });
  return [`${name}: ${about}`, `held against: ${heldAgainst}`, '', ...rows, '', ''].join('\n');
}

/** The same for programs: one JSON object in a line, with the raw figures. */
export function jsonLine({ name, about, heldAgainst }: Scenario, cases: readonly MeasuredCase[]): string {
  const passed = cases.every((one) => one.passed);
  return `${JSON.stringify({ scenario: name, about, held_against: heldAgainst, passed, cases })}\n`;
}

function rounded(value: number | null): string {
  return value === null ? 'none' : String(Math.round(value * 1_000) / 1_000);
}
