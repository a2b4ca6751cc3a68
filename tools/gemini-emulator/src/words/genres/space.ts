import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const space: Genre = {
  id: 'space',
  stems:
    /(?<!\p{L})(?:space|planet|stars?\b|starship|galax|orbit|alien|moon|mars\b|rocket|astro|косм|планет|звёзд|звезд|галакт|орбит|инопланет|лун|марс|ракет|астро)/iu,
  motifs: pairs(`
    long silence between stars=долгая тишина между звёздами; counted air=воздух по счёту; light that arrives late=свет, который опаздывает
  `),
  places: placeNouns(`
    Dock=док,доке,дока,в; Airlock=шлюз,шлюзе,шлюза,в; Greenhouse=оранжерея,оранжерее,оранжереи,в;
    Bridge Deck=палуба,палубе,палубы,на; Beacon=маяк,маяке,маяка,на; Reactor=реактор,реакторе,реактора,в;
    Crater=кратер,кратере,кратера,в; Observatory=обсерватория,обсерватории,обсерватории,в
  `),
  things: thingNouns(`
    helmet=шлем; oxygen tank=баллон; star chart=карта; beacon=маячок; meteorite=метеорит; logbook=журнал; seal=прокладка;
    suit=скафандр; antenna=антенна; trajectory=траектория; capsule=капсула; telescope=телескоп; engine=двигатель,m
  `),
  jobs: jobs(`
    dock pilot=лоцман; air accountant=учётчик воздуха/учётчица воздуха; greenhouse keeper=смотритель оранжереи/смотрительница оранжереи;
    orbital mechanic=орбитальный механик; star cartographer=звёздный картограф; signal listener=слухач дальней связи;
    ship's cook=корабельный кок; asteroid surveyor=разведчик астероидов/разведчица астероидов; beacon keeper=хранитель маяка/хранительница маяка;
    zero-gravity surgeon=хирург невесомости
  `),
  doings: pairs(`
    watching ships dock=смотреть на стыковки; growing tomatoes in zero gravity=растить томаты в невесомости; trading air for stories=менять воздух на истории;
    listening to the static=слушать помехи; patching old suits=латать старые скафандры; naming nameless stars=давать имена безымянным звёздам;
    writing letters that arrive in years=писать письма, которые идут годами; dancing in low gravity=танцевать при малой тяжести
  `),
  technology: {
    en: "Engines are reliable, air is counted by the litre, and every screw has been replaced at least once by somebody's grandmother.",
    ru: 'Двигатели надёжны, воздух считают литрами, а каждый винт хотя бы раз меняла чья-нибудь бабушка.',
  },
  magic: {
    en: 'No magic, only physics; yet nobody whistles in an airlock.',
    ru: 'Магии нет, одна физика; и всё же в шлюзе никто не свистит.',
  },
  look: {
    en: 'Black emptiness and warm cabins: white and orange panels, thin light of a far sun, scratched glass, floating dust.',
    ru: 'Чёрная пустота и тёплые каюты: белые и оранжевые панели, тонкий свет далёкого солнца, исцарапанное стекло, парящая пыль.',
  },
  palette: 'deep black and warm orange cabin light, scratched glass, distant stars',
};
