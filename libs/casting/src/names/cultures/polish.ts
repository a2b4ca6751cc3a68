import { culture } from '../culture.js';

export const polish = culture({
  women: `
    Bożena=Божена; Celina=Целина; Danuta=Данута; Elżbieta=Эльжбета; Grażyna=Гражина; Halina=Халина;
    Irena=Ирена; Jadwiga=Ядвига; Krystyna=Кристина; Lucyna=Люцина; Małgorzata=Малгожата; Oliwia=Оливия;
    Renata=Рената; Stanisława=Станислава; Teresa=Тереса; Wanda=Ванда
  `,
  men: `
    Bartłomiej=Бартломей; Czesław=Чеслав; Dariusz=Дариуш; Edek=Эдек; Grzegorz=Гжегож; Henryk=Хенрик;
    Jacek=Яцек; Kazimierz=Казимеж; Leszek=Лешек; Marek=Марек; Olgierd=Ольгерд; Przemek=Пшемек;
    Ryszard=Рышард; Tadeusz=Тадеуш; Wojciech=Войцех; Zbigniew=Збигнев
  `,
  families: `
    Adamczyk=Адамчик; Bielecki/Bielecka=Белецкий/Белецкая; Chmiel=Хмель; Dudek=Дудек;
    Gajewski/Gajewska=Гаевский/Гаевская; Jabłoński/Jabłońska=Яблонский/Яблонская; Kaczmarek=Качмарек;
    Lis=Лис; Mazur=Мазур; Nowicki/Nowicka=Новицкий/Новицкая; Olszewski/Olszewska=Ольшевский/Ольшевская;
    Pawlak=Павляк; Rogala=Рогаля; Sikora=Сикора; Szymczak=Шимчак; Turek=Турек; Urban=Урбан; Wilk=Вильк;
    Zając=Заёнц; Zielony/Zielona=Зелёны/Зелёна
  `,
});
