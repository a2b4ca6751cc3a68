import { culture } from '../culture.js';

export const ukrainian = culture({
  women: `
    Halyna=Галина; Hanna=Ганна; Kateryna=Катерина; Lesia=Леся; Liubov=Любовь; Mariana=Марьяна;
    Myroslava=Мирослава; Nadiia=Надия; Oksana=Оксана; Olena=Олена; Orysia=Орыся; Solomiia=Соломия;
    Stefa=Стефа; Vasylyna=Василина; Yaryna=Ярина; Zoriana=Зоряна
  `,
  men: `
    Andrii=Андрей; Bohdan=Богдан; Danylo=Данило; Fedir=Федир; Hryhorii=Григорий; Ivan=Иван; Maksym=Максим;
    Mykola=Микола; Ostap=Остап; Pavlo=Павло; Petro=Петро; Roman=Роман; Semen=Семён; Taras=Тарас;
    Vasyl=Василь; Yurii=Юрий
  `,
  families: `
    Bondar=Бондарь; Chorny/Chorna=Чорный/Чорна; Dudka=Дудка; Havryliuk=Гаврилюк; Holub=Голуб;
    Kovalenko=Коваленко; Kravets=Кравец; Lysenko=Лысенко; Melnyk=Мельник; Nechyporuk=Нечипорук;
    Oliinyk=Олейник; Palii=Палий; Rybak=Рыбак; Savchuk=Савчук; Shevchuk=Шевчук; Tkachuk=Ткачук; Vovk=Вовк;
    Yaremchuk=Яремчук; Zabolotny/Zabolotna=Заболотный/Заболотная; Zinchenko=Зинченко
  `,
});
