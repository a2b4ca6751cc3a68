import { culture } from './culture.js';

export const caucasian = culture(
  `Anahit=Анаит; Eteri=Этери; Gayane=Гаянэ; Ketevan=Кетеван; Lusine=Лусине; Manana=Манана; Nino=Нино; Salome=Саломе; Tamar=Тамар; Tsira=Цира; Nana=Нана; Shushan=Шушан`,
  `Aram=Арам; Avtandil=Автандил; Davit=Давит; Givi=Гиви; Hayk=Айк; Irakli=Ираклий; Levan=Леван; Otar=Отар; Rezo=Резо; Tigran=Тигран; Vakhtang=Вахтанг; Zurab=Зураб`,
  `Abashidze=Абашидзе; Arutyunyan=Арутюнян; Dadiani=Дадиани; Gelashvili=Гелашвили; Hakobyan=Акопян; Javakhishvili=Джавахишвили; Kobalia=Кобалия; Lomidze=Ломидзе; Mkrtchyan=Мкртчян; Petrosyan=Петросян; Rustaveli=Руставели; Saryan=Сарьян; Tsereteli=Церетели; Vardanyan=Варданян`,
);
