import { lines } from '../words/parse-list.js';

export const englishThreadTopics = lines(`
  {it} {there} {when}
  {when}, {it} {there}
  {it} again, {there}, {when}
  News of {it} {there}, {when}
  {it} {there}, at {hour}
  {there}, {hour}: the matter of {it}
`);

/** What happens in the thread of an author: beginning, complication, turn, something left open. */
export const englishThread = [
  lines(`
    {it} has been standing {there} since Monday, and I have decided that it is my business.
    I have taken {it} home from {place}, only until somebody asks.
    They gave me {it} {there} instead of money and called it a favour.
    I have a key, I have a week, and {there} I have {it}.
    {neighbour} has asked me to look after {it} until the festival, no questions.
    {there} they say that {it} belonged to the house I live in.
    I put my name down for {it} {there}, as number nineteen.
    I promised to mend {it} by Sunday, aloud, {there}, like a fool.
    There is a tag on {it}, and the tag has my street on it, {there}.
    I have bet that {it} will be {there} longer than the mayor.
    {neighbour} left {it} {there} "for a minute", and I have been guarding it since {hour}.
    Somebody has painted a number on {it} {there}, and it is my number.
    I have agreed to sell {it} for a friend, {there}, without knowing what it is.
    They are drawing lots {there} for {it}, and I have bought eleven.
    I found the other key, so now I can open {it} {there}.
    {it} has been moved {out} overnight, and I was the last to see it.
  `),
  lines(`
    Now there are two who claim {theIt}, and both have witnesses {there}.
    The office {there} wants a form for {theIt}, and the form wants a stamp.
    Somebody has turned {theIt} round {there} in the night, so that it faces my door.
    {neighbour} offered {price} for {theIt}, which is what made me suspicious.
    The part that {theIt} needs is not made any more; {there} they laughed kindly.
    My brother has told all of them {there} that {theIt} is his idea.
    I lent {theIt} for one evening, and it came back {out} another colour.
    {theIt} has begun to leak, drop by drop, onto the stairs {there}.
    There is a list {there} of people who want {theIt} gone, and I know the handwriting.
    I went {out} to give {theIt} up and came home with it again.
    The inspector {there} has measured {theIt} twice and got two results.
    Somebody has been feeding {theIt}, if that is the word, {there}.
    I dropped {theIt} on the steps {there}, and the whole place held its breath.
    They have made a song about {theIt} {there}, and I am in it.
    My name stands on a paper about {theIt} {there}, and I have signed nothing.
    The rope for {theIt} was too short, which was found out {there}, in public.
  `),
  lines(`
    It turns out {there} that nobody wanted {theIt}: they wanted to be asked.
    The owner of {theIt} came {out}, looked at me, and said to keep it warm.
    I opened {theIt} {there}, and inside there was a letter about somebody's roof.
    They have found another one like {theIt} {there}, and now ours is nothing special.
    {neighbour} knew all along, and has been feeding me soup {there} out of guilt.
    I was wrong about {theIt}, {there}, before eleven people.
    {theIt} works. I touched it {there} by accident and it works.
    The form for {theIt} was approved {there}, and now I am afraid of it.
    My rival carried {theIt} up for me {there}, without a word, and I hate that.
    At last I asked {there} who had made {theIt}, and it was a joke from before the war.
    I have the answer about {theIt}, {there}, and it was in my own drawer.
    They apologised to me {there} about {theIt}, and I had nothing ready to say.
    The man I suspected has been polishing {theIt} {there} every night.
    Under the paint of {theIt} there was another name, and {there} they know it.
    I traded {theIt} {there} for a promise, in front of everybody.
    It rained into {theIt} {there}, and that repaired it.
  `),
  lines(`
    {theIt} stands {there} now, in the middle, and people nod at it.
    We have agreed to share {theIt}: even days with me, odd ones {there}.
    I gave {theIt} back {there}, and my shelf looks like a pulled tooth.
    On Friday they fetch {theIt} {out}, and I have ironed a shirt.
    Nobody has asked about {theIt} {there} for three days, and I miss the shouting.
    I have hung a lamp over {theIt} {there}, and I do not know yet what for.
    They want me to say a few words about {theIt} {there}. I have four.
    The other half of {theIt} has turned up {there}, so it is not over.
    {there} somebody has already put a cup on {theIt}, so it is furniture.
    I paid what I owed for {theIt} {there}, and was asked to stay for supper.
    {theIt} will be shown {there} on Sunday, behind a string.
    I wrote the end of it on the back of {theIt}, {there}, in pencil.
    They ask {there} for the next one, so I am looking.
    I still go {out} at {hour}, though {theIt} is no longer there.
    The child who started it has forgotten {theIt}; {there} nobody else has.
    {theIt} has been given a holiday {there}, with soup.
  `),
];

export const englishFragments = lines(`
  {it}, {there}. Again.
  {there}. {hour}. No {noun}.
  Still no news of the {noun}.
  {it} and I, {there}.
  The {noun} is back.
  {hour}, one {noun}, no witnesses.
  Do not ask about the {noun}.
  Somebody {there} owes me a {noun}.
  {price} for a {noun}. {there}.
  {there}: {noun}, rain, me.
  One {noun} less {there}.
  The {noun} won.
  Tea. The {noun} can wait.
  My {noun}, their opinion.
  Whose {noun} is this, {there}?
  {there}, and the {noun} knows it.
`);

