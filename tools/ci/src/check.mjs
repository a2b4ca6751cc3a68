/*
 * `npm run check`: what must hold beside the tests, that is projects, lint, format and types. It goes on after a failure,
 * so that all of them are seen, and ends with the line `N passed, N failed`.
 */
import { runRows } from './run-steps.mjs';
import { runToVerdict } from './run-to-verdict.mjs';
import { checkRows } from './steps.mjs';

await runToVerdict((root, signal) => runRows(root, checkRows(), signal));
