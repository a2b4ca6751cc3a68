import { checkDocumentId } from './check-document-id.js';

describe('The id of a document', () => {
  it.each(['a', 'мир', 'x'.repeat(512), 'я'.repeat(256)])('may be %s', (id) => {
    expect(() => checkDocumentId(id)).not.toThrow();
  });

  it.each([
    ['empty', '', 'must be a text that is not empty'],
    ['a number', 5, 'must be a text that is not empty'],
    ['missing', undefined, 'must be a text that is not empty'],
    ['too long', 'x'.repeat(513), `The _id '${'x'.repeat(40)}...' is longer than 512 bytes.`],
    ['too long in bytes', 'я'.repeat(257), 'is longer than 512 bytes.'],
  ])('may not be %s', (_title, id, message) => {
    expect(() => checkDocumentId(id)).toThrow(message);
  });
});
