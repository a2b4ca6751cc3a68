import { culture } from '../culture.js';

export const russian = culture({
  women: `
    Vera=Вера; Zoya=Зоя; Lidia=Лидия; Ulyana=Ульяна; Darya=Дарья; Taisia=Таисия; Polina=Полина;
    Marfa=Марфа; Evgenia=Евгения; Nonna=Нонна; Agata=Агата; Stefania=Стефания; Olesya=Олеся; Inga=Инга;
    Galina=Галина; Tamara=Тамара; Raisa=Раиса; Klavdia=Клавдия; Nadezhda=Надежда; Yulia=Юлия;
    Svetlana=Светлана; Antonina=Антонина; Valentina=Валентина; Rimma=Римма; Larisa=Лариса; Ksenia=Ксения;
    Marina=Марина; Asya=Ася; Zinaida=Зинаида; Faina=Фаина; Glafira=Глафира; Natalia=Наталья; Oksana=Оксана;
    Regina=Регина; Tatiana=Татьяна; Emma=Эмма
  `,
  men: `
    Timofey=Тимофей; Gleb=Глеб; Matvey=Матвей; Yegor=Егор; Rodion=Родион; Platon=Платон; Savely=Савелий;
    Arseny=Арсений; Zakhar=Захар; Bogdan=Богдан; Miron=Мирон; Vsevolod=Всеволод; Nazar=Назар;
    Yaroslav=Ярослав; German=Герман; Foma=Фома; Anatoly=Анатолий; Boris=Борис; Vadim=Вадим;
    Gennady=Геннадий; Denis=Денис; Yefim=Ефим; Ilya=Илья; Konstantin=Константин; Leonid=Леонид;
    Makar=Макар; Nikita=Никита; Oleg=Олег; Pavel=Павел; Ruslan=Руслан; Stepan=Степан; Taras=Тарас;
    Fyodor=Фёдор; Eduard=Эдуард; Yury=Юрий; Valery=Валерий
  `,
  families: `
    Orlov/Orlova=Орлов/Орлова; Sokolsky/Sokolskaya=Сокольский/Сокольская;
    Berezin/Berezina=Березин/Березина; Kuzmin/Kuzmina=Кузьмин/Кузьмина; Ladygin/Ladygina=Ладыгин/Ладыгина;
    Veselov/Veselova=Веселов/Веселова; Snegirev/Snegireva=Снегирёв/Снегирёва; Zimin/Zimina=Зимин/Зимина;
    Rudenko=Руденко; Lebedev/Lebedeva=Лебедев/Лебедева; Ozerov/Ozerova=Озеров/Озерова; Tkachenko=Ткаченко;
    Vetrov/Vetrova=Ветров/Ветрова; Malinin/Malinina=Малинин/Малинина; Kramer=Крамер;
    Polevoy/Polevaya=Полевой/Полевая; Shcheglov/Shcheglova=Щеглов/Щеглова; Gusev/Guseva=Гусев/Гусева;
    Ivashkin/Ivashkina=Ивашкин/Ивашкина; Klyuev/Klyueva=Клюев/Клюева; Morozov/Morozova=Морозов/Морозова;
    Nechaev/Nechaeva=Нечаев/Нечаева; Pirogov/Pirogova=Пирогов/Пирогова; Ryabov/Ryabova=Рябов/Рябова;
    Sinitsyn/Sinitsyna=Синицын/Синицына; Tarakanov/Tarakanova=Тараканов/Тараканова;
    Usoltsev/Usoltseva=Усольцев/Усольцева; Fadeev/Fadeeva=Фадеев/Фадеева;
    Khokhlov/Khokhlova=Хохлов/Хохлова; Tsvetkov/Tsvetkova=Цветков/Цветкова; Chizhov/Chizhova=Чижов/Чижова;
    Shubin/Shubina=Шубин/Шубина; Yudin/Yudina=Юдин/Юдина; Yakushev/Yakusheva=Якушев/Якушева;
    Abramov/Abramova=Абрамов/Абрамова; Belkin/Belkina=Белкин/Белкина;
    Vorontsov/Vorontsova=Воронцов/Воронцова; Grekov/Grekova=Греков/Грекова;
    Drozdov/Drozdova=Дроздов/Дроздова; Zhilin/Zhilina=Жилин/Жилина;
    Kotelnikov/Kotelnikova=Котельников/Котельникова; Lapshin/Lapshina=Лапшин/Лапшина;
    Mukhin/Mukhina=Мухин/Мухина; Ogurtsov/Ogurtsova=Огурцов/Огурцова
  `,
});
