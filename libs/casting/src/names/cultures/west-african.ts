import { culture } from '../culture.js';

export const westAfrican = culture({
  women: `
    Abena=Абена; Adaeze=Адаэзе; Binta=Бинта; Chidinma=Чидинма; Efua=Эфуа; Folake=Фолаке; Ife=Ифе;
    Ngozi=Нгози; Oluchi=Олучи; Yetunde=Йетунде; Zainab=Зайнаб; Aissatou=Айсату; Bukola=Букола;
    Fatoumata=Фатумата; Mawuli=Мавули; Titilayo=Титилайо
  `,
  men: `
    Ade=Аде; Babatunde=Бабатунде; Chike=Чике; Emeka=Эмека; Femi=Феми; Kwabena=Квабена; Kofi=Кофи;
    Mamadou=Мамаду; Obinna=Обинна; Sekou=Секу; Tunde=Тунде; Yaw=Яу; Boubacar=Бубакар; Gbenga=Гбенга;
    Lamine=Ламин; Nnamdi=Ннамди
  `,
  families: `
    Achebe=Ачебе; Adeyemi=Адейеми; Bello=Белло; Danso=Дансо; Diallo=Диалло; Eze=Эзе; Keita=Кейта;
    Mensah=Менса; Nwosu=Нвосу; Okafor=Окафор; Okoye=Окойе; Owusu=Овусу; Sesay=Сесай; Traore=Траоре;
    Agyeman=Агьеман; Balogun=Балогун; Cissé=Сиссе; Kamara=Камара; Ogunleye=Огунлейе; Sow=Соу
  `,
});
