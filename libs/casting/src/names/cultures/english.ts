import { culture } from '../culture.js';

export const english = culture({
  women: `
    Edith=Эдит; Harriet=Гарриет; Winifred=Уинифред; Tabitha=Табита; Imogen=Имоджен; Beatrice=Беатрис;
    Dorothy=Дороти; Philippa=Филиппа; Rosalind=Розалинда; Maud=Мод; Prudence=Пруденс; Hester=Эстер;
    Nell=Нелл; Bridget=Бриджит; Constance=Констанс; Doreen=Дорин; Eunice=Юнис; Frances=Фрэнсис; Gwen=Гвен;
    Hilary=Хилари; Josie=Джози; Kathleen=Кэтлин; Lorna=Лорна; Marjorie=Марджори; Norma=Норма; Olive=Олив;
    Peggy=Пегги; Ruth=Рут; Sheila=Шейла; Thelma=Тельма; Una=Уна; Yvonne=Ивонн
  `,
  men: `
    Barnaby=Барнаби; Cuthbert=Катберт; Desmond=Десмонд; Edmund=Эдмунд; Horace=Хорас; Lionel=Лайонел;
    Percival=Персиваль; Rufus=Руфус; Tobias=Тобиас; Wilfred=Уилфред; Hugo=Хьюго; Alfie=Алфи;
    Bernard=Бернард; Clifford=Клиффорд; Duncan=Дункан; Ernest=Эрнест; Frank=Фрэнк; Gordon=Гордон;
    Howard=Говард; Ivor=Айвор; Keith=Кит; Leonard=Леонард; Martin=Мартин; Nigel=Найджел; Oswald=Освальд;
    Ralph=Ральф; Stanley=Стэнли; Terence=Теренс; Vernon=Вернон; Walter=Уолтер; Douglas=Дуглас; Jim=Джим
  `,
  families: `
    Ashdown=Эшдаун; Barlow=Барлоу; Carver=Карвер; Drummond=Драммонд; Entwistle=Энтуисл;
    Fairweather=Фэруэзер; Gribble=Гриббл; Hartley=Хартли; Kettleby=Кеттлби; Lockhart=Локхарт;
    Merriweather=Мерриуэзер; Nuttall=Натталл; Ogden=Огден; Pickering=Пикеринг; Ramsbottom=Рамсботтом;
    Sallow=Сэллоу; Tranter=Трантер; Winslow=Уинслоу; Yardley=Ярдли; Applegarth=Эпплгарт;
    Birtwhistle=Бертуисл; Cobb=Кобб; Dunmore=Данмор; Eccles=Экклз; Fenwick=Фенуик; Gatt=Гэтт;
    Hobday=Хобдей; Inchbald=Инчболд; Jessop=Джессоп; Kirk=Кёрк; Ludlow=Ладлоу; Mudge=Мадж;
    Nettleton=Неттлтон; Oakes=Оукс; Plimsoll=Плимсолл; Rudd=Радд; Sugden=Сагден; Thwaite=Туэйт; Usher=Ашер;
    Venables=Венаблс; Wragg=Рэгг; Tully=Талли; Boothroyd=Бутройд; Crabtree=Крабтри
  `,
});
