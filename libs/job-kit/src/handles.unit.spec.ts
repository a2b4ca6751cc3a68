import fc from 'fast-check';

import { createHandleResolver, normaliseHandle, uniqueHandle } from './handles.js';

describe('normaliseHandle', () => {
  it.each([
    ['@Neural_Flux', 'neural_flux'],
    ['Аня Щукина', 'anya_schukina'],
    ['José  Ñandú!', 'jose_nandu'],
    ['Андрей'.normalize('NFD'), 'andrey'],
    ['__x__', ''],
    ['龍', ''],
    ['a'.repeat(40), 'a'.repeat(24)],
  ])('makes of %j %j', (proposal, handle) => {
    expect(normaliseHandle(proposal)).toBe(handle);
  });
});

describe('uniqueHandle', () => {
  it('takes the first usable proposal', () => {
    expect(uniqueHandle(['龍', 'Mira'], new Set(), 'resident_1')).toBe('mira');
  });

  it('falls back when nothing can be used', () => {
    expect(uniqueHandle(['龍'], new Set(), 'resident_1')).toBe('resident_1');
  });

  it('numbers a long handle within its length, without a double underscore', () => {
    const long = 'keeper_of_the_wet_rope_s';
    expect(uniqueHandle([long], new Set([long]), 'resident_1')).toBe('keeper_of_the_wet_rope_2');
  });

  it('never gives a handle twice, and always a valid one', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 60 }), (proposals) => {
        const taken = new Set<string>();
        proposals.forEach((proposal, index) => {
          const handle = uniqueHandle([proposal], taken, `resident_${index + 1}`);
          expect(handle).toMatch(/^[a-z0-9_]{3,24}$/);
          expect(taken.has(handle)).toBe(false);
          taken.add(handle);
        });
      }),
    );
  });
});

describe('createHandleResolver', () => {
  const resolve = createHandleResolver([
    { username: 'ada_l', display_name: 'Ada Lintel' },
    { username: 'shchuka', display_name: 'Аня Щукина' },
    { username: 'andrew', display_name: 'Андрей' },
    { username: 'resident_3', display_name: ' ' },
  ]);

  it.each([
    ['@ada_l', 'ada_l'],
    ['ADA_L', 'ada_l'],
    ['Ada Lintel', 'ada_l'],
    ['Аня Щукина', 'shchuka'],
    ['Андрей'.normalize('NFD'), 'andrew'],
    ['Аня  Щукина', 'shchuka'],
    ['nobody', null],
    ['', null],
    ['龍', null],
  ])('finds behind %j %j', (name, handle) => {
    expect(resolve(name)).toBe(handle);
  });
});
