import { culture } from '../culture.js';

export const caucasian = culture({
  women: `
    Anahit=Анаит; Eteri=Этери; Gayane=Гаянэ; Ketevan=Кетеван; Lusine=Лусине; Manana=Манана; Nino=Нино;
    Salome=Саломе; Tamar=Тамар; Tsira=Цира; Nana=Нана; Shushan=Шушан; Hripsime=Рипсиме; Medea=Медея;
    Nazeli=Назели; Zaruhi=Заруи
  `,
  men: `
    Aram=Арам; Avtandil=Автандил; Davit=Давит; Givi=Гиви; Hayk=Айк; Irakli=Ираклий; Levan=Леван; Otar=Отар;
    Rezo=Резо; Tigran=Тигран; Vakhtang=Вахтанг; Zurab=Зураб; Gurgen=Гурген; Hamlet=Гамлет; Nodar=Нодар;
    Ruben=Рубен
  `,
  families: `
    Abashidze=Абашидзе; Arutyunyan=Арутюнян; Dadiani=Дадиани; Gelashvili=Гелашвили; Hakobyan=Акопян;
    Javakhishvili=Джавахишвили; Kobalia=Кобалия; Lomidze=Ломидзе; Mkrtchyan=Мкртчян; Petrosyan=Петросян;
    Saryan=Сарьян; Tsereteli=Церетели; Vardanyan=Варданян; Beridze=Беридзе; Danelyan=Данелян;
    Gogoladze=Гоголадзе; Kipiani=Кипиани; Melikyan=Меликян; Nakashidze=Накашидзе; Terteryan=Тертерян
  `,
});
