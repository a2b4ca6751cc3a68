import { pairs } from './parse-list.js';

/** Groups that hold power; Russian names in the nominative singular. */
export const factions = pairs(`
  the Council of Twelve=Совет двенадцати; the Couriers' Guild=Гильдия курьеров; the House of Keys=Дом ключей; the Union of Menders=Союз починщиков;
  the Lamplighters' Brotherhood=Братство фонарщиков; the Bureau of Promises=Бюро обещаний; the Water Assembly=Водное собрание; the Night Committee=Ночной комитет;
  the Archivists' Order=Орден архивариусов; the Company of Weights=Компания весов; the Circle of Elders=Круг старших; the Free Market League=Лига вольного рынка;
  the Chamber of Witnesses=Палата свидетелей; the School of Quiet=Школа тишины; the Bridge Wardens=Мостовая стража; the League of Newcomers=Лига приезжих
`);

/** What people do in every world: English gerunds, Russian infinitives. */
export const commonDoings = pairs(`
  keeping other people's secrets=хранить чужие тайны; arguing about the weather=спорить о погоде; baking bread at night=печь хлеб по ночам;
  exchanging recipes=меняться рецептами; repairing shoes=чинить обувь; writing letters by hand=писать письма от руки; feeding the birds=кормить птиц;
  listening to street musicians=слушать уличных музыкантов; trading old things=торговать старыми вещами; playing cards for buttons=играть в карты на пуговицы;
  telling stories in queues=рассказывать истории в очередях; drawing maps from memory=рисовать карты по памяти; collecting signatures=собирать подписи;
  whistling in two voices=свистеть на два голоса; sewing patches=пришивать заплатки; guessing people by their footsteps=узнавать людей по шагам;
  waiting for the post=ждать почту; painting doors=красить двери; swapping books=меняться книгами; watching the sunset from the stairs=смотреть на закат с лестницы;
  looking for the owner of lost things=искать хозяев потерянных вещей; dancing with the neighbours=танцевать с соседями; keeping a diary=вести дневник;
  tasting tea=пробовать чай; helping strangers with their luggage=помогать незнакомцам с багажом; polishing old spoons=чистить старые ложки
`);
