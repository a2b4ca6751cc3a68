import type { Colour } from '../paint/colour.js';
import { words } from '../reading/words.js';
import type { Age, Beard, Clothes, Expression, Glasses, HairStyle, Hat, Species } from './person.js';

type Rows<T> = readonly (readonly [RegExp, T])[];

export const FEMININE = words(
  'woman|women|girl|lady|she\\b|her\\b|female|mother|grandmother|queen|witch|princess|priestess|actress|waitress|mermaid|sister|daughter|nun\\b|женщин|девушк|девоч|старух|бабушк|она\\b|е[её]\\b|мать|королев|ведьм|жриц|сестра|дочь|актрис',
);
export const MASCULINE = words(
  'man\\b|men\\b|boy|gentleman|he\\b|his\\b|male\\b|father|grandfather|king\\b|wizard|monk|brother|son\\b|мужчин|парень|парн|юнош|мальчи|старик|дедушк|он\\b|его\\b|отец|король|маг\\b|монах|брат\\b|сын\\b',
);

export const AGES: Rows<Age> = [
  [
    words(
      'child|kid\\b|little (?:girl|boy)|(?:six|seven|eight|nine|ten|eleven|twelve) years|реб[её]н|девочк|мальчик|подрост',
    ),
    'child',
  ],
  [
    words(
      'old\\s+(?:man|woman|lady|sailor|master)|elderly|aged\\b|ancient|grand(?:mother|father)|past sixty|sixt|sevent(?:y|ies)|eight(?:y|ies)|wrinkle|старик|старух|пожил|дедушк|бабушк|шестидесят|семидесят|восьмидесят|за шестьдесят|морщин',
    ),
    'old',
  ],
  [
    words(
      'middle.?aged|fort(?:y|ies)|fift(?:y|ies)|mid-fifties|средних лет|за сорок|сорока|пятидесят|за пятьдесят',
    ),
    'middle',
  ],
  [
    words(
      'teen|young|youth|student|about twenty|twent(?:y|ies)|eighteen|nineteen|молод|юн(?:ый|ая|ош)|студент|лет двадцать|двадцат',
    ),
    'young',
  ],
  [words('thirt(?:y|ies)|adult|тридцат'), 'adult'],
];

/** Also matched beside a word for hair. */
export const HAIR_COLOURS: Rows<Colour> = [
  [words('silver.streaked dark|salt.and.pepper|тёмные волосы с серебр|с проседью'), '#4a464b'],
  [words('copper|ginger|redhead|red\\b|auburn|fiery|рыж|медн|огненн'), '#b4512a'],
  [words('grey|gray|silver|ash\\b|ashen|сед(?:ой|ая|ые|ого|ую|ая)|сед[аы]?\\b|серебр|пепельн'), '#a3a3a6'],
  [words('white|snow.?white|platinum|бел(?:ые|ый|ая)|белоснеж|платин'), '#eeeae2'],
  [
    words('blond|blonde|golden|straw|fair\\b|flaxen|honey|sandy|белокур|светл|золотист|соломен|русы'),
    '#d8ad62',
  ],
  [words('blue|azure|син(?:ие|ий|ее|яя|им)|голуб'), '#3f74c8'],
  [words('teal|turquoise|cyan|бирюз'), '#2f9c98'],
  [words('green|emerald|зел[её]н'), '#4b9150'],
  [words('pink|rose|magenta|розов'), '#e0709c'],
  [words('purple|violet|lilac|lavender|фиолет|лилов|сирен'), '#7d55b4'],
  [words('chestnut|каштан'), '#6b3a22'],
  [words('light brown|light.brown|русо'), '#96683c'],
  [words('brown|brunette|hazel|коричн|шатен'), '#553322'],
  [words('black|raven|jet\\b|ebony|ink\\b|ч[её]рн|ворон'), '#1c1a20'],
  [words('dark|т[её]мн|брюнет'), '#2c2224'],
];
export const HAIR_NOUN = words(
  'hair|haired|braids?|plait|curls?|curly|locks|fringe|bangs|bun\\b|bob\\b|ponytail|crew cut|mane|afro|mohawk|волос|кос[аыу]\\b|косичк|кудр|локон|ч[её]лк|пучок|пучк|каре\\b|хвост|[её]жик|грив',
);

