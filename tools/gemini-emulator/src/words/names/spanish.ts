import { culture } from './culture.js';

export const spanish = culture(
  `Beatriz=Беатрис; Catalina=Каталина; Dolores=Долорес; Esperanza=Эсперанса; Graciela=Грасиэла; Ines=Инес; Jimena=Химена; Lucinda=Лусинда; Mercedes=Мерседес; Paloma=Палома; Rocio=Росио; Ximena=Шимена`,
  `Alonso=Алонсо; Bernardo=Бернардо; Crisanto=Крисанто; Domingo=Доминго; Esteban=Эстебан; Felipe=Фелипе; Gonzalo=Гонсало; Ignacio=Игнасио; Joaquin=Хоакин; Mateo=Матео; Ramiro=Рамиро; Tomas=Томас`,
  `Aguilar=Агилар; Barrios=Барриос; Cordero=Кордеро; Duarte=Дуарте; Escobar=Эскобар; Fuentes=Фуэнтес; Herrera=Эррера; Ibarra=Ибарра; Lozano=Лосано; Marquez=Маркес; Navarro=Наварро; Quintero=Кинтеро; Salazar=Саласар; Vega=Вега`,
);
