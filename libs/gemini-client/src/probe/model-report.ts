import type { ModelData } from '../models/model-data.js';

/** What was found out about one configured model. */
export interface ModelFinding {
  readonly asked: string;
  /** `replaced` when another one of its chain answers for it, `missing` when none can. */
  readonly status: 'served' | 'replaced' | 'missing';
  /** The model that answers; null when none can. */
  readonly use: string | null;
}

/** What the key may use. */
export interface ModelReport {
  /** The ids of all models on offer, without the `models/` in front. */
  readonly offered: readonly string[];
  readonly findings: readonly ModelFinding[];
}

/** Decides for each needed model whether it is served, or which one of its chain takes its place. */
export function reportModels(
  offered: readonly string[],
  chains: ReadonlyMap<string, readonly ModelData[]>,
): ModelReport {
  const findings = [...chains].map(([asked, chain]): ModelFinding => {
    const use = chain.find(({ id }) => offered.includes(id))?.id ?? null;
    return { asked, use, status: use === null ? 'missing' : use === asked ? 'served' : 'replaced' };
  });
  return { offered, findings };
}
