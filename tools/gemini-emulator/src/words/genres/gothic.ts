import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const gothic: Genre = {
  id: 'gothic',
  stems:
    /(?<!\p{L})(?:horror|vampire|ghost|gothic|dark|haunt|mystic|detective|noir|ужас|вампир|призрак|готич|тёмн|темн|мистик|мистич|детектив|нуар|мрач)/iu,
  motifs: pairs(`
    doors that should stay shut=двери, которые лучше не открывать; polite ghosts=вежливые призраки; fog with a memory=туман с памятью
  `),
  places: placeNouns(`
    Mansion=особняк,особняке,особняка,в; Crypt=склеп,склепе,склепа,в; Chapel=часовня,часовне,часовни,в;
    Cemetery=погост,погосте,погоста,на; Cellar=погреб,погребе,погреба,в; Ballroom=салон,салоне,салона,в;
    Morgue=морг,морге,морга,в; Conservatory=оранжерея,оранжерее,оранжереи,в
  `),
  things: thingNouns(`
    candlestick=подсвечник; diary=дневник; raven feather=перо; locket=медальон; will=завещание; mask=маска;     clue=улика; violin=скрипка; veil=вуаль,f; poison=яд; fingerprint=отпечаток
  `),
  jobs: jobs(`
    private detective=частный сыщик; cemetery keeper=кладбищенский сторож; medium=медиум; night doctor=ночной врач;
    candle maker=свечник/свечница; widow's lawyer=адвокат вдов; portrait painter=портретист/портретистка; raven trainer=дрессировщик воронов/дрессировщица воронов;
    obituary writer=автор некрологов; locksmith of old houses=замочный мастер
  `),
  doings: pairs(`
    holding seances on Thursdays=устраивать сеансы по четвергам; following footprints=идти по следам; writing obituaries in advance=писать некрологи заранее;
    lighting lamps in empty rooms=зажигать лампы в пустых комнатах; collecting locks=собирать замки; walking in the fog=гулять в тумане;
    feeding ravens=кормить воронов; dancing with masks on=танцевать в масках
  `),
  technology: {
    en: 'Gas lamps, telegraphs and cameras that now and then show one person too many.',
    ru: 'Газовые лампы, телеграф и фотоаппараты, на снимках которых порой бывает лишний человек.',
  },
  magic: {
    en: 'The dead keep their habits, and the living have learned to leave one chair free.',
    ru: 'Мёртвые хранят свои привычки, и живые научились оставлять один стул свободным.',
  },
  look: {
    en: 'Fog, candlelight and ink: black, bone white and dark red, tall windows, long shadows, lace and iron.',
    ru: 'Туман, свечи и чернила: чёрный, цвет кости и тёмно-красный, высокие окна, длинные тени, кружево и железо.',
  },
  palette: 'ink black and bone white with dark red, fog and candlelight',
};
