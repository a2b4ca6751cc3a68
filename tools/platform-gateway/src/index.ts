export type { CallCounts, RecordedCall } from './calls/call-log.js';
export {
  createPlatformGateway,
  type GatewayCollections,
  type PlatformGateway,
  type PlatformGatewayOptions,
} from './create-platform-gateway.js';
export type { FaultPlan } from './faults/fault-plan.js';
export type { Fault, FaultRule } from './faults/fault-rule.js';
