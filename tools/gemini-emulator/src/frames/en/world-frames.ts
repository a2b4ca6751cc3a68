import { lines } from '../../words/parse-list.js';
import type { WorldFrames } from '../frames.js';

export const englishWorldFrames: WorldFrames = {
  shortFirst: lines(`
    {world} is a world where "{phrase}" stopped being a dream long ago and became an address.
    {world} is a place in which the rule of "{motif}" settles more quarrels than any law.
    {world} begins where the maps end: {in} live people for whom "{phrase}" is simply home.
    {world} stands on one condition: "{motif}" is not for sale.
    {world} is a loud neighbourhood of people, omens and habits that grew out of the words "{phrase}".
    In {world} everything is open to argument except one thing: "{motif}" comes before money.
  `),
  shortLast: lines(`
    By day people {in} discuss each other's secrets, and {when} they go out to mend what was broken the day before. Strangers are welcome and long remembered.
    Everybody knows the way {out}, and hardly anybody tells what they saw {in}. That is why rumours are worth more than news here.
    Lamps burn {in} until the last one comes home. Not everyone does, and that too is part of the order of things.
    The old settlers are good at {do}, newcomers learn it in a week. The rest is left to chance, which has its own bench {in}.
    Today looks like yesterday until somebody finds {thing} {in}. Then everything changes.
  `),
  origin: lines(`
    This world grew out of one short thought: "{quote}". The first inhabitants took it literally, built {place}, and agreed on the rules afterwards. {world} has kept that stubbornness: first the deed, then the explanation.
    "{quote}" says the sign that everyone sees on arrival. {world} promises nothing more. Yet a single day {in} is enough to meet all that these words speak of, and a little extra.
    The oldest records describe {world} in one line: "{quote}". Everything else was added by those who live here: {place}, {place}, a hundred stairs and a thousand habits.
    They say it all began with a quarrel over the words "{quote}". Some wanted peace and others adventure, and {world} ended up with both: {place} for the former, {place} for the latter.
  `),
  daily: lines(`
    An ordinary morning starts {in}, which smells of bread and news. By noon life has moved to where {place} and {place} compete for visitors, and in the evening everyone gathers {in}. People here love {do}, are good at {do}, and see nothing odd in {do}.
    The day is divided not into hours but into errands. While some learn the art of {do}, others walk {out} for the sake of {do}. "{motif}" is not a slogan but the reason why neighbours greet each other twice.
    To understand how life works here it is enough to stand for an hour {in}. Traders, messengers and lovers will pass, and one person carrying {thing} as if that were quite usual. The same person will be {in} tonight, telling how it ended.
    The busiest spot is {place}, the quietest is {place}. Between them lies almost every biography: work, a quarrel, a reconciliation, the habit of {do}. Children learn this before they learn their letters.
  `),
  power: lines(`
    On paper {faction} governs everything, but the last word usually belongs to those who hold {place}. The talks between them never end, and the minutes are read aloud on holidays.
    Power here is a card game: {faction} deals, {faction} peeks at other people's hands, and {faction} counts the winnings. Ordinary people have learned to live between the moves.
    Three forces share the influence: {faction}, {faction} and {faction}. They dislike each other, but they use the same kitchen {in}, and that has saved the world from greater follies.
    Decisions are made slowly and before witnesses. {faction} watches over order, {faction} over fairness, and both are watched by people with excellent memories.
  `),
  tension: lines(`
    But the calm is deceptive. {when} things began to vanish {in}: first {thing}, then {thing}. Everyone senses that the next thing to disappear may be somebody's name, and for the first time in years {world} locks its doors.
    The question of the day is who owns {thing}. {faction} demands one answer, {faction} another, and {place} has been closed for two weeks. Everyone is choosing a side, even those who keep silent.
    Beneath all this lies an old debt. The founders once took {thing} in exchange for a promise, and the term is running out. Some prepare to pay, some to argue, and some pack their bags.
    The change has already begun: {in} people speak of what used to embarrass them, and "{phrase}" sounds now like a hope, now like a threat. It will be settled not by heroes but by ordinary people who, {when}, do not stay quiet.
  `),
  themes: lines(`
    the price of memory
    loyalty and debts
    freedom among one's own
    trust in strangers
    the right to be wrong
    a home on the move
    small people and large decisions
    the secrets of neighbours
    the daily mending of hope
    the line between help and power
  `),
  social: lines(`
    Society divides not into rich and poor but into those who are owed and those who remember. {faction} keeps the book of favours and {faction} disputes it.
    There are no classes but there are queues: for water, for news, for the right to speak. A place in the queue is inherited, given away and now and then lost at cards.
    At the top sits {faction}, in the middle are workshops and stalls, at the bottom whoever came last. One lucky day lifts you up, one bad word takes you down.
    Circles of twelve neighbours decide everything from weddings to repairs. {faction} calls them together {in} and records those who disagree separately, with respect.
    Everyone is bound by a contract that is signed anew each year. {faction} reads it aloud, and there is one night in which to object.
  `),
  culture: lines(`
    A guest is fed first and asked for a name later. Nothing is valued more than a good story at the right moment, and a talent for {do}.
    It is bad manners to give something new: the best present is {thing} with a past. Songs are short but sung in chorus, and arguments are held sitting down.
    The chief art is conversation. Storytellers compete {in}; the winner receives {thing}, the losers a supper at the winner's expense.
    People are proud of their stubbornness and laugh at it. The favourite pastimes are {do} and {do}, the favourite subject is other people's luck.
    The words "{phrase}" are a toast, a reproach and a password. The young paint them on walls, the old pretend not to remember who started it.
  `),
  geography: lines(`
    In the middle lies {place}, and from it, like rays, run the roads to {place}, {place} and {place}. Beyond are the outskirts, where streets change direction more often than names.
    The world is stretched between two landmarks: {place} at one end and {place} at the other. It is easy to lose the way in between, so a light always burns {in}.
    Three belts surround the heart of the world, {place}. The first belongs to the crafts, the second to gardens and stores, the third knows only the wind and {place}.
    Stairs lead down and rumours lead up. {place} stands highest, {place} lowest, and {place} is found by accident and only once without a guide.
  `),
  history: lines(`
    The first settlers came here for the sake of {do} and stayed because of the weather. A generation later they had built {place} and discovered taxes, weddings and the first great quarrel. The Silent Year, when nobody spoke, is still mentioned in whispers. Today's people call themselves the grandchildren of that silence, and so they never stop talking.
    The chronicle opens with a fire and closes with a fair. Between the two lie a hundred years in which power changed hands three times. The most important date is the day when {thing} was found {in}: the new calendar counts from it.
    Two rival communities used to live on this spot. A common debt and common work made peace between them: together they built {place}, together they came through the Long Winter. The treaty is kept {in}, and they say the ink has not dried yet.
    History is remembered by objects: {thing} of the founders, {thing} from the years of strife, {thing} from the day of reconciliation. There are no textbooks, but {in} everything may be touched.
  `),
  stories: lines(`
    Somebody finds {thing} {in}, and three people swear at once that it is theirs.
    A newcomer takes up {do} and learns by accident who really owns {place}.
    {when} the same thing disappears from every house: {thing}.
    Two rivals are forced into {do} together, because the loser must pay for {thing}.
    {faction} offers a reward for {thing}, and it is found by someone who wants no reward.
    The words "{phrase}" appear on a wall {in}, and everybody recognises their own handwriting.
    {place} closes for repairs, and it turns out that nobody can make peace anywhere else.
    A letter posted many years ago arrives {when} and ruins a wedding.
    An old custom forbids {do}; someone who has never heard of it comes to town.
    A child brings home a stranger who remembers the world before the change.
    Every night somebody mends what was broken {in} and does not want to be thanked.
    The witness of a quarrel {in} vanishes, leaving only {thing} and an address.
    {faction} and {faction} dispute a border that runs through somebody's kitchen.
    A bet over {thing} drags on for years and becomes the main holiday.
    The most honest shop {in} cheats a customer once, and everyone wants to know why.
    Two lovers meet {in}, although their families have not spoken since the last fair.
    A mender repairs {thing} and finds a note inside with a familiar name.
    A prophecy made {in} comes true to the minute, but not for the one who asked.
  `),
  climate: lines(`
    The weather changes three times a day, and forecasts count as a kind of poetry.
    A long wet spring, a short summer, and an autumn that people wait for all year.
    Dry and windy; rain is a reason for a holiday and for cleaning the roofs.
    Mild and foggy: the sun keeps a timetable that only {faction} knows.
    Winters are hard, but the evenings are so clear that {place} can be seen from every doorstep.
  `),
  resources: lines(`
    The main wealth is people who are good at {do}. There is enough water, though not always enough patience.
    Salt, good glass and reliable witnesses are prized; all three are sold {in}.
    Stores are counted once a season: fuel, grain, and the patience without which nothing large is begun.
    The best materials come from far away, the best ideas are born {in}, at somebody else's table.
  `),
  conflicts: lines(`
    {faction} and {faction} dispute the ownership of {place}.
    Old settlers and newcomers differ on the main question: whether {do} needs a permit.
    A debt that everyone kept quiet about has been called in, and all will have to pay.
    The young want to open {place} to everyone, the old fear what is hidden there.
  `),
  traditions: lines(`
    Once a year borrowed things are returned {in}: whoever returns them is forgiven without questions.
    Before a great undertaking people spend an hour {do} and keep silent until the first question.
    On a name day one gives {thing} and tells one truth and one lie about the person.
    Every new door is opened by three: the owner, a neighbour and the youngest in the house.
  `),
  periods: lines(`
    The fifth year after the Great Agreement
    The end of a long and quiet age
    The time between two fairs that chroniclers call the Breather
    The third decade of the new era
    The first years after the Silent Year
  `),
  tongues: lines(`
    A common tongue with twenty words for wind and none for hurry
    Traders' speech: short phrases, long pauses
    A sing-song dialect in which a question differs from an answer only by a bow
    A mixed language of docks and workshops, rich in proverbs
  `),
  details: lines(`
    Every house has a nickname, and letters are delivered by nickname
    Whistling after sunset is forbidden {in}
    The public clock is seven minutes slow, and everyone lives by it
    The most valuable coin is a promise made before witnesses
    {place} is repainted each year in a colour chosen by children
    The name of whoever first said "{phrase}" was forgotten on purpose
    Every shop keeps one chair free for an unexpected guest
    The cats that live {in} are on the official payroll
  `),
};
