/** A message of MongoDB's wire protocol: what it answers, what it asks. */
export interface WireMessage {
  readonly id: number;
  /** The message that it answers; 0 when it asks. */
  readonly answerTo: number;
  readonly opCode: number;
  readonly bytes: Buffer;
}

const HEADER_BYTES = 16;

/** Puts parts of a stream together, as they come, and gives each message on as soon as it is whole. */
export function splitMessages(onMessage: (message: WireMessage) => void): (part: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (part) => {
    rest = Buffer.concat([rest, part]);
    while (rest.length >= HEADER_BYTES) {
      const length = rest.readInt32LE(0);
      if (rest.length < length) return;
      onMessage({
        id: rest.readInt32LE(4),
        answerTo: rest.readInt32LE(8),
        opCode: rest.readInt32LE(12),
        bytes: rest.subarray(0, length),
      });
      rest = rest.subarray(length);
    }
  };
}
