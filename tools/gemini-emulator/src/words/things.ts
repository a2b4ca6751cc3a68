import { entries } from './parse-list.js';
import { accusativeOf, genderOf, type Gender } from './russian-grammar.js';

export interface ThingNoun {
  readonly en: string;
  readonly nominative: string;
  readonly accusative: string;
  readonly gender: Gender;
}

/** Reads `key=ключ; `; a gender is written when the ending does not show it. */
export function thingNouns(text: string): readonly ThingNoun[] {
  return entries(text).map((entry) => {
    const [en = '', forms = ''] = entry.split('=');
    const [nominative = '', written] = forms.split(',');
    const gender = written === undefined ? genderOf(nominative) : (written as Gender);
    return { en, nominative, accusative: accusativeOf(nominative, gender), gender };
  });
}

/** Things that every world may have. */
export const commonThings = thingNouns(`
  letter=письмо; key=ключ; receipt=чек; ticket=билет; map=карта; notebook=тетрадь,f; door=дверь,f; lamp=лампа;
  coat=пальто; kettle=чайник; photograph=фотография; umbrella=зонт; bell=колокольчик; recipe=рецепт; clock=часы;
  suitcase=чемодан; ladder=стремянка; radio=приёмник; spoon=ложка; mirror=зеркало; coin=монета; button=пуговица;
  spyglass=бинокль,m; mug=кружка; box=коробка; thread=нить,f; sign=вывеска; list=список;
  whistle=свисток; scarf=шарф; postcard=открытка; bottle=бутылка; drawing=рисунок; seed=зерно; compass=компас;
  lock=замок; glove=перчатка; stamp=печать,f; bag=сумка; bill=счёт; flag=флаг;
  candle=свеча; ring=кольцо; tray=поднос; chair=стул; rope=верёвка; knife=нож; blanket=одеяло;
  message=записка; parcel=посылка; dictionary=словарь,m; calendar=календарь,m; pen=перо; cup=чашка;   contract=договор; portrait=портрет; invitation=приглашение
`);
