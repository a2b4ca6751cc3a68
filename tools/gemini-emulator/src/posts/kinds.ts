/** Frames by the kind that a prompt names in English; see `lists` of the casting library. */
export type FramesByKind = ReadonlyMap<string, readonly string[]>;

/**
 * Reads frames such as
 * ```
 * # complaint
 * Somebody has left {it} {there} again.
 * ```
 * into their kinds.
 */
export function framesByKind(text: string): FramesByKind {
  const frames = new Map<string, string[]>();
  let kind: string[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line.startsWith('# ')) {
      kind = [];
      frames.set(line.slice(2), kind);
    } else if (line !== '') kind.push(line);
  }
  return frames;
}
