export {
  CliError,
  describeForPeople,
  isErrorForPeople,
  type CliErrorOptions,
  type ErrorForPeople,
} from './cli-error.js';
export { ConfigError, loadConfig, type Environment } from './config/load-config.js';
export { Secret } from './config/secret.js';
export { serviceEnvironment } from './config/service-environment.js';
export { type HostAndPort } from './config/variable-kinds.js';
export { variable, type VariableRule } from './config/variable.js';
export {
  createServiceHttp,
  type ConnectionLimits,
  type ServiceHttpOptions,
  USUAL_CONNECTIONS,
} from './http/create-service-http.js';
export { listenOn, ListenError, type ListenAddress } from './http/listen-on.js';
export { type MetricsSource } from './http/metrics.js';
export type { ExplainError } from './http/error-handling.js';
export {
  HttpProblem,
  sendProblem,
  type FieldProblem,
  type HttpProblemOptions,
  type ProblemDetails,
} from './http/problem-details.js';
export { type Readiness } from './http/ready.js';
export { createLogger, type Logger, type LoggerOptions } from './logging/create-logger.js';
export { LOG_LEVELS, toLogLevel, type LogLevel } from './logging/log-level.js';
export {
  onShutdownSignals,
  ShutdownRequested,
  type ShutdownSignalOptions,
} from './shutdown/shutdown-signals.js';
export { Shutdown, type ClosedPart, type CloseOutcome, type ShutdownOptions } from './shutdown/shutdown.js';
