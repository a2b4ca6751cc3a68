/**
 * Changes a JSON text in the middle of its longest string value, at a space. A JSON without such a place stays as it is.
 */
export function inText(change: (before: string, after: string) => string): (json: string) => string {
  return (json) => {
    let best: { readonly start: number; readonly length: number } | undefined;
    // Keys are matched too, or the text between two strings would pass for one.
    for (const { 1: text = '', 2: colon, index } of json.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)) {
      if (colon !== undefined || !text.includes(' ') || text.length <= (best?.length ?? 0)) continue;
      best = { start: index + 1, length: text.length };
    }
    if (best === undefined) return json;
    const middle = best.start + Math.floor(best.length / 2);
    const later = json.indexOf(' ', middle);
    const at = (later > 0 && later < best.start + best.length ? later : json.lastIndexOf(' ', middle)) + 1;
    return change(json.slice(0, at), json.slice(at));
  };
}
