import { lines } from '../../words/parse-list.js';
import type { CharacterFrames } from '../frames.js';

export const englishCharacterFrames: CharacterFrames = {
  who: lines(`
    {name} is {aJob}, a face that everyone {in} knows.
    {name} is {aJob} by trade, an arguer by calling, and most often found {in}.
    Ask {in} for {aJob}, and people will point to the door behind which {name} lives.
    {name} works {in} as {aJob} of a kind that is no longer made.
    If a light burns {in} {when}, {name} is still awake: {aJob} by profession, an owl by nature.
    {name} is {aJob} with a reputation that is debated {in}.
    {name} is {aJob}, and every quarrel that starts {in} ends up on this doorstep.
    Nobody remembers {place} without {name}, {aJob} of the stubborn sort.
  `),
  habit: lines(`
    Loves {do} above all, especially {when}.
    Believes that {do} helps better than any medicine.
    Knows every corner {in} by heart and could walk {out} blindfolded.
    Starts every day the same way: tea, the news, and {thing} on the windowsill.
    Is better than anyone at {do} and never mentions it.
    Collects everything that has to do with {interest} and gladly shows it to guests.
    Takes the words "{phrase}" not as a slogan but as a private matter.
    Argues softly, laughs infectiously, keeps promises to the last.
  `),
  trouble: lines(`
    Hides {thing} and tells nobody why.
    Has long been at odds with the people most worth respecting, and the reason is {thing}.
    Fears one thing: that people {in} will learn the truth too soon.
    Owes a little to the whole street and a lot to one person.
    Is looking for {thing} and suspects that someone would rather it stayed lost.
    Waits every night for word from where {place} sounds like a fairy tale.
    {faction} keeps offering a deal, and it is getting harder to refuse.
    Would like to leave the trade but does not know whom to trust with {thing}.
  `),
  dream: lines(`
    Dreams of one whole day of {do} and nothing else.
    Dreams of a house with a view of {place}.
    Wants to prove that {trait} can save a life.
    Hopes to make peace with the past before the past knocks on the door.
    Saves for a journey {out} and each time spends the savings on someone else's trouble.
    Wants the words "{phrase}" to mean something again.
  `),
  inShort: lines(`
    {aJob} {in}, known above all for {trait}.
    {aJob} whose secret is tied to {thing}.
    {aJob} who would give up sleep for {interest}.
    {aJob} whose fate hangs on {thing}.
    {aJob} made of {trait} and {trait}.
    {aJob} {in}: called at once in trouble, thanked a year later.
  `),
  connection: lines(`
    They share a shelf {in} and a secret that is never said aloud.
    They cannot agree who owns {thing}, yet they eat at one table.
    They met {in} {when} and have been arguing ever since.
    Both know where {thing} is, and both pretend to have forgotten.
    Every week they walk {out} together and come back by different roads.
    They help each other with {do} and hide it from the neighbours.
    They leave each other messages beside {thing}, although they live two steps apart.
    They once saved {place} together and still tell it differently.
  `),
  sharedStory: lines(`
    {when} {thing} disappears {in}, and everyone in this story happens to be near.
    The lights go out {in}, and when they come back {thing} lies on the table.
    {faction} asks for help: {thing} must be taken {out} in secret.
    A festival {in} falls apart because somebody has swapped {thing}.
    A stranger leaves a note {in}: "{phrase} is only the beginning".
    During the night shift a voice {in} calls each of them by name.
  `),
  sharedStoryEnd: lines(`
    Since then everyone has a version, and the versions agree on nothing but the hour: {when}.
    The culprit is never found, but {thing} is, and keeping quiet about it becomes a common rule.
    The dispute about who did right has not ended yet.
    The thing returns to its place, and the trust does not.
    Everyone agrees to say nothing, and the first rumour is out by morning.
    It ends with a supper {in}, where each pays for another.
  `),
  bio: lines(`
    {role}. Good at {do}, bad at saying no. Looking for {thing}.
    {role}. I write about what I see {in}. Chief virtue: {trait}.
    Writing from {place}. {role}. Ask me about {interest} and be late for supper.
    {role} by day, {trait} and tea by night. If you find {thing}, bring it back.
    {trait}, {trait} and a little luck. {role}.
    {role}. Collection: {interest}. Weakness: {interest}. Alibi: {in}.
    I love {do}. I do not love explaining why. {role}.
    {role}. Keeper of a diary about what can be seen {in} {when}.
    Today {roleInline}, tomorrow we shall see. I keep {thing}.
    {role}. I believe in {thing} and in people who are good at {do}.
    No fortune-telling, no loans, plenty of {do}. {role}.
    {role}. House motto: {trait} first. Find me {in}.
  `),
  childhood: lines(`
    Childhood was spent {in}, among people who were good at {do} and bad at sitting still.
    The first memory is {thing} on a table and grown-ups who fall silent when the door opens.
    The family was not rich, but {in} a place was always kept for it.
    Three teachers took turns, and each taught something different: patience, sums and {do}.
    Growing up had to happen early: the house stood on the road {out} and the guests never stopped.
    As a child the main talent seemed to be {trait}, and that turned out to be nearly right.
  `),
  turn: lines(`
    Everything changed when a thing that nobody was looking for turned up {in}: {thing}. It meant choosing between the truth and a quiet life, and the choice can still be felt.
    Then came a quarrel after which the road {out} stayed closed for many years. The trade came to the rescue: somebody needed exactly such a pair of hands.
    The turning point was an offer from {faction}, with {thing} as the price. Refusing was expensive, but sleep has been sound ever since.
    Once, {when}, there was a fire {in}, and another person's life mattered more than any plan. After that strangers began to say hello first.
    The first commission ended in scandal, the second in friendship. The third led {out}, where the present work was found.
    A long road, two borrowed names and one honest mistake led {out}. Nobody intended to stay, and yet.
  `),
  today: lines(`
    Today there is a permanent address {in}, a circle of stubborn friends and a craft that will not let go.
    Life now rests on three supports: work, {trait} and the habit of {do}.
    The days are full of errands {in}, but the evenings are free for {do}.
    The words "{phrase}" now sound like a promise made to oneself, and it has to be kept.
    The old debts are almost paid; one thing remains: {thing}.
  `),
  personality: lines(`
    Two things live side by side here, {trait} and {trait}; together they make someone who is hard to argue with and easy to befriend.
    The first thing one notices is {trait}. The second, and the more important, is {trait}.
    The strong side is {trait}, the weak side is {trait}, and both are well known {in}.
    With this person {trait} is a habit rather than a mask; beneath it hides {trait}.
    From outside one sees only {trait}. Friends know the rest: {trait}.
  `),
  personalityUnderStress: lines(`
    Grows quieter and more precise in trouble, and jokes only when it is over.
    Turns stubborn under pressure but never leaves those who stand near.
    When afraid, starts {do}, and that calms everyone around.
    Remembers insults for long but takes the first step to peace without a word too many.
    Keeps other people's secrets better than private ones, and so knows far too much.
  `),
  relationship: lines(`
    What ties them is {thing}: one object, and @{who} tells a different story about it.
    They meet every week {in} for the sake of arguing, and of {do}.
    @{who} knows more about the past than anyone and so far keeps quiet.
    Once, {when}, @{who} came to the rescue, and that debt is still unpaid.
    Is convinced that @{who} is wrong about everything except the main thing.
    Trusts @{who} with the keys to the house, but not with {thing}.
    Secretly teaches @{who} all there is to know about {interest}.
    @{who} does not answer letters, and that hurts more than any quarrel.
  `),
  secret: lines(`
    Knows who hid {thing} {in}, and keeps silent although someone else is still blamed for it.
    {thing} lies under a floorboard; if {faction} finds out, it will mean leaving the same night.
    The name in the papers is not the real one; a single person {in} knows the real one.
    Spends the nights {do} in secret, in spite of a vow never to do it again.
    Pays every month for silence about what happened {in}.
    The letters that everyone likes to quote never existed: they were invented to save a friend.
    Has known for years where to find {thing}, but the truth would break up a family.
    The famous story about {place} is made up from beginning to end, and one day there will be a reckoning.
  `),
  routine: lines(`
    Up {when}, strong tea, then work {in} until noon. In the afternoon a round of acquaintances and a compulsory hour of {do}. In the evening talk, notes, and sleep with an open window.
    The morning goes to commissions, the middle of the day to the road {out} and back. After sunset comes what matters: {do}, and not thinking of debts. Bed is late, and a small bell ends the night.
    First the news {in}, then the workshop, then a quarrel with a neighbour and peace over soup. Evenings are for {do}. One day off in ten, always spent {in}.
    Woken not by the sun but by the noise {in}. The first half of the day belongs to business, the second to people. Before sleep the same object is always moved from one place to another: {thing}.
  `),
  topics: lines(`
    what is going on {in}
    the right way of {do}
    {interest}
    {thing} and everyone who has to do with it
    the latest from {faction}
    why {trait} helps more often than money
    people one meets {in}
  `),
};
