import { culture } from './culture.js';

export const nordic = culture(
  `Astrid=Астрид; Bergljot=Берглиот; Dagny=Дагни; Eira=Эйра; Freydis=Фрейдис; Gudrun=Гудрун; Hedda=Хедда; Ingrid=Ингрид; Liv=Лив; Ragna=Рагна; Sigrid=Сигрид; Thyra=Тюра`,
  `Anders=Андерс; Bjarne=Бьярне; Eskil=Эскиль; Finn=Финн; Gunnar=Гуннар; Halvard=Халвард; Isak=Исак; Knut=Кнут; Leif=Лейф; Olaf=Олаф; Sven=Свен; Torvald=Торвальд`,
  `Aaberg=Оберг; Bakken=Баккен; Dahl=Даль; Ekholm=Экхольм; Fjeld=Фьельд; Hagen=Хаген; Isaksen=Исаксен; Kvist=Квист; Lindqvist=Линдквист; Nygaard=Нюгор; Ravn=Равн; Solberg=Сольберг; Strand=Странд; Vinter=Винтер`,
);
