import { jobs } from './genre.js';
import { pairs } from './parse-list.js';

/** Work that every world has. */
export const commonJobs = jobs(`
  baker=пекарь; night watch=ночной сторож; tailor=портной/портниха; repairer of everything=мастер на все руки/мастерица на все руки;
  mail carrier=почтальон; violin teacher=учитель скрипки/учительница скрипки; chronicler=летописец; cook=повар;
  matchmaker=сват/сваха; debt collector with a conscience=совестливый сборщик долгов/совестливая сборщица долгов;
  gardener=садовник/садовница; interpreter of rules=толкователь правил/толковательница правил; barber=цирюльник;
  street photographer=уличный фотограф; retired judge=судья на покое; toy maker=игрушечных дел мастер;
  sign painter=художник вывесок/художница вывесок; insomniac poet=поэт с бессонницей/поэтесса с бессонницей;
  ferryman=перевозчик/перевозчица; tea merchant=торговец чаем/торговка чаем; apprentice of three masters=подмастерье трёх мастеров;
  professional witness=профессиональный свидетель/профессиональная свидетельница; keeper of lost property=хранитель потерянных вещей/хранительница потерянных вещей;
  inventor of small things=изобретатель мелочей/изобретательница мелочей; festival organiser=устроитель праздников/устроительница праздников
`);

/** Temperaments, as nouns: they need no gender. */
export const traits = pairs(`
  stubbornness=упрямство; dry humour=сухой юмор; patience without end=бесконечное терпение; curiosity=любопытство;
  loyalty to old friends=верность старым друзьям; a quick temper=вспыльчивость; tenderness in secret=тайная нежность;
  love of order=любовь к порядку; fear of silence=страх тишины; generosity=щедрость; distrust of authority=недоверие к начальству;
  a good memory for insults=хорошая память на обиды; calm in trouble=спокойствие в беде; absent-mindedness=рассеянность;
  ambition=честолюбие; honesty to a fault=честность до неудобства; a sense of theatre=чувство театра;
  superstition=суеверность; thrift=бережливость; recklessness=безрассудство; politeness as armour=вежливость как броня;
  a habit of arguing=привычка спорить; self-irony=самоирония; shyness=застенчивость; protectiveness=заботливость;
  impatience=нетерпение; love of gossip=любовь к сплетням; melancholy=меланхолия; cheerfulness before noon=бодрость до полудня;
  cunning=хитрость; respect for craft=уважение к ремеслу; a weakness for lost causes=слабость к безнадёжным делам;
  optimism against the evidence=оптимизм вопреки фактам; sharp tongue=острый язык; attention to detail=внимание к мелочам;
  dreaminess=мечтательность; pride=гордость; forgiveness=отходчивость; restlessness=непоседливость; prudence=осмотрительность
`);

/** What a person likes; noun phrases in the nominative. */
export const interests = pairs(`
  street food=уличная еда; old maps=старые карты; rain=дождь; chess=шахматы; other people's letters=чужие письма;
  brass bands=духовые оркестры; locks and keys=замки и ключи; weather records=записи о погоде; pickles=соленья;
  long walks at night=долгие ночные прогулки; forgotten dialects=забытые наречия; clockwork=часовые механизмы;
  moths=ночные бабочки; detective stories=детективные истории; home-made instruments=самодельные инструменты;
  family recipes=семейные рецепты; knots=узлы; astronomy for beginners=астрономия для начинающих; boats in bottles=корабли в бутылках;
  city legends=городские легенды; embroidery=вышивка; bets on anything=пари на что угодно; abandoned houses=заброшенные дома;
  paper theatre=бумажный театр; bad poetry=плохие стихи; good bread=хороший хлеб; echoes=эхо; stray animals=бездомные звери;
  card tricks=карточные фокусы; signatures=подписи; bridges=мосты; perfumes=духи; shadow puppets=театр теней;
  market gossip=рыночные слухи; swimming in cold water=купание в холодной воде; old photographs=старые фотографии;
  rare teas=редкие чаи; unsolved disappearances=нераскрытые исчезновения; choir singing=пение в хоре; bicycles=велосипеды
`);

/** How two people are tied: the kind of tie, in the nominative. */
export const ties = pairs(`
  old friendship=старая дружба; rivalry=соперничество; a debt=долг; apprenticeship=ученичество; neighbours=соседство;
  a shared secret=общая тайна; business partners=деловое партнёрство; a quarrel=давняя ссора; mutual rescue=взаимная выручка;
  quiet affection=тихая симпатия; family tie=родство; professional envy=профессиональная зависть; mentorship=наставничество;
  a bet that is still on=незаконченное пари; an exchange of letters=переписка; colleagues=общая работа
`);

/** Kinds of stories. */
export const storyGenres = pairs(`
  mystery=загадка; comedy=комедия; drama=драма; adventure=приключение; romance=история любви; everyday life=повседневность;
  small catastrophe=маленькая катастрофа; legend=легенда; intrigue=интрига; reconciliation=примирение
`);
