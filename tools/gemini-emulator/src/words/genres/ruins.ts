import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const ruins: Genre = {
  id: 'ruins',
  stems:
    /(?<!\p{L})(?:apocalyp|wasteland|ruin|survivor|nuclear|zombie|collapse|апокалип|постапок|пустош|руин|выживш|ядерн|зомби|катастроф|развалин)/iu,
  motifs: pairs(`
    what is left=то, что осталось; second use of everything=вторая жизнь вещей; maps without borders=карты без границ
  `),
  places: placeNouns(`
    Bunker=бункер,бункере,бункера,в; Checkpoint=пост,посту,поста,на; Scrapyard=свалка,свалке,свалки,на;
    Water Tower=водокачка,водокачке,водокачки,на; Highway=трасса,трассе,трассы,на; Silo=элеватор,элеваторе,элеватора,на;
    Camp=лагерь,лагере,лагеря,в,m; Substation=подстанция,подстанции,подстанции,на
  `),
  things: thingNouns(`
    tin can=банка; gas mask=противогаз; filter=фильтр; generator=генератор; road sign=указатель,m; water ration=паёк; toolbox=ящик;
    seedling=саженец; wheel=колесо; flare=ракетница; canister=канистра; tent=палатка; dosimeter=дозиметр
  `),
  jobs: jobs(`
    water finder=искатель воды/искательница воды; scrap trader=торговец ломом/торговка ломом; seed keeper=хранитель семян/хранительница семян;
    generator mechanic=механик генераторов; caravan guide=проводник караванов/проводница караванов; radio operator=радист/радистка;
    bunker librarian=библиотекарь бункера; map drawer=чертёжник карт/чертёжница карт; field doctor=полевой врач; wall guard=караульный на стене/караульная на стене
  `),
  doings: pairs(`
    searching empty houses=обыскивать пустые дома; boiling rainwater=кипятить дождевую воду; trading batteries=менять батарейки;
    planting seeds in helmets=сажать семена в касках; keeping the generator alive=поддерживать генератор; reading old road signs=читать старые указатели;
    telling the names of vanished towns=вспоминать имена исчезнувших городов; patching tents=чинить палатки
  `),
  technology: {
    en: 'Nothing new is made; everything is repaired, and the best mechanics are richer than the old kings.',
    ru: 'Нового не делают, всё чинят, и лучшие механики богаче прежних королей.',
  },
  magic: {
    en: 'People believe in signs: a working lamp on the road means that someone kept a promise.',
    ru: 'Люди верят в приметы: горящая лампа у дороги значит, что кто-то сдержал слово.',
  },
  look: {
    en: 'Dust, rust and big skies: ochre and faded blue, long shadows, patched fabrics, plants breaking concrete.',
    ru: 'Пыль, ржавчина и большое небо: охра и выцветшая синева, длинные тени, залатанные ткани, трава сквозь бетон.',
  },
  palette: 'ochre dust and faded blue sky, rust, long shadows',
};
