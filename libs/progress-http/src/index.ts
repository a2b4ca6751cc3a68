export { createProgressHttp, type ProgressHttpOptions } from './create-progress-http.js';
export { listenOn, ListenError, type ListenAddress } from './listen-on.js';
export { type ProblemDetails } from './problem-details.js';
export { type Readiness } from './routes/ready.js';
