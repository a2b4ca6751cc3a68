import { securityEnvironment } from '@generia/progress-http';
import { ServerEnvironment } from '@generia/service-host';
import { serviceEnvironment } from '@generia/service-runtime';

const {
  GEMINI_TEXT_MODEL,
  GEMINI_IMAGE_MODEL,
  MAX_CONCURRENT_LLM_REQUESTS,
  MAX_CONCURRENT_IMAGE_REQUESTS,
  INTAKE_LIMIT_MINUTES,
  POST_WORKER_INSTANCES,
  IMAGE_WORKER_INSTANCES,
} = serviceEnvironment;

/** The variables that progress-api reads: the servers under it, who may ask, what estimates are made of, and how long the queue may get. */
export const ProgressApiEnvironment = ServerEnvironment.extend({
  ...securityEnvironment,
  GEMINI_TEXT_MODEL,
  GEMINI_IMAGE_MODEL,
  MAX_CONCURRENT_LLM_REQUESTS,
  MAX_CONCURRENT_IMAGE_REQUESTS,
  INTAKE_LIMIT_MINUTES,
  POST_WORKER_INSTANCES,
  IMAGE_WORKER_INSTANCES,
});
