import { pairs, type Pair } from './parse-list.js';

export const ages = pairs(`
  about twenty=лет двадцать; in the late twenties=под тридцать; in the early thirties=чуть за тридцать; about forty=около сорока;
  in the mid-fifties=за пятьдесят; past sixty=за шестьдесят; of an age that is hard to guess=возраст угадать трудно
`);

/** How old somebody of that many years looks; null for no number. */
export function ageWords(years: number): Pair | null {
  if (Number.isNaN(years)) return null;
  const place = [24, 31, 38, 49, 60].findIndex((limit) => years < limit);
  return ages[place === -1 ? 5 : place] ?? null;
}

export const builds = pairs(`
  tall and thin=высокий рост и худоба; short and sturdy=невысокий рост и крепкие плечи; slight and quick=лёгкая, быстрая фигура;
  broad-shouldered=широкие плечи; soft and round=мягкая, округлая фигура; wiry=жилистое сложение; straight-backed=прямая спина
`);

export const hairs = pairs(`
  short copper hair=короткие медные волосы; a grey braid=седая коса; black curls=чёрные кудри; a shaved head=бритая голова;
  silver-streaked dark hair=тёмные волосы с серебряными прядями; a straw-coloured fringe=соломенная чёлка; a messy dark bun=растрёпанный тёмный пучок;
  long white hair=длинные белые волосы; a blue-dyed bob=синее каре; tight braids with beads=тугие косички с бусинами;
  slicked-back chestnut hair=гладко зачёсанные каштановые волосы; wind-blown auburn hair=взлохмаченные рыжие волосы
`);

export const eyes = pairs(`
  grey eyes=серые глаза; attentive brown eyes=внимательные карие глаза; pale green eyes=светло-зелёные глаза; sleepy dark eyes=сонные тёмные глаза;
  eyes of different colours=глаза разного цвета; bright blue eyes=яркие голубые глаза; amber eyes=янтарные глаза; narrowed laughing eyes=прищуренные смеющиеся глаза
`);

export const marks = pairs(`
  a scar across the eyebrow=шрам через бровь; ink on the fingers=чернила на пальцах; a burn on the left hand=ожог на левой руке;
  freckles=веснушки; a silver tooth=серебряный зуб; round glasses=круглые очки; a tattoo of a compass on the wrist=татуировка компаса на запястье;
  an earring in one ear=серьга в одном ухе; a crooked nose=кривоватый нос; dimples=ямочки на щеках; paint under the nails=краска под ногтями;
  a bandaged thumb=перевязанный большой палец; a birthmark on the neck=родимое пятно на шее; a pencil behind the ear=карандаш за ухом
`);

export const clothes = pairs(`
  a long coat with many pockets=длинный плащ со множеством карманов; a patched leather jacket=латаная кожаная куртка;
  an apron over a good shirt=фартук поверх хорошей рубашки; a thick grey sweater=толстый серый свитер; a scarf of three colours=шарф трёх цветов;
  a uniform without insignia=форма без знаков различия; a velvet waistcoat=бархатный жилет; overalls with rolled sleeves=комбинезон с закатанными рукавами;
  a raincoat the colour of mustard=горчичный дождевик; a dark dress coat with brass buttons=тёмный сюртук с латунными пуговицами;
  a shawl with a burnt edge=шаль с обгоревшим краем; a light linen suit=лёгкий льняной костюм
`);

export const expressions = pairs(`
  a half smile=полуулыбка; a calm direct look=спокойный прямой взгляд; raised eyebrows=поднятые брови; a tired but kind look=усталый, но добрый взгляд;
  an open laugh=открытый смех; a suspicious squint=подозрительный прищур; a dreamy gaze to the side=мечтательный взгляд в сторону; a stubborn chin=упрямый подбородок
`);

export const portraitLights = pairs(`
  soft window light=мягкий свет из окна; warm lamp light from below=тёплый свет лампы снизу; cold morning light=холодный утренний свет;
  golden evening light=золотой вечерний свет; coloured street light=цветной уличный свет; candlelight=свет свечи
`);

export const portraitStyles = pairs(`
  painterly portrait=живописный портрет; film photograph=плёночная фотография; ink and watercolour=тушь и акварель; detailed digital painting=подробная цифровая живопись;
  soft pastel=мягкая пастель; cinematic close-up=кинематографичный крупный план; graphic novel panel=кадр графического романа; oil sketch=эскиз маслом
`);
