import { pairs } from './parse-list.js';

/** For the proper names of places: "the Copper Market", "Медный рынок". Russian forms are the dictionary's. */
export const placeAdjectives = pairs(`
  Copper=медный; Iron=железный; Silver=серебряный; Quiet=тихий; Crooked=кривой; Blue=синий; Red=красный;
  White=белый; Black=чёрный; Green=зелёный; Upper=верхний; Lower=нижний; Far=дальний; Old=старый; New=новый;
  Glass=стеклянный; Salt=соляной; Amber=янтарный; Night=ночной; Morning=утренний; Northern=северный;
  Southern=южный; Western=западный; Round=круглый; Long=длинный; Narrow=узкий; Windy=ветреный; Foggy=туманный;
  Paper=бумажный; Lantern=фонарный; Stone=каменный; Clay=глиняный; Smoky=дымный; Singing=поющий;
  Sleeping=спящий; Hidden=тайный; Nameless=безымянный; Seventh=седьмой; Ninth=девятый; Honey=медовый;
  Rusty=ржавый; Pearl=жемчужный; Ashen=пепельный; Sunlit=солнечный; Moonlit=лунный; Golden=золотой;
  Winter=зимний; Summer=летний; Wooden=деревянный; Velvet=бархатный; Emerald=изумрудный; Patchwork=лоскутный
`);

/** For things that a post is about, fit for any thing: "a borrowed key", "одолженный ключ". */
export const thingAdjectives = pairs(`
  forgotten=забытый; borrowed=одолженный; last=последний; lost=потерянный; old=старый; forged=поддельный;
  stolen=украденный; strange=странный; nameless=безымянный; forbidden=запретный; secret=тайный; first=первый;
  spare=запасной; dusty=пыльный; found=найденный; wet=мокрый; numbered=пронумерованный; homemade=самодельный;
  blue=синий; red=красный; green=зелёный; yellow=жёлтый; black=чёрный; white=белый; ordinary=обычный;
  expensive=дорогой; cheap=дешёвый; someone else's=чужой; missing=пропавший; inherited=фамильный; unlucky=несчастливый;
  wrong=неправильный; returned=возвращённый; foreign=иноземный; hidden=спрятанный; gifted=подаренный; official=казённый;
  mysterious=загадочный; familiar=знакомый; rare=редкий; famous=знаменитый; funny=смешной; useless=бесполезный;
  precious=драгоценный; ancient=древний; suspicious=подозрительный; unfinished=незаконченный; beautiful=красивый;
  scratched=поцарапанный; smuggled=контрабандный; dropped=обронённый; disputed=спорный; promised=обещанный;
  coveted=желанный; abandoned=брошенный; antique=старинный; unsold=непроданный; tiny=крошечный; enormous=огромный;
  battered=потрёпанный; singular=особенный; nobody's=ничейный; silver=серебристый; second-hand=подержанный
`);

/** For things that anybody may have at home: what a feed of neighbours is about. */
export const everydayAdjectives = pairs(`
  borrowed=одолженный; lost=потерянный; old=старый; spare=запасной; dusty=пыльный; wet=мокрый; homemade=самодельный;
  blue=синий; red=красный; green=зелёный; yellow=жёлтый; black=чёрный; white=белый; cheap=дешёвый; inherited=фамильный;
  returned=возвращённый; unsold=непроданный; battered=потрёпанный; second-hand=подержанный; promised=обещанный; scratched=поцарапанный;
  unfinished=незаконченный; enormous=огромный; tiny=крошечный; antique=старинный; forgotten=забытый; expensive=дорогой; patched=залатанный;
  crooked=кривой; brand-new=новенький; heavy=тяжёлый; striped=полосатый; rusty=ржавый; chipped=щербатый; neighbour's=соседский
`);
