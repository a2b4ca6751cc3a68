import { culture } from './culture.js';

export const slavic = culture(
  `Vera=Вера; Zoya=Зоя; Lidia=Лидия; Ulyana=Ульяна; Darya=Дарья; Taisia=Таисия; Polina=Полина; Marfa=Марфа; Evgenia=Евгения; Rada=Рада; Milana=Милана; Nonna=Нонна; Agata=Агата; Stefania=Стефания; Olesya=Олеся; Inga=Инга`,
  `Timofey=Тимофей; Gleb=Глеб; Matvey=Матвей; Yegor=Егор; Rodion=Родион; Platon=Платон; Savely=Савелий; Arseny=Арсений; Zakhar=Захар; Bogdan=Богдан; Miron=Мирон; Vsevolod=Всеволод; Nazar=Назар; Yaroslav=Ярослав; German=Герман; Foma=Фома`,
  `Orlov/Orlova=Орлов/Орлова; Sokolsky/Sokolskaya=Сокольский/Сокольская; Berezin/Berezina=Березин/Березина; Kuzmin/Kuzmina=Кузьмин/Кузьмина; Ladygin/Ladygina=Ладыгин/Ладыгина; Veselov/Veselova=Веселов/Веселова; Snegirev/Snegireva=Снегирёв/Снегирёва; Zimin/Zimina=Зимин/Зимина; Rudenko=Руденко; Lebedev/Lebedeva=Лебедев/Лебедева; Ozerov/Ozerova=Озеров/Озерова; Tkachenko=Ткаченко; Vetrov/Vetrova=Ветров/Ветрова; Malinin/Malinina=Малинин/Малинина; Kramer=Крамер; Polevoy/Polevaya=Полевой/Полевая`,
);
