import type { Weather } from '../paint/air.js';
import type { TimeOfDay } from '../palette.js';
import type { Detail } from '../scenes/scene.js';
import { words } from './words.js';

/** The first row that matches decides. */
export const TIME_WORDS: readonly (readonly [RegExp, TimeOfDay])[] = [
  [words('dawn|sunrise|daybreak|early morning|рассвет|зар[яею]\\b|ранн\\S* утр'), 'dawn'],
  [words('dusk|sunset|twilight|golden hour|evening|закат|сумер|вечер'), 'dusk'],
  [
    words(
      'night|midnight|starr|stars?\\b|moonl|moon\\b|torchl|candle|lantern|ноч|полноч|зв[её]здн|лун[аыуе]\\b|факел|свеч',
    ),
    'night',
  ],
  [words('noon|midday|daylight|sunny|afternoon|morning|broad day|полдень|дн[её]м|солнечн|утр'), 'day'],
];

/** The first row that matches decides. */
export const WEATHER_WORDS: readonly (readonly [RegExp, Weather])[] = [
  [words('thunder|lightning|storm|гроз|молни|шторм|бур[яюи]\\b'), 'storm'],
  [words('snow|blizzard|sleet|снег|снеж|метел|вьюг'), 'snow'],
  [words('rain|drizzl|downpour|shower|дожд|ливень|ливн|морос'), 'rain'],
  [
    words(
      'ember|sparks?\\b|fire\\b|forge|ash\\b|lava|burning|искр|пожар|огонь|огн[яе]|кузн|лав[аы]|пепел|пепл',
    ),
    'embers',
  ],
  [words('petal|blossom|confetti|cherry|лепест|конфетти|сакур'), 'petals'],
  [words('firefl|will.o|glowing dust|floating lights|fairies|светляч|светящ'), 'fireflies'],
  [words('fog|mist|haze|steam|smoke|туман|дымк|мгл|пар\\b|дым\\b'), 'fog'],
];

/** Every row that matches counts. */
export const DETAIL_WORDS: readonly (readonly [RegExp, Detail])[] = [
  [words('stars?\\b|starr|зв[её]зд'), 'stars'],
  [words('aurora|northern lights|polar light|сияни'), 'aurora'],
  [words('moon|лун[аыуе]\\b'), 'moon'],
  [words('birds?\\b|gulls?\\b|seagull|crows?\\b|ravens?\\b|pigeon|птиц|чайк|ворон|голуб'), 'birds'],
  [words('crowd|people|everyone|together|friends|толп|люди|людей|вместе|друзь'), 'people'],
  [
    words(
      'someone|figure|traveller|traveler|wander|walking|standing|silhouette|child|woman|\\bman\\b|girl|boy\\b|author|путник|фигур|ид[её]т|стоит|силуэт|реб[её]н|женщин|мужчин|девоч|мальчик',
    ),
    'person',
  ],
  [words('lantern|lamps?\\b|lights\\b|фонар|ламп|огни'), 'lanterns'],
  [words('snow|winter|frost|frozen|снег|снеж|зим|мороз'), 'snow'],
];
