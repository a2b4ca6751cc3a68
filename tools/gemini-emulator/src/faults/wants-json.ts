import type { FaultCall } from './fault-call.js';

/** Whether the answer to a call is JSON, and so can be broken as JSON. */
export const wantsJson = (call: FaultCall): boolean => call.wantsJson;