export const HAIR_STYLE_WORDS: Rows<HairStyle> = [
  [words('bald|shaved head|shaven|лыс|бритая голова|бритой головой|наголо'), 'bald'],
  [words('mohawk|ирокез'), 'mohawk'],
  [words('dreadlock|dreads|дред'), 'dreads'],
  [words('afro|афро'), 'afro'],
  [words('tight braids|two braids|braids|pigtails|plaits|косички|косичк|две косы|косами|косы\\b'), 'braids'],
  [words('braid|plait|коса\\b|косу\\b|косой\\b'), 'braid'],
  [words('ponytail|хвост'), 'ponytail'],
  [words('bun\\b|topknot|chignon|пучок|пучк|пучком'), 'bun'],
  [words('bob\\b|bobbed|каре\\b'), 'bob'],
  [words('curl|frizz|кудр|кудряв|локон|вьющ'), 'curls'],
  [words('crew cut|buzz|close.cropped|stubbly hair|[её]жик|под машинку'), 'buzz'],
  [words('slick|combed back|pomade|гладко зач[её]с|зализан|зач[её]сан'), 'slick'],
  [words('messy|tousled|wind.?blown|unruly|untidy|dishevel|взлохмач|растр[её]п|непослушн|лохмат'), 'messy'],
  [words('fringe|bangs|ч[её]лк'), 'fringe'],
  [words('wavy|waves of|волнист'), 'wavy'],
  [words('long\\s+(?:\\w+\\s+){0,3}hair|flowing hair|длинн\\S*\\s+(?:\\S+\\s+){0,2}волос'), 'long'],
  [words('short\\s+(?:\\w+\\s+){0,3}hair|cropped|коротк\\S*\\s+(?:\\S+\\s+){0,2}волос|стриж'), 'short'],
];

export const SKINS: Rows<Colour> = [
  [
    words(
      '(?:very )?(?:dark|black|ebony|deep brown)[ -]skin|ebony|black (?:woman|man|girl|boy)|african|темнокож|т[её]мн\\S* кож|ч[её]рн\\S* кож',
    ),
    '#6b4230',
  ],
  [
    words(
      '(?:brown|olive|tanned|tan|bronze|golden)[ -]skin|tanned|sunburn|weather.?beaten|indian|latin|arab|смугл|загорел|бронзов|оливков|обветрен',
    ),
    '#b47a50',
  ],
  [
    words('(?:pale|fair|white|light|porcelain)[ -]skin|pale\\b|porcelain|бледн|фарфоров|светлокож'),
    '#f4d3bd',
  ],
  [words('asian|японк|японец|китая|кореян|азиат'), '#ecc49c'],
];

export const EYE_COLOURS: Rows<Colour> = [
  [words('gr[ea]y|серы|серые|стальн'), '#73828e'],
  [words('green|emerald|зел[её]н'), '#4d8a55'],
  [words('blue|azure|син|голуб'), '#3f78b8'],
  [words('amber|golden|yellow|янтар|ж[её]лт|золот'), '#c98a2b'],
  [words('violet|purple|фиолет|лилов'), '#7d5ab0'],
  [words('red\\b|crimson|красн|алы'), '#b8322f'],
  [words('black|dark|т[её]мн|ч[её]рн'), '#33241f'],
  [words('brown|hazel|карие|карим|каре|коричн|орехов'), '#6e4526'],
];
export const EYE_NOUN = words('eyes?\\b|eyed\\b|глаз');

