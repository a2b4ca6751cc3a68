import { culture } from '../culture.js';

export const italian = culture({
  women: `
    Adalgisa=Адальджиза; Bianca=Бьянка; Carmela=Кармела; Domitilla=Домитилла; Ersilia=Эрсилия;
    Fiorenza=Фьоренца; Ginevra=Джиневра; Iolanda=Иоланда; Loredana=Лоредана; Mirella=Мирелла;
    Nunzia=Нунция; Ornella=Орнелла; Pierina=Пьерина; Rosalba=Розальба; Santina=Сантина; Tullia=Туллия
  `,
  men: `
    Agostino=Агостино; Beppe=Беппе; Carmelo=Кармело; Donato=Донато; Ettore=Этторе; Fausto=Фаусто;
    Gennaro=Дженнаро; Ivo=Иво; Lorenzo=Лоренцо; Massimo=Массимо; Nicola=Никола; Ottavio=Оттавио;
    Primo=Примо; Rocco=Рокко; Silvano=Сильвано; Ugo=Уго
  `,
  families: `
    Albertini=Альбертини; Bellucci=Беллуччи; Caruso=Карузо; De Luca=Де Лука; Esposito=Эспозито;
    Ferrante=Ферранте; Gallo=Галло; Lombardi=Ломбарди; Marchetti=Маркетти; Negri=Негри; Orsini=Орсини;
    Pellegrini=Пеллегрини; Quaranta=Кваранта; Rinaldi=Ринальди; Salvi=Сальви; Tedesco=Тедеско;
    Vitale=Витале; Zanetti=Дзанетти; Bruno=Бруно; Fabbri=Фаббри
  `,
});
