import { culture } from '../culture.js';

export const japanese = culture({
  women: `
    Akiko=Акико; Chiyo=Тиё; Haruka=Харука; Kaori=Каори; Michiko=Митико; Natsumi=Нацуми; Reiko=Рэйко;
    Sayuri=Саюри; Tomoe=Томоэ; Yoshino=Ёсино; Misaki=Мисаки; Hotaru=Хотару; Fumiko=Фумико; Kinuyo=Кинуё;
    Nobuko=Нобуко; Setsuko=Сэцуко
  `,
  men: `
    Daichi=Дайти; Goro=Горо; Haruto=Харуто; Isamu=Исаму; Jiro=Дзиро; Kazuo=Кадзуо; Noboru=Нобору;
    Ryota=Рёта; Shigeru=Сигэру; Takumi=Такуми; Yasuo=Ясуо; Tetsuya=Тэцуя; Bunta=Бунта; Eiji=Эйдзи;
    Masaru=Масару; Osamu=Осаму
  `,
  families: `
    Arakawa=Аракава; Fujimoto=Фудзимото; Hayashi=Хаяси; Inoue=Иноуэ; Kobayashi=Кобаяси; Matsuda=Мацуда;
    Nakamura=Накамура; Okada=Окада; Sakamoto=Сакамото; Tanaka=Танака; Ueda=Уэда; Yamamoto=Ямамото;
    Shimizu=Симидзу; Hoshino=Хосино; Ebara=Эбара; Ishikawa=Исикава; Kuroda=Курода; Mizuno=Мидзуно;
    Onishi=Ониси; Tsuji=Цудзи
  `,
  familyFirst: true,
});
