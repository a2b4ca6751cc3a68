import { culture } from '../culture.js';

export const korean = culture({
  women: `
    Bora=Бора; Chae-won=Чхэвон; Eun-ji=Ынджи; Gyeong-hui=Кёнхи; Hye-jin=Хеджин; In-suk=Инсук; Ji-yun=Чиюн;
    Mi-kyung=Мигён; Na-rae=Нарэ; Ok-ja=Окча; Seon-yeong=Сонён; Soo-min=Сумин; Ye-rim=Ерим; Young-hee=Ёнхи
  `,
  men: `
    Byung-ho=Пёнхо; Chang-min=Чханмин; Dong-wook=Тонук; Gi-tae=Китхэ; Hyun-soo=Хёнсу; In-ho=Инхо;
    Jae-sung=Чэсон; Kwang-sik=Квансик; Man-su=Мансу; Sang-chul=Санчхоль; Seung-gi=Сынги; Tae-il=Тхэиль;
    Woo-jin=Уджин; Yong-nam=Ённам
  `,
  families: `
    Ahn=Ан; Baek=Пэк; Chung=Чон; Gwon=Квон; Han=Хан; Im=Им; Jang=Чан; Kang=Кан; Min=Мин;
    Pyo=Пхё; Ryu=Рю; Seo=Со; Shin=Син; Tak=Тхак; Won=Вон;
  `,
  familyFirst: true,
});
