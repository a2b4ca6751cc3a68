import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const desert: Genre = {
  id: 'desert',
  stems: /(?<!\p{L})(?:desert|sand|oasis|caravan|nomad|dune|пустын|песк|песч|оазис|караван|кочев|дюн)/iu,
  motifs: pairs(`
    water as a promise=вода как обещание; wind that erases roads=ветер, который стирает дороги; hospitality by law=гостеприимство по закону
  `),
  places: placeNouns(`
    Oasis=оазис,оазисе,оазиса,в; Dune=дюна,дюне,дюны,на; Cistern=водоём,водоёме,водоёма,на;
    Bazaar=базар,базаре,базара,на; Minaret=минарет,минарете,минарета,на; Canyon=каньон,каньоне,каньона,в;
    Saltpan=солончак,солончаке,солончака,на; Camp=стоянка,стоянке,стоянки,на
  `),
  things: thingNouns(`
    waterskin=бурдюк; carpet=ковёр; compass=компас; lamp=лампа; saddle=седло; turban pin=булавка; spice box=шкатулка;
    hourglass=склянка; flute=флейта; map of wells=карта; fan=веер; tea glass=стакан; bell=бубенец
  `),
  jobs: jobs(`
    caravan guide=проводник караванов/проводница караванов; well keeper=хранитель колодца/хранительница колодца; carpet restorer=реставратор ковров;
    spice appraiser=оценщик пряностей/оценщица пряностей; dune cartographer=картограф дюн; tea master=чайный мастер; wind reader=толкователь ветров/толковательница ветров;
    camel doctor=верблюжий лекарь; night storyteller=ночной сказитель/ночная сказительница; glass blower=стеклодув
  `),
  doings: pairs(`
    bargaining till sunset=торговаться до заката; reading dunes=читать дюны; brewing tea three times=заваривать чай трижды;
    telling stories by the fire=рассказывать истории у огня; repairing carpets=чинить ковры; counting stars before the road=считать звёзды перед дорогой;
    singing to camels=петь верблюдам; guarding the well=стеречь колодец
  `),
  technology: {
    en: 'Glass, brass and cunning; the best machines here collect dew and cast shade.',
    ru: 'Стекло, латунь и смекалка; лучшие машины здесь собирают росу и дают тень.',
  },
  magic: {
    en: 'Mirages sometimes keep their word, and there is a separate article of law for that.',
    ru: 'Миражи порой держат слово, и на этот случай есть отдельная статья закона.',
  },
  look: {
    en: 'Hot light and cool shade: sand gold, indigo and white, patterned cloth, glass lamps, a shimmering horizon.',
    ru: 'Жаркий свет и прохладная тень: золото песка, индиго и белый, узорные ткани, стеклянные лампы, дрожащий горизонт.',
  },
  palette: 'sand gold and indigo, patterned cloth, shimmering horizon',
};
