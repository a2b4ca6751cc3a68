export { createProgressHttp, type ProgressHttpOptions } from './create-progress-http.js';
