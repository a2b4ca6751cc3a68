import { pairs } from '../words/parse-list.js';

const labels = (text: string): ReadonlyMap<string, string> =>
  new Map(pairs(text).map(({ en, ru }) => [en, ru]));

export const russianFormatLabels = labels(`
  complaint=жалоба; something found=находка; question to everybody=вопрос ко всем; overheard talk=подслушанное; advert or swap=объявление;
  small triumph=маленькая победа; warning=предупреждение; memory set off by an object=воспоминание; report from work=отчёт с работы;
  food=еда; joke at own expense=шутка над собой; weather and streets=погода; apology that is none=извинение; list=список;
  rumour and its correction=опровержение; thanks to someone=благодарность; sleepless note=ночная запись; argument continued=продолжение спора;
  animal or child=звери и дети; before and after=до и после; bet=пари; price that changed=цены; visitor=гости; how something is done=как это делается
`);

export const russianMoodLabels = labels(`
  smug=самодовольство; sulky=дуюсь; sleepy=сонливость; jealous=зависть; relieved=облегчение; amused=веселье; stubborn=упрямство;
  homesick=тоска по дому; suspicious=подозрение; grateful=признательность; hungry=голод; proud=гордость; embarrassed=смущение; curious=любопытство;
  spiteful=злорадство; calm=спокойствие; nervous=волнение; bored=скука; tender=нежность; indignant=возмущение; hopeful=надежда; guilty=вина;
  wide awake=бодрость; offended=обида; playful=озорство; resigned=смирение; triumphant=торжество; worried=беспокойство; nostalgic=ностальгия;
  impatient=нетерпение; touched=умиление; defiant=вызов; puzzled=недоумение; lonely=одиночество; cheerful=радость; disgusted=отвращение;
  determined=решимость; sceptical=недоверие; dreamy=мечтательность; mean=вредность
`);
