export {
  createGeminiEmulator,
  type GeminiEmulator,
  type GeminiEmulatorOptions,
} from './create-gemini-emulator.js';
export type { AnswerKind, RecordedCall } from './calls/recorded-call.js';
export type { FaultRule } from './faults/fault-rule.js';
export { faultNames, type FaultName } from './faults/fault-table.js';
export type { DrawPicture } from './generate/draw-picture.js';
export { billMicros } from './models/bill.js';
export { findModel, modelTable, type ModelCard, type ThinkingLevel } from './models/model-table.js';
