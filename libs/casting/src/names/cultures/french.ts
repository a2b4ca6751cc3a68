import { culture } from '../culture.js';

export const french = culture({
  women: `
    Agathe=Агата; Bernadette=Бернадетта; Clotilde=Клотильда; Delphine=Дельфина; Edmonde=Эдмонда;
    Francine=Франсина; Ghislaine=Гислен; Huguette=Югетта; Irène=Ирен; Josiane=Жозиана; Lucette=Люсетта;
    Mathilde=Матильда; Nadège=Надеж; Odile=Одиль; Paulette=Полетта; Régine=Режина; Sidonie=Сидони;
    Thérèse=Тереза; Yvette=Иветта; Colette=Колетта
  `,
  men: `
    Achille=Ашиль; Baptiste=Батист; Célestin=Селестен; Didier=Дидье; Émile=Эмиль; Fabrice=Фабрис;
    Gaspard=Гаспар; Hervé=Эрве; Jérôme=Жером; Lucien=Люсьен; Marcel=Марсель; Norbert=Норбер; Octave=Октав;
    Pascal=Паскаль; Raymond=Раймон; Sylvain=Сильвен; Thierry=Тьерри; Urbain=Урбен; Valentin=Валантен;
    Yves=Ив
  `,
  families: `
    Aubert=Обер; Bonnet=Бонне; Carpentier=Карпантье; Delacourt=Делакур; Escoffier=Эскофье;
    Fontanel=Фонтанель; Gaillard=Гайар; Hamelin=Амлен; Jourdan=Журдан; Lachaume=Лашом; Marchand=Маршан;
    Nollet=Нолле; Oudin=Уден; Pelletier=Пеллетье; Quesnel=Кенель; Rivoire=Ривуар; Sabatier=Сабатье;
    Tissot=Тиссо; Vasseur=Вассёр; Verdier=Вердье; Bourgoin=Бургуэн; Chabrol=Шаброль; Dufour=Дюфур;
    Moulin=Мулен
  `,
});
