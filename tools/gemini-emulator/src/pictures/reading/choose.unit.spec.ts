import { SCENE_NAMES, type SceneName } from '../scenes/scene-names.js';
import { seededDice } from '../seeded-dice.js';
import { chooseDetails, choosePalette, chooseWeather, timeOfDay } from './choose-air.js';
import { chooseScene } from './choose-scene.js';
import { PALETTES } from '../palettes.js';
import { PALETTE_WORDS } from './palette-words.js';
import { readPrompt } from './read-prompt.js';
import { has, valueNear, words } from './words.js';

const seeds = Array.from({ length: 8 }, (_, i) => seededDice(i));

describe('chooseScene', () => {
  it.each<[string, SceneName]>([
    ['A lone climber below the mountain summit and its glacier', 'mountains'],
    ['Neon signs over a wet alley, a noodle stall', 'neonStreet'],
    ['The caravan crosses the dunes of the desert', 'desert'],
    ['Fishing boats return to the harbour, the lighthouse is lit', 'sea'],
    ['Mushrooms under the trees of the old forest', 'forest'],
    ['The station in orbit around a ringed planet', 'space'],
    ['A coral reef, a diver and a whale underwater', 'underwater'],
    ['The castle of the dragon, banners on the tower', 'castle'],
    ['Tea, bread and a letter', 'stillLife'],
    ['A concert, the crowd before the stage', 'crowd'],
    ['Flask and potion on the bench of the alchemy laboratory', 'workshop'],
    ['Руины древнего храма, колонны', 'ruins'],
    ['Осенний лес, грибы под деревьями', 'forest'],
    ['Корабль уходит в море мимо маяка', 'sea'],
    ['Поезд у перрона, вокзал', 'journey'],
    ['Кофейня: кофе и пекарня за углом, лавка', 'cafe'],
    ['Город ночью, небоскрёбы', 'city'],
  ])('finds "%s" to be %s, whatever the dice', (prompt, scene) => {
    for (const dice of seeds) expect(chooseScene(readPrompt(prompt), dice)).toBe(scene);
  });

  it('lets the dice choose when no word helps, and they choose many kinds', () => {
    const chosen = new Set(
      Array.from({ length: 300 }, (_, i) => chooseScene(readPrompt('Untitled'), seededDice(i))),
    );
    expect(chosen.size).toBe(SCENE_NAMES.length);
  });

  it('shows a wide place in a header, whatever the words', () => {
    const brief = readPrompt(
      'Wide header picture of the world "Cup".\nA cup of tea and a book on the table.',
    );
    for (const dice of seeds)
      expect(['stillLife', 'interior', 'cafe']).not.toContain(chooseScene(brief, dice));
  });
});

describe('choosing the air', () => {
  it.each([
    ['before dawn', 'dawn'],
    ['late in the evening', 'dusk'],
    ['after midnight', 'night'],
    ['at noon', 'day'],
    ['поздней ночью', 'night'],
    ['на рассвете', 'dawn'],
    ['a table', undefined],
  ] as const)('hears the hour in "%s"', (text, time) => {
    expect(timeOfDay(text)).toBe(time);
  });

  it('keeps to the hour that the prompt names', () => {
    for (const dice of seeds)
      expect(choosePalette(readPrompt('The square after midnight'), dice).time).toBe('night');
    for (const dice of seeds)
      expect(choosePalette(readPrompt('Sunrise over the hills'), dice).time).toBe('dawn');
  });

  it('finds the palette of the words', () => {
    for (const dice of seeds) {
      expect(choosePalette(readPrompt('Cyber neon hologram street'), dice).name).toBe('neon night');
      expect(choosePalette(readPrompt('Brass and copper, steampunk, gaslight'), dice).name).toBe('sepia');
    }
  });

  it('gives the pictures of one world kindred but not equal palettes', () => {
    const brief = readPrompt('Untitled\n<world>\nLook: pale blue, peach and white\n</world>');
    const names = Array.from({ length: 60 }, (_, i) => choosePalette(brief, seededDice(i)).name);
    expect(new Set(names).size).toBeGreaterThan(1);
    expect(new Set(names).size).toBeLessThan(PALETTES.length);
  });

  it.each([
    ['Snow on the roofs', 'snow'],
    ['drizzle all day', 'rain'],
    ['a thunderstorm', 'storm'],
    ['Солёный туман утром', 'fog'],
    ['sparks from the forge', 'embers'],
  ] as const)('hears the weather in "%s"', (text, weather) => {
    for (const dice of seeds) expect(chooseWeather(readPrompt(text), dice)).toBe(weather);
  });

  it('hears what else the scene holds, but not in the description of the world', () => {
    const details = chooseDetails(
      readPrompt('Gulls over the quay, a child waits\n<world>\naurora every night\n</world>'),
    );
    expect([...details].sort()).toEqual(['birds', 'person']);
  });

  it('has words for palettes that exist only', () => {
    const names = new Set(PALETTES.map((palette) => palette.name));
    for (const name of Object.keys(PALETTE_WORDS)) expect(names).toContain(name);
  });
});

describe('words', () => {
  it('match from the beginning of a word, in both alphabets', () => {
    expect(has('Rainy day', words('rain'))).toBe(true);
    expect(has('a train', words('rain'))).toBe(false);
    expect(has('под дождём', words('дожд'))).toBe(true);
    expect(has('oracles', words('ora\\b'))).toBe(false);
  });

  it('find the value that stands by a noun and not by another', () => {
    const colours = [
      [words('grey'), 'grey'],
      [words('green'), 'green'],
    ] as const;
    expect(valueNear('green eyes, a thick grey sweater', words('sweater'), colours)).toBe('grey');
    expect(valueNear('green eyes, a thick grey sweater', words('eyes'), colours)).toBe('green');
    expect(valueNear('a sweater', words('sweater'), colours)).toBeUndefined();
  });
});
