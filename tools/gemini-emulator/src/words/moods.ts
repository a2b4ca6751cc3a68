import { pairs } from './parse-list.js';

export const moods = pairs(`
  curious=любопытство; amused=веселье; wistful=светлая грусть; tense=напряжение; proud=гордость; uneasy=тревога; tender=нежность;
  defiant=вызов; relieved=облегчение; nostalgic=ностальгия; mischievous=озорство; astonished=изумление; calm=спокойствие;
  indignant=возмущение; hopeful=надежда; lonely=одиночество; grateful=благодарность; embarrassed=смущение; determined=решимость;
  dreamy=мечтательность; sarcastic=сарказм; excited=азарт; tired=усталость; solemn=торжественность; conspiratorial=заговорщический тон
`);

export const postTypes = pairs(`
  story=история; observation=наблюдение; confession=признание; question=вопрос; advice=совет; news=новость; memory=воспоминание;
  complaint=жалоба; announcement=объявление; list=список; portrait of a neighbour=портрет соседа; field note=заметка
`);

/** When something happens; Russian as adverbials. */
export const times = pairs(`
  before dawn=перед рассветом; early in the morning=ранним утром; at noon=в полдень; after lunch=после обеда; at dusk=в сумерках;
  late in the evening=поздним вечером; after midnight=после полуночи; before the rain=перед дождём; after the rain=после дождя;
  on market day=в базарный день; on Monday=в понедельник; on Tuesday evening=вечером во вторник; on Wednesday=в среду;
  on Thursday night=в ночь на четверг; on Friday=в пятницу; on Saturday morning=субботним утром; on Sunday=в воскресенье;
  on the first warm day=в первый тёплый день; during the blackout=во время отключения света; between two bells=между двумя звонками;
  before closing time=перед закрытием; after closing time=после закрытия; on the eve of the festival=накануне праздника;
  in the middle of the week=посреди недели; at low water=в тихий час; on the longest day=в самый длинный день; in the first fog=в первый туман;
  at the change of shifts=на пересменке; during the speeches=во время речей; on the last day of the month=в последний день месяца
`);

/** Parts of the day, with the light that pictures of them have. */
export const partsOfDay: readonly { readonly en: string; readonly ru: string; readonly light: string }[] = [
  { en: 'dawn', ru: 'рассвет', light: 'pale pink light of dawn' },
  { en: 'morning', ru: 'утро', light: 'clear low morning sun' },
  { en: 'noon', ru: 'полдень', light: 'hard noon light with short shadows' },
  { en: 'afternoon', ru: 'день', light: 'warm afternoon light' },
  { en: 'dusk', ru: 'сумерки', light: 'blue dusk with the first lamps lit' },
  { en: 'evening', ru: 'вечер', light: 'golden evening light' },
  { en: 'night', ru: 'ночь', light: 'deep night with pools of lamp light' },
];

/** English only: the styles of pictures in a feed. */
export const imageStyles: readonly string[] = [
  'candid documentary photo',
  'cinematic wide shot',
  'painterly illustration',
  'soft watercolour',
  'grainy film photo',
  'detailed digital painting',
  'moody night photography',
  'storybook illustration',
  'graphic novel panel',
  'macro photo with shallow depth of field',
];
