import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const medieval: Genre = {
  id: 'medieval',
  stems:
    /(?<!\p{L})(?:mediev|knight|castle|king|queen|empire|romans?\b|viking|samurai|ancient|histor|средневек|рыцар|замок|замк|корол|импер|викинг|самура|древн|истори|княж)/iu,
  motifs: pairs(`
    oaths and their witnesses=клятвы и их свидетели; bread and banners=хлеб и знамёна; long winters=долгие зимы
  `),
  places: placeNouns(`
    Castle=замок,замке,замка,в; Tavern=таверна,таверне,таверны,в; Forge=кузница,кузнице,кузницы,в;
    Monastery=монастырь,монастыре,монастыря,в,m; Rampart=вал,валу,вала,на; Watchtower=вышка,вышке,вышки,на;
    Granary=амбар,амбаре,амбара,в; Ford=брод,броде,брода,на
  `),
  things: thingNouns(`
    sword=меч; horseshoe=подкова; banner=знамя,n; chalice=кубок; seal ring=перстень,m; scroll=свиток; shield=щит;
    helmet=шлем; candle=свеча; saddle=седло; loaf=каравай; chronicle=летопись,f; arrow=стрела
  `),
  jobs: jobs(`
    blacksmith=кузнец; tavern keeper=трактирщик/трактирщица; wandering bard=странствующий певец/странствующая певица; castle scribe=замковый писарь;
    falconer=сокольничий; herb healer=лекарь/лекарка; gate guard=привратник/привратница; tax counter=сборщик податей/сборщица податей;
    horse groom=конюх; stained glass master=мастер витражей/мастерица витражей
  `),
  doings: pairs(`
    forging horseshoes=ковать подковы; singing ballads for supper=петь баллады за ужин; writing the chronicle=вести летопись;
    training falcons=учить соколов; baking for the garrison=печь хлеб для гарнизона; trading at the fair=торговать на ярмарке;
    guarding the gate=стеречь ворота; playing dice=играть в кости
  `),
  technology: {
    en: 'Iron, wood and wind; the newest invention is a clock, and half of the town is against it.',
    ru: 'Железо, дерево и ветер; новейшее изобретение — часы, и половина города против них.',
  },
  magic: {
    en: 'Officially there is none; unofficially every mill has its own spirit and its own bowl of milk.',
    ru: 'Официально её нет; неофициально у каждой мельницы есть свой дух и своя миска молока.',
  },
  look: {
    en: 'Stone, wool and torchlight: earth tones with red banners, rough textures, smoke, low northern sun.',
    ru: 'Камень, шерсть и факелы: земляные тона и красные знамёна, грубые фактуры, дым, низкое северное солнце.',
  },
  palette: 'earth tones and red banners, torchlight, smoke and rough stone',
};
