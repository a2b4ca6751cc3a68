import type { CostResponse, LimitsBody } from '@generia/contracts/http';

/** Twice the limits of a world; those that are none stay so. */
export function raisedLimits({ limits }: Pick<CostResponse, 'limits'>): LimitsBody {
  return {
    ...(limits.llm_calls > 0 ? { llm_calls: limits.llm_calls * 2 } : {}),
    ...(limits.image_calls > 0 ? { image_calls: limits.image_calls * 2 } : {}),
    ...(limits.cost_usd > 0 ? { cost_usd: limits.cost_usd * 2 } : {}),
  };
}
