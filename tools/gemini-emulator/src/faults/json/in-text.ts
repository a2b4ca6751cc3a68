/**
 * Changes a JSON text in the middle of its longest string value, at a space. A JSON without such a place stays as it is.
 */
export function inText(change: (before: string, after: string) => string): (json: string) => string {
  return (json) => {
    let best: { readonly start: number; readonly length: number } | undefined;
    for (const match of json.matchAll(/"((?:[^"\\]|\\.)*)"(?!\s*:)/g)) {
      const length = match[1]?.length ?? 0;
      if (match[1]?.includes(' ') && length > (best?.length ?? 0)) best = { start: match.index + 1, length };
    }
    if (best === undefined) return json;
    const middle = best.start + Math.floor(best.length / 2);
    const later = json.indexOf(' ', middle);
    const at = (later > 0 && later < best.start + best.length ? later : json.lastIndexOf(' ', middle)) + 1;
    return change(json.slice(0, at), json.slice(at));
  };
}
