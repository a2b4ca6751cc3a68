import { jobs, type Job } from './genre.js';
import { pairs, type Pair } from './parse-list.js';

/** Reads lines such as `cuts hair: barber=цирюльник/парикмахерша`. */
function works(text: string): ReadonlyMap<string, Job> {
  const entries = text.split('\n').flatMap((line) => {
    const [work = '', noun = ''] = line.trim().split(': ');
    return jobs(noun).map((job): [string, Job] => [work, job]);
  });
  return new Map(entries);
}

/** The nouns for the works of a casting table, which tells them as verbs. */
export const worksAsJobs = works(`
  carries letters and parcels: mail carrier=почтальон
  mends what others throw away: mender of broken things=починщик сломанного/починщица сломанного
  cooks for a crowd: cook=повар/повариха
  bakes before dawn: baker=пекарь
  teaches children against their will: schoolteacher=учитель младших/учительница младших
  nurses the sick at night: night nurse=ночной фельдшер/ночная сиделка
  delivers babies: midwife=акушер/повитуха
  keeps a register that everybody needs: keeper of the register=хранитель журнала/хранительница журнала
  checks papers at a gate: gate clerk=проверяющий у ворот/проверяющая у ворот
  guards a door at night: night guard=ночной охранник/ночная охранница
  drives passengers to and fro: driver=перевозчик/перевозчица
  unloads cargo: docker=грузчик/грузчица
  sells second-hand things: second-hand dealer=старьёвщик/старьёвщица
  sells hot food from a cart: street food seller=уличный торговец едой/уличная торговка едой
  runs a lodging house: lodging-house keeper=содержатель ночлежки/содержательница ночлежки
  pours drinks and listens: barkeeper=трактирщик/трактирщица
  cuts hair: barber=цирюльник/парикмахерша
  alters clothes: tailor=портной/портниха
  builds walls: bricklayer=каменщик/каменщица
  keeps old machines running: mechanic=механик
  cleans what nobody wants to see: cleaner=уборщик/уборщица
  grows food in a small space: gardener=огородник/огородница
  keeps animals: animal keeper=скотник/скотница
  fishes or gathers what others eat: gatherer=собиратель съестного/собирательница съестного
  buries the dead: gravedigger=могильщик/могильщица
  marries people and settles their quarrels: registrar=регистратор браков/регистраторша браков
  keeps a place of worship in order: sexton=церковный сторож/церковная сторожиха
  plays music for coins: street musician=уличный музыкант/уличная музыкантша
  paints signs and portraits: sign painter=художник вывесок/художница вывесок
  copies and prints texts: printer=печатник/печатница
  reads the news aloud: news reader=чтец новостей/чтица новостей
  tells fortunes: fortune teller=гадальщик/гадалка
  lends small sums: money lender=ростовщик/ростовщица
  collects debts: debt collector=сборщик долгов/сборщица долгов
  keeps the accounts of others: bookkeeper=счетовод
  argues other people's cases: advocate=ходатай по чужим делам/ходатайка по чужим делам
  tests weights and measures: weights inspector=проверяльщик весов/проверяльщица весов
  inspects buildings: building inspector=инспектор домов
  draws maps and plans: map maker=картограф
  measures the weather: weather watcher=наблюдатель погоды/наблюдательница погоды
  studies something of no use: private scholar=учёный без пользы/учёная без пользы
  looks after old records: archivist=архивариус
  translates between people who dislike each other: interpreter=переводчик/переводчица
  guides strangers through the place: guide=проводник/проводница
  goes where it is not safe and reports back: scout=разведчик/разведчица
  serves in the watch: watchman=стражник/стражница
  coaches a losing team: coach=тренер
  runs a small game of chance: gaming-table keeper=хозяин игрового стола/хозяйка игрового стола
  smuggles small things: smuggler=контрабандист/контрабандистка
  repairs shoes: shoemaker=сапожник/сапожница
  makes instruments: instrument maker=мастер инструментов/мастерица инструментов
  makes vessels of glass or clay: potter=горшечник/горшечница
  dyes and washes cloth: dyer=красильщик/красильщица
  collects rubbish: rubbish collector=мусорщик/мусорщица
  switches the public lamps on and off: lamplighter=фонарщик/фонарщица
  looks after pipes and wires: plumber=водопроводчик/водопроводчица
  climbs where others do not dare: steeplejack=верхолаз
  digs for a living: digger=землекоп
  works a crane, a lift or a lock: crane operator=крановщик/крановщица
  plans the shifts of others: shift planner=составитель смен/составительница смен
  leads a small crew badly: foreman=бригадир
  sits on the council: councillor=член совета
  lives on an inheritance: heir=наследник/наследница
  was famous once for one thing: forgotten celebrity=забытая знаменитость
  studies for an examination: student=студент/студентка
  is the apprentice of a difficult master: apprentice=подмастерье
  is out of work and full of opinions: jobless philosopher=философ без работы
  is retired and cannot stop: busy pensioner=неугомонный пенсионер/неугомонная пенсионерка
  looks after an old relative: home carer=домашний помощник/домашняя помощница
  plays small parts in a theatre: bit player=актёр на малых ролях/актриса на малых ролях
  organises the festivals: festival organiser=устроитель праздников/устроительница праздников
  invents things that nearly work: inventor=изобретатель/изобретательница
  writes letters for those who cannot: letter writer=писец/писица
  keeps food from spoiling: pickler=засольщик/засольщица
  judges at contests that nobody remembers: contest judge=судья на конкурсах
`);

const temperamentTraits = pairs(`
  blunt=прямолинейность; anxious and exact=тревожная точность; a cheerful liar=весёлое враньё; slow to forgive=злопамятность;
  generous, then resentful=щедрость с оглядкой; dry and watchful=сухая наблюдательность; easily thrilled=восторженность; proud of a small thing=гордость по мелочам;
  tired but tender=усталая нежность; restless=неугомонность; pedantic=педантичность; superstitious=суеверие; a good-natured gossip=добродушная болтливость;
  shy until insulted=робость до первой обиды; thrifty to the point of comedy=смешная бережливость; a flatterer=льстивость;
  stubborn in trifles and soft in great things=упрямство в мелочах; a peacemaker who sulks=миролюбие с надутыми губами; jealous of attention=ревность к вниманию;
  sentimental about objects=привязанность к вещам; contrary on principle=дух противоречия; conscientious and always late=добросовестные опоздания;
  merry in the morning and gloomy at night=утренняя весёлость; vain about good health=хвастовство здоровьем; patient with animals only=терпение только к зверям
`);

/** What a temperament of a casting table is called among traits; null for one that is not in the lists. */
export function traitOf(temperament: string): Pair | null {
  return temperamentTraits.find(({ en }) => en === temperament) ?? null;
}
