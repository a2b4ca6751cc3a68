import fc from 'fast-check';

import { isInLanguage } from './is-in-language.js';

const TEXTS = {
  English: 'The ferry left without me again, and the man at the gate said that it was not his fault.',
  German:
    'Die Fähre ist schon wieder ohne mich gefahren, und der Mann am Tor sagt, es ist nicht seine Schuld.',
  French: "Le bateau est encore parti sans moi, et l'homme de la porte dit que ce n'est pas sa faute.",
  Spanish: 'El barco se fue otra vez sin mí, y el hombre de la puerta dice que no es su culpa.',
  Italian: 'Il traghetto è partito ancora senza di me, e l’uomo della porta dice che non è colpa sua.',
  Polish:
    'Prom znowu odpłynął beze mnie, a człowiek przy bramie mówi, że to nie jest jego wina, i po co się kłócić.',
  Russian: 'Паром опять ушёл без меня, а человек у ворот говорит, что он тут ни при чём.',
  Ukrainian: 'Пором знову пішов без мене, і чоловік біля воріт каже, що він тут ні до чого.',
  Japanese: 'また船が私を置いて出てしまった。門の人は自分のせいではないと言う。',
  Chinese: '渡轮又丢下我开走了，门口的人说这不是他的错，我也没有办法。',
  Korean: '배가 또 나를 두고 떠났고 문 앞의 사람은 자기 탓이 아니라고 한다.',
  Arabic: 'غادرت العبارة بدوني مرة أخرى، ويقول الرجل عند البوابة إن الذنب ليس ذنبه.',
  Hindi: 'नाव फिर मेरे बिना चली गई और दरवाज़े वाला आदमी कहता है कि यह उसकी गलती नहीं है।',
  Greek: 'Το πλοίο έφυγε πάλι χωρίς εμένα και ο άνθρωπος στην πύλη λέει ότι δεν φταίει.',
};
const languages = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

describe('the language of a text', () => {
  it.each(languages)('is known for %s, and is no other one', (language) => {
    expect(isInLanguage(TEXTS[language], language)).toBe('yes');
    const taken = languages.filter(
      (other) => other !== language && isInLanguage(TEXTS[language], other) !== 'no',
    );
    expect(taken).toEqual([]);
  });

  it('counts a letter in fancy type once', () => {
    const fancy = '𝗠𝗮𝗿𝗸𝗲𝘁 𝗱𝗮𝘆 𝘁𝗼𝗺𝗼𝗿𝗿𝗼𝘄 𝗮𝘁 𝘁𝗵𝗲 𝗼𝗹𝗱 quay and the fish is in at last';
    expect(isInLanguage(fancy, 'English')).toBe('yes');
    expect(isInLanguage('𝗠𝗮𝗿𝗸𝗲𝘁', 'English')).toBe('unclear');
  });

  it('may be named with a remark', () => {
    expect(isInLanguage(TEXTS.Russian, 'Russian (Odessa)')).toBe('yes');
    expect(isInLanguage(TEXTS.English, 'British English')).toBe('yes');
    expect(isInLanguage(TEXTS.English, 'Brazilian Portuguese')).toBe('no');
  });

  it('is not told from a few letters, or of a text of names, handles and links', () => {
    for (const text of ['', 'Ok.', '12:40', '@ferry_man #quay https://example.org/the/way/of/the/boat'])
      for (const language of languages) expect(isInLanguage(text, language)).toBe('unclear');
    expect(isInLanguage('Harriet Pickering, Quay Street Bakery', 'Russian')).toBe('no');
    expect(isInLanguage('Harriet Pickering, Quay Street Bakery', 'German')).toBe('unclear');
  });

  it('stays what it is when terms of another one stand in it', () => {
    expect(isInLanguage(`${TEXTS.Russian} Firmware update, сбой.`, 'Russian')).toBe('yes');
    expect(isInLanguage(`${TEXTS.German} The Night Ferry, so heißt sie.`, 'German')).toBe('yes');
  });

  it('is judged gently for a language of which we know no words, and yet not taken for English', () => {
    const finnish = 'Lautta lähti taas ilman minua, ja portin mies sanoo, ettei se ole hänen syynsä.';
    expect(isInLanguage(finnish, 'Finnish')).toBe('unclear');
    expect(isInLanguage(TEXTS.English, 'Finnish')).toBe('no');
  });

  it('never fails, whatever the text and the language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, language) => {
        expect(['yes', 'no', 'unclear']).toContain(isInLanguage(text, language));
      }),
    );
  });
});
