import { failureText } from './failure-text.js';

describe('failureText', () => {
  it.each([
    ['The disk is full.', 'Free some space.', 'The disk is full. Free some space.'],
    ['The disk is full. Free some space.', 'Free some space.', 'The disk is full. Free some space.'],
    ['The disk is full.', undefined, 'The disk is full.'],
  ])('of %j with the remedy %j', (message, remedy, text) => {
    expect(failureText({ message, remedy })).toBe(text);
  });
});