export const BEARDS: Rows<Beard> = [
  [words('clean.?shaven|beardless|гладко выбрит|безбород'), 'none'],
  [words('long (?:\\w+ )?beard|длинн\\S* (?:\\S+ )?бород'), 'long'],
  [words('goatee|эспаньолк|козлин'), 'goatee'],
  [words('stubble|unshaven|щетин|небрит'), 'stubble'],
  [words('beard|bearded|бород'), 'full'],
  [words('moustache|mustache|усы\\b|усами|усат'), 'moustache'],
];

export const GLASSES: Rows<Glasses> = [
  [words('goggles|защитн\\S* очки|гогл'), 'goggles'],
  [words('visor|визор'), 'visor'],
  [words('monocle|монокл'), 'monocle'],
  [words('sunglasses|dark glasses|т[её]мные очки|солнечные очки'), 'dark'],
  [words('(?:round|wire)\\S* (?:glasses|spectacles)|кругл\\S* очк'), 'round'],
  [words('square glasses|horn.?rimmed|thick glasses'), 'square'],
  [words('glasses|spectacles|bespectacled|очки|очках|очков'), 'round'],
];

export const HATS: Rows<Hat> = [
  [words('hood\\b|hooded|капюшон'), 'hood'],
  [words('wizard.?s? hat|witch.?s? hat|pointed hat|остроконечн\\S* шляп|колпак'), 'wizard'],
  [words('top hat|bowler|цилиндр|котелок'), 'top'],
  [words('crown\\b|tiara|diadem|корон[аеуы]|диадем|тиар'), 'crown'],
  [words('helmet|шлем|каск'), 'helmet'],
  [words('beanie|woollen hat|knit(?:ted)? (?:cap|hat)|fur hat|шапк|ушанк'), 'beanie'],
  [words('headscarf|head scarf|kerchief|turban|hijab|bandan|платок|платк|косынк|тюрбан|бандан'), 'headscarf'],
  [words('headphones|наушник'), 'headphones'],
  [words('wreath|garland|flower crown|венок|венк'), 'wreath'],
  [words('flat cap|peaked cap|cap\\b|beret|кепк|фуражк|берет'), 'cap'],
  [words('hat\\b|fedora|stetson|шляп'), 'brim'],
];

export const CLOTHES_WORDS: Rows<Clothes> = [
  [words('spacesuit|space suit|pressure suit|скафандр'), 'spacesuit'],
  [words('armou?r|chain.?mail|breastplate|доспех|кольчуг|лат[аы]\\b'), 'armour'],
  [
    words('uniform|tunic|dress coat|frock coat|military|officer|форм(?:а|е|енн)|мундир|сюртук|кител'),
    'uniform',
  ],
  [words('robe|cloak|mantle|shawl|cape\\b|toga|мантия|мантии|плащ-|накидк|шал[ьи]|ряс[аеу]|балахон'), 'robe'],
  [words('overalls|apron|boiler suit|dungarees|комбинезон|фартук|спецовк'), 'overalls'],
  [words('hoodie|sweatshirt|толстовк|худи'), 'hoodie'],
  [words('sweater|jumper|pullover|cardigan|turtleneck|свитер|водолазк|кофт'), 'sweater'],
  [words('suit\\b|waistcoat|vest\\b|tie\\b|blazer|tuxedo|костюм|жилет|галстук|пиджак'), 'suit'],
  [words('dress\\b|gown|blouse|kimono|платье|блуз|сарафан|кимоно'), 'dress'],
  [words('coat|raincoat|oilskin|trench|parka|пальто|плащ|дождевик|шинел'), 'coat'],
  [words('jacket|leather|bomber|куртк|кожанк|бушлат'), 'jacket'],
  [words('shirt|linen|t-shirt|рубах|рубашк|футболк|льнян'), 'shirt'],
];
export const CLOTHES_NOUN = words(
  'coat|sweater|jumper|suit\\b|waistcoat|dress\\b|gown|uniform|tunic|robe|cloak|shawl|jacket|apron|overalls|hoodie|shirt|raincoat|oilskin|blouse|scarf|свитер|костюм|жилет|платье|форм|мундир|сюртук|мантия|шал|куртк|фартук|комбинезон|рубах|рубашк|плащ|пальто|дождевик',
);
export const CLOTH_COLOURS: Rows<Colour> = [
  [words('mustard|yellow|горчи|ж[её]лт'), '#d6a32f'],
  [words('red|crimson|scarlet|красн|алый|алая|багров'), '#b3322f'],
  [words('navy|dark blue|indigo|т[её]мно-син|индиго'), '#243a66'],
  [words('blue|син|голуб'), '#3a6ea5'],
  [words('green|olive|moss|зел[её]н|оливков'), '#4c7350'],
  [words('gr[ea]y|slate|сер(?:ый|ая|ое|ого|ую)'), '#858b92'],
  [words('white|linen|cream|бел|кремов|льнян'), '#e9e1d2'],
  [words('black|dark|ч[её]рн|т[её]мн'), '#2a2830'],
  [words('brown|leather|tan\\b|коричн|кожан'), '#7a4f32'],
  [words('orange|rust|оранж|рыж|ржав'), '#c9652e'],
  [words('purple|violet|velvet|фиолет|лилов|бархат'), '#6a4a94'],
  [words('pink|розов'), '#d77f9c'],
  [words('teal|turquoise|бирюз'), '#2f8783'],
];

