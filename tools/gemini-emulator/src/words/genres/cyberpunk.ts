import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const cyberpunk: Genre = {
  id: 'cyberpunk',
  stems:
    /(?<!\p{L})(?:cyber|neon|hacker|android|robot|corporat|artificial|hologra|кибер|неон|хакер|андроид|робот|корпорац|нейро|голограм|имплант|высок\S* технолог|high.?tech|high technolog)/iu,
  motifs: pairs(
    'neon and code=неон и код; borrowed memory=память взаймы; wires under the skin=провода под кожей',
  ),
  places: placeNouns(`
    Data Hub=узел,узле,узла,в; Overpass=виадук,виадуке,виадука,на; Server Block=блок,блоке,блока,в;
    Arcade=пассаж,пассаже,пассажа,в; Antenna=антенна,антенне,антенны,на; Depot=терминал,терминале,терминала,на;
    Tunnel=тоннель,тоннеле,тоннеля,в,m; Capsule Hotel=отель,отеле,отеля,в,m
  `),
  things: thingNouns(`
    implant=имплант; drone=дрон; server=сервер; password=пароль,m; data chip=чип; visor=визор; battery=батарея;
    interface=интерфейс; backup=копия; hologram=голограмма; prosthesis=протез; antenna=антенна; signal=сигнал
  `),
  jobs: jobs(`
    implant tuner=настройщик имплантов/настройщица имплантов; drone mechanic=механик по дронам;
    memory broker=маклер воспоминаний; night courier=ночной курьер; network archaeologist=сетевой археолог;
    hologram designer=дизайнер голограмм; noodle stall owner=хозяин лапшичной/хозяйка лапшичной;
    corporate auditor=корпоративный аудитор; street prosthetist=уличный протезист; signal hunter=охотник за сигналами/охотница за сигналами
  `),
  doings: pairs(`
    repairing old drones=чинить старые дроны; trading passwords for coffee=менять пароли на кофе;
    listening to dead radio channels=слушать мёртвые радиоканалы; racing couriers across the roofs=гоняться с курьерами по крышам;
    cleaning other people's memories=чистить чужие воспоминания; reading the city's logs=читать журналы города;
    playing in basement arcades=играть в подвальных автоматах; soldering by candlelight=паять при свечах
  `),
  technology: {
    en: 'Everything has an address in the network, from streetlights to teapots, and half of it runs firmware that nobody alive has read.',
    ru: 'У всего есть адрес в сети, от фонарей до чайников, и половина прошивок написана людьми, которых уже никто не помнит.',
  },
  magic: {
    en: 'There is no magic, but old code is treated as if it were: people knock on a server before they open it.',
    ru: 'Магии нет, но к старому коду относятся как к ней: перед вскрытием сервера принято постучать.',
  },
  look: {
    en: 'Wet asphalt and neon: magenta and cyan light, dark concrete, steam, reflections, cables overhead, a crowded frame.',
    ru: 'Мокрый асфальт и неон: пурпурный и бирюзовый свет, тёмный бетон, пар, отражения, провода над головой, тесный кадр.',
  },
  palette: 'magenta and cyan neon, wet asphalt, steam and reflections',
};
