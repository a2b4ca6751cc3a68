import { BSON, type Document } from 'mongodb';

/** One request of a MongoDB client, as far as the driver of the tests sends them. */
export interface WireRequest {
  readonly requestId: number;
  readonly isQuery: boolean;
  readonly command: Document;
}

const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

/**
 * Takes the whole messages off the front of what has arrived.
 * https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
export function readRequests(bytes: Buffer): { requests: WireRequest[]; rest: Buffer } {
  const requests: WireRequest[] = [];
  let rest = bytes;
  while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
    const message = rest.subarray(0, rest.readInt32LE(0));
    rest = rest.subarray(message.length);
    const isQuery = message.readInt32LE(12) === OP_QUERY;
    const body = message.subarray(HEADER_BYTES + 4);
    const command = isQuery ? BSON.deserialize(body.subarray(body.indexOf(0) + 9)) : readSections(body);
    requests.push({ requestId: message.readInt32LE(4), isQuery, command });
  }
  return { requests, rest };
}

export function writeReply({ requestId, isQuery }: WireRequest, reply: Document): Buffer {
  const document = BSON.serialize(reply);
  // Queries are answered with flags, cursor, start and count; messages with flags and the kind of their only section.
  const start = Buffer.alloc(isQuery ? 20 : 5);
  if (isQuery) start.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + start.length + document.length, 0);
  header.writeInt32LE(requestId, 8);
  header.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, start, document]);
}

/** A body, and lists of documents beside it that belong into one of its fields. */
function readSections(sections: Buffer): Document {
  let command: Document = {};
  let at = 0;
  while (at < sections.length) {
    const isList = sections[at] === 1;
    const size = sections.readInt32LE(at + 1);
    const section = sections.subarray(at + 1, at + 1 + size);
    command = { ...command, ...(isList ? readList(section) : BSON.deserialize(section)) };
    at += 1 + size;
  }
  return command;
}

function readList(section: Buffer): Document {
  const nameEnd = section.indexOf(0, 4);
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < section.length; at += section.readInt32LE(at)) {
    documents.push(BSON.deserialize(section.subarray(at, at + section.readInt32LE(at))));
  }
  return { [section.toString('utf8', 4, nameEnd)]: documents };
}
