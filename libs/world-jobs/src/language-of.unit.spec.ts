import { languageOf } from './language-of.js';

describe('languageOf', () => {
  it.each([
    ['Киберпанк мир с высокими технологиями', 'Russian'],
    ['Мир в стиле cyberpunk', 'Russian'],
    ['Cyberpunk city, где всегда идёт дождь', 'Russian'],
    ['Світ, де їздять лише потяги', 'Ukrainian'],
    ['ЇЖАК', 'Ukrainian'],
    ['A town that lost its river', 'English'],
    ['A town called Зима, and nothing but snow for miles', 'English'],
    ['猫だけの島', 'Japanese'],
    ['ロボットの街', 'Japanese'],
    ['没有河的渡口城', 'Chinese'],
    ['강이 사라진 마을', 'Korean'],
    ['مدينة بلا نهر', 'Arabic'],
    ['Μια πόλη χωρίς ποτάμι', 'Greek'],
    ['עיר בלי נהר', 'Hebrew'],
    ['เมืองที่ไม่มีแม่น้ำ', 'Thai'],
    ['बिना नदी का शहर', 'Hindi'],
    ['2077!!! 🤖', 'English'],
    ['', 'English'],
  ])('hears in %j %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
