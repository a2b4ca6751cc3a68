import { culture } from '../culture.js';

export const chinese = culture({
  women: `
    Aihua=Айхуа; Baozhu=Баочжу; Chunmei=Чуньмэй; Fengying=Фэнъин; Guilan=Гуйлань; Huifang=Хуэйфан;
    Jingyi=Цзинъи; Lihong=Лихун; Meirong=Мэйжун; Peishan=Пэйшань; Qiaoyun=Цяоюнь; Ruolan=Жолань;
    Shuzhen=Шучжэнь; Xiulan=Сюлань; Yueqin=Юэцинь; Zhenyi=Чжэньи
  `,
  men: `
    Anguo=Аньго; Bolin=Болинь; Changming=Чанмин; Dehua=Дэхуа; Fugui=Фугуй; Guoqiang=Гоцян; Haoran=Хаожань;
    Jianguo=Цзяньго; Kaiwen=Кайвэнь; Mingde=Миндэ; Peng=Пэн; Qingshan=Циншань; Shiming=Шимин;
    Tianyou=Тянью; Weidong=Вэйдун; Zhiyuan=Чжиюань
  `,
  families: `
    Bai=Бай; Cao=Цао; Deng=Дэн; Fan=Фань; Gao=Гао; Hou=Хоу; Jiang=Цзян; Kong=Кун; Liang=Лян; Meng=Мэн;
    Ouyang=Оуян; Peng=Пэн; Qin=Цинь; Ren=Жэнь; Shen=Шэнь; Tao=Тао; Yuan=Юань; Zhou=Чжоу
  `,
  familyFirst: true,
});
