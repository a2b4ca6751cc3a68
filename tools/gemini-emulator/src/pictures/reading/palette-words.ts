import { words } from './words.js';

/** Which words, English or Russian, call for which palette; names as in `palettes.ts`. */
export const PALETTE_WORDS: Readonly<Record<string, RegExp>> = {
  'peach dawn': words('peach|pastel|soft backlight|gentle|tender|hopeful|персик|пастел|нежн|надежд'),
  'rose dawn': words('rose|pink|romantic|lilac|dream|розов|романт|сирен|мечт'),
  'mint morning': words('mint|fresh|turquoise|pale blue|spring|мят|свеж|бирюз|весн'),
  'forest morning': words('moss|green|forest|dappled|fern|leaf|мох|мха|зел[её]н|лес|лист'),
  'clear day': words('blue sky|sunny|clear|cheerful|bright|солнечн|ясн|ярк|весел'),
  'summer noon': words('summer|tropic|beach|noon|holiday|palm|лет[оа]\\b|летн|тропи|полдень|пальм'),
  overcast: words(
    'overcast|grey|gray|slate|pearl|concrete|drizzle|rainy|melanch|wistful|сер[аоыу]|бетон|пасмурн|морос|груст|тоск|туман',
  ),
  frost: words('snow|ice|icy|frost|winter|frozen|arctic|снег|снеж|л[её]д|ледян|мороз|зим'),
  'desert day': words('desert|sand|ochre|gold|oasis|patterned|indigo|пустын|пес[чок]|охр|золот|оазис'),
  sakura: words('sakura|cherry blossom|petal|japan|kimono|сакур|вишн|лепест|япон'),
  candy: words('candy|toy|playful|whims|bubble|rainbow|fairy ?tale|mischie|конфет|игруш|радуг|сказ|озор'),
  sepia: words(
    'sepia|vintage|retro|brass|old photo|parchment|steampunk|victorian|copper|gaslight|сепи|ретро|винтаж|латун|медн|стимпанк|викториан|газов\\S* свет',
  ),
  autumn: words(
    'autumn|fall leaves|october|november|harvest|maple|amber|brick|осен|октябр|ноябр|клён|клен|янтар|кирпич',
  ),
  'golden hour': words('golden|warm|sunset|afternoon|honey|ochre|candle|золот|тёпл|тепл|закат|мёд|свеч'),
  'teal dusk': words('teal|sea|harbou?r|cinematic|salt|copper|cream|лагун|море|морск|сол[её]н|бирюз'),
  'violet dusk': words('violet|purple|lavender|magic|mystic|plum|фиолет|лилов|магич|волшеб|мистич'),
  'crimson dusk': words(
    'crimson|scarlet|war\\b|battle|passion|red\\b|banner|багров|алый|алая|войн|битв|красн',
  ),
  synthwave: words('synthwave|80s|vaporwave|magenta|arcade|chrome|пурпур|маджент|синтвейв'),
  'blue hour': words(
    'blue|dusk|lamps?\\b|lonely|quiet|calm|evening|син[ия]|сумер|фонар|тих|одиноч|спокой|вечер',
  ),
  ash: words(
    'ash|dust|rust|wasteland|apocalyp|soot|smoke|ruin|dystop|earth tones|пепел|пепл|пыл[ьи]|ржав|апокалип|сажа|дым|антиутоп',
  ),
  mars: words('mars\\b|martian|terracotta|red planet|canyon|clay|марс|терракот|глин'),
  toxic: words('toxic|acid|swamp|radioactiv|poison|mutant|slime|токсич|кислот|болот|радиац|яд|мутант'),
  'deep night': words(
    'night|midnight|stars?\\b|moonlit|black emptiness|dark blue|space|orange|ноч|полноч|зв[её]зд|лунн|космос|космич',
  ),
  'emerald night': words('emerald|deep green|aurora|druid|elf|elven|glow|изумруд|сияни|друид|эльф'),
  'neon night': words('neon|cyber|cyan|hologra|hacker|wet asphalt|electric|неон|кибер|голограм|хакер|электр'),
  'polar night': words('polar|northern|arctic|aurora|snow|cold|ice|поляр|север|сияни|холод|лёд|лед[ья]'),
  'plum night': words('candle|velvet|lace|cosy|cozy|secret|conspir|бархат|кружев|уют|тайн|заговор'),
  noir: words(
    'noir|detective|monochrome|ink|black and white|bone white|gothic|shadow|нуар|детектив|чернил|ч[её]рно.бел|готич|тен[ьи]',
  ),
  'blood moon': words(
    'blood|vampire|demon|horror|hell|dark red|curse|infernal|кров|вампир|демон|ужас|ад\\b|прокля',
  ),
  abyss: words('underwater|deep water|abyss|coral|submarine|ocean floor|подвод|глубин|коралл|бездн'),
};
