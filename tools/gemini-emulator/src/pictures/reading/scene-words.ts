import type { SceneName } from '../scenes/scene-names.js';
import { words } from './words.js';

/** Which words, English or Russian, call for which kind of scene. */
export const SCENE_WORDS: Readonly<Record<SceneName, RegExp>> = {
  mountains: words(
    'mountain|peaks?\\b|summit|cliff|alpine|glacier|canyon|ridge|avalanche|highland|volcan|fjord|гора\\b|горы\\b|горн|горах|вершин|скал|утёс|утес|ущель|ледник|вулкан|перевал',
  ),
  city: words(
    'city|cities|megacit|concrete|skyline|skyscraper|downtown|metropol|rooftop|roofs?\\b|urban|high.?rise|billboard|overpass|город|небоскр|крыш|мегаполис|ярус|многоэтаж|эстакад',
  ),
  neonStreet: words(
    'neon|cyber|alley|arcade|hologra|noodle|signs?\\b|street|sidewalk|asphalt|puddle|umbrella|неон|кибер|переул|улиц|вывеск|асфальт|голограм|лужа|лужи',
  ),
  desert: words(
    'desert|dunes?\\b|sands?\\b|oasis|caravan|camel|pyramid|wasteland|mesa|steppe|nomad|mars\\b|martian|пустын|дюн|песк|песч|оазис|караван|пустош|степ[ьи]|кочев',
  ),
  sea: words(
    'sea\\b|ocean|ships?\\b|sail|boats?\\b|beach|lighthouse|harbou?r|pier\\b|port\\b|coast|waves?\\b|island|bay\\b|tide|fisher|ferry|море|морск|океан|корабл|лодк|парус|маяк|гаван|порт[аеу]?\\b|причал|пристан|берег|остров|прибо|залив|рыба[кч]',
  ),
  forest: words(
    'forest|woods\\b|woodland|trees?\\b|grove|jungle|undergrowth|trunks?\\b|moss|fern|mushroom|deer\\b|glade|resin|лес[ауо]?\\b|лесн|дерев[оа]\\b|деревь|рощ|чащ|джунгл|мох\\b|мха\\b|гриб|опушк|олен',
  ),
  ruins: words(
    'ruin|temple|ancient|column|arch(?:es)?\\b|statue|abandon|overgrown|relic|tomb|crumbl|collapsed|руин|храм|древн|колонн|арк[аиу]\\b|стату|заброш|реликв|гробниц|развалин',
  ),
  space: words(
    'space|planet|orbit|galax|nebula|starship|spaceship|spacecraft|astronaut|cosmo|asteroid|moon base|rocket|airlock|космос|космич|планет|орбит|галакт|туманност|звездол|астронавт|космонавт|ракет|шлюз|скафандр',
  ),
  interior: words(
    'room|kitchen|library|bedroom|office|classroom|lift\\b|elevator|cabin|corridor|window ?sill|armchair|sofa|shelf|shelves|desk|indoors|interior|attic|dormitor|home\\b|apartment|hallway|fireplace|lamp\\b|архив|комнат|кухн|библиотек|спальн|кабин|лифт|коридор|подоконник|кресл|диван|полк[аеиу]|письменн\\S* стол|квартир|чердак|дома\\b|камин',
  ),
  stillLife: words(
    'cup\\b|cups\\b|tea\\b|teapot|mug|books?\\b|letter|maps?\\b|keys?\\b|bottle|clock|watch\\b|coins?\\b|camera|bread|soup|pie\\b|cake|fruit|apple|vase|candle|suitcase|pump|tools?\\b|table|newspaper|bowl|plate|notebook|ticket|box\\b|jar\\b|recipe|close.?up|still life|photograph of|чашк|чай|чайник|кружк|книг[аиуе]?\\b|письм[оа]\\b|карт[аыу]\\b|ключ|бутыл|часы\\b|монет|хлеб|суп\\b|пирог|торт|яблок|ваз[аеыу]\\b|свеч|чемодан|стол[еау]?\\b|газет|тарелк|миск|тетрад|билет|коробк|банк[аиу]\\b|рецепт',
  ),
  crowd: words(
    'crowd|festival|concert|stage|market|parade|celebrat|party\\b|audience|protest|fair\\b|bazaar|queue|lanterns|carnival|dancing|gathering|стадион|толп|праздн|фестивал|концерт|сцен[аеу]\\b|рын[ок]|ярмарк|парад|митинг|базар|очеред|карнавал|гуляни',
  ),
  skyIslands: words(
    'float|sky\\b|skies|above the clouds|clouds?\\b|airship|zeppelin|balloon|flying|wings|levitat|aloft|paragl|небес|парящ|летающ|дирижабл|облак|воздушн|остров\\S* в небе|крыль',
  ),
  village: words(
    'village|hamlet|cottage|rural|snowy|farmhouse|chimney|church|bell tower|country ?side|courtyard|hut\\b|small town|деревн|сел[оа]\\b|посёлок|поселок|изб|церк|колоколь|двор[аеу]?\\b|хутор|домик',
  ),
  underwater: words(
    'underwater|under the sea|coral|reef|submarine|diver|kelp|jellyfish|fish(?:es)?\\b|whale|abyss|seabed|sunken|mermaid|под водой|подводн|коралл|риф[аеы]?\\b|водолаз|медуз|рыб[аыу]\\b|кит[аы]?\\b|затонув|русалк|глубин',
  ),
  fields: words(
    'fields?\\b|farm|wheat|meadow|harvest|windmill|mill\\b|orchard|vineyard|hay|scarecrow|cows?\\b|sheep|prairie|tractor|поле\\b|поля\\b|ферм|пшениц|луг[аеу]?\\b|урожа|мельниц|сено|пастбищ|коров|овц',
  ),
  workshop: words(
    'workshop|laborator|lab\\b|flask|potion|alchem|machine|engine|gear|repair|solder|robot|server|terminal|console|monitor|microscope|invent|tinker|mechanic|boiler|clockwork|мастерск|лаборатор|колб|зель|алхим|машин[аеыу]|двигател|механи|шестер|ремонт|паял|робот|сервер|консол|экран|микроскоп|изобрет',
  ),
  garden: words(
    'garden|flower|bloom|blossom|greenhouse|rose\\b|roses\\b|tulip|petal|butterfl|bees?\\b|bouquet|plants?\\b|seedling|terrace|сад[аеу]?\\b|цвет[оы]|цвету|теплиц|оранжере|роз[аы]\\b|бабоч|пчел|лепест|росток|террас',
  ),
  industry: words(
    'factor(?:y|ies)|industr|smoke ?stack|crane|refinery|pipes?\\b|foundry|steel|mine\\b|miners?\\b|quarry|brickworks|rust|dock\\b|docks\\b|power plant|scrap|завод|фабрик|труб[аыу]|кран[аыу]?\\b|шахт|сталь|кирпичн|ржав|свалк|котельн',
  ),
  castle: words(
    'castle|fortress|kingdom|palace|citadel|knight|dragon|throne|medieval|wizard|tower|banner|замок|замк[аеу]|крепост|королевств|дворец|дворц|цитадел|рыцар|дракон|трон|башн|знамён|знамен',
  ),
  cafe: words(
    'cafe|café|coffee|bar\\b|inn\\b|tavern|pub\\b|restaurant|bakery|shop\\b|bookshop|canteen|waiter|barista|diner|pharmacy|кафе|кофе|бар[ауе]?\\b|трактир|таверн|ресторан|пекарн|лавк|магазин|столов|аптек|буфет|закусочн',
  ),
  journey: words(
    'train|railway|station|platform|road\\b|highway|bus\\b|tram|car\\b|truck|journey|travels\\b|bridge|tunnel|viaduct|motorcycl|bicycle|поезд|железнодорож|станци|вокзал|перрон|дорог|шоссе|автобус|трамва|путешеств|мост[ауе]?\\b|туннел|тоннел|виадук|велосипед',
  ),
  canal: words(
    'canal|quay|embankment|gondola|old town|cobble|stairs|quarter|square\\b|museum|theatre|gallery|канал[аеу]?\\b|набережн|гондол|брусчатк|лестниц|квартал|площад|музе[йя]|театр|галере',
  ),
};
