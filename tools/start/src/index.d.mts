/**
 * Puts a program of the repository at `root` together in one file when that is missing or a source has changed; resolves with
 * the file to run. `entry` is its path from there: `apps/post-worker/src/main.ts`.
 */
export declare function bundleIfNeeded(root: string, entry: string): Promise<string>;
