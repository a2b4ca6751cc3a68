import { culture } from '../culture.js';

export const turkish = culture({
  women: `
    Asuman=Асуман; Belgin=Бельгин; Cemile=Джемиле; Dilek=Дилек; Emine=Эмине; Fatma=Фатма; Gülay=Гюлай;
    Hatice=Хатидже; Nermin=Нермин; Özlem=Озлем; Pervin=Первин; Sevgi=Севги; Şükran=Шюкран; Zeliha=Зелиха
  `,
  men: `
    Alper=Альпер; Bülent=Бюлент; Cengiz=Дженгиз; Doğan=Доган; Ertuğrul=Эртугрул; Ferit=Ферит; Halil=Халил;
    İsmet=Исмет; Kemal=Кемаль; Levent=Левент; Nuri=Нури; Orhan=Орхан; Selim=Селим; Yusuf=Юсуф
  `,
  families: `
    Aksoy=Аксой; Bozkurt=Бозкурт; Çelik=Челик; Demirci=Демирджи; Erdem=Эрдем; Gündüz=Гюндюз; Kaplan=Каплан;
    Koçak=Кочак; Özkan=Озкан; Polat=Полат; Sarı=Сары; Şahin=Шахин; Taşçı=Ташчи; Toprak=Топрак; Uçar=Учар;
    Uysal=Уйсал; Yıldız=Йылдыз; Yavuz=Явуз
  `,
});
