import { culture } from './culture.js';

export const indian = culture(
  `Anjali=Анджали; Bhavna=Бхавна; Divya=Дивья; Gauri=Гаури; Ishani=Ишани; Kavita=Кавита; Lakshmi=Лакшми; Meera=Мира; Padma=Падма; Roshni=Рошни; Shanta=Шанта; Usha=Уша`,
  `Arjun=Арджун; Balraj=Балрадж; Devendra=Девендра; Girish=Гириш; Harish=Хариш; Jatin=Джатин; Kiran=Киран; Mohan=Мохан; Nikhil=Никхил; Pranav=Пранав; Rajesh=Раджеш; Suresh=Суреш`,
  `Acharya=Ачарья; Banerjee=Банерджи; Chatterjee=Чаттерджи; Deshmukh=Дешмукх; Iyer=Айер; Kapoor=Капур; Menon=Менон; Nair=Наир; Patil=Патил; Rao=Рао; Sengupta=Сенгупта; Thakur=Тхакур; Varma=Варма; Joshi=Джоши`,
);
