import { culture } from './culture.js';

export const westAfrican = culture(
  `Abena=Абена; Adaeze=Адаэзе; Binta=Бинта; Chidinma=Чидинма; Efua=Эфуа; Folake=Фолаке; Ife=Ифе; Ngozi=Нгози; Oluchi=Олучи; Yetunde=Йетунде; Zainab=Зайнаб; Amara=Амара`,
  `Ade=Аде; Babatunde=Бабатунде; Chike=Чике; Emeka=Эмека; Femi=Феми; Kwabena=Квабена; Kofi=Кофи; Mamadou=Мамаду; Obinna=Обинна; Sekou=Секу; Tunde=Тунде; Yaw=Яу`,
  `Achebe=Ачебе; Adeyemi=Адейеми; Bello=Белло; Danso=Дансо; Diallo=Диалло; Eze=Эзе; Keita=Кейта; Mensah=Менса; Nwosu=Нвосу; Okafor=Окафор; Okoye=Окойе; Owusu=Овусу; Sesay=Сесай; Traore=Траоре`,
);
