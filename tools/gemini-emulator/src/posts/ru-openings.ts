import { framesByKind } from './kinds.js';

export const russianOpenings = framesByKind(`
  # an action in mid-course
  Тащу {itAcc} по лестнице {there}, третий раз за день.
  Лежу под столом {there} и ищу {itAcc}.
  Заворачиваю {itAcc} в газету, пока {there} спорят.
  # what somebody just said
  «Это не ваше», — говорит {neighbour} и показывает на {itAcc}. Дело было {there}.
  «Опять вы», — сказали мне {there} и посмотрели на {itAcc}.
  «Минуту назад тут лежало», — твердят {there} про {itAcc}.
  # a number or a price
  {price} за {itAcc}, {there}, и только наличными.
  Одиннадцать человек {there}, и у одного в руках {it}.
  {price}. Месяц назад {there} за {itAcc} просили вдвое меньше.
  # an object, named bluntly
  {it}. У меня на пороге, {there}.
  {it}, с вмятиной, {there}.
  {it} {there}, и никто не трогает.
  # a complaint
  Кто-то опять оставил {itAcc} {there}.
  Сил моих нет смотреть на {itAcc} {there}.
  Каждую неделю {there} одно и то же: {it}.
  # something that did not happen
  Никто сегодня не пришёл забрать {itAcc}, а я {there} до темноты.
  Почту {there} не принесли, зато принесли {itAcc}.
  {there} так и не открыли, и {it} до сих пор на улице.
  # a place and a sound
  {sound} {there}, а посреди всего этого {it}.
  {there}, {hour}: {sound}. И {it}, куда же без этого.
  Иду на звук ({sound}) {out}, а там {it}.
  # half of a thought
  Было бы это моё, не валялось бы {there}: {it}.
  Вот поэтому {itAcc} и нельзя было держать {there}.
  А может, {there} так всегда и было: {it} у стены, и никто не против.
  # a verdict, explained afterwards
  Худшая идея месяца: {it} {there}.
  Лучшее, что есть {there}, и могу доказать: {it}.
  Не надо было связываться: {it}, и {there} это знают.
  # a doubt about oneself
  А вдруг это я [оставил|оставила] {itAcc} {there}.
  Уже не помню, зачем держу {itAcc} {there}.
  Может, это я [переставил|переставила] {itAcc}? Вечером {there} был[|а] и я.
  # a smell
  {there} пахнет {smell}, и теперь тем же пахнет {it}.
  На запах ({smell}) выходишь прямо к цели: {it}, {there}.
  Рукава пахнут {smell}, потому что {there} у нас {it}.
  # an order to somebody
  Не трогайте {itAcc} {there}, кто бы вы ни были.
  У кого {it}, верните {out} до ужина.
  Перестаньте садиться на {itAcc} {there}.
  # a correction of something said earlier
  Писал[|а], что пропажа. Беру слова назад: {it} {there}.
  Не два, как я говорил[|а], а один экземпляр: {it} {there}.
  Поправка с извинениями всем {there}: {it} и правда есть.
  # the time of day
  {hour}, {there}, и {it} на том же месте.
  {hour}. Для людей {there} рано, а мы уже тут: я и {it}.
  Часы {there} показывали {hour}, когда зашла речь про {itAcc}.
  # the end of the story
  В итоге {itAcc} оставили {there}.
  Ну вот, {it} снова {there}, и мы там же, где были.
  На этом всё: {itAcc} унесли, и {there} стало тихо.
  # a small confession
  Так и не вернул[|а] {itAcc}, всё лежит {there}.
  Сказал[|а] соседям, что не работает. Работает: {it}, {there}.
  Это я [поставил|поставила] {itAcc} {there}.
  # a refusal
  Нет, {itAcc} не продаю, и {there} тоже не спрашивайте.
  Больше {there} без этого не появлюсь: {it}.
  До завтрака {itAcc} не обсуждаю, даже {there}.
  # who was there
  {neighbour}, {neighbour}, я и {it}, все {there}.
  {there} в сборе все, кроме хозяина: {it} без присмотра.
  Из людей {there} только {neighbour}, из вещей — {it}.
  # a comparison that limps
  {it} — как двоюродный брат: никто не звал, а живёт {there}.
  Держать дома {itAcc} — всё равно что держать дождь, спросите {there}.
  {there} берегут {itAcc}, как другие берегут суп.
  # the weather in two words
  Опять мокро. {there} под навесом {it} и я.
  Безветрие {there}, и даже {it} не шелохнётся.
  Первый мороз {there}: {itAcc} не оторвать от ступеньки.
  # a rule that was broken
  После темноты {there} ничего оставлять нельзя, а {itAcc} оставили.
  По одному {there}, сказано на табличке, а нас шестеро и {it}.
  До восьми {there} не торгуются. В {hour} уже торговались за {itAcc}.
  # what is missing
  Сначала две ложки, потом крышка, теперь {it}: {there} пропадают вещи.
  В пыли {there} чистый квадрат: там лежала одна вещь, {it}.
  Унесли {itAcc}, {there} остался один крючок.
  # a wrong guess
  Думал[|а], подарок, а это {it}, {there}.
  Со спины {there} — вылитая собака. Оказалось, {it}.
  Я ставил[|а] на письмо. Принесли {itAcc}, {there}.
  # what the hands were doing
  Чищу лук {there}, и тут вносят {itAcc}.
  Обе руки в мыле, и именно тогда {there} находят {itAcc}.
  Считаю сдачу {there}, поднимаю глаза: {it}.
`);
