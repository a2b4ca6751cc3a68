import { lines } from '../../words/parse-list.js';
import type { PostFrames } from '../frames.js';

export const englishPostFrames: PostFrames = {
  topics: lines(`
    {it} {there} {when}
    {it} and {thing} {there}
    How {it} turned up {there} {when}
    Who left {it} {there} {when}
    What {place} is hiding: {it} {there}
    {it} {there} and an awkward question {when}
    Two versions of one story: {it} {there} {when}
    {it} instead of supper {there} {when}
    Why everyone {there} talks about {it} {when}
    {it}, {thing} and a quarrel {there}
    Do not touch {it}: what happened {there} {when}
    {it} {there}: the chronicle of one day {when}
  `),
  relevance: lines(`
    It touches the author's main passion: {interest}.
    It shows a side that usually stays hidden: {trait}.
    It has to do with a place the author sees every day: {place}.
    It continues the old story about {thing}.
    It puts the author's chief quality to the test: {trait}.
    The author's trade helps to see what others overlook.
  `),
  arcs: lines(`
    First a find and curiosity, then other people's claims, then a truth that suits nobody, and at last a common decision. The thread of it all is {it}.
    From accident to choice: {it} draws the author into what goes on {in}, into a quarrel with friends and finally into peace with them.
    The story of one week: {it} passes from hand to hand until the author sees that the search was never about a thing.
    An arc from mockery to tenderness: the author laughs at what happens {in} and ends up being part of it.
    A slow investigation in which the question matters more than the answer, the only clue is {it}, and the last entry returns to the first.
  `),
  growth: lines(`
    The author learns to ask for help and finds that {trait} does not always save the day.
    The main change is trust: silence at the beginning, the whole story at the end.
    Stubbornness gives way to curiosity, and an old fear gets a name.
    At the beginning the author watches; at the end the author answers for others.
  `),
  body: lines(`
    It smells of wet stone and fresh bread {there}, and thinking comes easily.
    I asked aloud once, and everyone with nothing to do gathered round.
    I had to put work aside and pretend for half an hour to care about the weather.
    All I had with me was {thing}, and that was enough.
    My hands remember {do} even when my head is elsewhere.
    Someone was whistling near by, and now the tune will not leave me.
    I was shown where a plaque used to hang and asked to tell no one.
    The neighbour from the third floor insists that it has always been like this.
    The hardest thing is not to interfere when everybody else already has.
    At the next table they argued about the price but kept looking my way.
    As usual I remember the small things: {thing}, somebody's laugh, drops on the glass.
    On the way {out} there is time to change your mind three times.
    One of the younger ones asked why we need {thing} at all, and nobody had an answer.
    They poured me tea and said that today it was on the house.
    So many people came that they had to open a second door {there}.
    They say {faction} already knows and is not letting on.
    The old ones kept silent, and here that is louder than a shout.
    The wind turned, and all at once everyone remembered some errand.
    Now I have {thing} at home and do not know whom to tell.
    The light looked as if someone had set it up for an important talk.
    Half of what I heard is invented, but well invented.
    Nobody was in a hurry, and that made me uneasy.
    I am writing this down at once, because by morning the version will be different.
    I met three friends on the way back, and each knew more than I did.
    To understand it, one apparently has to try {do} first.
    Children by the wall were counting passers-by and lost count at forty-two.
    I found it funny, then shameful, then funny again.
    While everyone looked up, the interesting part was happening at our feet.
    The rain came just in time: people make peace faster under one roof.
    At such moments you can tell who came for the truth and who came for company.
    The clock said one thing and the bell another, and I wanted to believe the bell.
    I was offered a game for fun, and somehow I am still ahead.
    The windows opposite lit up one by one, as if they had been asked.
    The silence lasted exactly until the first cat.
    It smelled of paint: they are redoing {place} again.
    Somebody had kept me the seat by the window, and that is the best gift of the week.
  `),
  thought: lines(`
    Sometimes {trait} is the only honest answer.
    The words "{phrase}" sound quite different today.
    We are, I think, too used to walking past.
    Come to think of it, every object remembers more than its owner.
    Not every truth should be carried home the same day.
    Perhaps "{motif}" is our real coat of arms.
    The longer I live, the less I believe in accidents and the more in neighbours.
    We mend things, and with luck they mend us.
    A good story always starts with somebody being late.
    The town hears everything, but it takes its time to answer.
    Everyone has a place where they do not lie; mine seems to be here.
    Being wrong is not frightening; getting used to it is.
    Trust is like a staircase: you only know once you step on it.
    The best decisions here are made over food.
    One day, I suppose, these will be called the good old times.
    Silence has an accent too, if you listen.
    The question was simple and our silence complicated.
    Somebody else's memory is lighter than your own, but you carry it further.
    Order is when everyone's mess is the same.
    One comfort: tomorrow this will be funny.
  `),
  context: lines(`
    What happened {there} will be talked about all week, and at the centre of it was {it}.
    The author spent the day {there} with a single thing in mind: {it}.
    {when} everyone's attention {there} was fixed on {it}.
    The occasion was a meeting {there}, the reason was {it}.
    An ordinary walk {out} turned into a story about {it}.
  `),
  tags: lines(`
    neighbours
    lostandfound
    storyoftheday
    secrets
    citylegends
    nojoke
    smalltalk
    eveningnotes
    argumentoftheweek
    goodpeople
    teaandnews
    diary
    littlethings
    whoknows
    memoryofplaces
    wordofhonour
  `),
};