export const EXPRESSIONS: Rows<Expression> = [
  [words('half.?smile|smirk|wry|полуулыб|усмеш|ухмыл'), 'half smile'],
  [words('laugh|grin|beaming|смех|сме[её]т|хохоч'), 'laugh'],
  [words('surpris|astonish|raised eyebrows|wide.eyed|удивл|изумл|поднятые брови'), 'surprised'],
  [words('tired|sleepy|weary|dreamy|squint|устал|сонн|мечтат|прищур'), 'tired'],
  [
    words(
      'stern|serious|frown|scowl|angry|grim|suspicious|stubborn|determined|суров|серь[её]з|хмур|строг|зл(?:ой|ая)|подозр|упрям|губы сжаты',
    ),
    'stern',
  ],
  [words('smil|cheerful|kind\\b|friendly|warm look|улыб|весел|добр'), 'smile'],
  [words('calm|quiet|direct look|composed|спокойн|ровн'), 'calm'],
];

export const SPECIES: Rows<Species> = [
  [words('robot|android|automaton|mechanical (?:man|woman|face)|робот|андроид|автомат\\b'), 'robot'],
  [words('elf\\b|elven|elvish|pointed ears|fae\\b|fairy|эльф|остроконечные уши|фея'), 'elf'],
  [words('goblin|orc\\b|troll|green skin|гоблин|орк\\b|тролл|зел[её]н\\S* кож'), 'goblin'],
  [words('demon|devil|imp\\b|horned|horns\\b|tiefling|демон|ч[её]рт\\b|рогат|рога\\b|рогами'), 'demon'],
  [words('alien|martian|blue skin|extraterrestrial|инопланет|син\\S* кож|голуб\\S* кож|пришел'), 'alien'],
  [
    words(
      'cat.?(?:folk|person|man|woman)|fox.?(?:folk|person|spirit)|kitsune|furry|fur\\b|кошк|лис[аы]\\b|кот\\b|шерст',
    ),
    'beast',
  ],
];

export const FRECKLES = words('freckle|веснуш');
export const SCAR = words('scar\\b|scars|scarred|шрам|рубец');
export const EARRING = words('earring|ear ring|серьг|серёж|сереж');
export const EYEPATCH = words('eye.?patch|повязк\\S* на глаз|одноглаз');
export const IMPLANT = words('implant|cyber|augment|chrome|prosthe|имплант|кибер|аугмент|протез');
export const TATTOO = words('tattoo|face paint|war.?paint|birthmark|тату|родимое пятно|раскраск');
export const SCARF = words('scarf|muffler|шарф');
