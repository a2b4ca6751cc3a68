import { culture } from './culture.js';

export const arabic = culture(
  `Amina=Амина; Basma=Басма; Dalal=Далаль; Farida=Фарида; Hanan=Ханан; Jamila=Джамиля; Khadija=Хадиджа; Layla=Лейла; Nadira=Надира; Rania=Рания; Samira=Самира; Widad=Видад`,
  `Adnan=Аднан; Bashir=Башир; Faris=Фарис; Hakim=Хаким; Idris=Идрис; Jabir=Джабир; Karim=Карим; Munir=Мунир; Nasser=Насер; Rashid=Рашид; Salim=Салим; Tariq=Тарик`,
  `Abbas=Аббас; Barakat=Баракат; Darwish=Дарвиш; Faraj=Фарадж; Haddad=Хаддад; Jaziri=Джазири; Khoury=Хури; Mansour=Мансур; Najjar=Наджар; Qasim=Касим; Rahal=Рахаль; Sabbagh=Саббаг; Tahan=Тахан; Zaman=Заман`,
);
