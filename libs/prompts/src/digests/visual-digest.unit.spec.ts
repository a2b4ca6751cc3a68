import { ENGLISH_WORLD } from '../../test/english-world.js';
import { hugeWorld } from '../../test/huge-world.js';
import { RUSSIAN_WORLD } from '../../test/russian-world.js';
import { estimateTokens } from '../text/estimate-tokens.js';
import { visualDigest } from './visual-digest.js';

describe('visualDigest', () => {
  it('puts the style first, then place, air and age, as sentences on one line', () => {
    expect(visualDigest(ENGLISH_WORLD)).toBe(
      'Slate grey water, rust red hulls and tea yellow windows under a wide wet sky; soft light, ropes everywhere. ' +
        'A mud creek between a brickworks and a railway bridge. Drizzle and wind. The winter of 1974.',
    );
  });

  it('falls back to the theme when there is no style', () => {
    expect(visualDigest({ ...ENGLISH_WORLD, visual_style: '' })).toMatch(
      /^Neighbours who cannot move apart\./,
    );
  });

  it.each([
    ['a Russian world', RUSSIAN_WORLD],
    ['huge fields', hugeWorld('Туман, бетон и янтарь; свет сбоку. ')],
    ['huge fields without any stop', hugeWorld('туман')],
  ])('stays on one line and within 90 tokens for %s', (_name, world) => {
    const digest = visualDigest(world);
    expect(estimateTokens(digest)).toBeLessThanOrEqual(90);
    expect(digest).not.toContain('\n');
    expect(digest).not.toBe('');
  });
});
