import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const forest: Genre = {
  id: 'forest',
  stems:
    /(?<!\p{L})(?:forest|tree|nature|animal|garden|plant|wood|mushroom|лес|дерев|природ|живот|звер|сад|растен|гриб|тайг)/iu,
  motifs: pairs(`
    roots that remember=корни, которые помнят; slow justice of trees=неспешный суд деревьев; paths that move=тропы, которые ходят
  `),
  places: placeNouns(`
    Glade=поляна,поляне,поляны,на; Ravine=овраг,овраге,оврага,в; Apiary=пасека,пасеке,пасеки,на;
    Swamp=болото,болоте,болота,на; Thicket=чаща,чаще,чащи,в; Spring=родник,роднике,родника,на;
    Ranger Post=сторожка,сторожке,сторожки,в; Footpath=тропа,тропе,тропы,на
  `),
  things: thingNouns(`
    acorn=жёлудь,m; basket=корзина; beehive=улей; feather=перо; mushroom=гриб; root=корень,m; axe=топор; nest=гнездо;
    lantern=фонарь,m; jar of honey=горшок; leaf=лист; pine cone=шишка; flute=свирель,f
  `),
  jobs: jobs(`
    beekeeper=пасечник/пасечница; path keeper=смотритель троп/смотрительница троп; mushroom expert=знаток грибов/знаток грибов;
    tree doctor=лекарь деревьев; bird caller=птицелов; herbalist=травник/травница; charcoal burner=углежог; forest mail carrier=лесной почтальон;
    owl counter=учётчик сов/учётчица сов; moss weaver=ткач мха/ткачиха мха
  `),
  doings: pairs(`
    gathering mushrooms after rain=собирать грибы после дождя; counting owls=считать сов; listening to trees=слушать деревья;
    carving whistles=вырезать свистульки; brewing herb tea=заваривать травы; marking the paths=метить тропы;
    arguing with woodpeckers=спорить с дятлами; storing honey for winter=запасать мёд на зиму
  `),
  technology: {
    en: 'Tools are wooden and light; nobody builds anything that cannot be given back to the forest.',
    ru: 'Инструменты деревянные и лёгкие; здесь не строят того, что нельзя вернуть лесу.',
  },
  magic: {
    en: 'The forest answers questions, but only those that were asked aloud and without haste.',
    ru: 'Лес отвечает на вопросы, но только на заданные вслух и без спешки.',
  },
  look: {
    en: 'Dappled green light: moss, amber resin, mist between trunks, small warm lamps, rich textures of bark.',
    ru: 'Пятнистый зелёный свет: мох, янтарная смола, туман между стволами, тёплые огоньки, живая кора.',
  },
  palette: 'dappled green light, moss and amber, morning mist',
};
