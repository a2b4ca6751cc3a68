import { MEDIA_TYPES, MediaKind } from './entities.js';
import { mediaIdOf, mediaObjectKey } from './media-object-key.js';

const media = { worldId: 'w', characterId: 'c', mediaId: 'm', extension: 'png' } as const;

describe('mediaObjectKey', () => {
  it.each([
    ['world_header', 'w/world_data/m.png'],
    ['world_icon', 'w/world_data/m.png'],
    ['character_avatar', 'w/c/avatars/m.png'],
    ['post_image', 'w/c/posts/m.png'],
  ] as const)('puts a %s where Generia looks for it', (kind, key) => {
    expect(mediaObjectKey({ ...media, kind })).toBe(key);
  });

  it('follows the kind of file, and has a place for a picture without its character', () => {
    expect(mediaObjectKey({ ...media, kind: 'post_image', extension: 'jpg', characterId: null })).toBe(
      'w/unknown/posts/m.jpg',
    );
  });
});

describe('media of Generia', () => {
  it('have ids of 32 hex digits', () => {
    expect(mediaIdOf('0f8fad5b-d9cb-469f-a165-70867728950e')).toBe('0f8fad5bd9cb469fa16570867728950e');
  });

  it('have a number for each kind', () => {
    expect(MediaKind.options.map((kind) => MEDIA_TYPES[kind])).toEqual([1, 2, 3, 4]);
  });
});
