import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const city: Genre = {
  id: 'city',
  stems:
    /(?<!\p{L})(?:city|town|urban|modern|village|cosy|cozy|cafe|food|street|город|район|современ|деревн|уют|кафе|еда|кухн|улиц|посёл|посел)/iu,
  motifs: pairs(`
    neighbours and their windows=соседи и их окна; small stubborn traditions=маленькие упрямые традиции; gossip as a public service=сплетни как общественная служба
  `),
  places: placeNouns(`
    Tram Stop=остановка,остановке,остановки,на; Roof=крыша,крыше,крыши,на; Park=парк,парке,парка,в;
    Cinema=кинотеатр,кинотеатре,кинотеатра,в; Boulevard=бульвар,бульваре,бульвара,на; Post Office=почта,почте,почты,на;
    Bookshop=лавка,лавке,лавки,в; Club=клуб,клубе,клуба,в
  `),
  things: thingNouns(`
    tram ticket=билетик; flower pot=горшок; doorbell=звонок; newspaper=газета; bicycle=велосипед; poster=афиша; pie=пирог;
    record=пластинка; queue number=номерок; guitar=гитара; camera=камера;   `),
  jobs: jobs(`
    tram driver=водитель трамвая; bookshop owner=хозяин книжной лавки/хозяйка книжной лавки; amateur detective=сыщик-любитель;
    pastry cook=кондитер; building manager=управдом; street musician=уличный музыкант; night radio host=ночной радиоведущий/ночная радиоведущая;
    flower seller=продавец цветов/продавщица цветов; watch repairer=часовой мастер; local historian=краевед
  `),
  doings: pairs(`
    riding the last tram=кататься на последнем трамвае; arguing about the courtyard=спорить о дворе; baking for neighbours=печь для соседей;
    collecting old posters=собирать старые афиши; feeding yard cats=кормить дворовых кошек; playing chess outdoors=играть в шахматы на улице;
    walking home the long way=возвращаться домой длинной дорогой; listening to night radio=слушать ночное радио
  `),
  technology: {
    en: 'Ordinary phones, old trams and a lift that works when it is praised.',
    ru: 'Обычные телефоны, старые трамваи и лифт, который работает, если его похвалить.',
  },
  magic: {
    en: 'None that anybody would admit, although the yard cats are suspiciously well informed.',
    ru: 'Никто в ней не признаётся, хотя дворовые кошки подозрительно хорошо осведомлены.',
  },
  look: {
    en: 'Warm windows at dusk: brick red, cream and soft teal, trams, laundry lines, rain on cobbles, film grain.',
    ru: 'Тёплые окна в сумерках: кирпичный, кремовый и мягкая бирюза, трамваи, бельевые верёвки, дождь на брусчатке, зерно плёнки.',
  },
  palette: 'brick red and cream, warm windows at dusk, rain on cobbles',
};
