export { createWorldsBackend, type WorldsBackendParts } from './create-worlds-backend.js';
export { createProgressHttp, type ProgressHttpOptions } from './create-progress-http.js';
export { estimateCosts, type ChosenModels, type EstimateSummary } from './estimate/estimate-costs.js';
export { intakeSettings, type IntakeVariables } from './intake/intake-settings.js';
export {
  securityEnvironment,
  securitySettings,
  type SecurityConfig,
} from './security/security-environment.js';
export type { ApiKey, JwtSettings, SecuritySettings } from './security/security-settings.js';
export type { GetBackend, WorldsBackend } from './worlds-backend.js';
