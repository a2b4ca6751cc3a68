import { foreignLanguage } from './language.js';

it.each([
  ['Eine Stadt unter dem Meer mit Robotern und Piraten', 'German'],
  ['Une ville dans le ciel avec des dragons', 'French'],
  ['Un mundo con dragones donde los niños vuelan', 'Spanish'],
  ['水の下の町とロボット', 'Japanese'],
  ['A town under the sea', null],
  ['Robots', null],
  ['Подводный город', null],
])('takes "%s" for %s', (text, language) => {
  expect(foreignLanguage(text)).toBe(language);
});
