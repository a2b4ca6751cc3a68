/** The tags in which a prompt carries data; everything inside them is data and nothing else. */
const tagNames = [
  'idea',
  'world',
  'character',
  'cast',
  'casting',
  'links',
  'events',
  'planned',
  'concept',
  'openings',
] as const;
export type TagName = (typeof tagNames)[number];

export interface TaggedText {
  /** The data of each tag; an absent tag is an empty text. */
  readonly data: Readonly<Record<TagName, string>>;
  /** The data of a tag that may come several times, one text for each. */
  readonly concepts: readonly string[];
  /** What remains when the data is taken out. */
  readonly instructions: string;
}

const block = new RegExp(`^<(${tagNames.join('|')})>[ \\t]*\\r?\\n([\\s\\S]*?)^</\\1>[ \\t]*$`, 'gm');

/** Takes the tagged data out of a prompt. Tags count only on lines of their own. */
export function readTags(text: string): TaggedText {
  const data = Object.fromEntries(tagNames.map((name) => [name, ''])) as Record<TagName, string>;
  const concepts: string[] = [];
  const instructions = text.replace(block, (_whole, name: TagName, inner: string) => {
    if (name === 'concept') concepts.push(inner.trim());
    data[name] = data[name] === '' ? inner.trim() : `${data[name]}\n${inner.trim()}`;
    return '';
  });
  return { data, concepts, instructions };
}

/** Reads lines such as `Name: Aurelia`; a line without a key continues the one before it. Keys are in lower case. */
export function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split('\n')) {
    const match = /^\s*([A-Z][A-Za-z_ ]{0,30}):\s*(.*)$/.exec(line);
    if (match !== null) {
      last = (match[1] ?? '').trim().toLowerCase();
      fields.set(last, (match[2] ?? '').trim());
    } else if (last !== '' && line.trim() !== '') {
      fields.set(last, `${fields.get(last) ?? ''}\n${line.trim()}`.trim());
    }
  }
  return fields;
}
