import { culture } from '../culture.js';

export const nordic = culture({
  women: `
    Astrid=Астрид; Bergljot=Берглиот; Dagny=Дагни; Elin=Элин; Freydis=Фрейдис; Gudrun=Гудрун; Hedda=Хедда;
    Ingeborg=Ингеборг; Liv=Лив; Ragna=Рагна; Sigrid=Сигрид; Thyra=Тюра; Borghild=Боргхильд;
    Kerstin=Керстин; Marit=Марит; Solveig=Сольвейг; Tove=Туве; Unn=Унн
  `,
  men: `
    Anders=Андерс; Bjarne=Бьярне; Eskil=Эскиль; Finn=Финн; Gunnar=Гуннар; Halvard=Халвард; Isak=Исак;
    Knut=Кнут; Leif=Лейф; Olaf=Олаф; Sven=Свен; Torvald=Торвальд; Arvid=Арвид; Einar=Эйнар; Folke=Фольке;
    Håkon=Хокон; Jørgen=Йорген; Rasmus=Расмус
  `,
  families: `
    Aaberg=Оберг; Bakken=Баккен; Dahl=Даль; Ekholm=Экхольм; Fjeld=Фьельд; Hagen=Хаген; Isaksen=Исаксен;
    Kvist=Квист; Lindqvist=Линдквист; Nygaard=Нюгор; Ravn=Равн; Solberg=Сольберг; Strand=Странд;
    Vinter=Винтер; Brekke=Брекке; Engström=Энгстрём; Holm=Хольм; Moberg=Муберг; Sandvik=Сандвик;
    Tveit=Твейт; Ødegård=Эдегор; Lund=Лунд
  `,
});
