export type PictureKind = 'header' | 'icon' | 'portrait' | 'post';

/** A prompt taken apart: what is to be shown, and what is only said about the world around it. */
export interface PictureBrief {
  readonly kind: PictureKind;
  /** Of whom or what: the name after "Portrait of", "post by" or "of the world"; empty when it says none. */
  readonly name: string;
  /** What this picture shows, and in which mood; never the standing instructions of a template. */
  readonly subject: string;
  /** How the person looks (a portrait; the author of a post). */
  readonly appearance: string;
  /** How the world looks; the same in every picture of one world. */
  readonly world: string;
}

const FIELD =
  /^(scene|place|mood|world|face and moment|whole appearance|the author|appearance|medium|style|location)\b[^:\n]{0,60}:\s*(.+)$/gimu;

/** Reads the prompts that the image templates render, and any other text as a post. */
export function readPrompt(prompt: string): PictureBrief {
  const text = prompt.trim();
  const kind = kindOf(text);
  const tagged = [...text.matchAll(/<world>([\s\S]*?)<\/world>/giu)].map((match) => match[1] ?? '').join(' ');
  const rest = text.replaceAll(/<world>[\s\S]*?<\/world>/giu, ' ');
  const fields = new Map<string, string>();
  for (const [, label = '', value = ''] of rest.matchAll(FIELD)) {
    const key = label.toLowerCase();
    fields.set(key, `${fields.get(key) ?? ''} ${value}`.trim());
  }
  const field = (...keys: string[]): string =>
    keys
      .map((key) => fields.get(key) ?? '')
      .join(' ')
      .trim();
  const world = `${field('world')} ${tagged}`.trim();
  const name = nameOf(text);
  if (kind === 'header' || kind === 'icon') {
    const look = rest
      .split('\n')
      .slice(1)
      .filter((row) => !/^(show|the picture|no) /iu.test(row))
      .join(' ')
      .trim();
    return { kind, name, subject: `${name} ${look || rest}`, appearance: '', world };
  }
  if (kind === 'portrait') {
    const appearance = field('whole appearance', 'appearance');
    const moment = field('face and moment', 'mood');
    const subject = appearance === '' && moment === '' ? unlabelled(rest) : moment;
    return { kind, name, subject, appearance: appearance === '' ? subject : appearance, world };
  }
  const subject = field('scene', 'place', 'location', 'mood');
  return {
    kind,
    name,
    subject: subject === '' ? unlabelled(rest) : subject,
    appearance: field('the author', 'appearance'),
    world,
  };
}

function kindOf(text: string): PictureKind {
  if (/^wide header\b/iu.test(text)) return 'header';
  if (/^square icon\b/iu.test(text)) return 'icon';
  return /^portrait of\b/iu.test(text) ? 'portrait' : 'post';
}

function nameOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const quoted = /of the world\s+["«“]([^"»”]+)["»”]/iu.exec(first)?.[1];
  const named = /^(?:portrait of|picture for a social feed post by)\s+([^,.;:\n]+)/iu.exec(first)?.[1];
  return (quoted ?? named ?? '').trim();
}

/** The text without its labelled lines and without the first words that only say what kind of picture it is. */
function unlabelled(text: string): string {
  return text
    .replaceAll(FIELD, ' ')
    .replace(/^(?:portrait of|picture for a social feed post by)\b/iu, ' ')
    .trim();
}
