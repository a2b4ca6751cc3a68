import { culture } from '../culture.js';

export const indian = culture({
  women: `
    Anjali=Анджали; Bhavna=Бхавна; Divya=Дивья; Gauri=Гаури; Ishani=Ишани; Kavita=Кавита; Lakshmi=Лакшми;
    Madhuri=Мадхури; Padma=Падма; Roshni=Рошни; Shanta=Шанта; Usha=Уша; Chandrika=Чандрика; Hema=Хема;
    Nirmala=Нирмала; Sarojini=Сароджини
  `,
  men: `
    Arjun=Арджун; Balraj=Балрадж; Devendra=Девендра; Girish=Гириш; Harish=Хариш; Jatin=Джатин; Mohan=Мохан;
    Nikhil=Никхил; Pranav=Пранав; Rajesh=Раджеш; Suresh=Суреш; Biswas=Бисвас; Dinesh=Динеш; Laxman=Лаксман;
    Omkar=Омкар; Venkat=Венкат
  `,
  families: `
    Acharya=Ачарья; Banerjee=Банерджи; Chatterjee=Чаттерджи; Deshmukh=Дешмукх; Iyer=Айер; Kapoor=Капур;
    Menon=Менон; Nair=Наир; Patil=Патил; Rao=Рао; Sengupta=Сенгупта; Thakur=Тхакур; Varma=Варма;
    Joshi=Джоши; Bhatt=Бхатт; Gokhale=Гокхале; Kulkarni=Кулкарни; Pillai=Пиллаи; Subramanian=Субраманиан;
    Trivedi=Триведи
  `,
});
