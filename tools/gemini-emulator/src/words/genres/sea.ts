import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const sea: Genre = {
  id: 'sea',
  stems:
    /(?<!\p{L})(?:seas?\b|ocean|underwater|lighthouse|tides?\b|pirate|ship|mermaid|harbou?r|island|fish|whale|кит(?:ы|ов)|мор[еяю]|океан|подводн|пират|корабл|русал|остров|гаван|рыб|морск|маяк|прилив)/iu,
  motifs: pairs(`
    what the tide returns=то, что возвращает прилив; salt and promises=соль и обещания; depth without a bottom=глубина без дна
  `),
  places: placeNouns(`
    Harbour=гавань,гавани,гавани,в,f; Lighthouse=маяк,маяке,маяка,на; Reef=риф,рифе,рифа,на;
    Shipyard=верфь,верфи,верфи,на,f; Fish Market=базар,базаре,базара,на; Lagoon=лагуна,лагуне,лагуны,в;
    Grotto=грот,гроте,грота,в; Breakwater=волнорез,волнорезе,волнореза,на
  `),
  things: thingNouns(`
    anchor=якорь,m; net=сеть,f; shell=раковина; oar=весло; pearl=жемчужина; barrel=бочка; sail=парус; sea chart=карта;
    lantern=фонарь,m; bell buoy=буй; diving suit=акваланг,m; log=журнал; harpoon=гарпун
  `),
  jobs: jobs(`
    lighthouse keeper=смотритель маяка/смотрительница маяка; net mender=чинильщик сетей/чинильщица сетей; pearl diver=ныряльщик за жемчугом/ныряльщица за жемчугом;
    harbour pilot=портовый лоцман; salt merchant=торговец солью/торговка солью; ship's carpenter=корабельный плотник;
    tide reader=толкователь приливов/толковательница приливов; reef gardener=садовник рифов/садовница рифов;
    smuggler on leave=контрабандист в отпуске/контрабандистка в отпуске; fish auctioneer=аукционист рыбного базара
  `),
  doings: pairs(`
    reading the tide=читать приливы; mending nets=чинить сети; diving for lost things=нырять за потерянными вещами;
    smoking fish on the pier=коптить рыбу на пристани; guessing ships by their bells=узнавать корабли по колоколам; racing oars=гоняться на вёслах;
    collecting bottles with letters=собирать бутылки с письмами; painting boats=красить лодки
  `),
  technology: {
    en: 'Ropes, sails and a few stubborn engines; whatever is made of wood is trusted more than whatever is made of iron.',
    ru: 'Канаты, паруса и несколько упрямых двигателей; дереву здесь верят больше, чем железу.',
  },
  magic: {
    en: 'The sea keeps accounts: what is thrown into it with a wish comes back, though never at a good time.',
    ru: 'Море ведёт счёт: брошенное в него с желанием возвращается, хоть и не вовремя.',
  },
  look: {
    en: 'Salt light and deep water: teal and pearl grey, wet wood, nets, mist, lamps reflected in waves.',
    ru: 'Солёный свет и глубокая вода: бирюза и жемчужно-серый, мокрое дерево, сети, туман, огни на волнах.',
  },
  palette: 'teal and pearl grey, mist, wet wood, lamps over the water',
};
