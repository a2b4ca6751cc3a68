import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const sky: Genre = {
  id: 'sky',
  stems:
    /(?<!\p{L})(?:sky|cloud|float|flying|wing|air\b|bird|небес|неб[оаеу]|облак|лета|парящ|крыл|птиц|воздуш)/iu,
  motifs: pairs(`
    ground as a legend=земля как легенда; wind with a timetable=ветер по расписанию; bridges of rope=мосты из верёвок
  `),
  places: placeNouns(`
    Mooring=причал,причале,причала,на; Wind Gallery=флюгер,флюгере,флюгера,на; Cloud Farm=ферма,ферме,фермы,на;
    Hanging Bridge=мостик,мостике,мостика,на; Balcony=балкон,балконе,балкона,на; Aviary=птичник,птичнике,птичника,в;
    Kite Field=поле,поле,поля,на; Anchor Rock=утёс,утёсе,утёса,на
  `),
  things: thingNouns(`
    kite=планер; rope bridge=мостик; feather=перо; parachute=парашют; weather vane=флюгер; balloon=аэростат;
    harness=ремень,m; cloud jar=колба; anchor=якорь,m; propeller=пропеллер; wind chart=таблица; whistle=свисток; barometer=барометр
  `),
  jobs: jobs(`
    wind forecaster=предсказатель ветра/предсказательница ветра; bridge weaver=плетельщик мостов/плетельщица мостов; glider courier=курьер на планере;
    cloud farmer=облачный фермер; anchor inspector=инспектор якорей; bird postmaster=начальник птичьей почты/начальница птичьей почты;
    balloon seamstress=мастер по аэростатам/мастерица по аэростатам; fall doctor=врач по падениям; rain merchant=торговец дождём/торговка дождём;
    lighthouse pilot=воздушный лоцман
  `),
  doings: pairs(`
    weaving rope bridges=плести верёвочные мосты; catching clouds in nets=ловить облака сетями; racing gliders at dawn=гоняться на планерах на рассвете;
    guessing the wind=угадывать ветер; feeding post birds=кормить почтовых птиц; drinking rain of different years=пробовать дожди разных лет;
    dropping letters downwards=бросать письма вниз; mending balloons=чинить аэростаты
  `),
  technology: {
    en: 'Light things are made very well and heavy ones not at all; a good rope costs more than a house.',
    ru: 'Лёгкое здесь делают прекрасно, тяжёлое не делают вовсе; хорошая верёвка дороже дома.',
  },
  magic: {
    en: 'The stones float because nobody has told them otherwise, and loud doubts are fined.',
    ru: 'Камни парят, потому что никто не сказал им обратного, и за громкие сомнения штрафуют.',
  },
  look: {
    en: 'Huge skies and small houses: pale blue, peach and white, long ropes, flags, soft backlight, a lot of air.',
    ru: 'Огромное небо и маленькие дома: бледно-голубой, персиковый и белый, длинные канаты, флаги, мягкий контровой свет, много воздуха.',
  },
  palette: 'pale blue and peach, soft backlight, long ropes and flags',
};
