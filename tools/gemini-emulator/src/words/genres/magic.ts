import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const magic: Genre = {
  id: 'magic',
  stems:
    /(?<!\p{L})(?:magic|wizard|witch|dragon|elf|elves|spell|fairy|sorcer|enchant|fantasy|маги|волшеб|ведьм|дракон|эльф|закля|колдов|фэнтези|фентези|чародей|фея|феи|гном)/iu,
  motifs: pairs(`
    the price of a wish=цена желания; names with power=имена, у которых есть власть; quiet sorcery=тихое колдовство
  `),
  places: placeNouns(`
    Grove=роща,роще,рощи,в; Spire=шпиль,шпиле,шпиля,на,m; Cauldron House=котельня,котельне,котельни,в;
    Sanctuary=святилище,святилище,святилища,в; Spring=источник,источнике,источника,на;
    Circle=круг,круге,круга,в; Menagerie=зверинец,зверинце,зверинца,в; Portal=портал,портале,портала,на
  `),
  things: thingNouns(`
    amulet=амулет; spell=заклинание; wand=жезл; grimoire=гримуар; potion=зелье; familiar's collar=ошейник; rune=руна;
    crystal=кристалл; broom=метла; dragon scale=чешуйка; curse=проклятие; wish=желание; staff=посох
  `),
  jobs: jobs(`
    potion brewer=зельевар; rune carver=резчик рун/резчица рун; dragon groom=драконий конюх; hedge wizard=деревенский чародей/деревенская чародейка;
    curse remover=снимальщик проклятий/снимальщица проклятий; keeper of familiars=смотритель фамильяров/смотрительница фамильяров;
    spell translator=переводчик заклинаний/переводчица заклинаний; lantern enchanter=чаровник фонарей/чаровница фонарей;
    wish notary=нотариус желаний; oracle's clerk=писарь оракула
  `),
  doings: pairs(`
    gathering herbs at dawn=собирать травы на рассвете; arguing with familiars=спорить с фамильярами; mending leaky spells=латать дырявые заклинания;
    flying for bread and milk=летать за хлебом и молоком; reading fortunes in tea=гадать на чае; feeding small dragons=кормить мелких драконов;
    trading in unspent wishes=торговать неистраченными желаниями; writing runes on doors=рисовать руны на дверях
  `),
  technology: {
    en: 'Nothing more complex than a mill, but spells do the work of a dozen machines and break down as often.',
    ru: 'Ничего сложнее мельницы, зато заклинания работают за дюжину машин и ломаются так же часто.',
  },
  magic: {
    en: "Every spell is paid for: with time, with a memory, or with somebody's patience, and the receipt is always kept.",
    ru: 'За каждое заклинание платят: временем, воспоминанием или чьим-то терпением, и чек всегда хранят.',
  },
  look: {
    en: 'Warm candlelight and deep green: moss, old brass, stained glass, glowing dust in the air, soft shadows.',
    ru: 'Тёплый свет свечей и густая зелень: мох, старая латунь, витражи, светящаяся пыль в воздухе, мягкие тени.',
  },
  palette: 'deep green and candle gold, moss, glowing dust, stained glass',
};