export const englishDetails = lines(`
  {sound} the whole time.
  It smelled of {smell}.
  {neighbour} watched from the window and counted.
  The clock {there} was eight minutes slow, as agreed.
  It cost me {price} and one shoelace.
  There was flour on the door handle.
  {neighbour} had an opinion and a sandwich.
  I noticed the hinge: new, and oiled by somebody tidy.
  On the back, in chalk: "not before {hour}".
  A spoon was missing afterwards.
  {neighbour} pretended to read.
  My left sleeve is still wet.
  They had put a saucer under it.
  The bench was warm, so somebody had just got up.
  {neighbour} said good evening twice.
  A string of onions hung where the bell used to be.
  I had {price} on me and a hole in the pocket.
  {sound}, then nothing.
  Somebody had swept, but only in the middle.
  The label said "this way up", and it was right.
  There were nine chairs and ten of us.
  {neighbour} has started to knit something large.
  The paint came off on my thumb.
  At {hour} the lamp went out by itself.
  {neighbour} asked for the time and did not want it.
  There was a queue, but nobody knew for what.
  The kettle boiled over, and nobody got up.
  On the bench somebody had carved a better answer.
  I lost a button and found two.
  {neighbour} was counting in another language.
  The floor was still damp in the shape of a boot.
  One window was open, the one that never is.
  I wore my good coat for it.
  {neighbour} left without the umbrella, in the rain.
  The newspaper had a hole where the prices are.
  A chair was tied to the fence.
  My tea went cold in the middle of a sentence.
  There is a nail in that wall that nobody admits to.
  {neighbour} wants it in writing.
  Someone had drawn a moustache on the notice.
  We were given slippers, all of them left ones.
  The bread was still in its paper at {hour}.
  I had the wrong glasses on and the right ones in my hair.
  {neighbour} blew his nose at the important moment.
  The bell had a sock over it.
  A moth sat on the list, on my line.
  They had borrowed my ladder for it.
  I counted forty-one steps, as always one short.
  {neighbour} was eating plums and kept the stones.
  The door had been painted shut.
  Half the chairs faced the wrong way.
  It had started to rain on one side of the street only.
  I was offered the seat by the stove and took it.
  The dog came with us as far as the corner.
`);

/** What an author adds to a piece of their own story. */
export const englishReactions = lines(`
  It is only a {noun}, I keep saying.
  I have slept badly and eaten well.
  I have told nobody but you, and you, and her.
  My hands knew it before I did.
  I am not proud, only a little.
  If I had known, I would have worn the other shoes.
  That was Tuesday, and Tuesdays are like that.
  I made a list of reasons and lost it.
  The less said of my brother the better.
  I have started to talk to the {noun}.
  Everybody has an uncle who knew somebody.
  I could stop. I do not stop.
  It has cost me a friend and brought me two.
  I practised what I would say, and then I coughed.
  Someone will have to go first, so I have put on my hat.
  I shall know on Friday, or I shall not.
  There are worse things, and I own most of them.
  I did not sign anything, I only held the pen.
  My mother would have laughed until the soup burned.
  One learns a street by its complaints.
  It is heavier than it was, or I am.
  I should have asked for a receipt.
  Nobody tells you that you will miss the noise.
  I have oiled it, out of nerves.
`);

export const englishMentions = lines(`
  @{who} held the other end and has not let me forget it.
  @{who} says it was never like that, and slept through it.
  Ask @{who}, who has the key and the patience.
  @{who} laughed before I had finished.
  I blame @{who}, in a friendly way.
  @{who} owes me half of this.
  @{who} brought chairs, so it became a meeting.
  Only @{who} asked whether I had eaten.
  @{who} has bet against me, in writing.
  @{who}, you left your umbrella and your point.
  If @{who} tells it differently, believe the soup.
  @{who} walked past three times to make sure.
  @{who} knew, of course, and said "hm".
  I promised @{who} not to post this.
  @{who} counted with me, and we got two sums.
  @{who} has the better version; I have the stain.
  Nobody but @{who} noticed the string.
  @{who} calls this progress.
  @{who} would have charged for it.
  @{who} said to wait. I did not wait.
`);

export const englishNeighbours = lines(`
  the woman from the second floor
  the man with two hats
  the boy who carries water
  somebody's aunt
  the widow from the corner
  the twins
  the one who sells matches
  the girl with the ladder
  my landlord
  the night watchman
  the man who is always about to leave
  the lady with the parrot
  a stranger in good boots
  the deaf tailor
  the postman's brother
  the new girl
`);

export const englishSmells = lines(`
  wet wool
  burnt sugar
  lamp oil
  cabbage
  hot metal
  old rope
  soap and pepper
  fried onions
  fresh paint
  oranges
  smoke and apples
  damp paper
`);

export const englishSounds = lines(`
  a tap dripping
  somebody practising scales
  a bucket on stone
  two dogs in disagreement
  a shutter in the wind
  pigeons on tin
  a saw, then a cough
  spoons
  a radio through a wall
  rain in a gutter
  a gate that wants oil
  somebody laughing at nothing
`);
