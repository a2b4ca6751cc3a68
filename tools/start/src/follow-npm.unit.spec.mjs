import { signalFor } from './follow-npm.mjs';

describe('signalFor', () => {
  it.each([
    ['everybody lives', { parentIsGone: false, hasShell: true, npmIsGone: false }, undefined],
    [
      'everybody lives, without a shell',
      { parentIsGone: false, hasShell: false, npmIsGone: false },
      undefined,
    ],
    ['npm stopped its shell', { parentIsGone: true, hasShell: true, npmIsGone: false }, 'SIGTERM'],
    ['npm stopped its shell and left', { parentIsGone: true, hasShell: true, npmIsGone: true }, 'SIGTERM'],
    ['npm was killed over its shell', { parentIsGone: false, hasShell: true, npmIsGone: true }, 'SIGKILL'],
    ['npm was killed and had no shell', { parentIsGone: true, hasShell: false, npmIsGone: false }, 'SIGKILL'],
  ])('when %s', (_, situation, expected) => {
    expect(signalFor(situation)).toBe(expected);
  });
});
