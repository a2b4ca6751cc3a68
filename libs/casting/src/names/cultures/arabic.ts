import { culture } from '../culture.js';

export const arabic = culture({
  women: `
    Amina=Амина; Basma=Басма; Dalal=Далаль; Farida=Фарида; Hanan=Ханан; Jamila=Джамиля; Khadija=Хадиджа;
    Maysoon=Майсун; Nadira=Надира; Rania=Рания; Samira=Самира; Widad=Видад; Buthayna=Бусейна;
    Fawzia=Фаузия; Ibtisam=Ибтисам; Suad=Суад
  `,
  men: `
    Adnan=Аднан; Bashir=Башир; Faris=Фарис; Hakim=Хаким; Idris=Идрис; Jabir=Джабир; Karim=Карим;
    Munir=Мунир; Nasser=Насер; Rashid=Рашид; Salim=Салим; Tariq=Тарик; Fuad=Фуад; Ghassan=Гассан;
    Mahmoud=Махмуд; Ziad=Зияд
  `,
  families: `
    Abbas=Аббас; Barakat=Баракат; Darwish=Дарвиш; Faraj=Фарадж; Haddad=Хаддад; Jaziri=Джазири; Khoury=Хури;
    Mansour=Мансур; Najjar=Наджар; Qasim=Касим; Rahal=Рахаль; Sabbagh=Саббаг; Tahan=Тахан; Zaman=Заман;
    Attar=Аттар; Bitar=Битар; Halabi=Халяби; Masri=Масри; Sayegh=Сайех; Warraq=Варрак
  `,
});
