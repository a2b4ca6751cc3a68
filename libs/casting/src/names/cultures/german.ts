import { culture } from '../culture.js';

export const german = culture({
  women: `
    Annegret=Аннегрет; Brigitte=Бригитта; Dörte=Дёрте; Elfriede=Эльфрида; Frauke=Фрауке; Gisela=Гизела;
    Hedwig=Хедвиг; Ilse=Ильзе; Jutta=Ютта; Käthe=Кете; Lieselotte=Лизелотта; Mechthild=Мехтильда;
    Ortrud=Ортруда; Renate=Рената; Sabine=Сабина; Trude=Труда; Ulrike=Ульрика; Wiebke=Вибке;
    Marlies=Марлиз; Gudula=Гудула
  `,
  men: `
    Albrecht=Альбрехт; Bertold=Бертольд; Detlef=Детлеф; Eckhard=Экхард; Friedrich=Фридрих; Gerd=Герд;
    Heinrich=Генрих; Ingo=Инго; Jochen=Йохен; Klaus=Клаус; Lothar=Лотар; Manfred=Манфред; Norbert=Норберт;
    Ottmar=Оттмар; Rüdiger=Рюдигер; Siegfried=Зигфрид; Thilo=Тило; Uwe=Уве; Volker=Фолькер;
    Wendelin=Венделин
  `,
  families: `
    Achterberg=Ахтерберг; Brandt=Брандт; Diekmann=Дикман; Eichhorn=Айххорн; Freytag=Фрайтаг;
    Grünwald=Грюнвальд; Hollmann=Хольман; Jansen=Янсен; Kessler=Кесслер; Lüders=Людерс;
    Mühlbauer=Мюльбауэр; Niemeyer=Нимайер; Ostermann=Остерман; Pfeiffer=Пфайффер; Quandt=Квандт;
    Rademacher=Радемахер; Steinhauer=Штайнхауэр; Tiedemann=Тидеман; Uhlig=Улиг; Vogelsang=Фогельзанг;
    Wachsmuth=Ваксмут; Zimmermann=Циммерман; Kuhnert=Кунерт; Harms=Хармс
  `,
});
