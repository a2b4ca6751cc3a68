import { readPrompt } from './read-prompt.js';

const POST = `Picture for a social feed post by Pat Quill.
Scene: The ferry leaves without me
Place: the lower pier
Mood: wistful
The author, only if the scene shows them: A broad woman of fifty, grey plait.
World: Slate grey water and rust red hulls. Drizzle and wind.
Medium: phone snapshot

Follow the scene exactly. Framed from where a hand could hold the camera; screens with text are out.`;

const PORTRAIT = `Portrait of Mira Voss, a resident of an invented world.
Face and moment: an open laugh
Whole appearance, with which the portrait must agree: short copper hair, freckles
World: Wet asphalt and neon
Medium: film photograph

Skin, hair and cloth show age, work and weather.`;

const HEADER = `Wide header picture of the world "Saltmarsh Row".
Slate grey water under a wide sky. The winter of 1974.
Show one inhabited place of this world, with depth through haze.
The picture holds no lettering, logos, borders or watermarks.`;

describe('readPrompt', () => {
  it.each([
    [HEADER, 'header'],
    ['Square icon of the world "X".\nBrass.', 'icon'],
    [PORTRAIT, 'portrait'],
    [POST, 'post'],
    ['a cat in the rain', 'post'],
    ['', 'post'],
  ] as const)('tells the kind by the first words (case %#)', (prompt, kind) => {
    expect(readPrompt(prompt).kind).toBe(kind);
  });

  it('reads of a post what it shows, and keeps author and world apart', () => {
    const brief = readPrompt(POST);
    expect(brief.name).toBe('Pat Quill');
    expect(brief.subject).toContain('The ferry leaves without me');
    expect(brief.subject).toContain('the lower pier');
    expect(brief.subject).toContain('wistful');
    expect(brief.subject).not.toMatch(/grey plait|camera|Slate/u);
    expect(brief.appearance).toContain('grey plait');
    expect(brief.world).toContain('rust red hulls');
  });

  it('reads of a portrait the person and never the standing instructions', () => {
    const brief = readPrompt(PORTRAIT);
    expect(brief).toMatchObject({
      name: 'Mira Voss',
      subject: 'an open laugh',
      appearance: 'short copper hair, freckles',
    });
    expect(brief.world).toBe('Wet asphalt and neon');
  });

  it('reads of a header the name and the look of the world', () => {
    const brief = readPrompt(HEADER);
    expect(brief.name).toBe('Saltmarsh Row');
    expect(brief.subject).toContain('Slate grey water');
    expect(brief.subject).not.toMatch(/haze|lettering/u);
  });

  it('takes a world in tags as the world', () => {
    const brief = readPrompt('A letter on the table\n<world>\nTheme: desert caravans\n</world>');
    expect(brief.world).toContain('desert caravans');
    expect(brief.subject).not.toContain('caravans');
  });

  it('takes an unlabelled portrait as the description of the person', () => {
    expect(readPrompt('Portrait of an old sailor with a white beard').appearance).toContain('white beard');
  });
});
