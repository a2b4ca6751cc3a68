import { culture } from '../culture.js';

export const spanish = culture({
  women: `
    Beatriz=Беатрис; Catalina=Каталина; Dolores=Долорес; Esperanza=Эсперанса; Graciela=Грасиэла; Inés=Инес;
    Jimena=Химена; Lucinda=Лусинда; Mercedes=Мерседес; Paloma=Палома; Rocío=Росио; Asunción=Асунсьон;
    Concha=Конча; Encarna=Энкарна; Fermina=Фермина; Herminia=Эрминия; Milagros=Милагрос; Pilar=Пилар;
    Remedios=Ремедиос; Visitación=Виситасьон
  `,
  men: `
    Alonso=Алонсо; Bernardo=Бернардо; Crisanto=Крисанто; Domingo=Доминго; Esteban=Эстебан; Felipe=Фелипе;
    Gonzalo=Гонсало; Ignacio=Игнасио; Joaquín=Хоакин; Mateo=Матео; Ramiro=Рамиро; Tomás=Томас;
    Anselmo=Ансельмо; Benito=Бенито; Eusebio=Эусебио; Fermín=Фермин; Jacinto=Хасинто; Leandro=Леандро;
    Pascual=Паскуаль; Rogelio=Рохелио
  `,
  families: `
    Aguilar=Агилар; Barrios=Барриос; Cordero=Кордеро; Duarte=Дуарте; Escobar=Эскобар; Fuentes=Фуэнтес;
    Herrera=Эррера; Ibarra=Ибарра; Lozano=Лосано; Márquez=Маркес; Navarro=Наварро; Quintero=Кинтеро;
    Salazar=Саласар; Vega=Вега; Arroyo=Арройо; Benavides=Бенавидес; Carrasco=Карраско; Espinosa=Эспиноса;
    Gallardo=Гальярдо; Montero=Монтеро; Olmedo=Ольмедо; Pizarro=Писарро; Tejada=Техада; Urrutia=Уррутия
  `,
});
