export { createMemorySharedLimits, type MemorySharedLimits } from './memory-shared-limits.js';
export {
  ModelledUpstream,
  type MinuteKind,
  type UpstreamLimits,
  type UpstreamRefusal,
} from './modelled-upstream.js';
export { simulateLimiter, type LimiterReport, type LimiterScenario } from './simulate-limiter.js';
