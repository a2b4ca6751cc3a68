/** What a text must do nothing with but show it. `hacked` and a dialog tell that a script ran. */
const TEXTS = [
  '<script>globalThis.hacked = true; alert(1)</script>',
  '<img src=x onerror="globalThis.hacked = true; alert(1)">',
  '"><svg onload=alert(1)></svg><a href="javascript:alert(1)">',
  'javascript:alert(1) [read](javascript:alert(1)) data:text/html,<script>alert(1)</script>',
  '{{ 1234567 | times: 3 }} {% for i in (1..999) %}{{ i }}{% endfor %} {% raw %} ${7*7} <%= 7*7 %>',
  '\u202Etxet denrut \u2066inside\u2069 \u0000nul\u0007 \uD800half',
  '\r\n\r\ndata: {"status":"failed"}\n\nid: 9\n\n',
  `'; DROP TABLE worlds; -- {"$gt":""} {$where: 'while(true);'} ../../../etc/passwd %00 \\u0000`,
  '</textarea></title></style><!-- ]]> <base href="//evil.test/"><meta http-equiv=refresh content=0>',
  '@admin @<b>x</b> #<i>tag</i> #__proto__ @constructor https://evil.test/?q=<script>',
];
/** What Liquid would make of the template above. */
export const RENDERED = '3703701';
const LONG = 'endless'.repeat(15_000);
/** So many texts are short ones, then there is a long one. */
const LONG_EVERY = 23;

/**
 * The answer of a model that was told what to say: each text carries something hostile, a few are of 100 kB in one word, and each object
 * has keys that would be orders elsewhere.
 */
export function createHostileAnswers(): (answer: string) => string {
  let count = 0;
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string') {
      count += 1;
      const poison = TEXTS[count % TEXTS.length] ?? '';
      return `${value} ${poison}${count % LONG_EVERY === 0 ? LONG : ''}`;
    }
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, spoil(item)]);
    // Not a literal, in which __proto__ would be no key.
    return Object.fromEntries<unknown>([
      ...entries,
      ['__proto__', { hacked: true }],
      ['constructor', { prototype: { hacked: true } }],
      ['$where', 'while(true);'],
      ['a.b', { $set: { status: 'failed' } }],
    ]);
  };
  return (answer) => {
    const json = parse(answer);
    return json === undefined ? (spoil(answer) as string) : JSON.stringify(spoil(json));
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
