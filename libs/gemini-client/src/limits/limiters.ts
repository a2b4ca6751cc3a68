import { ModelLimiter, type ModelLimiterOptions } from './model-limiter.js';

/** One limiter for each model, made when it is first asked for. */
export function createLimiters(options: Omit<ModelLimiterOptions, 'model'>): (model: string) => ModelLimiter {
  const limiters = new Map<string, ModelLimiter>();
  return (model) => {
    const limiter = limiters.get(model) ?? new ModelLimiter({ ...options, model });
    limiters.set(model, limiter);
    return limiter;
  };
}
