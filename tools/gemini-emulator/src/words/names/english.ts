import { culture } from './culture.js';

export const english = culture(
  `Edith=Эдит; Harriet=Гарриет; Winifred=Уинифред; Tabitha=Табита; Imogen=Имоджен; Beatrice=Беатрис; Dorothy=Дороти; Philippa=Филиппа; Rosalind=Розалинда; Maud=Мод; Prudence=Пруденс; Cordelia=Корделия; Hester=Эстер; Nell=Нелл`,
  `Barnaby=Барнаби; Cuthbert=Катберт; Desmond=Десмонд; Edmund=Эдмунд; Gideon=Гидеон; Horace=Хорас; Jasper=Джаспер; Lionel=Лайонел; Montague=Монтегю; Percival=Персиваль; Rufus=Руфус; Tobias=Тобиас; Wilfred=Уилфред; Hugo=Хьюго`,
  `Ashdown=Эшдаун; Blackwood=Блэквуд; Carver=Карвер; Drummond=Драммонд; Fairweather=Фэруэзер; Hartley=Хартли; Kettleby=Кеттлби; Lockhart=Локхарт; Merriweather=Мерриуэзер; Pickering=Пикеринг; Quill=Квилл; Rookwood=Руквуд; Thornbury=Торнбери; Winslow=Уинслоу`,
);
