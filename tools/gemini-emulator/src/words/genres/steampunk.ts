import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const steampunk: Genre = {
  id: 'steampunk',
  stems:
    /(?<!\p{L})(?:steam|clockwork|airship|victorian|gear|стимпанк|паров|дирижабл|викториан|шестер|механич)/iu,
  motifs: pairs(`
    steam and manners=пар и хорошие манеры; brass patience=латунное терпение; the clock that decides=часы, которые решают
  `),
  places: placeNouns(`
    Foundry=литейня,литейне,литейни,в; Airfield=причал,причале,причала,на; Clockworks=фабрика,фабрике,фабрики,на;
    Chimney=труба,трубе,трубы,на; Salon=салон,салоне,салона,в; Funicular=фуникулёр,фуникулёре,фуникулёра,на;
    Bureau=бюро,бюро,бюро,в,n; Winter Hall=зал,зале,зала,в
  `),
  things: thingNouns(`
    gear=шестерня; pressure gauge=манометр; goggles=очки,p; automaton=автомат; spring=пружина; valve=клапан; patent=патент;
    chronometer=хронометр; monocle=монокль,m; telegram=телеграмма; top hat=цилиндр; piston=поршень,m
  `),
  jobs: jobs(`
    boiler stoker=кочегар; airship pilot=пилот дирижабля; patent clerk=писарь патентного бюро; clockmaker=часовщик/часовщица;
    automaton tutor=гувернёр автоматов/гувернантка автоматов; telegraph operator=телеграфист/телеграфистка; goggle maker=мастер по очкам/мастерица по очкам;
    pressure inspector=инспектор давления; tea engineer=инженер чаепитий; salon pianist=салонный пианист/салонная пианистка
  `),
  doings: pairs(`
    polishing brass on Sundays=полировать латунь по воскресеньям; racing airships=гонять на дирижаблях; writing angry telegrams=писать сердитые телеграммы;
    repairing music boxes=чинить музыкальные шкатулки; drinking tea under pressure=пить чай под давлением; collecting patents=собирать патенты;
    teaching automatons to bow=учить автоматы кланяться; timing the trains=сверять поезда
  `),
  technology: {
    en: 'Steam, springs and stubbornness: machines fill whole houses and each of them has a name and a temper.',
    ru: 'Пар, пружины и упрямство: машины занимают целые дома, и у каждой есть имя и норов.',
  },
  magic: {
    en: 'Magic is considered bad taste, though the oldest clocks are never wound by anybody.',
    ru: 'Магию считают дурным тоном, хотя самые старые часы никто никогда не заводит.',
  },
  look: {
    en: 'Brass, soot and gaslight: sepia and copper tones, steam, rivets, tall windows, velvet and leather.',
    ru: 'Латунь, сажа и газовый свет: сепия и медные тона, пар, заклёпки, высокие окна, бархат и кожа.',
  },
  palette: 'brass and sepia, gaslight, steam and rivets',
};
