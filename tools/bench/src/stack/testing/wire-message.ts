export interface MessageOptions {
  readonly id?: number;
  readonly answerTo?: number;
  readonly opCode?: number;
  /** What else its document holds. */
  readonly more?: string;
}

/** A message of MongoDB's wire protocol, with a document that begins with the element `name`. */
export function wireMessage(name: string, options: MessageOptions = {}): Buffer {
  const { id = 1, answerTo = 0, opCode = 2_013, more = '' } = options;
  const element = Buffer.from(`\u0002${name}\0\u0006\0\0\0tasks\0${more}\0`, 'latin1');
  const document = Buffer.concat([Buffer.alloc(4), element]);
  document.writeInt32LE(document.length, 0);
  const whole = Buffer.concat([Buffer.alloc(16 + 5), document]);
  for (const [place, value] of [whole.length, id, answerTo, opCode].entries())
    whole.writeInt32LE(value, 4 * place);
  return whole;
}
