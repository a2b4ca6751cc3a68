import { jobs, type Genre } from '../genre.js';
import { pairs } from '../parse-list.js';
import { placeNouns } from '../places.js';
import { thingNouns } from '../things.js';

export const academy: Genre = {
  id: 'academy',
  stems:
    /(?<!\p{L})(?:school|academy|student|universit|college|teacher|library|книг|школ|академи|студент|универ|учени|учител|библиотек)/iu,
  motifs: pairs(`
    lessons nobody asked for=уроки, о которых никто не просил; rules with exceptions=правила с исключениями; knowledge on loan=знания взаймы
  `),
  places: placeNouns(`
    Lecture Hall=лекторий,лектории,лектория,в; Dormitory=общежитие,общежитии,общежития,в; Reading Room=читальня,читальне,читальни,в;
    Laboratory=лаборатория,лаборатории,лаборатории,в; Stadium=стадион,стадионе,стадиона,на; Attic=чердак,чердаке,чердака,на;
    Canteen=буфет,буфете,буфета,в; Corridor=коридор,коридоре,коридора,в
  `),
  things: thingNouns(`
    textbook=учебник; exam paper=билет; chalk=мел; timetable=расписание; microscope=микроскоп; badge=значок; lecture=конспект;
    library card=формуляр; globe=глобус; diploma=диплом; riddle=загадка; inkwell=чернильница; backpack=рюкзак
  `),
  jobs: jobs(`
    night librarian=ночной библиотекарь; exchange student=студент по обмену/студентка по обмену; exam inventor=составитель экзаменов/составительница экзаменов;
    laboratory assistant=лаборант/лаборантка; strict dean=строгий декан; fencing coach=тренер по фехтованию;
    canteen cook=повар буфета; student journalist=студенческий журналист/студенческая журналистка;
    keeper of the archive=хранитель архива/хранительница архива; bell ringer=звонарь
  `),
  doings: pairs(`
    copying lectures by hand=переписывать конспекты; skipping the first lesson=прогуливать первый урок; arguing in the canteen=спорить в буфете;
    looking for secret shelves=искать тайные полки; rehearsing for the festival=репетировать к празднику; feeding the laboratory cat=кормить лабораторного кота;
    passing notes=передавать записки; studying on the roof=заниматься на крыше
  `),
  technology: {
    en: 'Laboratories are ahead of the rest of the world by ten years and the heating is behind by fifty.',
    ru: 'Лаборатории опережают мир на десять лет, а отопление отстаёт на пятьдесят.',
  },
  magic: {
    en: 'It is listed as an optional subject, and the list of those who passed is kept locked.',
    ru: 'Она числится предметом по выбору, и список сдавших хранят под замком.',
  },
  look: {
    en: 'Oak, chalk and lamplight: warm browns and dark blue, tall shelves, dust in sunbeams, cosy clutter.',
    ru: 'Дуб, мел и свет ламп: тёплые коричневые и тёмно-синие тона, высокие полки, пыль в лучах, уютный беспорядок.',
  },
  palette: 'warm oak browns and dark blue, lamplight, dust in sunbeams',
};
