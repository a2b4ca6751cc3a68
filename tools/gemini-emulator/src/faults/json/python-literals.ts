import { defineFault } from '../fault.js';
import { wantsJson } from '../wants-json.js';

export const pythonLiterals = defineFault({
  name: 'python_literals',
  family: 'json',
  says: "Python's True, False, None and single quotes.",
  kinds: ['text'],
  fits: wantsJson,
  effect: () => ({ at: 'text', change: asPython }),
});

function asPython(json: string): string {
  return json.replace(/"((?:[^"\\]|\\.)*)"|\b(?:true|false|null)\b/g, (found, text: string | undefined) => {
    if (text === undefined) return { true: 'True', false: 'False' }[found] ?? 'None';
    return `'${text.replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;
  });
}
